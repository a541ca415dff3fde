import { createMeetings } from './meetings.ts';
import { createMeter, pathOf } from './route-board.ts';
import type { Candidate } from './route-candidates.ts';
import type { RouteGrid } from './route-grid.ts';
import { type GridBox, gridWidth, type UnitPath, type WritePath } from './unit-path.ts';

/** Prices pairs of candidates: one is held, others are asked about beside it. */
export interface PairPricer {
  readonly hold: (edge: number, candidate: Candidate) => void;
  /** Cost of the candidate's meetings with the one that is held. */
  readonly price: (edge: number, candidate: Candidate) => number;
}

/** A straight piece of a route without the node at its end, which belongs to the next one; the end of a route is a piece. */
interface Piece extends GridBox {
  readonly x: number;
  readonly y: number;
  /** Its first unit. */
  readonly at: number;
}

/**
 * Looks only at nodes where two pieces meet, and where a stretch that they share begins and ends: what two routes cost
 * beside each other does not depend on how long they are.
 */
export function createPairPricer(grid: RouteGrid, write: WritePath): PairPricer {
  const meetings = createMeetings(gridWidth(grid), grid.edges.length);
  let held = -1;
  let box: GridBox = { left: 0, right: -1, top: 0, bottom: -1 };
  let theirs: UnitPath = { units: new Int32Array(0), start: 0, length: 0 };
  let pieces: readonly Piece[] = [];
  const meter = createMeter(grid, () => theirs);
  /** Places in the path that is asked about, and in the one that is held, at which they meet. */
  const places: number[] = [];
  const others: number[] = [];
  let found = 0;
  const see = (place: number, other: number) => {
    let at = found;
    while (at > 0 && comesBefore(place, other, places[at - 1] ?? 0, others[at - 1] ?? 0)) {
      places[at] = places[at - 1] ?? 0;
      others[at] = others[at - 1] ?? 0;
      at -= 1;
    }
    places[at] = place;
    others[at] = other;
    found += 1;
  };
  return {
    hold: (edge, candidate) => {
      held = edge;
      box = candidate;
      theirs = pathOf(candidate, write);
      pieces = piecesOf(candidate.corners);
    },
    price: (edge, candidate) => {
      if (areApart(candidate, box)) return 0;
      found = 0;
      findMeetings(candidate.corners, pieces, see);
      if (found === 0) return 0;
      const path = pathOf(candidate, write);
      meter.start(edge, path, Number.POSITIVE_INFINITY, null);
      meetings.begin();
      for (let at = 0; at < found; at++) {
        const place = places[at] ?? 0;
        const other = others[at] ?? 0;
        const unit = path.units[path.start + place] ?? 0;
        meetings.meet(unit, place, held, theirs.units[theirs.start + other] ?? 0, other, meter.sink);
      }
      return meter.cost();
    },
  };
}

const areApart = (one: GridBox, two: GridBox): boolean =>
  one.top > two.bottom || one.bottom < two.top || one.left > two.right || one.right < two.left;

/** In the order of the path; where the held one passes a node twice, its later passage first. */
function comesBefore(place: number, other: number, thatPlace: number, thatOther: number): boolean {
  return place < thatPlace || (place === thatPlace && other > thatOther);
}

function piecesOf(corners: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let index = 0; index < corners.length; index += 2) {
    const x = corners[index] ?? 0;
    const y = corners[index + 1] ?? 0;
    const nextX = corners[index + 2] ?? x;
    const nextY = corners[index + 3] ?? y;
    const lastX = nextX - Math.sign(nextX - x);
    const lastY = nextY - Math.sign(nextY - y);
    pieces.push({
      x,
      y,
      at,
      left: Math.min(x, lastX),
      right: Math.max(x, lastX),
      top: Math.min(y, lastY),
      bottom: Math.max(y, lastY),
    });
    at += Math.abs(nextX - x) + Math.abs(nextY - y);
  }
  return pieces;
}

/** Tells `see` every node at which the route may meet the pieces, by its places in both. */
function findMeetings(
  corners: readonly number[],
  pieces: readonly Piece[],
  see: (place: number, other: number) => void,
): void {
  let at = 0;
  for (let index = 0; index < corners.length; index += 2) {
    const x = corners[index] ?? 0;
    const y = corners[index + 1] ?? 0;
    const nextX = corners[index + 2] ?? x;
    const nextY = corners[index + 3] ?? y;
    const lastX = nextX > x ? nextX - 1 : nextX < x ? nextX + 1 : x;
    const lastY = nextY > y ? nextY - 1 : nextY < y ? nextY + 1 : y;
    for (let each = 0; each < pieces.length; each++) {
      const piece = pieces[each];
      if (piece === undefined) continue;
      const left = Math.max(piece.left, Math.min(x, lastX));
      const right = Math.min(piece.right, Math.max(x, lastX));
      if (left > right) continue;
      const top = Math.max(piece.top, Math.min(y, lastY));
      const bottom = Math.min(piece.bottom, Math.max(y, lastY));
      if (top > bottom) continue;
      const place = at + Math.abs(left - x) + Math.abs(top - y);
      const other = piece.at + Math.abs(left - piece.x) + Math.abs(top - piece.y);
      see(place, other);
      if (left === right && top === bottom) continue;
      see(
        at + Math.abs(right - x) + Math.abs(bottom - y),
        piece.at + Math.abs(right - piece.x) + Math.abs(bottom - piece.y),
      );
    }
    at += Math.abs(nextX - x) + Math.abs(nextY - y);
  }
}
