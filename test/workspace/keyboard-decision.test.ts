import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { guideSteps } from '../../src/workspace/office/guide.ts';
import { officeOfFile, openTab } from './open-browser.ts';
import { PHONE, registryRows } from './settle-letter.ts';

const WHOLE_WAY = 400_000;
const HOUR = 3_600_000;
/** No page has more stops for the Tab key than this. */
const MOST_STOPS = 120;
const STAFF_STEPS = 4;

const tested = officeOfFile();

interface Stop {
  /** Role, name and text of what has the focus, in one line. */
  readonly text: string;
  readonly outlined: boolean;
}

/** What has the focus, in the page or in a page framed in it. */
async function focused(page: Page): Promise<Stop> {
  let frame: Frame = page.mainFrame();
  for (;;) {
    const handle = (await frame.evaluateHandle(() => document.activeElement)).asElement();
    const inner = await handle?.contentFrame();
    if (!inner) break;
    frame = inner;
  }
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { text: '', outlined: false };
    const labels =
      element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.innerText) : [];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      text: [element.localName, element.getAttribute('aria-label'), ...labels, element.innerText]
        .filter(Boolean)
        .join(' ')
        .replace(/\s+/g, ' '),
      outlined: outlineStyle !== 'none' && outlineWidth !== '0px',
    };
  });
}

/** Presses a key until the focus is on what is wanted. */
async function moveTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const { text, outlined } = await focused(page);
    if (wanted.test(text)) {
      expect(outlined, `the focus can be seen on: ${text}`).toBe(true);
      return;
    }
    seen.push(text.slice(0, 60));
    await page.keyboard.press(key);
  }
  throw new Error(`No way by ${key} to ${wanted}; on it: ${seen.join(' · ')}`);
}

/** A person takes the newest letter to its page and decides there, without a mouse or a finger. */
async function decideByKeys(person: string, choice: RegExp): Promise<void> {
  const { page, go } = await openTab(tested.browser, tested.opened.address, PHONE);
  await go(`/orang/${person}/surat`);
  const subject = await page.locator('.lines.mail a').first().innerText();
  await moveTo(page, new RegExp(`^a .*${subject.slice(0, 12).replace(/[^\w ]/g, '.')}`));
  await Promise.all([page.waitForURL(/surat\/\w+/), page.keyboard.press('Enter')]);
  await page.waitForSelector('body[data-ready="ya"]');
  const letter = page.frameLocator('iframe.mail-body').locator('body');
  const code = /Kode:?\s*(\d{3} \d{3})/.exec((await letter.textContent()) ?? '')?.[1] ?? '';
  await moveTo(page, /^a .*(Buka halaman|halaman)/);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await tab.waitForSelector('body[data-ready="ya"]');
  await tab.frameLocator('main iframe').locator('form button[type="submit"]').waitFor();
  await moveTo(tab, /^a Langsung ke/);
  await tab.keyboard.press('Enter');
  // One of the choices has the focus now; arrows go from one to the next and choose it.
  await moveTo(tab, /^input/);
  await tab.keyboard.press('Space');
  await moveTo(tab, choice, 'ArrowDown');
  await moveTo(tab, /^input Kode dari surat/);
  await tab.keyboard.type(code);
  await moveTo(tab, /^button (Catat keputusan|Kirim)/);
  await tab.keyboard.press('Enter');
  await tab.frameLocator('main iframe').locator('[role="status"].good').waitFor();
  await tab.close();
  await page.close();
  tested.opened.workspace.office.world.wait(HOUR);
}

describe('the guided steps by the keyboard alone', () => {
  it(
    'from the panel over the form to the decision of the Sekda',
    async () => {
      const { office } = tested.opened.workspace;
      const { page, go } = await openTab(tested.browser, tested.opened.address);
      await go('/orang/dinkes/');
      await moveTo(page, /^a Buka/);
      await Promise.all([page.waitForSelector('.form'), page.keyboard.press('Enter')]);
      await moveTo(page, /^button Kirim/);
      await page.keyboard.press('Enter');
      await page.locator('.form .title[role="status"]').waitFor({ timeout: 60_000 });
      await page.close();
      for (let step = 0; step < STAFF_STEPS; step += 1) {
        if (guideSteps(office)[1]?.isDone(office) === true) break;
        await decideByKeys('staf', /Nyatakan selesai/);
      }
      await decideByKeys('sekda', /Setujui/);
      const [heads = [], line = []] = registryRows(tested.opened, 'Berkas');
      expect(line[heads.indexOf('Menunggu')]).toContain('Wali Kota');
      expect(guideSteps(office).map((step) => step.isDone(office))).toEqual([true, true, true, false, false]);
    },
    WHOLE_WAY,
  );
});
