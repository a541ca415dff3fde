import { findHeader, type HeaderBand } from './find-header.ts';
import type { GridView } from './grid-view.ts';
import { type ColumnRole, readHeader } from './read-header.ts';
import { isResidualCell, type Residual, readResidual } from './residual-cell.ts';
import type { CellRef } from './sheet-grid.ts';
import type { SheetTable } from './sheet-table.ts';

export interface FoundTable {
  readonly table?: SheetTable;
  /** The hidden record of a sheet that Lajur wrote, where it is damaged. */
  readonly damaged?: CellRef;
}

function findResidualCell(view: GridView): CellRef | undefined {
  for (let row = 0; row < view.height; row++)
    for (const cell of view.cells(row)) if (isResidualCell(cell.text)) return cell;
  return undefined;
}

function lowestText(view: GridView, band: HeaderBand, column: number): string {
  for (let row = band.bottom; row >= band.top; row--) {
    const text = view.text(row, column);
    if (text !== '') return text;
  }
  return '';
}

/** Longest common subsequence of two lists of texts, as pairs of positions. */
function align(a: readonly string[], b: readonly string[]): [number, number][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length)
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}

/** Pairs also what stands between two sure neighbours in equal number: headings that staff renamed. */
function withRenamed(
  pairs: readonly [number, number][],
  aLength: number,
  bLength: number,
): [number, number][] {
  const all: [number, number][] = [];
  let previous: readonly [number, number] = [-1, -1];
  for (const pair of [...pairs, [aLength, bLength] as const]) {
    const gap = pair[0] - previous[0];
    if (gap === pair[1] - previous[1])
      for (let step = 1; step < gap; step++) all.push([previous[0] + step, previous[1] + step]);
    if (pair[0] < aLength) all.push([pair[0], pair[1]]);
    previous = pair;
  }
  return all;
}

/** Roles of the columns by what was hidden when the sheet was written; columns that staff added are read by their heading. */
function knownRoles(
  view: GridView,
  band: HeaderBand,
  residual: Residual,
  idCell: CellRef,
): { roles: Map<number, ColumnRole>; origins: Map<number, number> } {
  const roles = new Map<number, ColumnRole>();
  const origins = new Map<number, number>();
  const lanesBefore = (position: number) =>
    residual.columns.slice(0, position).filter(([, role]) => role === 'lane').length;
  for (let column = idCell.column; column < view.width; column++) roles.set(column, 'none');
  roles.set(idCell.column, 'id');
  const before = residual.columns.map(([text]) => text);
  const now = Array.from({ length: idCell.column }, (_, column) => lowestText(view, band, column));
  for (const [was, column] of withRenamed(align(before, now), before.length, now.length)) {
    const role = residual.columns[was]?.[1];
    if (role === undefined) continue;
    roles.set(column, role as ColumnRole);
    if (role === 'lane') origins.set(column, lanesBefore(was));
  }
  return { roles, origins };
}

/** The first flow table of a grid: at the place that Lajur marked, else by the meaning of its headings. */
export function findTable(view: GridView): FoundTable {
  const idCell = findResidualCell(view);
  if (idCell) {
    const texts: string[] = [];
    for (let column = idCell.column; column < view.width; column++) texts.push(view.text(idCell.row, column));
    const residual = readResidual(texts);
    if (residual) {
      const band = {
        top: idCell.row,
        bottom: idCell.row + residual.headerRows - 1,
      };
      const { roles, origins } = knownRoles(view, band, residual, idCell);
      const table = readHeader(view, band, roles);
      const laneOrigins = table.lanes.map((lane) => origins.get(lane.column) ?? -1);
      return { table: { ...table, residual, laneOrigins } };
    }
  }
  const band = findHeader(view, 0);
  return {
    ...(band ? { table: readHeader(view, band) } : {}),
    ...(idCell ? { damaged: { row: idCell.row, column: idCell.column } } : {}),
  };
}
