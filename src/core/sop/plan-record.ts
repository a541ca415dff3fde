import { cleanCell } from './fold-text.ts';
import { sameJson } from './json-patch.ts';
import { readSheet } from './read-sheet.ts';
import { residualOf } from './residual.ts';
import { isResidualPart, type Residual, writeResidual } from './residual-cell.ts';
import type { CellEdit, CellRef, SheetGrid } from './sheet-grid.ts';
import type { SheetMap } from './sheet-map.ts';
import type { Sop } from './sop.ts';

/** The grid with these cells rewritten. */
export function withEdits(grid: SheetGrid, edits: Iterable<CellEdit>): SheetGrid {
  const rows = grid.rows.map((row) => [...row]);
  for (const { row, column, text } of edits) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push('');
    cells[column] = text;
  }
  return { ...grid, rows };
}

/** The hidden record at that cell, so that the sheet says `after`; without the parts that its cells contradict. */
export function recordEdits(
  grid: SheetGrid,
  { row, column }: CellRef,
  base: Residual,
  after: Sop,
  rowIds: readonly string[],
): CellEdit[] {
  const cellsOf = (residual: Residual) => {
    const texts = writeResidual(residual);
    const cells = texts.map((text, index) => ({ row, column: column + index, text }));
    // A record that became shorter leaves no cell of the longer one behind.
    for (let at = column + cells.length; isResidualPart(grid.rows[row]?.[at] ?? ''); at++)
      cells.push({ row, column: at, text: '' });
    return cells;
  };
  const plain = cellsOf(base);
  const seen = readSheet(withEdits(grid, plain)).sop;
  if (!seen || seen.activities.length !== after.activities.length) return plain;
  if (seen.lanes.length !== after.lanes.length) return plain;
  return cellsOf({ ...base, ...residualOf(seen, after, rowIds) });
}

/**
 * The first record of a sheet that Lajur did not write, with the identities of its rows, in the first column that is free
 * in the whole sheet. Null where the sheet would then be read otherwise.
 */
export function firstRecordEdits(grid: SheetGrid, map: SheetMap, after: Sop): CellEdit[] | null {
  const { table, rowIds, rows } = map;
  const column = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const ids = rows.map(({ row }, index) => ({ row, column, text: rowIds[index] ?? '' }));
  const base: Residual = {
    lajur: 'lajur.sop/1',
    profile: after.profile,
    headerRows: table.bottom - table.top + 1,
    columns: Array.from({ length: column }, (_, at) => [lowestHeading(grid, map, at), roleAt(map, at)]),
  };
  const identified = withEdits(grid, ids);
  const record = recordEdits(identified, { row: table.top, column }, base, after, rowIds);
  const again = readSheet(withEdits(identified, record)).sop;
  return sameJson(again, after) ? [...ids, ...record] : null;
}

function lowestHeading(grid: SheetGrid, { table }: SheetMap, column: number): string {
  for (let row = table.bottom; row >= table.top; row--) {
    const text = cleanCell(grid.rows[row]?.[column] ?? '');
    if (text !== '') return text;
  }
  return '';
}

function roleAt({ table }: SheetMap, column: number): string {
  const isHere = (entry: { readonly column: number } | undefined) => entry?.column === column;
  if (table.lanes.some(isHere)) return 'lane';
  const named = Object.entries(table.columns).find(([, entry]) => isHere(entry));
  if (named !== undefined) return named[0];
  return table.unknown.some(isHere) ? 'unknown' : 'none';
}
