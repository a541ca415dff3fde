import type { Area, NamedRangeData, SheetData, SpreadsheetData } from './spreadsheet-data.ts';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B7`, `B7:C9`; rows and columns that span the sheet are written in full. */
export function areaToA1(area: Area): string {
  const start = `${columnName(area.startColumn)}${area.startRow + 1}`;
  const end = `${columnName(area.endColumn - 1)}${area.endRow}`;
  return start === end ? start : `${start}:${end}`;
}

/** `Sheet1` stays, `Data 1` becomes `'Data 1'`. */
export function quoteSheetName(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;
}

/** True for a name that a range may have: letters, digits, `_` and `.`, and unlike a cell address in either notation. */
export function isRangeName(name: string): boolean {
  const looksLikeCell = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(name);
  return /^[\p{L}_][\p{L}\d_.]{0,249}$/u.test(name) && !looksLikeCell && !/^(true|false)$/i.test(name);
}

export interface FoundArea {
  readonly sheet: SheetData;
  readonly area: Area;
}

/**
 * Finds `B2`, `B:D`, `2:5`, `'Data 1'!A1:C3`, a sheet's name alone, or a named range.
 *
 * Gives undefined when nothing fits; the area may lie outside the sheet, which the caller refuses in its own words.
 */
export function findArea(
  data: SpreadsheetData,
  text: string,
  home: SheetData | undefined,
): FoundArea | undefined {
  const named = data.namedRanges.find((range) => range.name.toLowerCase() === text.toLowerCase());
  if (named) return namedArea(data, named);
  const byTitle = (name: string): SheetData | undefined => data.sheets.find((sheet) => sheet.title === name);
  const { title, cells } = splitSheet(text);
  const sheet = title === undefined ? (home ?? data.sheets[0]) : byTitle(title);
  const area = sheet && cells !== undefined ? parseArea(cells, sheet) : undefined;
  if (sheet && area) return { sheet, area };
  const whole = title !== undefined && cells === undefined ? sheet : byTitle(text);
  return whole && { sheet: whole, area: wholeArea(whole) };
}

function wholeArea({ rows, columns }: SheetData): Area {
  return { startRow: 0, endRow: rows, startColumn: 0, endColumn: columns };
}

function namedArea(data: SpreadsheetData, named: NamedRangeData): FoundArea | undefined {
  const sheet = data.sheets.find((candidate) => candidate.id === named.sheetId);
  return sheet && { sheet, area: named.area };
}

/** A title in quotes may hold any sign, `!` among them, and doubles its own quotes; without quotes the first `!` ends it. */
function splitSheet(text: string): { title?: string; cells?: string } {
  const quoted = /^'((?:[^']|'')+)'(?:!(.+))?$/.exec(text);
  if (quoted) {
    const [, title = '', cells] = quoted;
    return { title: title.replace(/''/g, "'"), ...(cells === undefined ? {} : { cells }) };
  }
  const plain = /^([^!]+)!(.+)$/.exec(text);
  return plain ? { title: plain[1] ?? '', cells: plain[2] ?? '' } : { cells: text };
}

/** Reads the part after the `!`; open ends reach to the border of the sheet. */
export function parseArea(text: string, sheet: SheetData): Area | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, column1 = '', row1 = '', column2, row2] = match;
  if (column1 === '' && row1 === '') return undefined;
  const single = column2 === undefined && row2 === undefined;
  if (single && (column1 === '' || row1 === '')) return undefined;
  const endColumnText = single ? column1 : (column2 ?? '');
  const endRowText = single ? row1 : (row2 ?? '');
  const startColumn = column1 === '' ? 0 : columnIndex(column1);
  const startRow = row1 === '' ? 0 : Number(row1) - 1;
  const endColumn = endColumnText === '' ? sheet.columns - 1 : columnIndex(endColumnText);
  const endRow = endRowText === '' ? sheet.rows - 1 : Number(endRowText) - 1;
  if (startRow < 0 || endRow < 0) return undefined;
  return {
    startRow: Math.min(startRow, endRow),
    endRow: Math.max(startRow, endRow) + 1,
    startColumn: Math.min(startColumn, endColumn),
    endColumn: Math.max(startColumn, endColumn) + 1,
  };
}
