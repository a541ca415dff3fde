import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { textTable, timeAll } from './median-time.ts';

const RUNS = 30;
const FOLDER = 'dist/workbook';

/** How long a menu waits for Lajur's code: every run on Apps Script loads the whole bundle first. Goal: under 50 ms. */
export function benchLoad(): string {
  const files = ['libraries.js', 'workbook.js'];
  const sources = files.map((name) => readFileSync(join(FOLDER, name), 'utf8'));
  const { first, median, worst } = timeAll(
    // V8 keeps what it compiled by its text; Apps Script starts afresh, so every run gets a text of its own.
    Array.from({ length: RUNS }, (_, run) => () => openMenu(sources.map((text) => `${text}\n// ${run}`))),
  );
  const kilobytes = sources.reduce((sum, text) => sum + text.length, 0) / 1024;
  const row = [kilobytes, first, median, worst].map((number) => number.toFixed(1));
  return textTable([
    ['load the bundle, answer onOpen', 'kB', 'first ms', 'median ms', 'worst ms'],
    [files.join(' + '), ...row],
  ]);
}

function openMenu(sources: readonly string[]): void {
  const menu: unknown = new Proxy({}, { get: () => () => menu });
  const context = createContext({ SpreadsheetApp: { getUi: () => menu } });
  for (const source of sources) new Script(source).runInContext(context);
  new Script('onOpen()').runInContext(context);
}
