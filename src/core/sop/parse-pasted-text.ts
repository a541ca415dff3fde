import { cleanMarkup, tablesToTabs } from './clean-markup.ts';
import { isResidualCell } from './residual-cell.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { headingConcept } from './heading-dictionary.ts';
import { parseTsv, type Separator } from './tsv.ts';

/** How the cells of a text are divided: by tabs, else as in a CSV file if that gives a row of headings. */
function separatorOf(text: string): Separator {
  if (text.includes('\t')) return '\t';
  const found = ([';', ','] as const).find((separator) =>
    text
      .split('\n', HEADER_LINES)
      .some((line) => new Set(parseTsv(line, separator)[0]?.map(headingConcept)).size > HEADINGS),
  );
  return found ?? '\t';
}

const HEADER_LINES = 60;
/** Known headings in a row; the unknown ones count as one more. */
const HEADINGS = 3;

/**
 * A grid from text as copied out of Sheets, Excel, Word or a web page: tab-separated or CSV, with plain lines around it, remnants of
 * HTML and Markdown taken off. A sheet that Lajur wrote is taken as it is, letter by letter.
 */
export function parsePastedText(text: string, name: string): SheetGrid {
  const plain = text.replace(/^\ufeff/, '');
  const asIs = parseTsv(plain);
  if (asIs.some((row) => row.some((cell) => isResidualCell(cell)))) return { name, rows: asIs, merges: [] };
  const tabs = tablesToTabs(plain);
  const rows = parseTsv(tabs, separatorOf(tabs)).map((row) => row.map(cleanMarkup));
  return { name, rows, merges: [] };
}
