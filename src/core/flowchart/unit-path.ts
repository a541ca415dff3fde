import type { RouteGrid } from './route-grid.ts';

/** Directions as numbers, clockwise: N 0, E 1, S 2, W 3; -1 is "no arm" at the ends of a path. */
export type Arm = number;

export const NO_ARM = -1;
export const opposite = (arm: Arm): Arm => (arm + 2) % 4;
export const isVertical = (arm: Arm): boolean => arm % 2 === 0;

/**
 * A route step by step over the nodes of the corridor grid, one number a node, because prices are asked by the ten
 * thousand: the node's number `y × gridWidth + x`, whether the piece ahead lies on a centre line, the arm that points back
 * to the node before, and the arm that points on to the next one.
 */
export type UnitPath = Int32Array;

const NODE_SHIFT = 7;
const CENTRE_AHEAD = 64;
const ARM_BITS = 7;
const BACK_SHIFT = 3;

export const nodeOf = (unit: number): number => unit >> NODE_SHIFT;
export const backOf = (unit: number): Arm => ((unit >> BACK_SHIFT) & ARM_BITS) - 1;
export const forwardOf = (unit: number): Arm => (unit & ARM_BITS) - 1;
export const isCentreAhead = (unit: number): boolean => (unit & CENTRE_AHEAD) !== 0;

export function gridWidth(grid: RouteGrid): number {
  return 2 * grid.columns + 1;
}

/** Nodes of the grid in all. */
export function gridNodes(grid: RouteGrid): number {
  return gridWidth(grid) * (2 * grid.levels + 1);
}

/** `corners`: x and y of both ends and every corner by turns. */
export function unitPath(corners: readonly number[], width: number): UnitPath {
  let length = 1;
  for (let index = 2; index < corners.length; index++)
    length += Math.abs((corners[index] ?? 0) - (corners[index - 2] ?? 0));
  const path = new Int32Array(length);
  let x = corners[0] ?? 0;
  let y = corners[1] ?? 0;
  let at = 0;
  let back = NO_ARM;
  for (let index = 2; index < corners.length; index += 2) {
    const nextX = corners[index] ?? x;
    const nextY = corners[index + 1] ?? y;
    const stepX = Math.sign(nextX - x);
    const stepY = Math.sign(nextY - y);
    const arm = stepX === 0 ? (stepY < 0 ? 0 : 2) : stepX > 0 ? 1 : 3;
    const centre = (stepX === 0 ? x : y) % 2 === 1 ? CENTRE_AHEAD : 0;
    while (x !== nextX || y !== nextY) {
      path[at] = ((y * width + x) << NODE_SHIFT) | centre | ((back + 1) << BACK_SHIFT) | (arm + 1);
      at += 1;
      back = opposite(arm);
      x += stepX;
      y += stepY;
    }
  }
  path[at] = ((y * width + x) << NODE_SHIFT) | ((back + 1) << BACK_SHIFT);
  return path;
}
