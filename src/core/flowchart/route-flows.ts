import { type Candidate, findCandidates, findObstacles } from './route-candidates.ts';
import { createBoard, type Board } from './route-board.ts';
import {
  type ForbiddenRoutes,
  type PriceRoutes,
  type Route,
  type RouteFlows,
  type RouteGrid,
  routeKey,
} from './route-grid.ts';

const MOST_SWEEPS = 8;
const JOINT_CHOICES = 10;
/** Pairs tried in all: bounds the time on the largest tables. */
const MOST_PAIRS = 2_000;
const WINDOW = 8;
/** Candidates of an edge that a window looks at, and how many it may price. */
const WINDOW_CHOICES = 24;
const WINDOW_PRICES = 4_000;
/** Prices of all windows together: bounds the time on the largest tables. */
const ALL_WINDOW_PRICES = 30_000;
/** An edge that costs no more than this above its cheapest pattern is left in peace. */
const CONTENT = 0.75;
/** More than the cheapest pattern costs, for an edge that a whole window is solved for. */
const TROUBLE = 3;
const EPSILON = 1e-9;

interface Search {
  readonly grid: RouteGrid;
  readonly board: Board;
  readonly choices: readonly (readonly Candidate[])[];
  readonly chosen: (Candidate | undefined)[];
}

/**
 * Local search over patterns of at most four bends: insert short edges first, then improve one edge, pairs of edges, and
 * windows of edges (these exactly) until nothing changes. Ties go to the earlier edge and the cheaper pattern.
 */
export const routeFlows: RouteFlows = (grid, forbidden) => {
  const search = prepare(grid, forbidden);
  const order = insertAll(search);
  if (improvePairs(search)) improveAlone(search, order);
  if (improveWindows(search)) improveAlone(search, order);
  return routesOf(search);
};

/** The same without pairs and windows, in a fraction of the time: enough to see how much room a page will need. */
export const draftRoutes: RouteFlows = (grid, forbidden) => {
  const search = prepare(grid, forbidden);
  insertAll(search);
  return routesOf(search);
};

/** Sum of what every route of a draft costs with its meetings. */
export const priceRoutes: PriceRoutes = (grid) => {
  const search = prepare(grid, new Set());
  insertAll(search);
  return grid.edges.reduce((sum, _, edge) => sum + standing(search, edge), 0);
};

function insertAll(search: Search): readonly number[] {
  const { grid } = search;
  const order = grid.edges.map((_, index) => index).sort((a, b) => span(grid, a) - span(grid, b) || a - b);
  for (const edge of order) reroute(search, edge);
  improveAlone(search, order);
  return order;
}

function routesOf(search: Search): readonly Route[] {
  return search.grid.edges.map((_, edge) => ({ points: search.chosen[edge]?.points ?? [] }));
}

function prepare(grid: RouteGrid, forbidden: ForbiddenRoutes): Search {
  const obstacles = findObstacles(grid);
  const choices = grid.edges.map((edge, index) => {
    const all = findCandidates(grid, obstacles, edge);
    if (forbidden.size === 0) return all;
    const allowed = all.filter((candidate) => !forbidden.has(routeKey(index, candidate)));
    return allowed.length > 0 ? allowed : all;
  });
  return { grid, board: createBoard(grid), choices, chosen: [] };
}

/** Bars first, then by rows spanned, then by lanes. */
function span(grid: RouteGrid, index: number): number {
  const edge = grid.edges[index];
  const from = edge && grid.symbols[edge.from];
  const to = edge && grid.symbols[edge.to];
  if (edge === undefined || from === undefined || to === undefined || edge.bar) return -1;
  return Math.abs(to.y - from.y) * 64 + Math.abs(to.x - from.x);
}

function lift(search: Search, edge: number): void {
  search.board.take(edge);
  search.chosen[edge] = undefined;
}

function lay(search: Search, edge: number, candidate: Candidate): void {
  search.board.put(edge, candidate);
  search.chosen[edge] = candidate;
}

/** The cheapest candidate beside what lies; keeps the given one when nothing is cheaper. */
function cheapest(
  search: Search,
  edge: number,
  current?: Candidate,
): { best: Candidate | undefined; cost: number } {
  let best = current;
  let cost =
    current === undefined
      ? Number.POSITIVE_INFINITY
      : current.cost + search.board.price(edge, current, Number.POSITIVE_INFINITY);
  for (const candidate of search.choices[edge] ?? []) {
    // A merge can make a route cheaper than its own cost, though by little.
    if (candidate.cost - 1 >= cost) break;
    if (candidate === current) continue;
    const price = candidate.cost + search.board.price(edge, candidate, cost - candidate.cost);
    if (price < cost - EPSILON) {
      best = candidate;
      cost = price;
    }
  }
  return { best, cost };
}

function reroute(search: Search, edge: number): boolean {
  const current = search.chosen[edge];
  if (current !== undefined) lift(search, edge);
  const { best } = cheapest(search, edge, current);
  if (best !== undefined) lay(search, edge, best);
  return best !== current;
}

function improveAlone(search: Search, order: readonly number[]): void {
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let changed = false;
    for (const edge of order) if (reroute(search, edge)) changed = true;
    if (!changed) return;
  }
}

/** What an edge costs where it lies, with all its meetings. */
function standing(search: Search, edge: number): number {
  const candidate = search.chosen[edge];
  if (candidate === undefined) return 0;
  return candidate.cost + search.board.price(edge, candidate, Number.POSITIVE_INFINITY);
}

