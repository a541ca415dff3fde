import { type Board, createBoard, mostGivenBack } from './route-board.ts';
import { type Candidate, findCandidates, findObstacles } from './route-candidates.ts';
import { type ForbiddenRoutes, type GridPoint, type RouteGrid, routeKey } from './route-grid.ts';

const MOST_SWEEPS = 8;

/** The candidates of all edges, and which of them lie on the grid at the moment. */
export interface RouteSearch {
  readonly grid: RouteGrid;
  readonly board: Board;
  /** Holds one route at a time, to price pairs. */
  readonly pairBoard: Board;
  /** Cheapest first. */
  readonly choices: readonly (readonly Candidate[])[];
  /** For each edge, the most that merges and forks can take off its cost. */
  readonly givesBack: readonly number[];
  readonly chosen: (Candidate | undefined)[];
}

export function prepareSearch(grid: RouteGrid, forbidden: ForbiddenRoutes): RouteSearch {
  const obstacles = findObstacles(grid);
  const choices = grid.edges.map((edge, index) => {
    const all = findCandidates(grid, obstacles, edge);
    if (forbidden.size === 0) return all;
    const allowed = all.filter(
      ({ corners }) => !forbidden.has(routeKey(index, { points: pointsOf(corners) })),
    );
    return allowed.length > 0 ? allowed : all;
  });
  return {
    grid,
    board: createBoard(grid),
    pairBoard: createBoard(grid),
    choices,
    givesBack: mostGivenBack(grid),
    chosen: [],
  };
}

/** Corners as pairs. */
export function pointsOf(corners: readonly number[]): GridPoint[] {
  const points: GridPoint[] = [];
  for (let at = 0; at < corners.length; at += 2) points.push([corners[at] ?? 0, corners[at + 1] ?? 0]);
  return points;
}

export function lift(search: RouteSearch, edge: number): void {
  search.board.take(edge);
  search.chosen[edge] = undefined;
}

export function lay(search: RouteSearch, edge: number, candidate: Candidate): void {
  search.board.put(edge, candidate);
  search.chosen[edge] = candidate;
}

/** Inserts every edge, short ones first, and lets each look for a better way until none finds one. Gives that order. */
export function insertAll(search: RouteSearch): readonly number[] {
  const { grid } = search;
  const order = grid.edges.map((_, index) => index).sort((a, b) => span(grid, a) - span(grid, b) || a - b);
  for (const edge of order) reroute(search, edge);
  improveAlone(search, order);
  return order;
}

/** Bars first, then by rows spanned, then by lanes. */
function span(grid: RouteGrid, index: number): number {
  const edge = grid.edges[index];
  const from = edge && grid.symbols[edge.from];
  const to = edge && grid.symbols[edge.to];
  if (edge === undefined || from === undefined || to === undefined || edge.bar) return -1;
  return Math.abs(to.y - from.y) * 64 + Math.abs(to.x - from.x);
}

/** Puts the edge on the cheapest candidate beside what lies; keeps its own when nothing is cheaper. */
function reroute(search: RouteSearch, edge: number): boolean {
  const { board } = search;
  const current = search.chosen[edge];
  if (current !== undefined) lift(search, edge);
  let best = current;
  let least = Number.POSITIVE_INFINITY;
  if (current !== undefined) least = current.cost + board.price(edge, current, least);
  for (const candidate of search.choices[edge] ?? []) {
    if (candidate.cost - (search.givesBack[edge] ?? 0) >= least) break;
    if (candidate === current) continue;
    const cost = candidate.cost + board.price(edge, candidate, least - candidate.cost);
    if (cost < least) {
      best = candidate;
      least = cost;
    }
  }
  if (best !== undefined) lay(search, edge, best);
  return best !== current;
}

/** Lets each edge look for a better way beside all others, until none finds one. */
export function improveAlone(search: RouteSearch, order: readonly number[]): void {
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let changed = false;
    for (const edge of order) if (reroute(search, edge)) changed = true;
    if (!changed) return;
  }
}

/** What an edge costs where it lies, with all its meetings. */
export function standing(search: RouteSearch, edge: number): number {
  const candidate = search.chosen[edge];
  if (candidate === undefined) return 0;
  return candidate.cost + search.board.price(edge, candidate, Number.POSITIVE_INFINITY);
}

/** Own costs of all routes and every meeting once. */
export function totalCost(search: RouteSearch): number {
  const laid = createBoard(search.grid);
  let sum = 0;
  search.chosen.forEach((candidate, edge) => {
    if (candidate === undefined) return;
    sum += candidate.cost + laid.price(edge, candidate, Number.POSITIVE_INFINITY);
    laid.put(edge, candidate);
  });
  return sum;
}
