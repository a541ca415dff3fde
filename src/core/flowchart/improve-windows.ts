import type { Candidate } from './candidate.ts';
import { NO_LIMIT, ROUTE_COST } from './route-cost.ts';
import { lay, lift, type RouteSearch, standing } from './route-search.ts';
import { solveEdges } from './solve-edges.ts';

/** Edges of a window. */
const WINDOW = 9;
const EFFORT = { choices: 24, tries: 700 };
/** Choices of a troubled edge that are asked what stands in their way. */
const ASKED = 12;
const MOST_ROUNDS = 4;
/** An edge that costs no more than this above its cheapest choice is left in peace. */
const CONTENT = 0.75 * ROUTE_COST.bend;

/** Solves a window around every edge with trouble, until nothing changes; one that was in vain is not tried again as it was. */
export function improveWindows(search: RouteSearch): boolean {
  const { grid } = search;
  const inVain = new Map<string, WindowState>();
  let improved = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (let edge = 0; edge < grid.edges.length; edge++) {
      if (grid.edges[edge]?.bar !== false || isContent(search, edge)) continue;
      const window = windowAround(search, edge);
      const state = stateOf(search, window);
      if (inVain.get(window.join())?.every((each, at) => each === state[at])) continue;
      if (solveEdges(search, window, EFFORT).changed) changed = true;
      else inVain.set(window.join(), state);
    }
    if (!changed) return improved;
    improved = true;
  }
  return improved;
}

/** Where the edges of a window lie and what that costs: as long as it is the same, little else is to be found. */
type WindowState = readonly (Candidate | number | undefined)[];

const stateOf = (search: RouteSearch, edges: readonly number[]): WindowState =>
  edges.flatMap((edge) => [search.chosen[edge], standing(search, edge)]);

/** The edge, and those that most stand in the way of its better choices. */
function windowAround(search: RouteSearch, edge: number): readonly number[] {
  const here = search.chosen[edge];
  if (here === undefined) return [edge];
  const present = standing(search, edge);
  lift(search, edge);
  const gains = new Map<number, number>();
  const sums = new Map<number, number>();
  for (let rank = 0; rank < ASKED; rank++) {
    const candidate = search.choices[edge]?.at(rank, present);
    if (candidate === undefined) break;
    sums.clear();
    search.board.price(edge, candidate, NO_LIMIT, sums);
    let blockers = 0;
    sums.forEach((cost) => {
      if (cost > 0) blockers += 1;
    });
    // The fewer others a better choice asks to step aside, the more promising they are.
    const gain = (present - candidate.cost) / blockers;
    sums.forEach((cost, other) => {
      if (cost > 0) gains.set(other, (gains.get(other) ?? 0) + gain);
    });
  }
  lay(search, edge, here);
  const partners = [...gains]
    .filter(([other]) => search.grid.edges[other]?.bar === false)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WINDOW - 1)
    .map(([other]) => other);
  return [edge, ...partners].sort((a, b) => a - b);
}

/** An edge is content when it has its cheapest pattern and nothing disturbs it. */
function isContent(search: RouteSearch, edge: number): boolean {
  const own = search.choices[edge]?.at(0, NO_LIMIT)?.cost ?? 0;
  return standing(search, edge) <= own + CONTENT;
}
