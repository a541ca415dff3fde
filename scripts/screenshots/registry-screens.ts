import type { FrameLocator, Page } from 'playwright-core';
import { guideSteps } from '../../src/workspace/office/guide.ts';
import type { Office } from '../../src/workspace/office/office.ts';
import type { Screen, Stage } from './screens.ts';

const PHONE = { width: 360, height: 740 };
const HOUR = 3_600_000;
/** More letters than the route has steps for one person. */
const MOST_LETTERS = 8;

function hasRegistry(office: Office): boolean {
  return office.guide.facts.registry !== undefined;
}

async function openNewestLetter({ page, open }: Stage, person: string): Promise<void> {
  await open(`/orang/${person}/surat`);
  await page.locator('.lines.mail a').first().click();
  await page.waitForSelector('body[data-ready="ya"]');
  await page.frameLocator('iframe.mail-body').locator('a').first().waitFor();
}

/** Opens the page that the newest letter leads to, and gives it with the letter's code. */
export async function openDecision(
  stage: Stage,
  person: string,
): Promise<{ readonly tab: Page; readonly frame: FrameLocator; readonly code: string }> {
  await openNewestLetter(stage, person);
  const letter = stage.page.frameLocator('iframe.mail-body');
  const text = (await letter.locator('body').textContent()) ?? '';
  const code = /Kode:?\s*(\d{3} \d{3})/.exec(text)?.[1] ?? '';
  const [tab] = await Promise.all([
    stage.page.context().waitForEvent('page'),
    letter.locator('a[href*="p=putus"]').first().click(),
  ]);
  await tab.waitForSelector('body[data-ready="ya"]');
  const size = stage.page.viewportSize();
  if (size !== null) await tab.setViewportSize(size);
  const frame = tab.frameLocator('main iframe');
  await frame.locator('h1').first().waitFor();
  return { tab, frame, code };
}

export async function decide(frame: FrameLocator, choice: RegExp, code: string): Promise<void> {
  await frame.locator('label', { hasText: choice }).first().click();
  await frame.locator('input.code').fill(code);
  await frame.locator('form button[type="submit"], button.main').last().click();
  await frame.locator('[role="status"].good').first().waitFor();
}

export const REGISTRY_SCREENS: readonly Screen[] = [
  {
    name: 'formulir',
    play: async ({ page, open, office }) => {
      const step = guideSteps(office)[0];
      if (!hasRegistry(office) || step === undefined) return null;
      await open(`/orang/dinkes${step.path(office)}`);
      return page;
    },
  },
  {
    name: 'formulir-terkirim',
    play: async ({ page, open, office }) => {
      const step = guideSteps(office)[0];
      if (!hasRegistry(office) || step === undefined) return null;
      await open(`/orang/dinkes${step.path(office)}`);
      await page.getByRole('button', { name: 'Kirim' }).click();
      await page.locator('.form .title[role="status"]').waitFor({ timeout: 60_000 });
      return page;
    },
  },
  {
    name: 'surat-unit',
    play: async (stage) => {
      if (!hasRegistry(stage.office)) return null;
      await openNewestLetter(stage, 'dinkes');
      return stage.page;
    },
  },
  {
    name: 'surat',
    play: async ({ page, open, office }) => {
      if (!hasRegistry(office)) return null;
      await open('/orang/staf/surat');
      return page;
    },
  },
  {
    name: 'putusan-staf',
    play: async (stage) => {
      if (!hasRegistry(stage.office)) return null;
      const { tab } = await openDecision(stage, 'staf');
      return tab;
    },
  },
  {
    name: 'surat-sekda',
    size: PHONE,
    play: async (stage) => {
      const { office } = stage;
      if (!hasRegistry(office)) return null;
      for (
        let letter = 0;
        letter < MOST_LETTERS && guideSteps(office)[1]?.isDone(office) === false;
        letter += 1
      ) {
        const { tab, frame, code } = await openDecision(stage, 'staf');
        await decide(frame, /Nyatakan selesai/, code);
        await tab.close();
        office.world.wait(HOUR);
      }
      await openNewestLetter(stage, 'sekda');
      // What the letter is about, and the way to the decision, are further down.
      await stage.page.waitForTimeout(500);
      const link = stage.page.frameLocator('iframe.mail-body').locator('a[href*="p=putus"]').first();
      await link.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      return stage.page;
    },
  },
  {
    name: 'putusan-sekda',
    size: PHONE,
    play: async (stage) => {
      if (!hasRegistry(stage.office)) return null;
      const { tab } = await openDecision(stage, 'sekda');
      return tab;
    },
  },
  {
    name: 'putusan-sekda-tercatat',
    size: PHONE,
    play: async (stage) => {
      if (!hasRegistry(stage.office)) return null;
      const { tab, frame, code } = await openDecision(stage, 'sekda');
      await decide(frame, /Setuju|Menyetujui|^Ya/i, code);
      stage.office.world.wait(HOUR);
      return tab;
    },
  },
  {
    name: 'katalog',
    play: async (stage) => {
      const { office } = stage;
      if (!hasRegistry(office)) return null;
      const { tab, frame, code } = await openDecision(stage, 'wali-kota');
      await decide(frame, /Setuju|Menyetujui|^Ya/i, code);
      await tab.close();
      office.world.wait(HOUR);
      await stage.open(`/orang/warga${guideSteps(office)[4]?.path(office) ?? '/'}`);
      return stage.page;
    },
  },
  {
    name: 'registri',
    play: async ({ page, open, office }) => {
      const { registry } = office.guide.facts;
      if (registry === undefined) return null;
      await open(`/orang/admin/lembar/${registry}`);
      return page;
    },
  },
];
