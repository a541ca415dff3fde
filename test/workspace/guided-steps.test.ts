import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, openDecision } from '../../scripts/screenshots/registry-screens.ts';
import type { GuideView, SessionView } from '../../src/workspace/shared/views.ts';
import { openBrowser, openTab, removeState, START_LIMIT, startWorkspace } from './open-browser.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
/** A route has fewer steps for one person. */
const MOST_LETTERS = 12;
const WHOLE_WAY = 400_000;

let browser: Browser;
let opened: Awaited<ReturnType<typeof startWorkspace>>;
const errors: string[] = [];

beforeAll(async () => {
  [browser, opened] = await Promise.all([openBrowser(), startWorkspace()]);
}, START_LIMIT);

afterAll(async () => {
  await browser?.close();
  await opened?.close();
  removeState(opened.state);
});

const guide = async (): Promise<GuideView> =>
  ((await (await fetch(`${opened.address}/api/sesi`)).json()) as SessionView).guide;
const done = async () => (await guide()).steps.map((step) => step.done);
const rows = (tab: string) => {
  const { office } = opened.workspace;
  const file = office.world.spreadsheet(office.guide.facts.registry ?? '');
  return file.sheets.find(({ title }) => title === tab)?.texts ?? [];
};

/** Lets a person decide by their newest letter. */
async function settle(person: string, size: typeof PHONE, choice: RegExp, reason = ''): Promise<void> {
  const tab = await openTab(browser, opened.address, size);
  const stage = { page: tab.page, open: tab.go, office: opened.workspace.office };
  const decision = await openDecision(stage, person);
  expect(await overflow(tab.page)).toBeLessThanOrEqual(0);
  expect(await overflow(decision.tab)).toBeLessThanOrEqual(0);
  if (reason !== '') {
    await decision.frame.locator('label', { hasText: choice }).first().click();
    await decision.frame.locator('textarea').first().fill(reason);
  }
  await decide(decision.frame, choice, decision.code);
  errors.push(...tab.errors);
  await decision.tab.close();
  await tab.page.close();
  opened.workspace.office.world.wait(3_600_000);
}

const overflow = (page: import('playwright-core').Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function staffUntil(isOver: (steps: readonly boolean[]) => boolean): Promise<void> {
  for (let letter = 0; letter < MOST_LETTERS && !isOver(await done()); letter += 1)
    await settle('staf', DESKTOP, /Nyatakan selesai/);
}

describe('the five guided steps', () => {
  it(
    'lead from a unit that submits, over a return and approvals on a phone, to what is published',
    async () => {
      expect(await done()).toEqual([false, false, false, false, false]);
      const unit = await openTab(browser, opened.address);
      await unit.go('/orang/dinkes/');
      await unit.page.locator('.guide .next a').click();
      await unit.page.waitForSelector('.form');
      await unit.page.getByRole('button', { name: 'Kirim' }).click();
      await unit.page.locator('.form .title[role="status"]').waitFor({ timeout: 60_000 });
      await expect.poll(() => unit.page.locator('.steps .done').count()).toBe(1);
      await unit.page.close();

      await staffUntil(([, prepared]) => prepared === true);
      expect(await done()).toEqual([true, true, false, false, false]);
      await settle('sekda', PHONE, /^Kembalikan/, 'Dasar hukumnya belum lengkap.');
      expect(await done()).toEqual([true, false, false, false, false]);
      await staffUntil(([, prepared]) => prepared === true);
      await settle('sekda', PHONE, /^Setujui/);
      expect(await done()).toEqual([true, true, true, false, false]);
      await settle('wali-kota', PHONE, /^Setujui/);
      expect(await done()).toEqual([true, true, true, true, false]);

      const citizen = await openTab(browser, opened.address, PHONE);
      await citizen.go('/orang/warga/');
      await citizen.page.locator('.guide .next a').click();
      const catalogue = citizen.page.frameLocator('main iframe');
      await catalogue.getByText('Penyusunan Standar Pelayanan Kesehatan').waitFor();
      expect(await done()).toEqual([true, true, true, true, true]);
      await citizen.page.close();

      const [heads = [], ...published] = rows('Katalog');
      expect(published).toHaveLength(1);
      expect(published[0]?.[heads.indexOf('Nomor Naskah')]).toMatch(/^001\//);
      expect(errors).toEqual([]);
    },
    WHOLE_WAY,
  );
});
