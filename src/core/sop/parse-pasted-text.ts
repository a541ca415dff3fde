import { cleanMarkup, tablesToTabs } from './clean-markup.ts';
import { isResidualCell } from './residual-cell.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { parseTsv } from './tsv.ts';

/**
 * A grid from text as copied out of Sheets, Excel, Word or a web page: tab-separated, with plain lines around it, remnants of
 * HTML and Markdown taken off. A sheet that Lajur wrote is taken as it is, letter by letter.
 */
export function parsePastedText(text: string, name: string): SheetGrid {
  const plain = text.replace(/^\ufeff/, '');
  const asIs = parseTsv(plain);
  if (asIs.some((row) => row.some((cell) => isResidualCell(cell)))) return { name, rows: asIs, merges: [] };
  const rows = parseTsv(tablesToTabs(plain)).map((row) => row.map(cleanMarkup));
  return { name, rows, merges: [] };
}
