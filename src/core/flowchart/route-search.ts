import type { Candidate } from './candidate.ts';
import { allChoices, type Choices, findChoices, listedChoices } from './route-choices.ts';
import { pairPricer, type PriceBeside } from './price-pairs.ts';
import { type Board, createBoard, mostGivenBack } from './route-board.ts';
import { findObstacles } from './find-obstacles.ts';
import { type ForbiddenRoutes, type RouteGrid, routeKey } from './route-grid.ts';
import { pointsOf } from './route-pattern.ts';
import { gridHeight, pathWriter, type WritePath } from './unit-path.ts';
import { type WindowRoom, windowRoom } from './window-search.ts';
import { NO_LIMIT } from './route-cost.ts';

const MOST_SWEEPS = 8;

/** Routes that lie on a grid. */
export interface LaidRoutes {
  readonly board: Board;
  readonly chosen: (Candidate | undefined)[];
}

/** The candidates of all edges, and which of them lie on the grid at the moment. */
export interface RouteSearch extends LaidRoutes {
  readonly grid: RouteGrid;
  readonly priceBeside: PriceBeside;
  readonly write: WritePath;
  readonly room: WindowRoom;
  readonly choices: readonly Choices[];
  /** For each edge, the most that merges and forks can take off its cost. */
  readonly givesBack: readonly number[];
  /** What each edge cost when it last looked for a better way by itself. */
  readonly asked: number[];
}

export function prepareSearch(grid: RouteGrid, forbidden: ForbiddenRoutes): RouteSearch {
  const obstacles = findObstacles(grid);
  const choices = grid.edges.map((edge, index) => {
    const all = findChoices(grid, obstacles, edge);
    if (forbidden.size === 0) return all;
    const allowed = allChoices(all).filter(
      (candidate) => !forbidden.has(routeKey(index, { points: pointsOf(candidate) })),
    );
    return allowed.length > 0 ? listedChoices(allowed) : all;
  });
  const write = pathWriter(gridHeight(grid));
  return {
    grid,
    board: createBoard(grid, write),
    priceBeside: pairPricer(grid, write),
    write,
    room: windowRoom(),
    choices,
    givesBack: mostGivenBack(grid),
    chosen: [],
    asked: [],
  };
}

export function lift(routes: LaidRoutes, edge: number): void {
  routes.board.take(edge);
  routes.chosen[edge] = undefined;
}

export function lay(routes: LaidRoutes, edge: number, candidate: Candidate): void {
  routes.board.put(edge, candidate);
  routes.chosen[edge] = candidate;
}

/** Lays routes one after the other, in the place of those that lie; gives what they cost with all their meetings. */
export function layAll(
  routes: LaidRoutes,
  edges: readonly number[],
  candidates: readonly (Candidate | undefined)[],
): number {
  for (const edge of edges) lift(routes, edge);
  return edges.reduce((sum, edge, index) => {
    const candidate = candidates[index];
    if (candidate === undefined) return sum;
    const cost = candidate.cost + routes.board.price(edge, candidate, NO_LIMIT);
    lay(routes, edge, candidate);
    return sum + cost;
  }, 0);
}

/** The cheapest of the choices beside what lies; none when all cost `limit` or more. */
export function cheapest(
  { board }: LaidRoutes,
  edge: number,
  choices: Choices | undefined,
  givesBack: number,
  limit = NO_LIMIT,
): { readonly best: Candidate | undefined; readonly cost: number } {
  let best: Candidate | undefined;
  let least = limit;
  for (let rank = 0; ; rank++) {
    const candidate = choices?.at(rank, least + givesBack);
    if (candidate === undefined) break;
    const cost = candidate.cost + board.price(edge, candidate, least - candidate.cost);
    if (cost >= least) continue;
    best = candidate;
    least = cost;
  }
  return { best, cost: least };
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
  const current = search.chosen[edge];
  const least = current === undefined ? NO_LIMIT : standing(search, edge);
  if (least === search.asked[edge]) return false;
  search.asked[edge] = least;
  if (current !== undefined) lift(search, edge);
  const { best } = cheapest(search, edge, search.choices[edge], search.givesBack[edge] ?? 0, least);
  const next = best ?? current;
  if (next !== undefined) lay(search, edge, next);
  return next !== current;
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
export function standing({ board, chosen }: LaidRoutes, edge: number): number {
  const candidate = chosen[edge];
  if (candidate === undefined) return 0;
  return candidate.cost + board.price(edge, candidate, NO_LIMIT);
}

/** Own costs of all routes and every meeting once. */
export function totalCost(search: RouteSearch): number {
  const laid = createBoard(search.grid, search.write);
  let sum = 0;
  search.chosen.forEach((candidate, edge) => {
    if (candidate === undefined) return;
    sum += candidate.cost + laid.price(edge, candidate, NO_LIMIT);
    laid.put(edge, candidate);
  });
  return sum;
}
