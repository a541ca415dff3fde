import { NO_LIMIT } from './route-cost.ts';
import { cornersOf, type RoutePattern } from './route-pattern.ts';
import type { GridBox } from './unit-path.ts';

/** A route piece by piece; the rectangle is the smallest around it. */
export interface RouteShape extends GridBox {
  /** {@link PIECE} numbers for each piece; holds those of other routes as well. */
  readonly pieces: Int32Array;
  /** Where those of this route begin in it, and where they end. */
  readonly start: number;
  readonly end: number;
}

/** Of nothing. */
export const NO_SHAPE: RouteShape = {
  pieces: new Int32Array(0),
  start: 0,
  end: 0,
  left: 0,
  right: -1,
  top: 0,
  bottom: -1,
};

/**
 * Numbers of a piece: its left, top, right and bottom, and its first unit and node. A piece goes without the node at its end,
 * which belongs to the next one; the end of a route is a piece.
 */
export const PIECE = 7;

export type WriteShape = (route: RoutePattern) => RouteShape;

const ROOM = 4096;

/** Writes shapes one behind the other; new room is taken when one is full. */
export function shapeWriter(): WriteShape {
  let room = new Int32Array(ROOM);
  let used = 0;
  return (route) => {
    const corners = cornersOf(route);
    const size = (corners.length / 2) * PIECE;
    if (used + size > room.length) {
      room = new Int32Array(ROOM);
      used = 0;
    }
    const start = used;
    used += size;
    return writePieces(corners, room, start);
  };
}

function writePieces(corners: readonly number[], pieces: Int32Array, start: number): RouteShape {
  let [left, top, right, bottom] = [NO_LIMIT, NO_LIMIT, -1, -1];
  let end = start;
  let at = 0;
  for (let index = 0; index < corners.length; index += 2) {
    const x = corners[index] ?? 0;
    const y = corners[index + 1] ?? 0;
    const nextX = corners[index + 2] ?? x;
    const nextY = corners[index + 3] ?? y;
    const lastX = nextX - Math.sign(nextX - x);
    const lastY = nextY - Math.sign(nextY - y);
    pieces[end] = Math.min(x, lastX);
    pieces[end + 1] = Math.min(y, lastY);
    pieces[end + 2] = Math.max(x, lastX);
    pieces[end + 3] = Math.max(y, lastY);
    pieces[end + 4] = at;
    pieces[end + 5] = x;
    pieces[end + 6] = y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    end += PIECE;
    at += Math.abs(nextX - x) + Math.abs(nextY - y);
  }
  return { pieces, start, end, left, right, top, bottom };
}
