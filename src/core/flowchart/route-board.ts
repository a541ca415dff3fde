import type { Candidate } from './candidate.ts';
import { cornersOf } from './route-pattern.ts';
import type { MeetingSink, SharedRun } from './meetings.ts';
import { createOccupancy } from './occupancy.ts';
import { ROUTE_COST } from './route-cost.ts';
import type { GridEdge, RouteGrid } from './route-grid.ts';
import {
  FIRST_UNIT,
  gridNodes,
  gridHeight,
  isCentreAhead,
  NO_PATH,
  nodeOf,
  PIECE,
  type UnitPath,
  unitAt,
  type WritePath,
} from './unit-path.ts';

/** Routes that lie on the grid at the moment; knows what a further one would cost beside them. */
export interface Board {
  readonly put: (edge: number, candidate: Candidate) => void;
  readonly take: (edge: number) => void;
  /**
   * Cost of the meetings of a candidate with all that lies; may stop counting when it is more than `limit`. What those with
   * each other edge cost is added to `sums`.
   */
  readonly price: (edge: number, candidate: Candidate, limit: number, sums?: Map<number, number>) => number;
}

/** An empty board. `write` is that of all boards on which the same candidates lie. */
export function createBoard(grid: RouteGrid, write: WritePath): Board {
  const occupancy = createOccupancy(gridNodes(grid), gridHeight(grid), grid.edges.length);
  const meter = createMeter(grid, occupancy.pathOf);
  const givesBack = mostGivenBack(grid);
  return {
    put: (edge, candidate) => occupancy.put(edge, pathOf(candidate, write)),
    take: occupancy.take,
    price: (edge, candidate, limit, sums) => {
      const path = pathOf(candidate, write);
      // Merges that come later on the way give a little back.
      meter.start(edge, path, limit + (givesBack[edge] ?? 0), sums);
      occupancy.follow(edge, path, meter.sink);
      return meter.cost();
    },
  };
}

/** Written when it is first needed: most candidates are never looked at. */
export function pathOf(candidate: Candidate, write: WritePath): UnitPath {
  candidate.path ??= write(cornersOf(candidate));
  return candidate.path;
}

/** Least that the meetings of two edges can cost: they merge, or fork, or both. */
export function leastPrice(one: GridEdge, two: GridEdge): number {
  if (one.bar || two.bar) return 0;
  return (one.to === two.to ? ROUTE_COST.merge : 0) + (one.from === two.from ? ROUTE_COST.fork : 0);
}

/** Adds up what the meetings of a path cost. */
export interface Meter {
  readonly start: (edge: number, path: UnitPath, most: number, sums?: Map<number, number>) => void;
  readonly sink: MeetingSink;
  readonly cost: () => number;
}

/** It lives as long as the search, because prices are asked by the thousand. `pathOf`: that of another edge. */
export function createMeter(grid: RouteGrid, pathOf: (edge: number) => UnitPath | undefined): Meter {
  const height = gridHeight(grid);
  let edge = 0;
  let path: UnitPath = NO_PATH;
  let cost = 0;
  let most = 0;
  let sums: Map<number, number> | undefined;
  const add = (other: number, amount: number) => {
    cost += amount;
    sums?.set(other, (sums.get(other) ?? 0) + amount);
  };
  const crossing = (other: number) =>
    grid.edges[edge]?.bar === true || grid.edges[other]?.bar === true
      ? ROUTE_COST.barCrossing
      : ROUTE_COST.crossing;
  const sink: MeetingSink = {
    crossing: (other) => add(other, crossing(other)),
    run: (other, run) => {
      const theirs = pathOf(other);
      if (theirs === undefined) return;
      const kind = runKind(grid, edge, other, path, theirs, run);
      if (kind === 'merge') add(other, ROUTE_COST.merge);
      else if (kind === 'fork') add(other, forkCost(grid, edge));
      else if (kind === 'same') add(other, 2 * ROUTE_COST.forbidden);
      else add(other, strangersCost(path, run) + changeOfSides(run, crossing(other)));
    },
    touch: (other, at) => {
      if (isCentreNode(nodeOf(unitAt(path, at)), height)) add(other, ROUTE_COST.forbidden);
    },
    enough: () => cost > most,
  };
  return {
    start: (ofEdge, ofPath, limit, each) => {
      edge = ofEdge;
      path = ofPath;
      cost = 0;
      most = limit;
      sums = each;
    },
    sink,
    cost: () => cost,
  };
}

