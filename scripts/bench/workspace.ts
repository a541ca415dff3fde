import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../src/cli/pdf/chromium-pdf.ts';
import { convertDocxSync } from '../../src/cli/pdf/convert-in-child.ts';
import { findPdfConverter } from '../../src/cli/pdf/find-converter.ts';
import { writeSopJson } from '../../src/core/sop/write-sop-json.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { textTable } from './median-time.ts';
import { randomSop } from './random-sop.ts';

const STARTER = new URL('./workspace-start.ts', import.meta.url).pathname;
const STARTS = 5;
const OPENINGS = 9;
const EDITS = 30;
const ROWS = 60;

/** Goals in milliseconds. */
const GOALS = { start: 3000, open: 1000, edit: 100 };

/** How long people wait: for the first page after the build, for a sheet of 60 rows, for what they have typed. */
export async function benchWorkspace(): Promise<string> {
  const fresh: number[] = [];
  const saved: number[] = [];
  for (let run = 0; run < STARTS; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'lajur-bench-'));
    fresh.push(await timeStart(folder));
    saved.push(await timeStart(folder));
    rmSync(folder, { recursive: true, force: true });
  }
  const { openings, edits } = await timeSheet();
  return textTable([
    ['local workspace, ms', 'goal', 'median', 'worst'],
    line('process start to first page, fresh office', GOALS.start, fresh),
    line('process start to first page, saved office', GOALS.start, saved),
    line(`sheet of ${ROWS} rows, address to last cell shown`, GOALS.open, openings),
    line('an edit, Enter to saved and answered', GOALS.edit, edits),
  ]);
}

function line(name: string, goal: number, times: readonly number[]): readonly string[] {
  const sorted = [...times].sort((a, b) => a - b);
  const shown = (time = 0): string => time.toFixed(0);
  return [name, String(goal), shown(sorted[Math.floor(sorted.length / 2)]), shown(sorted[sorted.length - 1])];
}

/** A process of its own, from its start until its first page has answered. */
async function timeStart(folder: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', STARTER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  await (await fetch(`${address}/orang/staf/`)).text();
  const time = performance.now() - start;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return time;
}

async function timeSheet(): Promise<{ readonly openings: number[]; readonly edits: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'lajur-bench-'));
  const opened = await openWorkspace({
    dist: new URL('../../dist', import.meta.url).pathname,
    state: folder,
    port: 0,
    smtpPort: null,
    importFrom: null,
    reset: false,
    convertDocxSync,
    convertDocx: () => Promise.reject(new Error('not wanted')),
    say: () => undefined,
  });
  const { office } = opened.workspace;
  const file = office.guide.facts.workbook ?? '';
  office.project('workbook')?.call('writeImport', writeSopJson(randomSop(60, { rows: ROWS, lanes: 8 })));
  opened.workspace.commit();
  const tab = office.world.spreadsheet(file).sheets.find(({ texts }) => texts.length > ROWS);
  if (!tab) throw new Error('The SOP was not imported');
  const { converter } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: process.env.PATH });
  if (converter === null || converter.kind === 'libreoffice') throw new Error('No browser');
  const browser = await launchChromium(converter);
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const last = `#sel-${tab.texts.length - 1}-0`;
    const openings: number[] = [];
    for (let run = 0; run < OPENINGS; run += 1) {
      await page.goto('about:blank');
      const start = performance.now();
      await page.goto(`${opened.address}/orang/staf/lembar/${file}#gid=${tab.id}`, { waitUntil: 'commit' });
      await page.waitForSelector(last, { state: 'attached' });
      openings.push(performance.now() - start);
    }
    await page.waitForSelector('body[data-ready="ya"]');
    return { openings, edits: await timeEdits(page, tab.texts.length) };
  } finally {
    await browser.close();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measured inside the page: from the key that ends typing until the cell shows what the server has saved. */
async function timeEdits(page: Page, row: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < EDITS; run += 1) {
    const id = `sel-${row - 1 - (run % 20)}-1`;
    await page.locator(`#${id}`).click();
    await page.keyboard.type(`isi ${run}`);
    const time = page.evaluate(
      async ([cell = '', text = '']) => {
        const pressed = new Promise<number>((resolve) => {
          window.addEventListener('keydown', () => resolve(performance.now()), { capture: true, once: true });
        });
        const start = await pressed;
        while (document.getElementById(cell)?.textContent !== text)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - start;
      },
      [id, `isi ${run}`],
    );
    // The listener must be there before the key.
    await page.evaluate(() => undefined);
    await page.keyboard.press('Enter');
    times.push(await time);
  }
  return times;
}
