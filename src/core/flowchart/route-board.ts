import type { Candidate } from './route-candidates.ts';
import type { GridEdge, RouteGrid } from './route-grid.ts';
import {
  gridWidth,
  type Meeting,
  meet,
  NO_ARM,
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
  readonly paths: (UnitPath | undefined)[];
  readonly put: (edge: number, candidate: Candidate) => void;
  readonly take: (edge: number) => void;
  /** Cost of the meetings of a candidate with all that lies; stops counting at `limit`. */
  readonly price: (edge: number, candidate: Candidate, limit: number) => number;
  /** Edges whose routes share a node with this one. */
  readonly neighbours: (path: UnitPath, edge: number) => readonly number[];
}

/** Occupants of one node: positions in the paths, by edge. */
type Occupants = Map<number, number[]>;

export function createBoard(grid: RouteGrid): Board {
  const width = gridWidth(grid);
  const nodes = new Map<number, Occupants>();
  const paths: (UnitPath | undefined)[] = [];
  const expanded = new Map<Candidate, UnitPath>();
  const expand = (candidate: Candidate): UnitPath => {
    let path = expanded.get(candidate);
    if (path === undefined) {
      path = unitPath(candidate, width);
      expanded.set(candidate, path);
    }
    return path;
  };
  const neighbours = (path: UnitPath, edge: number): number[] => {
    const found = new Set<number>();
    for (const node of path.nodes)
      for (const other of nodes.get(node)?.keys() ?? []) if (other !== edge) found.add(other);
    return [...found].sort((a, b) => a - b);
  };
  return {
    paths,
    neighbours,
    put: (edge, candidate) => {
      const path = expand(candidate);
      paths[edge] = path;
      path.nodes.forEach((node, at) => {
        let here = nodes.get(node);
        if (here === undefined) {
          here = new Map();
          nodes.set(node, here);
        }
        const places = here.get(edge);
        if (places === undefined) here.set(edge, [at]);
        else places.push(at);
      });
    },
    take: (edge) => {
      for (const node of paths[edge]?.nodes ?? []) nodes.get(node)?.delete(edge);
      paths[edge] = undefined;
    },
    price: (edge, candidate, limit) => {
      const path = expand(candidate);
      let cost = 0;
      for (const other of neighbours(path, edge)) {
        const theirs = paths[other];
        if (theirs === undefined) continue;
        const meeting = meet(path, theirs, (node) => nodes.get(node)?.get(other) ?? [], width);
        cost += meetingCost(grid, edge, other, path, theirs, meeting);
        if (cost >= limit + 2) return cost;
      }
      return cost;
    },
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

function meetingCost(
  grid: RouteGrid,
  edge: number,
  other: number,
  path: UnitPath,
  theirs: UnitPath,
  meeting: Meeting,
): number {
  const crossing =
    grid.edges[edge]?.bar === true || grid.edges[other]?.bar === true ? BAR_CROSSING : CROSSING;
  let cost = meeting.crossings * crossing;
  const width = gridWidth(grid);
  for (const run of meeting.runs) {
    const kind = runKind(grid, edge, other, path, theirs, run);
    if (kind === 'merge') cost += MERGE;
    else if (kind === 'fork') cost += forkCost(grid, edge);
    else if (kind === 'same') cost += 2 * FORBIDDEN;
    else {
      cost += strangersCost(path, run, width);
      if (run.startSide !== 0 && run.endSide !== 0 && run.startSide !== run.endSide)
        cost += run.startFixed && run.endFixed ? FORBIDDEN : crossing;
    }
  }
  return cost;
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
