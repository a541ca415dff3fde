import type { RouteGrid } from './route-grid.ts';

/** Which nodes of the corridor grid are covered by symbols, with sums that answer "is this piece free" at once. */
export interface Obstacles {
  readonly freeDown: (x: number, y1: number, y2: number) => boolean;
  readonly freeAcross: (y: number, x1: number, x2: number) => boolean;
}

export function findObstacles(grid: RouteGrid): Obstacles {
  const width = 2 * grid.columns + 1;
  const height = 2 * grid.levels + 1;
  const covered = new Uint8Array(width * height);
  for (const symbol of grid.symbols)
    for (let x = symbol.left; x <= symbol.right; x++) covered[symbol.y * width + x] = 1;
  return {
    freeDown: freeAlong(width, height, (x, y) => covered[y * width + x] ?? 0),
    freeAcross: freeAlong(height, width, (y, x) => covered[y * width + x] ?? 0),
  };
}

/** Sums along each of the lines. */
function freeAlong(
  lines: number,
  length: number,
  covers: (line: number, place: number) => number,
): (line: number, one: number, two: number) => boolean {
  const size = length + 1;
  const sums = new Int32Array(lines * size);
  for (let line = 0; line < lines; line++)
    for (let place = 0; place < length; place++)
      sums[line * size + place + 1] = (sums[line * size + place] ?? 0) + covers(line, place);
  return (line, one, two) =>
    sums[line * size + Math.max(one, two) + 1] === sums[line * size + Math.min(one, two)];
}
