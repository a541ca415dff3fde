import type { DrawnCell, DrawnPage } from '../flowchart/drawing.ts';

/** A straight piece of a table rule: level when `y1 = y2`, else upright. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Which cell lies over each field of the grid; a field without a cell is a cell of its own. */
type Owners = readonly (readonly unknown[])[];

/**
 * The rules of a page's table as few long pieces, top to bottom and left to right: every rule of the grid, but
 * none inside a merged cell. A page without cells (a sheet's own table lies under it) gets the whole grid.
 */
export function tableRules(page: DrawnPage): readonly Rule[] {
  if (page.columns.length < 2 || page.rows.length < 2) return [];
  const owners = ownersOf(page);
  const level = page.rows.flatMap((y, row) =>
    runs(page.columns.length - 1, (column) => parts(owners[row - 1]?.[column], owners[row]?.[column])).map(
      ([from, to]) => ({
        x1: at(page.columns, from),
        y1: y,
        x2: at(page.columns, to),
        y2: y,
      }),
    ),
  );
  const upright = page.columns.flatMap((x, column) =>
    runs(page.rows.length - 1, (row) => parts(owners[row]?.[column - 1], owners[row]?.[column])).map(
      ([from, to]) => ({
        x1: x,
        y1: at(page.rows, from),
        x2: x,
        y2: at(page.rows, to),
      }),
    ),
  );
  return [...level, ...upright];
}

function ownersOf(page: DrawnPage): Owners {
  const owners: unknown[][] = page.rows
    .slice(1)
    .map((_, row) => page.columns.slice(1).map((__, column) => `${row},${column}`));
  for (const cell of page.cells) claim(owners, page, cell);
  return owners;
}

function claim(owners: unknown[][], page: DrawnPage, cell: DrawnCell): void {
  const left = nearest(page.columns, cell.x);
  const right = nearest(page.columns, cell.x + cell.width);
  const bottom = nearest(page.rows, cell.y + cell.height);
  for (let row = nearest(page.rows, cell.y); row < bottom; row++) {
    owners[row]?.fill(cell, left, right);
  }
}

function nearest(borders: readonly number[], value: number): number {
  let best = 0;
  borders.forEach((border, index) => {
    if (Math.abs(border - value) < Math.abs(at(borders, best) - value)) best = index;
  });
  return best;
}

/** Outside the table both are undefined on one side only, so that the frame is always drawn. */
const parts = (before: unknown, after: unknown): boolean => before !== after;

/** Longest unbroken stretches `[from, to)` of `0 … count − 1` for which `holds`. */
function runs(count: number, holds: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = 0; index < count; index++) {
    if (!holds(index)) continue;
    const last = found[found.length - 1];
    if (last && last[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0;
