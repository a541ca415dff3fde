import type { CellNote, Size, TabChange } from '../application/ports.ts';
import type { CellRange, CellRef, SheetPlan } from '../core/sop/sheet-grid.ts';
import { cellLook } from './cell-look.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type Dimension = 'ROWS' | 'COLUMNS';

/** Free rows under a new table, for more activities. */
const SPARE_ROWS = 40;

/** Writes a whole new tab: cells, merges, choices, notes, widths, heights, frozen rows. */
export function newTabRequests(sheetId: number, title: string, plan: SheetPlan): Request[] {
  const columnCount = Math.max(plan.columnWidths.length, ...plan.rows.map((row) => row.length), 1);
  const rowCount = plan.rows.length + SPARE_ROWS;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          gridProperties: {
            rowCount,
            columnCount,
            frozenRowCount: plan.frozenRows,
            hideGridlines: true,
          },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: planCells(plan, columnCount).map((values) => ({ values })),
        fields: 'userEnteredValue,userEnteredFormat,note,dataValidation',
      },
    },
    ...plan.merges
      .filter(({ rows, columns }) => rows * columns > 1)
      .map((merge) => ({
        mergeCells: {
          range: gridRange(sheetId, merge),
          mergeType: 'MERGE_ALL',
        },
      })),
    ...sizeRequests(
      sheetId,
      'COLUMNS',
      plan.columnWidths.map((pixels, index) => ({ index, pixels })),
    ),
    // Sheets does not fit rows to the text of merged cells by itself.
    ...sizeRequests(
      sheetId,
      'ROWS',
      (plan.rowHeights ?? []).flatMap((pixels, index) => (pixels === null ? [] : [{ index, pixels }])),
    ),
    ...hideRequests(sheetId, plan.hiddenColumns),
  ];
}

/** Changes cells, notes and sizes of a tab that is there. */
export function changeRequests(sheetId: number, change: TabChange): Request[] {
  return [
    ...moreRequests(sheetId, 'ROWS', change.moreRows ?? 0),
    ...moreRequests(sheetId, 'COLUMNS', change.moreColumns ?? 0),
    ...(change.edits ?? []).map((edit) =>
      cellRequest(
        sheetId,
        edit,
        edit.text === '' ? {} : { userEnteredValue: { stringValue: edit.text } },
        'userEnteredValue',
      ),
    ),
    ...(change.notes ?? []).map((note: CellNote) =>
      cellRequest(sheetId, note, note.note === '' ? {} : { note: note.note }, 'note'),
    ),
    ...sizeRequests(sheetId, 'COLUMNS', change.columnWidths ?? []),
    ...sizeRequests(sheetId, 'ROWS', change.rowHeights ?? []),
    ...hideRequests(sheetId, change.hideColumns ?? []),
    ...turnRequests(sheetId, change.turned ?? []),
  ];
}

/** One request for each run of neighbours in a row. */
function turnRequests(sheetId: number, cells: readonly CellRef[]): Request[] {
  const runs: CellRange[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs.map((range) => ({
    repeatCell: {
      range: gridRange(sheetId, range),
      cell: { userEnteredFormat: { textRotation: { angle: 90 }, wrapStrategy: 'WRAP' } },
      fields: 'userEnteredFormat(textRotation,wrapStrategy)',
    },
  }));
}

function hideRequests(sheetId: number, columns: readonly number[]): Request[] {
  return columns.map((column) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  }));
}

function moreRequests(sheetId: number, dimension: Dimension, length: number): Request[] {
  return length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
}

/** Every text is a string value, which Sheets never takes for a formula, a number or a date. */
function planCells(plan: SheetPlan, columnCount: number): CellData[][] {
  const cells = plan.rows.map((row) =>
    Array.from({ length: columnCount }, (_, column): CellData => {
      const text = row[column] ?? '';
      return text === '' ? {} : { userEnteredValue: { stringValue: text } };
    }),
  );
  const set = (range: CellRange, part: CellData) => {
    for (let row = range.row; row < range.row + range.rows; row += 1)
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        const cell = cells[row]?.[column];
        if (cell !== undefined) Object.assign(cell, part);
      }
  };
  for (const range of plan.roles) set(range, { userEnteredFormat: cellLook(range.role) });
  for (const range of plan.validations) set(range, { dataValidation: choice(range.choices) });
  for (const { row, column, note } of plan.notes) set({ row, column, rows: 1, columns: 1 }, { note });
  return cells;
}

function choice(choices: readonly string[]): GoogleAppsScript.Sheets.Schema.DataValidationRule {
  return {
    condition: {
      type: 'ONE_OF_LIST',
      values: choices.map((text) => ({ userEnteredValue: text })),
    },
    strict: false,
    showCustomUi: true,
  };
}

function cellRequest(sheetId: number, cell: CellRef, value: CellData, fields: string): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: cell.row, columnIndex: cell.column },
      rows: [{ values: [value] }],
      fields,
    },
  };
}

/** One request for each run of neighbours of the same size. */
function sizeRequests(sheetId: number, dimension: Dimension, sizes: readonly Size[]): Request[] {
  const runs: { start: number; end: number; pixels: number }[] = [];
  for (const { index, pixels } of [...sizes].sort((a, b) => a.index - b.index)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.end === index && last.pixels === pixels) last.end += 1;
    else runs.push({ start: index, end: index + 1, pixels });
  }
  return runs.map(({ start, end, pixels }) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: start, endIndex: end },
      properties: { pixelSize: pixels },
      fields: 'pixelSize',
    },
  }));
}

function gridRange(sheetId: number, range: CellRange): GridRange {
  return {
    sheetId,
    startRowIndex: range.row,
    endRowIndex: range.row + range.rows,
    startColumnIndex: range.column,
    endColumnIndex: range.column + range.columns,
  };
}
