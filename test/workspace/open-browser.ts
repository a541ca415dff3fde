import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../src/cli/pdf/chromium-pdf.ts';
import { convertDocx } from '../../src/cli/pdf/convert-docx.ts';
import { convertDocxSync } from '../../src/cli/pdf/convert-in-child.ts';
import { findPdfConverter } from '../../src/cli/pdf/find-converter.ts';
import { type OpenedWorkspace, type OpenOptions, openWorkspace } from '../../src/workspace/open-workspace.ts';

/** Unpacking the browser and bundling the pages take long on a busy machine. */
export const START_LIMIT = 120_000;

/** A real Chromium: one that is installed, else the one of the package. */
export function openBrowser(): Promise<Browser> {
  const { converter } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: process.env.PATH });
  if (converter === null || converter.kind === 'libreoffice') throw new Error('No browser to test with');
  return launchChromium(converter);
}

/** A workspace in a folder of its own, at any free port. */
export async function startWorkspace(options: Partial<OpenOptions> = {}): Promise<
  OpenedWorkspace & {
    readonly state: string;
    readonly said: readonly string[];
  }
> {
  const state = options.state ?? join(mkdtempSync(join(tmpdir(), 'lajur-uji-')), 'keadaan');
  const said: string[] = [];
  const opened = await openWorkspace({
    dist: 'dist',
    state,
    port: 0,
    smtpPort: null,
    importFrom: null,
    reset: false,
    convertDocxSync,
    convertDocx: (docx) =>
      convertDocx(docx, findPdfConverter(process.env).converter ?? { kind: 'bundled-chromium' }),
    say: (sentence) => said.push(sentence),
    ...options,
  });
  return { ...opened, state, said };
}

/** A browser and a fresh workspace for the tests of one file. */
export interface TestOffice {
  readonly browser: Browser;
  readonly opened: Awaited<ReturnType<typeof startWorkspace>>;
}

/** Called once at the top of a file: opened before its first test, closed and removed after its last; there only between. */
export function officeOfFile(): TestOffice {
  let office: TestOffice | null = null;
  const there = (): TestOffice => {
    if (office === null) throw new Error('The workspace is not open');
    return office;
  };
  beforeAll(async () => {
    const [browser, opened] = await Promise.all([openBrowser(), startWorkspace()]);
    office = { browser, opened };
  }, START_LIMIT);
  afterAll(async () => {
    await office?.browser.close();
    await office?.opened.close();
    if (office !== null) removeState(office.opened.state);
  });
  return {
    get browser() {
      return there().browser;
    },
    get opened() {
      return there().opened;
    },
  };
}

export function removeState(state: string): void {
  rmSync(join(state, '..'), { recursive: true, force: true });
}

/** A person's tab; what breaks in it is collected in `errors`. */
export async function openTab(
  browser: Browser,
  address: string,
  size = { width: 1400, height: 900 },
): Promise<{ readonly page: Page; readonly errors: string[]; readonly go: (path: string) => Promise<void> }> {
  const page = await browser.newPage({ viewport: size, hasTouch: size.width < 600 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    page,
    errors,
    go: async (path) => {
      await page.goto(`${address}${path}`);
      await page.waitForSelector('body[data-ready="ya"]');
    },
  };
}

/** A cell of an open sheet, from zero. */
export function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`#sel-${row}-${column}`);
}

/** Chooses an item of a script's menu. */
export async function chooseMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.locator('.script-menus button', { hasText: menu }).first().click();
  // What the item does may keep the server busy; the click itself is done at once.
  await page.getByRole('menuitem', { name: item, exact: true }).click({ noWaitAfter: true });
}
