import type { Box } from '../drawing.ts';

/** Edges of a thing on the page, points. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Things on a page by where they are, so that what lies near something is found without looking at all of them. */
export interface BoxIndex<T> {
  /** Things that come within `reach` of the extent, each once, in their order. */
  readonly near: (extent: Extent, reach: number) => readonly T[];
}

/** Points; about the height of a row. */
const CELL = 48;
/** More than cells in a column of the page, so that a cell has a number of its own. */
const COLUMN = 1_000_003;

export function boxIndex<T>(things: readonly T[], extentOf: (thing: T) => Extent): BoxIndex<T> {
  const extents = things.map(extentOf);
  const cells = new Map<number, number[]>();
  extents.forEach((extent, index) => {
    forCells(extent, 0, (cell) => {
      const list = cells.get(cell);
      if (list === undefined) cells.set(cell, [index]);
      else list.push(index);
    });
  });
  return {
    near: (extent, reach) => {
      const found: number[] = [];
      forCells(extent, reach, (cell) => {
        for (const index of cells.get(cell) ?? []) {
          const other = extents[index];
          if (other !== undefined && meet(extent, other, reach) && !found.includes(index)) found.push(index);
        }
      });
      return found.sort((a, b) => a - b).map((index) => things[index] as T);
    },
  };
}

function forCells({ left, right, top, bottom }: Extent, reach: number, visit: (cell: number) => void): void {
  const lastX = Math.floor((right + reach) / CELL);
  const lastY = Math.floor((bottom + reach) / CELL);
  for (let x = Math.floor((left - reach) / CELL); x <= lastX; x++)
    for (let y = Math.floor((top - reach) / CELL); y <= lastY; y++) visit(x * COLUMN + y);
}

function meet(a: Extent, b: Extent, reach: number): boolean {
  return (
    a.left <= b.right + reach &&
    b.left <= a.right + reach &&
    a.top <= b.bottom + reach &&
    b.top <= a.bottom + reach
  );
}

export function extentOf(box: Box): Extent {
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}
