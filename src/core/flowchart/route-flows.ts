import { clearPorts } from './clear-ports.ts';
import { improveWindows } from './improve-windows.ts';
import { NO_LIMIT } from './route-cost.ts';
import type { ForbiddenRoutes, Route, RouteFlows, RouteGrid } from './route-grid.ts';
import { pointsOf } from './route-pattern.ts';
import { improveAlone, insertAll, prepareSearch, type RouteSearch } from './route-search.ts';
import { solveEdges } from './solve-edges.ts';

/** Grids with no more edges (some twelve rows) are solved as a whole. */
const WHOLE_EDGES = 28;
/** Choices tried then, times the fifth power of the edges: with more edges every try is dearer and a proof is less likely. */
const WHOLE_EFFORT = 5_000_000_000;

/** What the search found. */
export interface SearchedRoutes {
  readonly routes: readonly Route[];
  /** As it stands in the end. */
  readonly search: RouteSearch;
  /** No other choice among the candidates costs less. */
  readonly proven: boolean;
}

/**
 * Search over patterns of at most four bends: insert short edges first, improve one edge at a time, then windows of edges
 * around those with trouble exactly, and small grids as a whole. Ties go to the earlier edge and the cheaper pattern.
 */
export const routeFlows: RouteFlows = (grid, forbidden) => searchRoutes(grid, forbidden).routes;

/** The same, with the search; `whole` is how far a small grid is searched as a whole to prove its routes the cheapest. */
export function searchRoutes(
  grid: RouteGrid,
  forbidden: ForbiddenRoutes,
  whole = WHOLE_EFFORT,
): SearchedRoutes {
  const search = prepareSearch(grid, forbidden);
  const order = insertAll(search);
  let improved = improveWindows(search);
  if (clearPorts(search)) improved = improveWindows(search) || improved;
  if (improved) improveAlone(search, order);
  const proven = solveWhole(search, whole);
  return { routes: routesOf(search), search, proven };
}

/** The same without windows, in a fraction of the time: enough to see how much room a page will need. */
export const draftRoutes: RouteFlows = (grid, forbidden) => {
  const search = prepareSearch(grid, forbidden);
  insertAll(search);
  return routesOf(search);
};

/** Gives whether the routes are proven to be the cheapest. */
function solveWhole(search: RouteSearch, effort: number): boolean {
  const edges = search.grid.edges.flatMap((edge, index) => (edge.bar ? [] : [index]));
  const tries = effort / edges.length ** 5;
  return edges.length <= WHOLE_EDGES && solveEdges(search, edges, { choices: NO_LIMIT, tries }).proven;
}

function routesOf(search: RouteSearch): readonly Route[] {
  return search.grid.edges.map((_, edge) => {
    const candidate = search.chosen[edge];
    return { points: candidate === undefined ? [] : pointsOf(candidate) };
  });
}
