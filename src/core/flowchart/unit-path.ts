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
export interface UnitPath {
  readonly units: Int32Array;
  readonly length: number;
  /** First unit and the one behind the last of every stretch that is written; by turns. */
  readonly stretches: readonly number[];
}

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

/** A rectangle of the grid, its edges included. */
export interface GridBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const EVERYWHERE: GridBox = {
  left: 0,
  right: Number.POSITIVE_INFINITY,
  top: 0,
  bottom: Number.POSITIVE_INFINITY,
};

/** `corners`: x and y of both ends and every corner by turns. */
export function unitPath(corners: readonly number[], width: number): UnitPath {
  return pathWriter(width)(corners, EVERYWHERE);
}

/**
 * Writes routes step by step, each over the one before: only what lies in the box, because prices are asked by the ten
 * thousand and most of a long route is far from the one that it is priced beside.
 */
export function pathWriter(width: number): (corners: readonly number[], within?: GridBox) => UnitPath {
  const path = { units: new Int32Array(0), length: 0, stretches: [0] };
  return (corners, within = EVERYWHERE) => {
    path.length = pathLength(corners);
    if (path.units.length < path.length) path.units = new Int32Array(path.length);
    path.stretches.length = 0;
    writeUnits(corners, width, within, path);
    return path;
  };
}

/** Nodes that a route passes. */
function pathLength(corners: readonly number[]): number {
  let length = 1;
  for (let index = 2; index < corners.length; index++)
    length += Math.abs((corners[index] ?? 0) - (corners[index - 2] ?? 0));
  return length;
}

function writeUnits(
  corners: readonly number[],
  width: number,
  { left, right, top, bottom }: GridBox,
  { units, stretches }: { readonly units: Int32Array; readonly stretches: number[] },
): void {
  const last = corners.length - 2;
  let first = 0;
  let back = NO_ARM;
  for (let index = 0; index <= last; index += 2) {
    const x = corners[index] ?? 0;
    const y = corners[index + 1] ?? 0;
    // At the end of the route a piece of one node.
    const stepX = index === last ? 0 : Math.sign((corners[index + 2] ?? x) - x);
    const stepY = index === last ? 0 : Math.sign((corners[index + 3] ?? y) - y);
    const length =
      index === last ? 1 : Math.abs((corners[index + 2] ?? x) - x) + Math.abs((corners[index + 3] ?? y) - y);
    const arm = stepX === 0 ? (stepY === 0 ? NO_ARM : stepY < 0 ? 0 : 2) : stepX > 0 ? 1 : 3;
    // Steps of this piece that lie in the box.
    let from = 0;
    let to = length;
    const beforeX = stepX < 0 ? x - right : left - x;
    const behindX = stepX < 0 ? x - left : right - x;
    const beforeY = stepY < 0 ? y - bottom : top - y;
    const behindY = stepY < 0 ? y - top : bottom - y;
    if (stepX === 0) to = beforeX > 0 || behindX < 0 ? 0 : to;
    else {
      from = Math.max(0, beforeX);
      to = Math.min(length, behindX + 1);
    }
    if (stepY === 0) to = beforeY > 0 || behindY < 0 ? 0 : to;
    else {
      from = Math.max(from, beforeY);
      to = Math.min(to, behindY + 1);
    }
    if (from < to) {
      const centre = arm !== NO_ARM && (stepX === 0 ? x : y) % 2 === 1 ? CENTRE_AHEAD : 0;
      const step = (stepY * width + stepX) << NODE_SHIFT;
      let unit =
        (((y + from * stepY) * width + x + from * stepX) << NODE_SHIFT) |
        centre |
        (((from === 0 ? back : opposite(arm)) + 1) << BACK_SHIFT) |
        (arm + 1);
      const onwards = ((opposite(arm) + 1) << BACK_SHIFT) | centre | (arm + 1);
      for (let at = from; at < to; at++) {
        units[first + at] = unit;
        unit = (((unit >> NODE_SHIFT) << NODE_SHIFT) + step) | onwards;
      }
      if (stretches[stretches.length - 1] === first + from) stretches[stretches.length - 1] = first + to;
      else stretches.push(first + from, first + to);
    }
    first += length;
    back = arm === NO_ARM ? NO_ARM : opposite(arm);
  }
}