/** For each edge, the most that merges and forks with all others can take off its cost. */
export function mostGivenBack(grid: RouteGrid): readonly number[] {
  const into = new Map<number, number>();
  const out = new Map<number, number>();
  for (const { from, to, bar } of grid.edges) {
    if (bar) continue;
    into.set(to, (into.get(to) ?? 0) + 1);
    out.set(from, (out.get(from) ?? 0) + 1);
  }
  return grid.edges.map(({ from, to, bar }) =>
    bar ? 0 : -ROUTE_COST.merge * ((into.get(to) ?? 1) - 1) - ROUTE_COST.fork * ((out.get(from) ?? 1) - 1),
  );
}

/** Where two centre lines meet neither of two corners can step aside. */
function isCentreNode(node: number, height: number): boolean {
  const y = node % height;
  return y % 2 === 1 && ((node - y) / height) % 2 === 1;
}

/** What a shared run is: a merge into one target, a fork from one source, or two strangers side by side. */
export type RunKind = 'merge' | 'fork' | 'same' | 'apart';

export function runKind(
  grid: RouteGrid,
  edge: number,
  other: number,
  path: UnitPath,
  theirs: UnitPath,
  run: Readonly<SharedRun>,
): RunKind {
  const mine = grid.edges[edge];
  const its = grid.edges[other];
  if (mine === undefined || its === undefined || mine.bar || its.bar) return 'apart';
  const begins = run.start === 0 && run.otherStart === 0;
  const ends = run.end === path.length - 1 && run.otherEnd === theirs.length - 1;
  if (begins && ends) return 'same';
  if (ends) return 'merge';
  return begins && mayFork(grid, mine, its) ? 'fork' : 'apart';
}

/** Two lines may leave by one port when they cannot be told apart anyway: no answers, or the same answer. */
function mayFork(grid: RouteGrid, mine: GridEdge, its: GridEdge): boolean {
  if (mine.label.toLowerCase() !== its.label.toLowerCase()) return false;
  return mine.label !== '' || grid.symbols[mine.from]?.kind !== 'decision';
}

function forkCost(grid: RouteGrid, edge: number): number {
  const decides = grid.symbols[grid.edges[edge]?.from ?? -1]?.kind === 'decision';
  return decides ? ROUTE_COST.decisionFork : ROUTE_COST.fork;
}

/** Piece by piece: a run may be as long as the page, but whether it lies on a centre line only changes at a bend. */
function strangersCost(path: UnitPath, { start, end }: Readonly<SharedRun>): number {
  let cost = 0;
  const { units, pieces } = path;
  for (let piece = pieces + FIRST_UNIT; piece + PIECE < path.end; piece += PIECE) {
    const from = units[piece] ?? 0;
    const steps = Math.min(end, units[piece + PIECE] ?? 0) - Math.max(start, from);
    if (steps > 0)
      cost += steps * (isCentreAhead(unitAt(path, from)) ? ROUTE_COST.forbidden : ROUTE_COST.sharedStep);
  }
  return cost;
}

/** Two lines that begin and end a run on different sides of each other cross in it. */
function changeOfSides(run: Readonly<SharedRun>, crossing: number): number {
  if (run.startSide === 0 || run.endSide === 0 || run.startSide === run.endSide) return 0;
  return run.startFixed && run.endFixed ? ROUTE_COST.forbidden : crossing;
}
