import type { SheetGrid } from './sheet-grid.ts';

/** Tab-separated text as spreadsheets put it on the clipboard: cells with a tab, a line break or a quotation mark are quoted. */
export function gridToTsv(grid: Pick<SheetGrid, 'rows'>): string {
  const quote = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return grid.rows.map((row) => row.map(quote).join('\t')).join('\n');
}

/** A quoted cell that begins at `at`: its text and where it ends; undefined where the quotation mark is only a letter. */
function quotedCell(
  text: string,
  at: number,
  separator: Separator,
): { text: string; end: number } | undefined {
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=[${separator}\\n]|\\r\\n?|$)`, 'y');
  quoted.lastIndex = at;
  const match = quoted.exec(text);
  if (!match) return undefined;
  return { text: (match[1] ?? '').replace(/""/g, '"'), end: quoted.lastIndex };
}

export type Separator = '\t' | ';' | ',';

/** Reads text whose cells are divided by tabs or another sign; a quotation mark that does not enclose a whole cell is kept as it is. */
export function parseTsv(text: string, separator: Separator = '\t'): string[][] {
  const stops = new RegExp(`[${separator}\\n\\r]`);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : undefined;
    let end = quoted?.end ?? at;
    if (!quoted) while (end < text.length && !stops.test(text[end] ?? '')) end++;
    row.push(quoted ? quoted.text : text.slice(at, end));
    const stop = text[end];
    at = end + 1;
    if (stop === separator) continue;
    rows.push(row);
    row = [];
    if (stop === undefined) break;
    if (stop === '\r' && text[at] === '\n') at++;
  }
  return rows;
}
