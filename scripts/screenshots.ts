/**
 * `npm run screenshots [-- NAME…]`: plays the ready office in a real Chromium and writes a picture of every screen into
 * `docs/gambar/`. The clock stands at one moment, so that pictures differ only where screens do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../src/cli/pdf/chromium-pdf.ts';
import { convertDocx } from '../src/cli/pdf/convert-docx.ts';
import { convertDocxSync } from '../src/cli/pdf/convert-in-child.ts';
import { findPdfConverter } from '../src/cli/pdf/find-converter.ts';
import { type OpenedWorkspace, openWorkspace } from '../src/workspace/open-workspace.ts';
import { buildProjects } from './build.ts';
import { SCREENS } from './screenshots/screens.ts';

const OUT = new URL('../docs/gambar/', import.meta.url).pathname;
const NOON = '2026-11-30T01:00:00Z';
const DESKTOP = { width: 1280, height: 800 };

const wanted = process.argv.slice(2);
await buildProjects();
await mkdir(OUT, { recursive: true });
const { converter, reason } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: process.env.PATH });
if (converter === null || converter.kind === 'libreoffice') throw new Error(reason);
const state = mkdtempSync(join(tmpdir(), 'lajur-gambar-'));
const workspace = await openWorkspace({
  dist: new URL('../dist', import.meta.url).pathname,
  state,
  port: 0,
  smtpPort: null,
  importFrom: null,
  reset: false,
  convertDocxSync,
  convertDocx: (docx) => convertDocx(docx, converter),
  say: (sentence) => console.log(sentence),
  now: () => new Date(NOON),
});
const browser = await launchChromium(converter);
try {
  await takeAll(browser, workspace);
} finally {
  await browser.close();
  await workspace.close();
  rmSync(state, { recursive: true, force: true });
}

/** In order, because each screen goes on from what the ones before have done. */
async function takeAll(chromium: Browser, opened: OpenedWorkspace): Promise<void> {
  for (const screen of SCREENS) {
    const size = screen.size ?? DESKTOP;
    const page = await chromium.newPage({ viewport: size, locale: 'id-ID', hasTouch: size.width < 600 });
    const pages: Page[] = [page];
    page.context().on('page', (other) => pages.push(other));
    const open = async (path: string): Promise<void> => {
      await page.goto(`${opened.address}${path}`);
      await page.waitForSelector('body[data-ready="ya"]');
    };
    const shown = await screen.play({ page, open, office: opened.workspace.office });
    if (shown !== null && (wanted.length === 0 || wanted.includes(screen.name))) {
      await shown.waitForTimeout(400);
      await shown.screenshot({ path: join(OUT, `${screen.name}.png`) });
      console.log(`docs/gambar/${screen.name}.png`);
    }
    for (const one of pages) await one.close();
  }
}
