import type { Candidate } from './route-candidates.ts';
import type { GridEdge, RouteGrid } from './route-grid.ts';
import {
  createOccupancy,
  followPath,
  gridWidth,
  type MeetingSink,
  NO_ARM,
  type Occupancy,
  onCentreLine,
  type SharedRun,
  type UnitPath,
  unitPath,
} from './unit-path.ts';

const CROSSING = 5;
const BAR_CROSSING = 7;
const FORBIDDEN = 40;
const SHARED_UNIT = 0.06;
const MERGE = -0.25;
const FORK = -0.1;
/** The same answer twice: better at two vertices of the decision than at one. */
const DECISION_FORK = 4;

/** Routes that lie on the grid at the moment; knows what a further one would cost beside them. */
export interface Board {
  readonly put: (edge: number, candidate: Candidate) => void;
  readonly take: (edge: number) => void;
  /** Cost of the meetings of a candidate with all that lies; stops counting beyond `limit`. */
  readonly price: (edge: number, candidate: Candidate, limit: number) => number;
  /** Edges whose routes share a node with that of this one. */
  readonly neighbours: (edge: number) => readonly number[];
}

export function createBoard(grid: RouteGrid): Board {
  const width = gridWidth(grid);
  const occupancy = createOccupancy(width);
  const price = createPricer(grid, occupancy);
  const expanded = new Map<Candidate, UnitPath>();
  const expand = (candidate: Candidate): UnitPath => {
    let path = expanded.get(candidate);
    if (path === undefined) {
      path = unitPath(candidate, width);
      expanded.set(candidate, path);
    }
    return path;
  };
  return {
    put: (edge, candidate) => occupancy.put(edge, expand(candidate)),
    take: occupancy.take,
    price: (edge, candidate, limit) => price(edge, expand(candidate), limit),
    neighbours: (edge) => {
      const found = new Set<number>();
      for (const node of occupancy.paths[edge]?.nodes ?? []) {
        const here = occupancy.at(node);
        for (let index = 0; index < here.length; index += 2) found.add(here[index] ?? edge);
      }
      found.delete(edge);
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** Prices a path against all that lies; its sink lives as long as the board, because prices are asked by the thousand. */
function createPricer(grid: RouteGrid, occupancy: Occupancy) {
  let edge = 0;
  let path: UnitPath | undefined;
  let cost = 0;
  let limit = 0;
  const crossing = (other: number) =>
    grid.edges[edge]?.bar === true || grid.edges[other]?.bar === true ? BAR_CROSSING : CROSSING;
  const sink: MeetingSink = {
    crossing: (other) => {
      cost += crossing(other);
    },
    run: (other, run) => {
      const theirs = occupancy.paths[other];
      if (theirs === undefined || path === undefined) return;
      const kind = runKind(grid, edge, other, path, theirs, run);
      if (kind === 'merge') cost += MERGE;
      else if (kind === 'fork') cost += forkCost(grid, edge);
      else if (kind === 'same') cost += 2 * FORBIDDEN;
      else {
        cost += strangersCost(path, run, occupancy.width);
        if (run.startSide !== 0 && run.endSide !== 0 && run.startSide !== run.endSide)
          cost += run.startFixed && run.endFixed ? FORBIDDEN : crossing(other);
      }
    },
    touch: () => undefined,
    // Merges give a little back, so a little more than the limit is awaited.
    enough: () => cost > limit + 1,
  };
  return (ofEdge: number, ofPath: UnitPath, upTo: number): number => {
    edge = ofEdge;
    path = ofPath;
    cost = 0;
    limit = upTo;
    followPath(ofPath, occupancy, sink);
    return cost;
  };
}

/** What a shared run is: a merge into one target, a fork from one source, or two strangers side by side. */
export type RunKind = 'merge' | 'fork' | 'same' | 'apart';

export function runKind(
  grid: RouteGrid,
  edge: number,
  other: number,
  path: UnitPath,
  theirs: UnitPath,
  run: SharedRun,
): RunKind {
  const mine = grid.edges[edge];
  const its = grid.edges[other];
  if (mine === undefined || its === undefined || mine.bar || its.bar) return 'apart';
  const begins = run.start === 0 && run.otherStart === 0;
  const ends = run.end === path.nodes.length - 1 && run.otherEnd === theirs.nodes.length - 1;
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
  return grid.symbols[grid.edges[edge]?.from ?? -1]?.kind === 'decision' ? DECISION_FORK : FORK;
}

function strangersCost(path: UnitPath, run: SharedRun, width: number): number {
  let cost = 0;
  for (let at = run.start; at < run.end; at++) {
    const onCentre = onCentreLine(path.nodes[at] ?? 0, path.forward[at] ?? NO_ARM, width);
    cost += onCentre ? FORBIDDEN : SHARED_UNIT;
  }
  return cost;
}
