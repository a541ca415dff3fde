import { type RoutePattern, cornersOf } from './route-pattern.ts';
import type { GridBox, UnitPath } from './unit-path.ts';
import { NO_LIMIT } from './route-cost.ts';

/** A straight piece of a route without the node at its end, which belongs to the next one; the end of a route is a piece. */
export interface Piece extends GridBox {
  readonly x: number;
  readonly y: number;
  /** Its first unit. */
  readonly at: number;
}

/** A route piece by piece; the rectangle is the smallest around it. */
export interface RouteShape extends GridBox {
  readonly pieces: readonly Piece[];
}

/** A possible route of one edge. */
export interface Candidate extends RoutePattern {
  /** What it costs by itself, in the unit of `ROUTE_COST`. */
  readonly cost: number;
  /** Both are written down as soon as somebody asks: most candidates are never looked at. */
  shape: RouteShape | null;
  path: UnitPath | null;
}

export function shapeOf(candidate: Candidate): RouteShape {
  candidate.shape ??= writeShape(candidate);
  return candidate.shape;
}

function writeShape(candidate: Candidate): RouteShape {
  const corners = cornersOf(candidate);
  const pieces: Piece[] = [];
  let at = 0;
  let [left, top, right, bottom] = [NO_LIMIT, NO_LIMIT, -1, -1];
  for (let index = 0; index < corners.length; index += 2) {
    const piece = pieceAt(corners, index, at);
    pieces.push(piece);
    at +=
      Math.abs((corners[index + 2] ?? piece.x) - piece.x) +
      Math.abs((corners[index + 3] ?? piece.y) - piece.y);
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
    top = Math.min(top, piece.top);
    bottom = Math.max(bottom, piece.bottom);
  }
  return { pieces, left, right, top, bottom };
}

function pieceAt(corners: readonly number[], index: number, at: number): Piece {
  const x = corners[index] ?? 0;
  const y = corners[index + 1] ?? 0;
  const nextX = corners[index + 2] ?? x;
  const nextY = corners[index + 3] ?? y;
  const lastX = nextX - Math.sign(nextX - x);
  const lastY = nextY - Math.sign(nextY - y);
  return {
    x,
    y,
    at,
    left: Math.min(x, lastX),
    right: Math.max(x, lastX),
    top: Math.min(y, lastY),
    bottom: Math.max(y, lastY),
  };
}
