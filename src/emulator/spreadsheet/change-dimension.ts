import { ScriptException } from '../runtime/errors.ts';
import { type Axis, checkCellCount } from './grid.ts';
import type { Area, Cell, SheetData, SpreadsheetData } from './spreadsheet-data.ts';

/** How one span along an axis looks after lines were inserted or deleted; null when nothing of it is left. */
type Shift = (start: number, end: number) => readonly [number, number] | null;

/** Inserts empty lines before `start`; they look like the line before (or after) them. */
export function insertDimension(
  data: SpreadsheetData,
  sheet: SheetData,
  change: {
    axis: Axis;
    start: number;
    count: number;
    inheritFromBefore: boolean;
  },
): void {
  const { axis, start, count } = change;
  checkCellCount(data, count * (axis === 'ROWS' ? sheet.columns : sheet.rows));
  const model = change.inheritFromBefore ? start - 1 : start;
  if (axis === 'ROWS') {
    const lines = Array.from({ length: count }, () => (sheet.cells[model] ?? []).map(lookOnly));
    padTo(sheet.cells, start);
    sheet.cells.splice(start, 0, ...lines);
    sheet.rows += count;
  } else {
    for (const line of sheet.cells) {
      if (!line) continue;
      const fill = Array.from({ length: count }, () => lookOnly(line[model] ?? null));
      padTo(line, start);
      line.splice(start, 0, ...fill);
    }
    sheet.columns += count;
  }
  const info = axis === 'ROWS' ? sheet.rowInfo : sheet.columnInfo;
  const size = info[model]?.size;
  padTo(info, start);
  info.splice(start, 0, ...Array.from({ length: count }, () => (size === undefined ? null : { size })));
  shiftAll(data, sheet, axis, (from, to) => [
    from >= start ? from + count : from,
    to > start ? to + count : to,
  ]);
  if (axis === 'ROWS' && start < sheet.frozenRows) sheet.frozenRows += count;
  if (axis === 'COLUMNS' && start < sheet.frozenColumns) sheet.frozenColumns += count;
}

/** Deletes lines; merges, pictures, metadata and named ranges move or go with them. */
export function deleteDimension(
  data: SpreadsheetData,
  sheet: SheetData,
  change: { axis: Axis; start: number; count: number },
): void {
  const { axis, start, count } = change;
  const length = axis === 'ROWS' ? sheet.rows : sheet.columns;
  if (count >= length)
    // Wording certain for rows.
    throw new ScriptException(
      `You can't delete all the ${axis === 'ROWS' ? 'rows' : 'columns'} on the sheet.`,
    );
  if (axis === 'ROWS') {
    sheet.cells.splice(start, count);
    sheet.rows -= count;
  } else {
    for (const line of sheet.cells) line?.splice(start, count);
    sheet.columns -= count;
  }
  (axis === 'ROWS' ? sheet.rowInfo : sheet.columnInfo).splice(start, count);
  const end = start + count;
  const place = (at: number): number => (at <= start ? at : Math.max(start, at - count));
  shiftAll(data, sheet, axis, (from, to) => (from >= start && to <= end ? null : [place(from), place(to)]));
  const frozen = axis === 'ROWS' ? sheet.frozenRows : sheet.frozenColumns;
  const left = frozen - Math.max(0, Math.min(frozen, end) - start);
  if (axis === 'ROWS') sheet.frozenRows = left;
  else sheet.frozenColumns = left;
}

function padTo(list: unknown[], length: number): void {
  if (list.length < length) list.length = length;
}

/** A new line takes over how its neighbour looks and what it accepts, not what it says. */
function lookOnly(cell: Cell | null): Cell | null {
  if (!cell?.userEnteredFormat && !cell?.dataValidation) return null;
  return {
    ...(cell.userEnteredFormat ? { userEnteredFormat: structuredClone(cell.userEnteredFormat) } : {}),
    ...(cell.dataValidation ? { dataValidation: cell.dataValidation } : {}),
  };
}

function shiftArea(area: Area, axis: Axis, shift: Shift): Area | null {
  const span = axis === 'ROWS' ? shift(area.startRow, area.endRow) : shift(area.startColumn, area.endColumn);
  if (!span) return null;
  return axis === 'ROWS'
    ? { ...area, startRow: span[0], endRow: span[1] }
    : { ...area, startColumn: span[0], endColumn: span[1] };
}

function shiftAll(data: SpreadsheetData, sheet: SheetData, axis: Axis, shift: Shift): void {
  sheet.merges = sheet.merges.flatMap((merge) => shiftArea(merge, axis, shift) ?? []);
  sheet.protections = sheet.protections.filter((protection) => {
    if (!protection.area) return true;
    protection.area = shiftArea(protection.area, axis, shift);
    return protection.area !== null;
  });
  for (const image of sheet.images) {
    const at = axis === 'ROWS' ? image.row : image.column;
    const moved = shift(at, at + 1)?.[0] ?? shift(0, at)?.[1] ?? at;
    if (axis === 'ROWS') image.row = Math.min(moved, sheet.rows - 1);
    else image.column = Math.min(moved, sheet.columns - 1);
  }
  data.namedRanges = data.namedRanges.filter((named) => {
    if (named.sheetId !== sheet.id) return true;
    const area = shiftArea(named.area, axis, shift);
    if (area) named.area = area;
    return area !== null;
  });
  data.metadata = data.metadata.filter((record) => {
    const { location } = record;
    if (location.type !== (axis === 'ROWS' ? 'ROW' : 'COLUMN') || location.sheetId !== sheet.id) return true;
    const span = shift(location.index, location.index + 1);
    if (span) record.location = { ...location, index: span[0] };
    return span !== null;
  });
}
