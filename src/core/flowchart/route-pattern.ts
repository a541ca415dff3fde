import type { GridPoint } from './route-grid.ts';

/** The two ends of an edge's routes. */
export interface RouteEnds {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/**
 * Upright and level pieces by turns, the first of them `upright` or not. Each of the first `turns` pieces leads to one of the
 * coordinates `a`, `b` and `c`, two more to the target.
 */
export interface RoutePattern {
  readonly ends: RouteEnds;
  readonly upright: boolean;
  /** {@link STRAIGHT} for a route without any corner. */
  readonly turns: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const STRAIGHT = -1;

/** x and y of both ends and every corner by turns. */
export function cornersOf(pattern: RoutePattern): number[] {
  const corners = new Array<number>(cornerPlaces(pattern.turns));
  writeCorners(pattern, corners);
  return corners;
}

/** How many coordinates such a route has. */
export const cornerPlaces = (turns: number): number => 2 * turns + 6;

/** Writes them into the first places of `corners`. */
export function writeCorners({ ends, upright, turns, a, b, c }: RoutePattern, corners: number[]): void {
  let x = ends.fromX;
  let y = ends.fromY;
  let isUpright = upright;
  corners[0] = x;
  corners[1] = y;
  for (let turn = 0; turn <= turns; turn++) {
    const own = turn === 0 ? a : turn === 1 ? b : c;
    const next = turn < turns ? own : isUpright ? ends.toY : ends.toX;
    if (isUpright) y = next;
    else x = next;
    isUpright = !isUpright;
    corners[2 * turn + 2] = x;
    corners[2 * turn + 3] = y;
  }
  corners[2 * turns + 4] = ends.toX;
  corners[2 * turns + 5] = ends.toY;
}

/** Both ends of a route and every corner. */
export function pointsOf(pattern: RoutePattern): GridPoint[] {
  const corners = cornersOf(pattern);
  const points: GridPoint[] = [];
  for (let at = 0; at < corners.length; at += 2) points.push([corners[at] ?? 0, corners[at + 1] ?? 0]);
  return points;
}
