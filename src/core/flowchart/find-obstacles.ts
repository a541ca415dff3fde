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
  const down = new Int32Array(width * (height + 1));
  const across = new Int32Array((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const here = covered[y * width + x] ?? 0;
      down[(y + 1) * width + x] = (down[y * width + x] ?? 0) + here;
      across[y * (width + 1) + x + 1] = (across[y * (width + 1) + x] ?? 0) + here;
    }
  return {
    freeDown: (x, y1, y2) =>
      (down[(Math.max(y1, y2) + 1) * width + x] ?? 0) === (down[Math.min(y1, y2) * width + x] ?? 0),
    freeAcross: (y, x1, x2) =>
      (across[y * (width + 1) + Math.max(x1, x2) + 1] ?? 0) ===
      (across[y * (width + 1) + Math.min(x1, x2)] ?? 0),
  };
}
