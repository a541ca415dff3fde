import type { CellNote, Tab } from '../application/ports.ts';
import type { CellRef, SheetGrid } from '../core/sop/sheet-grid.ts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type Dimension = GoogleAppsScript.Sheets.Schema.DimensionProperties;

/** What a read of tabs asks for, and nothing more: a tab of 60 activities stays under 200 kB. */
export const GRID_FIELDS =
  'sheets(properties(sheetId,title),merges,' +
  'data(rowData(values(formattedValue,note,userEnteredValue(formulaValue),userEnteredFormat(textRotation))),' +
  'rowMetadata(pixelSize,hiddenByUser,hiddenByFilter),columnMetadata(pixelSize,hiddenByUser)))';

/** Sizes that Google Sheets leaves out of an answer are its own. */
const DEFAULT_ROW_HEIGHT = 21;
const DEFAULT_COLUMN_WIDTH = 100;

/** The API's answer as a table of text. */
export function gridFrom(sheet: Sheet): SheetGrid {
  const data = dataOf(sheet);
  const rows = (data.rowData ?? []).map((row) => (row.values ?? []).map((cell) => cell.formattedValue ?? ''));
  const formulas = (data.rowData ?? []).flatMap(({ values }, row) =>
    (values ?? []).flatMap((cell, column) => {
      const formula = cell.userEnteredValue?.formulaValue;
      return formula === undefined ? [] : [{ row, column, formula }];
    }),
  );
  const merges = (sheet.merges ?? []).map((range) => {
    const row = range.startRowIndex ?? 0;
    const column = range.startColumnIndex ?? 0;
    return {
      row,
      column,
      rows: (range.endRowIndex ?? row + 1) - row,
      columns: (range.endColumnIndex ?? column + 1) - column,
    };
  });
  return { name: sheet.properties?.title ?? '', rows, merges, formulas };
}

/** The same answer with the notes on its cells. */
export function notedTabFrom(sheet: Sheet): Pick<Tab, 'sheetId' | 'grid' | 'notes'> {
  return {
    sheetId: sheet.properties?.sheetId ?? 0,
    grid: gridFrom(sheet),
    notes: notesOf(dataOf(sheet)),
  };
}

/** The same answer with notes and sizes. */
export function tabFrom(sheet: Sheet, settings: string | null): Tab {
  const data = dataOf(sheet);
  return {
    ...notedTabFrom(sheet),
    columnWidths: sizes(data.columnMetadata, DEFAULT_COLUMN_WIDTH),
    rowHeights: sizes(data.rowMetadata, DEFAULT_ROW_HEIGHT),
    hiddenRows: hidden(data.rowMetadata),
    hiddenColumns: hidden(data.columnMetadata),
    turned: turnedCells(data),
    settings,
  };
}

function dataOf(sheet: Sheet): GridData {
  return sheet.data?.[0] ?? {};
}

function notesOf(data: GridData): readonly CellNote[] {
  return (data.rowData ?? []).flatMap(({ values }, row) =>
    (values ?? []).flatMap(({ note }, column) => (note === undefined ? [] : [{ row, column, note }])),
  );
}

function turnedCells(data: GridData): readonly CellRef[] {
  return (data.rowData ?? []).flatMap(({ values }, row) =>
    (values ?? []).flatMap(({ userEnteredFormat }, column) => {
      const { angle = 0, vertical = false } = userEnteredFormat?.textRotation ?? {};
      return angle !== 0 || vertical ? [{ row, column }] : [];
    }),
  );
}

function hidden(dimensions: readonly Dimension[] | undefined): readonly number[] {
  return (dimensions ?? []).flatMap(({ hiddenByUser, hiddenByFilter }, index) =>
    hiddenByUser === true || hiddenByFilter === true ? [index] : [],
  );
}

function sizes(dimensions: readonly Dimension[] | undefined, fallback: number): readonly number[] {
  return (dimensions ?? []).map(({ pixelSize }) => pixelSize ?? fallback);
}
