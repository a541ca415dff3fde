import { areaToA1 } from '../spreadsheet/a1.ts';
import { displayValue } from '../spreadsheet/cell-value.ts';
import { eachCellOf, sizeOf } from '../spreadsheet/grid.ts';
import type {
  Area,
  ExtendedValue,
  ImageData,
  JsonObject,
  MetadataRecord,
  ProtectionData,
  SheetData,
  SpreadsheetData,
  TextRun,
  ValidationRule,
} from '../spreadsheet/spreadsheet-data.ts';

/** One touched cell. Rows and columns are zero-based. */
export interface PlainCell {
  readonly row: number;
  readonly column: number;
  /** As displayed. */
  readonly text: string;
  /** As entered: tells text from number from formula. */
  readonly value: ExtendedValue | undefined;
  readonly format: JsonObject | undefined;
  readonly note: string | undefined;
  /** Parts of the text with looks of their own, as `TextFormatRun` of the Sheets API: each from its `startIndex` on. */
  readonly runs: readonly TextRun[] | undefined;
  readonly validation: ValidationRule | undefined;
}

export interface PlainSheet {
  readonly id: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hideGridlines: boolean;
  readonly tabColor: string | null;
  readonly cells: readonly PlainCell[];
  /** Displayed texts of the part that holds anything; rows are equally long. */
  readonly texts: readonly (readonly string[])[];
  /** In A1 notation, e.g. `A1:B2`. */
  readonly merges: readonly string[];
  readonly mergeAreas: readonly Area[];
  /** Pixels, one per row and column. */
  readonly rowHeights: readonly number[];
  readonly columnWidths: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly images: readonly ImageData[];
  readonly protections: readonly ProtectionData[];
}

export interface PlainSpreadsheet {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly PlainSheet[];
  readonly metadata: readonly MetadataRecord[];
  /** Name → `'Sheet1'!A1:B2`. */
  readonly namedRanges: Readonly<Record<string, string>>;
}

/** Everything in a spreadsheet, as copies. */
export function plainSpreadsheet(name: string, data: SpreadsheetData): PlainSpreadsheet {
  const titleOf = (sheetId: number): string => data.sheets.find((sheet) => sheet.id === sheetId)?.title ?? '';
  return {
    name,
    locale: data.locale,
    timeZone: data.timeZone,
    sheets: data.sheets.map((sheet) => plainSheet(data, sheet)),
    metadata: structuredClone(data.metadata),
    namedRanges: Object.fromEntries(
      data.namedRanges.map((named) => [named.name, `'${titleOf(named.sheetId)}'!${areaToA1(named.area)}`]),
    ),
  };
}

/** `copy` false: formats and pictures are those of the world itself, to be read at once and not kept. */
export function plainSheet(data: SpreadsheetData, sheet: SheetData, copy = true): PlainSheet {
  const taken = <Value>(value: Value): Value => (copy ? structuredClone(value) : value);
  const cells: PlainCell[] = [];
  eachCellOf(sheet, (cell, row, column) => {
    cells.push({
      row,
      column,
      text: displayValue(data, sheet, { row, column }),
      value: cell.userEnteredValue,
      format: taken(cell.userEnteredFormat),
      note: cell.note,
      runs: taken(cell.textFormatRuns),
      validation: cell.dataValidation,
    });
  });
  return {
    id: sheet.id,
    title: sheet.title,
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    hidden: sheet.hidden,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hideGridlines: sheet.hideGridlines,
    tabColor: sheet.tabColor,
    cells,
    texts: textsOf(cells),
    merges: sheet.merges.map(areaToA1),
    mergeAreas: taken(sheet.merges),
    rowHeights: Array.from({ length: sheet.rows }, (_row, index) => sizeOf(sheet, 'ROWS', index)),
    columnWidths: Array.from({ length: sheet.columns }, (_column, index) => sizeOf(sheet, 'COLUMNS', index)),
    hiddenRows: sheet.rowInfo.flatMap((info, index) => (info?.hidden ? [index] : [])),
    hiddenColumns: sheet.columnInfo.flatMap((info, index) => (info?.hidden ? [index] : [])),
    images: taken(sheet.images),
    protections: taken(sheet.protections),
  };
}

function textsOf(cells: readonly PlainCell[]): string[][] {
  const filled = cells.filter((cell) => cell.text !== '');
  const rows = filled.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const columns = filled.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const texts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const cell of filled) {
    const line = texts[cell.row];
    if (line) line[cell.column] = cell.text;
  }
  return texts;
}