/** An edge is content when it has its cheapest pattern and nothing disturbs it. */
function isContent(search: Search, edge: number): boolean {
  const own = search.choices[edge]?.[0]?.cost ?? 0;
  return standing(search, edge) <= own + CONTENT;
}

/** A crossing or worse lies on it, or it goes a long way round to avoid one. */
function isTroubled(search: Search, edge: number): boolean {
  const own = search.choices[edge]?.[0]?.cost ?? 0;
  return standing(search, edge) > own + TROUBLE;
}

function improvePairs(search: Search): boolean {
  let changed = false;
  let tries = MOST_PAIRS;
  for (let edge = 0; edge < search.grid.edges.length && tries > 0; edge++) {
    if (isContent(search, edge)) continue;
    for (const other of partners(search, edge)) {
      if (other === edge || tries <= 0) continue;
      tries -= 1;
      if (improvePair(search, edge, other)) changed = true;
    }
  }
  return changed;
}

function partners(search: Search, edge: number): readonly number[] {
  const mine = search.grid.edges[edge];
  if (mine === undefined) return [];
  const found = new Set(search.board.neighbours(edge));
  search.grid.edges.forEach((its, other) => {
    if (its.from === mine.from || its.to === mine.to || its.from === mine.to || its.to === mine.from)
      found.add(other);
  });
  return [...found].filter((other) => search.grid.edges[other]?.bar === false).sort((a, b) => a - b);
}

function improvePair(search: Search, edge: number, other: number): boolean {
  const first = search.chosen[edge];
  const second = search.chosen[other];
  if (first === undefined || second === undefined) return false;
  const together = standing(search, other);
  lift(search, other);
  let lowest = together + standing(search, edge) - EPSILON;
  let best: readonly [Candidate, Candidate] = [first, second];
  lift(search, edge);
  for (const candidate of (search.choices[edge] ?? []).slice(0, JOINT_CHOICES)) {
    const cost = candidate.cost + search.board.price(edge, candidate, Number.POSITIVE_INFINITY);
    if (cost >= lowest) continue;
    lay(search, edge, candidate);
    const answer = cheapest(search, other);
    lift(search, edge);
    if (answer.best !== undefined && cost + answer.cost < lowest - EPSILON) {
      lowest = cost + answer.cost;
      best = [candidate, answer.best];
    }
  }
  lay(search, edge, best[0]);
  lay(search, other, best[1]);
  return best[0] !== first || best[1] !== second;
}

/** Windows of edges that follow each other in the table, solved exactly within a budget of search nodes. */
function improveWindows(search: Search): boolean {
  const edges = search.grid.edges
    .map((_, index) => index)
    .filter((index) => search.grid.edges[index]?.bar === false)
    .sort((a, b) => top(search.grid, a) - top(search.grid, b) || a - b);
  let budget = ALL_WINDOW_PRICES;
  let changed = false;
  for (let start = 0; start < edges.length && budget > 0; start += WINDOW / 2) {
    const window = edges.slice(start, start + WINDOW);
    if (!window.some((edge) => isTroubled(search, edge))) continue;
    const result = solveWindow(search, window, Math.min(budget, WINDOW_PRICES));
    budget -= result.prices;
    changed = changed || result.changed;
  }
  return changed;
}

function top(grid: RouteGrid, index: number): number {
  const edge = grid.edges[index];
  return Math.min(grid.symbols[edge?.from ?? -1]?.y ?? 0, grid.symbols[edge?.to ?? -1]?.y ?? 0);
}

function solveWindow(search: Search, window: readonly number[], budget: number) {
  const before: readonly (Candidate | undefined)[] = window.map((edge) => search.chosen[edge]);
  let lowest = 0;
  for (const edge of [...window].reverse()) {
    lowest += standing(search, edge);
    lift(search, edge);
  }
  const least = window.map((edge) => (search.choices[edge]?.[0]?.cost ?? 0) - 0.3);
  const rest = least.map((_, index) => least.slice(index).reduce((sum, cost) => sum + cost, 0));
  let best: readonly (Candidate | undefined)[] = before;
  let prices = 0;
  const visit = (index: number, cost: number, taken: readonly Candidate[]): void => {
    if (index === window.length) {
      lowest = cost;
      best = taken;
      return;
    }
    const edge = window[index] ?? 0;
    const later = rest[index + 1] ?? 0;
    const limit = () => lowest - EPSILON - cost - later;
    const priced: { candidate: Candidate; price: number }[] = [];
    for (const candidate of (search.choices[edge] ?? []).slice(0, WINDOW_CHOICES)) {
      if (candidate.cost - 1 >= limit() || prices >= budget) break;
      prices += 1;
      const price = candidate.cost + search.board.price(edge, candidate, limit() - candidate.cost);
      if (price < limit()) priced.push({ candidate, price });
    }
    priced.sort((a, b) => a.price - b.price);
    for (const { candidate, price } of priced) {
      if (price >= limit()) return;
      lay(search, edge, candidate);
      visit(index + 1, cost + price, [...taken, candidate]);
      lift(search, edge);
    }
  };
  visit(0, 0, []);
  window.forEach((edge, index) => {
    const candidate = best[index];
    if (candidate !== undefined) lay(search, edge, candidate);
  });
  return { prices, changed: best !== before };
}
