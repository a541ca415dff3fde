import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { unpackBundledChromium } from './bundled-chromium.ts';
import { renderDocument, setLinesLikeWord, setPages } from './document-page.ts';
import { docxForPreview } from './docx-for-preview.ts';
import type { PdfConverter } from './find-converter.ts';
import { enlargePage, layTables, layTurnedCells, placeTiles } from './lay-tables.ts';
import { PAGE_MARK, PAGES_MARK } from './marks.ts';

type ChromiumConverter = Exclude<PdfConverter, { kind: 'libreoffice' }>;

/** Every address of the page is answered from installed packages; nothing leaves the computer. */
const ORIGIN = 'https://lajur.invalid';
/** Printing puts rules and pictures on whole CSS pixels; a page laid out so many times larger is printed that much finer. */
const FINENESS = 8;
const FONT_STYLES = ['400', '400-italic', '700', '700-italic'];

/** Starts a headless browser; the caller closes it. */
export async function launchChromium(converter: ChromiumConverter): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const common = [
    '--font-render-hinting=none',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  if (converter.kind === 'chromium')
    return chromium.launch({
      executablePath: converter.program,
      headless: true,
      args: common,
    });
  const { program, env } = await unpackBundledChromium();
  return chromium.launch({
    executablePath: program,
    headless: true,
    env: { ...definedOnly(process.env), ...env },
    // The bundled build has no set-uid helper beside it and no zygote to fork from.
    args: [...common, '--no-sandbox', '--no-zygote'],
  });
}

/** Prints the .docx as docx-preview lays it out: one page per section, Arimo standing in for Arial. */
export function convertWithChromium(docx: Uint8Array, converter: ChromiumConverter): Promise<Uint8Array> {
  return withDocument(docx, converter, FINENESS, (page) =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, scale: 1 / FINENESS }),
  );
}

/** A PNG of each page of the .docx, at 1.5 times the size on screen. */
export function photographWithChromium(
  docx: Uint8Array,
  converter: ChromiumConverter,
): Promise<readonly Uint8Array[]> {
  return withDocument(docx, converter, 1, async (page) => {
    const pictures: Uint8Array[] = [];
    for (const section of await page.locator('section.docx').all()) pictures.push(await section.screenshot());
    return pictures;
  });
}

async function withDocument<Result>(
  docx: Uint8Array,
  converter: ChromiumConverter,
  zoom: number,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await launchChromium(converter);
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 1.5 });
    await serveLocally(page, docxForPreview(docx));
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(renderDocument);
    await page.evaluate(setLinesLikeWord);
    await page.evaluate(layTables);
    await page.evaluate(layTurnedCells);
    await page.evaluate(setPages, { page: PAGE_MARK, pages: PAGES_MARK });
    await page.evaluate(enlargePage, zoom);
    await page.evaluate(placeTiles);
    return await use(page);
  } finally {
    await browser.close();
  }
}

async function serveLocally(page: Page, docx: Uint8Array): Promise<void> {
  const require = createRequire(import.meta.url);
  const previewEntry = require.resolve('docx-preview');
  const zipEntry = createRequire(previewEntry).resolve('jszip');
  const fonts = join(dirname(require.resolve('@fontsource/arimo/package.json')), 'files');
  const scripts: Readonly<Record<string, string>> = {
    '/jszip.js': join(dirname(zipEntry), '..', 'dist', 'jszip.min.js'),
    '/docx-preview.js': join(dirname(previewEntry), 'docx-preview.min.js'),
  };
  const html = pageHtml(await fontFaces(join(fonts, '..')));
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const script = scripts[pathname];
    const font = /^\/files\/([\w-]+\.woff2?)$/.exec(pathname)?.[1];
    if (origin !== ORIGIN) return route.abort();
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html,
      });
    if (pathname === '/document') return route.fulfill({ body: Buffer.from(docx) });
    if (script !== undefined)
      return route.fulfill({
        contentType: 'text/javascript',
        body: await readFile(script),
      });
    if (font !== undefined)
      return route.fulfill({
        contentType: 'font/woff2',
        body: await readFile(join(fonts, font)),
      });
    return route.abort();
  });
}

/** The document says "Arial"; Arimo has the same widths and is the same on every computer. */
async function fontFaces(folder: string): Promise<string> {
  const sheets = await Promise.all(
    FONT_STYLES.map((style) => readFile(join(folder, `${style}.css`), 'utf8')),
  );
  const arimo = sheets.join('\n').replaceAll('url(./files/', `url(${ORIGIN}/files/`);
  return arimo + arimo.replaceAll("'Arimo'", "'Arial'");
}

function pageHtml(fonts: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><style>${fonts}
html, body { margin: 0; padding: 0; background: #fff; }
.docx-wrapper { padding: 0 !important; background: #fff !important; display: block !important; }
.docx-wrapper > section.docx { margin: 0 !important; box-shadow: none !important; }
section.docx > footer { display: flex; flex-direction: column; justify-content: flex-end; }
.docx p.hanging { display: block !important; }
.docx p.hanging::before { display: inline-block; min-width: var(--hang); text-indent: 0; tab-size: 0; }
</style></head><body><div id="document"></div>
<script src="/jszip.js"></script><script src="/docx-preview.js"></script></body></html>`;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}
