import { type Candidate, type Piece, type RouteShape, shapeOf } from './candidate.ts';
import { createMeetings } from './meetings.ts';
import { createMeter, pathOf } from './route-board.ts';
import type { RouteGrid } from './route-grid.ts';
import { type GridBox, gridWidth, NO_PATH, type UnitPath, type WritePath } from './unit-path.ts';
import { NO_LIMIT } from './route-cost.ts';

/** Prices pairs of candidates: one is held, others are asked about beside it. */
export interface PairPricer {
  readonly hold: (edge: number, candidate: Candidate) => void;
  /** Cost of the candidate's meetings with the one that is held. */
  readonly price: (edge: number, candidate: Candidate) => number;
}

/**
 * Looks only at nodes where two pieces meet, and where a stretch that they share begins and ends: what two routes cost
 * beside each other does not depend on how long they are.
 */
export function createPairPricer(grid: RouteGrid, write: WritePath): PairPricer {
  const meetings = createMeetings(gridWidth(grid), grid.edges.length);
  let held = -1;
  let shape: RouteShape = { pieces: [], left: 0, right: -1, top: 0, bottom: -1 };
  let theirs: UnitPath = NO_PATH;
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
      shape = shapeOf(candidate);
      theirs = pathOf(candidate, write);
    },
    price: (edge, candidate) => {
      const own = shapeOf(candidate);
      if (areApart(own, shape)) return 0;
      found = 0;
      findMeetings(own.pieces, shape.pieces, see);
      if (found === 0) return 0;
      const path = pathOf(candidate, write);
      meter.start(edge, path, NO_LIMIT);
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

/** Tells `see` every node at which the pieces of two routes may meet, by its places in both. */
function findMeetings(
  mine: readonly Piece[],
  theirs: readonly Piece[],
  see: (place: number, other: number) => void,
): void {
  for (const one of mine)
    for (const two of theirs) {
      const left = Math.max(one.left, two.left);
      const right = Math.min(one.right, two.right);
      if (left > right) continue;
      const top = Math.max(one.top, two.top);
      const bottom = Math.min(one.bottom, two.bottom);
      if (top > bottom) continue;
      see(placeOf(one, left, top), placeOf(two, left, top));
      if (left === right && top === bottom) continue;
      see(placeOf(one, right, bottom), placeOf(two, right, bottom));
    }
}

const placeOf = ({ at, x, y }: Piece, nodeX: number, nodeY: number): number =>
  at + Math.abs(nodeX - x) + Math.abs(nodeY - y);
