import type { RouteGrid } from './route-grid.ts';

/** Directions as numbers, clockwise: N 0, E 1, S 2, W 3; -1 is "no arm" at the ends of a path. */
export type Arm = number;

export const NO_ARM = -1;
export const opposite = (arm: Arm): Arm => (arm + 2) % 4;
export const isVertical = (arm: Arm): boolean => arm % 2 === 0;

/**
 * A route step by step over the nodes of the corridor grid, one number a node, because prices are asked by the ten
 * thousand: the node's number `x × gridHeight + y`, whether the piece ahead lies on a centre line, the arm that points back
 * to the node before, and the arm that points on to the next one.
 */
export interface UnitPath {
  /** Holds other paths as well. */
  readonly units: Int32Array;
  /** Where the path begins in it. */
  readonly start: number;
  readonly length: number;
  /** Its straight pieces; behind the path stands where each of them begins, counted from `start`, and where the last ends. */
  readonly pieces: number;
}

/** Of nothing. */
export const NO_PATH: UnitPath = { units: new Int32Array(0), start: 0, length: 0, pieces: 0 };

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

/** Where a piece begins, or the last one ends. */
export const bendAt = ({ units, start, length }: UnitPath, piece: number): number =>
  units[start + length + piece] ?? 0;

/** A rectangle of the grid, its edges included. */
export interface GridBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Writes a route step by step. `corners`: x and y of both ends and every corner by turns, in the first `places` places. */
export type WritePath = (corners: readonly number[], places: number) => UnitPath;

const ROOM = 8192;

/** Writes routes one behind the other, because they are many and most are short; new room is taken when one is full. */
export function pathWriter(height: number): WritePath {
  let units = new Int32Array(ROOM);
  let used = 0;
  return (corners, places) => {
    const pieces = Math.max(0, places / 2 - 1);
    const length = stepsOf(corners, places) + 1;
    const all = length + pieces + 1;
    if (used + all > units.length) {
      units = new Int32Array(Math.max(ROOM, all));
      used = 0;
    }
    const start = used;
    used += all;
    writeUnits(corners, places, height, units, start, start + length);
    return { units, start, length, pieces };
  };
}

/** The same room, or a larger one with what it holds. */
export function atLeast(room: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (room.length >= length) return room;
  const larger = new Int32Array(2 * length);
  larger.set(room);
  return larger;
}

function stepsOf(corners: readonly number[], places: number): number {
  let steps = 0;
  for (let index = 2; index < places; index++)
    steps += Math.abs((corners[index] ?? 0) - (corners[index - 2] ?? 0));
  return steps;
}

/** Units from `start` on, and the beginnings of pieces from `bends` on. */
function writeUnits(
  corners: readonly number[],
  places: number,
  height: number,
  units: Int32Array,
  start: number,
  bends: number,
): void {
  let at = start;
  let back = NO_ARM;
  let x = corners[0] ?? 0;
  let y = corners[1] ?? 0;
  for (let index = 2; index < places; index += 2) {
    const nextX = corners[index] ?? x;
    const nextY = corners[index + 1] ?? y;
    const length = Math.abs(nextX - x) + Math.abs(nextY - y);
    const arm = nextX === x ? (nextY < y ? 0 : 2) : nextX > x ? 1 : 3;
    const step = (nextX === x ? Math.sign(nextY - y) : Math.sign(nextX - x) * height) << NODE_SHIFT;
    const ahead = ((nextX === x ? x : y) % 2 === 1 ? CENTRE_AHEAD : 0) | (arm + 1);
    const onwards = ((opposite(arm) + 1) << BACK_SHIFT) | ahead;
    let node = (x * height + y) << NODE_SHIFT;
    units[bends + index / 2 - 1] = at - start;
    units[at] = node | ((back + 1) << BACK_SHIFT) | ahead;
    for (let next = 1; next < length; next++) {
      node += step;
      units[at + next] = node | onwards;
    }
    at += length;
    back = opposite(arm);
    x = nextX;
    y = nextY;
  }
  units[bends + places / 2 - 1] = at - start;
  units[at] = ((x * height + y) << NODE_SHIFT) | ((back + 1) << BACK_SHIFT);
}
