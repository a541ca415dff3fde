import type { Candidate } from './candidate.ts';
import { createMeetings } from './meetings.ts';
import { createMeter, pathOf } from './route-board.ts';
import type { RouteGrid } from './route-grid.ts';
import {
  FIRST_UNIT,
  gridHeight,
  NO_PATH,
  PIECE,
  type UnitPath,
  unitAt,
  type WritePath,
} from './unit-path.ts';
import { NO_LIMIT } from './route-cost.ts';

/** What the meetings of a candidate with that of another edge cost. */
export type PriceBeside = (edge: number, candidate: Candidate, other: number, beside: Candidate) => number;

/**
 * Looks only at nodes where two pieces meet, and where a stretch that they share begins and ends: what two routes cost
 * beside each other does not depend on how long they are.
 */
export function pairPricer(grid: RouteGrid, write: WritePath): PriceBeside {
  const meetings = createMeetings(gridHeight(grid), grid.edges.length);
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
  return (edge, candidate, other, beside) => {
    const path = pathOf(candidate, write);
    theirs = pathOf(beside, write);
    if (path.top > theirs.bottom || path.bottom < theirs.top) return 0;
    if (path.left > theirs.right || path.right < theirs.left) return 0;
    found = 0;
    findMeetings(path, theirs, see);
    if (found === 0) return 0;
    meter.start(edge, path, NO_LIMIT);
    meetings.begin();
    for (let at = 0; at < found; at++) {
      const place = places[at] ?? 0;
      const otherPlace = others[at] ?? 0;
      meetings.meet(unitAt(path, place), place, other, unitAt(theirs, otherPlace), otherPlace, meter.sink);
    }
    return meter.cost();
  };
}

/** In the order of the path; where the held one passes a node twice, its later passage first. */
function comesBefore(place: number, other: number, thatPlace: number, thatOther: number): boolean {
  return place < thatPlace || (place === thatPlace && other > thatOther);
}

/** Tells `see` every node at which the pieces of two routes may meet, by its places in both. */
function findMeetings(
  { units: mine, pieces, end }: UnitPath,
  theirs: UnitPath,
  see: (place: number, other: number) => void,
): void {
  const { units } = theirs;
  for (let one = pieces; one < end; one += PIECE) {
    const oneLeft = mine[one] ?? 0;
    const oneTop = mine[one + 1] ?? 0;
    const oneRight = mine[one + 2] ?? 0;
    const oneBottom = mine[one + 3] ?? 0;
    if (oneLeft > theirs.right || oneRight < theirs.left) continue;
    if (oneTop > theirs.bottom || oneBottom < theirs.top) continue;
    for (let two = theirs.pieces; two < theirs.end; two += PIECE) {
      const left = Math.max(oneLeft, units[two] ?? 0);
      const right = Math.min(oneRight, units[two + 2] ?? 0);
      if (left > right) continue;
      const top = Math.max(oneTop, units[two + 1] ?? 0);
      const bottom = Math.min(oneBottom, units[two + 3] ?? 0);
      if (top > bottom) continue;
      see(placeOf(mine, one, left, top), placeOf(units, two, left, top));
      if (left === right && top === bottom) continue;
      see(placeOf(mine, one, right, bottom), placeOf(units, two, right, bottom));
    }
  }
}

/** Unit of a piece at a node. */
const placeOf = (units: Int32Array, piece: number, x: number, y: number): number =>
  (units[piece + FIRST_UNIT] ?? 0) +
  Math.abs(x - (units[piece + 5] ?? 0)) +
  Math.abs(y - (units[piece + 6] ?? 0));
