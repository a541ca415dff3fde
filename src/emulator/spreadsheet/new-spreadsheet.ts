import type { SheetData, SpreadsheetData } from './spreadsheet-data.ts';

/** An empty sheet; Google's default size is 1,000 × 26. */
export function newSheet(id: number, title: string, rows = 1000, columns = 26): SheetData {
  return {
    id,
    title,
    rows,
    columns,
    cells: [],
    rowInfo: [],
    columnInfo: [],
    merges: [],
    images: [],
    protections: [],
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    hideGridlines: false,
    rightToLeft: false,
    tabColor: null,
  };
}

/** A spreadsheet as `sheets.new` gives it: one sheet with id 0. */
export function newSpreadsheet(options: {
  timeZone: string;
  locale: string;
  rows?: number;
  columns?: number;
}): SpreadsheetData {
  return {
    locale: options.locale,
    timeZone: options.timeZone,
    sheets: [newSheet(0, 'Sheet1', options.rows, options.columns)],
    metadata: [],
    namedRanges: [],
    lastId: 0,
  };
}

/** The next id for a sheet, image, protection, metadata or named range of this spreadsheet. */
export function nextId(data: SpreadsheetData): number {
  data.lastId += 1;
  return data.lastId * 7919 + 100_003;
}
