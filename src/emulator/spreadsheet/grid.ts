import { ScriptException } from '../runtime/errors.ts';
import { SPREADSHEET_CELLS } from '../world/limits.ts';
import type { Area, Cell, DimensionInfo, SheetData, SpreadsheetData } from './spreadsheet-data.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './spreadsheet-data.ts';

export type Axis = 'ROWS' | 'COLUMNS';

export function cellAt(sheet: SheetData, row: number, column: number): Cell | undefined {
  return sheet.cells[row]?.[column] ?? undefined;
}

/** The cell at a place, made when it does not exist yet. */
export function ensureCell(sheet: SheetData, row: number, column: number): Cell {
  let line = sheet.cells[row];
  if (!line) {
    line = [];
    sheet.cells[row] = line;
  }
  let cell = line[column];
  if (!cell) {
    cell = {};
    line[column] = cell;
  }
  return cell;
}

export function eachPlace(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.startRow; row < area.endRow; row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1) visit(row, column);
}

/** The cells of an area that exist. */
export function eachCell(
  sheet: SheetData,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  eachPlace(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell) visit(cell, row, column);
  });
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.startRow < b.endRow &&
    b.startRow < a.endRow &&
    a.startColumn < b.endColumn &&
    b.startColumn < a.endColumn
  );
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

export function wholeSheet(sheet: SheetData): Area {
  return {
    startRow: 0,
    endRow: sheet.rows,
    startColumn: 0,
    endColumn: sheet.columns,
  };
}

export function sizeOf(sheet: SheetData, axis: Axis, index: number): number {
  const info = (axis === 'ROWS' ? sheet.rowInfo : sheet.columnInfo)[index];
  return info?.size ?? (axis === 'ROWS' ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH);
}

export function dimensionInfo(sheet: SheetData, axis: Axis, index: number): DimensionInfo {
  const list = axis === 'ROWS' ? sheet.rowInfo : sheet.columnInfo;
  let info = list[index];
  if (!info) {
    info = {};
    list[index] = info;
  }
  return info;
}

/** Last row and column (counts) that hold a value. */
export function contentSize(sheet: SheetData): {
  rows: number;
  columns: number;
} {
  let rows = 0;
  let columns = 0;
  eachCellOf(sheet, (cell, row, column) => {
    if (cell.userEnteredValue === undefined) return;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  return { rows, columns };
}

export function eachCellOf(sheet: SheetData, visit: (cell: Cell, row: number, column: number) => void): void {
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell) visit(cell, row, column);
    });
  });
}

/** Refuses to grow past ten million cells (wording certain). */
export function checkCellCount(data: SpreadsheetData, added: number): void {
  const present = data.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  if (present + added > SPREADSHEET_CELLS)
    throw new ScriptException(
      `This action would increase the number of cells in the workbook above the limit of ${SPREADSHEET_CELLS} cells.`,
    );
}

/** Joins an area into one cell: only the head keeps its value (all others are emptied, as the sheet does). */
export function mergeArea(sheet: SheetData, area: Area): void {
  const crossing = sheet.merges.some((merge) => intersects(merge, area) && !contains(area, merge));
  if (crossing)
    // Wording certain.
    throw new ScriptException('You must select all cells in a merged range to merge or unmerge them.');
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
  let head: Cell | undefined;
  eachCell(sheet, area, (cell) => {
    if (cell.userEnteredValue === undefined) return;
    if (head) delete cell.userEnteredValue;
    else head = cell;
  });
  const value = head?.userEnteredValue;
  if (head && value) {
    delete head.userEnteredValue;
    ensureCell(sheet, area.startRow, area.startColumn).userEnteredValue = value;
  }
  if ((area.endRow - area.startRow) * (area.endColumn - area.startColumn) > 1) sheet.merges.push(area);
}

export function unmergeArea(sheet: SheetData, area: Area): void {
  if (sheet.merges.some((merge) => intersects(merge, area) && !contains(area, merge)))
    throw new ScriptException('You must select all cells in a merged range to merge or unmerge them.');
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
}
