import type { AreaView } from '../../shared/views.ts';

/** A block from the clipboard: texts by row, equally long, and which of its cells are one. */
export interface PastedBlock {
  readonly texts: readonly (readonly string[])[];
  /** Relative to the block. */
  readonly merges: readonly AreaView[];
}

/** Reads tab-separated text as spreadsheets write it: quotes around cells with line ends, quotes or tabs, doubled inside. */
export function readTsv(text: string): PastedBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  const endCell = (value: string): void => {
    row.push(value);
  };
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
  while (cell.lastIndex <= source.length) {
    const match = cell.exec(source);
    if (match === null) break;
    const [, quoted, plain = '', end] = match;
    endCell(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end !== '\t') endRow();
    if (end === '') break;
  }
  return { texts: equallyLong(rows), merges: [] };
}

/** Reads the first table of copied HTML; null when there is none. Nothing of it becomes part of the page. */
export function readHtmlTable(html: string): PastedBlock | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const texts: string[][] = [];
  const merges: AreaView[] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((line, row) => {
    texts[row] ??= [];
    let column = 0;
    for (const cell of line.cells) {
      while (taken.has(`${row},${column}`)) column += 1;
      const [down, right] = [Math.max(1, cell.rowSpan), Math.max(1, cell.colSpan)];
      for (let r = row; r < row + down; r += 1)
        for (let c = column; c < column + right; c += 1) {
          taken.add(`${r},${c}`);
          texts[r] ??= [];
          const target = texts[r];
          if (target) target[c] = r === row && c === column ? textOf(cell) : '';
        }
      if (down > 1 || right > 1)
        merges.push({ startRow: row, endRow: row + down, startColumn: column, endColumn: column + right });
      column += right;
    }
  });
  return { texts: equallyLong(texts), merges };
}

/** Stands for a line end while white space is tidied; a private-use character, so no text holds it by chance. */
const BREAK = '\uE000';

/** What the cell shows: line breaks of the HTML stay, its other white space is one space. */
function textOf(cell: HTMLElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(BREAK);
  for (const block of cell.querySelectorAll('p, div, li'))
    if (block.nextSibling !== null) block.append(BREAK);
  return (cell.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\uE000 ?/g, '\n')
    .trim();
}

export function writeTsv(texts: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return texts.map((row) => row.map(cell).join('\t')).join('\n');
}

/** The block as an HTML table for other spreadsheets; built from elements, so that text stays text. */
export function writeHtmlTable(texts: readonly (readonly string[])[], merges: readonly AreaView[]): string {
  const table = document.createElement('table');
  texts.forEach((row, r) => {
    const line = table.insertRow();
    row.forEach((text, c) => {
      const merge = merges.find(
        (area) => r >= area.startRow && r < area.endRow && c >= area.startColumn && c < area.endColumn,
      );
      if (merge && (merge.startRow !== r || merge.startColumn !== c)) return;
      const cell = line.insertCell();
      if (merge) {
        cell.rowSpan = merge.endRow - merge.startRow;
        cell.colSpan = merge.endColumn - merge.startColumn;
      }
      text.split('\n').forEach((part, index) => {
        if (index > 0) cell.append(document.createElement('br'));
        cell.append(part);
      });
    });
  });
  return table.outerHTML;
}

function equallyLong(rows: readonly (readonly (string | undefined)[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}
