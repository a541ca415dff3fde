import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { GuideView, SessionView } from '../../src/workspace/shared/views.ts';
import { officeOfFile, openTab } from './open-browser.ts';
import { DESKTOP, PHONE, registryRows, settleLetter } from './settle-letter.ts';

/** A route has fewer steps for one person. */
const MOST_LETTERS = 12;
const WHOLE_WAY = 400_000;

const tested = officeOfFile();
const errors: string[] = [];

const guide = async (): Promise<GuideView> =>
  ((await (await fetch(`${tested.opened.address}/api/sesi`)).json()) as SessionView).guide;
const done = async () => (await guide()).steps.map((step) => step.done);

/** Lets a person decide by their newest letter. */
async function settle(person: string, size: typeof PHONE, choice: RegExp, reason = ''): Promise<void> {
  const write = async (page: FrameLocator): Promise<void> => page.locator('textarea').first().fill(reason);
  const letter = { person, size, choice, ...(reason === '' ? {} : { write }) };
  errors.push(...(await settleLetter(tested.browser, tested.opened, letter)));
}

async function staffUntil(isOver: (steps: readonly boolean[]) => boolean): Promise<void> {
  for (let letter = 0; letter < MOST_LETTERS && !isOver(await done()); letter += 1)
    await settle('staf', DESKTOP, /Nyatakan selesai/);
}

describe('the five guided steps', () => {
  it(
    'lead from a unit that submits, over a return and approvals on a phone, to what is published',
    async () => {
      expect(await done()).toEqual([false, false, false, false, false]);
      const unit = await openTab(tested.browser, tested.opened.address);
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

      const citizen = await openTab(tested.browser, tested.opened.address, PHONE);
      await citizen.go('/orang/warga/');
      await citizen.page.locator('.guide .next a').click();
      const catalogue = citizen.page.frameLocator('main iframe');
      await catalogue.getByText('Penyusunan Standar Pelayanan Kesehatan').waitFor();
      expect(await done()).toEqual([true, true, true, true, true]);
      await citizen.page.close();

      const [heads = [], ...published] = registryRows(tested.opened, 'Katalog');
      expect(published).toHaveLength(1);
      expect(published[0]?.[heads.indexOf('Nomor Naskah')]).toMatch(/^001\//);
      expect(errors).toEqual([]);
    },
    WHOLE_WAY,
  );
});
