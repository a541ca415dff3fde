import type { RouteGrid } from './route-grid.ts';

/** Directions as numbers, clockwise: N 0, E 1, S 2, W 3; -1 is "no arm" at the ends of a path. */
export type Arm = number;

export const NO_ARM = -1;
export const opposite = (arm: Arm): Arm => (arm + 2) % 4;
export const isVertical = (arm: Arm): boolean => arm % 2 === 0;

/**
 * A route step by step over the nodes of the corridor grid, one number a node, because prices are asked by the ten
 * thousand: the node's number `x × gridHeight + y` (long runs are upright, and their nodes then lie side by side), whether the
 * piece ahead lies on a centre line, the arm that points back to the node before, and the arm that points on to the next one.
 */
export interface UnitPath extends GridBox {
  /** Holds other paths as well. */
  readonly units: Int32Array;
  /** Where the path begins in it. */
  readonly start: number;
  readonly length: number;
  /** Where its pieces begin in it, {@link PIECE} numbers each, and where they end. */
  readonly pieces: number;
  readonly end: number;
}

/**
 * Numbers of a straight piece: its left, top, right and bottom, then its first unit and node. A piece goes without the node
 * at its end, which belongs to the next one; the end of a route is a piece.
 */
export const PIECE = 7;
/** Place of its first unit among them. */
export const FIRST_UNIT = 4;

const NODE_SHIFT = 7;
const CENTRE_AHEAD = 64;
const ARM_BITS = 7;
const BACK_SHIFT = 3;

export const unitAt = ({ units, start }: UnitPath, at: number): number => units[start + at] ?? 0;
export const nodeOf = (unit: number): number => unit >> NODE_SHIFT;
export const backOf = (unit: number): Arm => ((unit >> BACK_SHIFT) & ARM_BITS) - 1;
export const forwardOf = (unit: number): Arm => (unit & ARM_BITS) - 1;
export const isCentreAhead = (unit: number): boolean => (unit & CENTRE_AHEAD) !== 0;

export function gridHeight(grid: RouteGrid): number {
  return 2 * grid.levels + 1;
}

/** Nodes of the grid in all. */
export function gridNodes(grid: RouteGrid): number {
  return gridHeight(grid) * (2 * grid.columns + 1);
}

/** A rectangle of the grid, its edges included. */
export interface GridBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Writes a route step by step. `corners`: x and y of both ends and every corner by turns. */
export type WritePath = (corners: readonly number[]) => UnitPath;

const ROOM = 8192;

/** Writes routes one behind the other, because they are many and most are short; new room is taken when one is full. */
export function pathWriter(height: number): WritePath {
  let units = new Int32Array(ROOM);
  let used = 0;
  return (corners) => {
    const [fromX = 0, fromY = 0] = corners;
    let [left, top, right, bottom] = [fromX, fromY, fromX, fromY];
    let length = 1;
    for (let index = 0; index < corners.length; index += 2) {
      const x = corners[index] ?? 0;
      const y = corners[index + 1] ?? 0;
      length += Math.abs((corners[index + 2] ?? x) - x) + Math.abs((corners[index + 3] ?? y) - y);
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    const size = length + (corners.length / 2) * PIECE;
    if (used + size > units.length) {
      units = new Int32Array(Math.max(ROOM, size));
      used = 0;
    }
    const start = used;
    used += size;
    writeUnits(corners, height, units, start, start + length);
    return { units, start, length, pieces: start + length, end: used, left, top, right, bottom };
  };
}

/** Of nothing. */
export const NO_PATH = pathWriter(0)([]);

/** The same room, or a larger one with what it holds. */
export function atLeast(room: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (room.length >= length) return room;
  const larger = new Int32Array(2 * length);
  larger.set(room);
  return larger;
}

/** Units from `start` on, and pieces from `pieces` on. */
function writeUnits(
  corners: readonly number[],
  height: number,
  units: Int32Array,
  start: number,
  pieces: number,
): void {
  let at = start;
  let piece = pieces;
  let back = NO_ARM;
  for (let index = 0; index < corners.length; index += 2) {
    const x = corners[index] ?? 0;
    const y = corners[index + 1] ?? 0;
    const across = (corners[index + 2] ?? x) - x;
    const down = (corners[index + 3] ?? y) - y;
    const lastX = x + across - Math.sign(across);
    const lastY = y + down - Math.sign(down);
    units[piece] = Math.min(x, lastX);
    units[piece + 1] = Math.min(y, lastY);
    units[piece + 2] = Math.max(x, lastX);
    units[piece + 3] = Math.max(y, lastY);
    units[piece + FIRST_UNIT] = at - start;
    units[piece + 5] = x;
    units[piece + 6] = y;
    piece += PIECE;
    const length = Math.abs(across) + Math.abs(down);
    const arm = length === 0 ? NO_ARM : across === 0 ? (down < 0 ? 0 : 2) : across > 0 ? 1 : 3;
    const ahead = ((across === 0 ? x : y) % 2 === 1 ? CENTRE_AHEAD : 0) | (arm + 1);
    const onwards = ((opposite(arm) + 1) << BACK_SHIFT) | ahead;
    const step = (Math.sign(across) * height + Math.sign(down)) << NODE_SHIFT;
    let node = (x * height + y) << NODE_SHIFT;
    units[at] = node | ((back + 1) << BACK_SHIFT) | ahead;
    for (let next = 1; next < length; next++) {
      node += step;
      units[at + next] = node | onwards;
    }
    at += length;
    back = opposite(arm);
  }
}
