import { NO_LIMIT, ROUTE_COST } from './route-cost.ts';
import { lay, lift, type RouteSearch, standing } from './route-search.ts';
import { type Effort, solveEdges } from './solve-edges.ts';

interface WindowEffort extends Effort {
  /** Edges of a window. */
  readonly edges: number;
}

/** Tables with more edges (some three hundred rows) have so many windows that less must do for each. */
const MANY_EDGES = 400;
const MOST_ROUNDS = 4;
/** An edge that costs no more than this above its cheapest choice is content: hardly anything disturbs it. */
const CONTENT = 0.25 * ROUTE_COST.bend;

/** Solves a window around every edge with trouble, until nothing changes. One that costs what it did then is not asked again. */
export function improveWindows(search: RouteSearch): boolean {
  const { edges } = search.grid;
  const many = edges.length > MANY_EDGES;
  const effort: WindowEffort = { edges: many ? 8 : 10, choices: many ? 20 : 32, tries: 1000 };
  /** What each edge cost when its window was solved. */
  const solved: number[] = [];
  let improved = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false;
    for (let edge = 0; edge < edges.length; edge++) {
      const present = standing(search, edge);
      const least = search.choices[edge]?.at(0, NO_LIMIT)?.cost ?? 0;
      if (edges[edge]?.bar !== false || present <= least + CONTENT || present === solved[edge]) continue;
      if (solveEdges(search, windowAround(search, edge, present, effort), effort).changed) changed = true;
      solved[edge] = standing(search, edge);
    }
    if (!changed) return improved;
    improved = true;
  }
  return improved;
}

/** The edge, and those that most stand in the way of its better choices. */
function windowAround(
  search: RouteSearch,
  edge: number,
  present: number,
  effort: WindowEffort,
): readonly number[] {
  const here = search.chosen[edge];
  if (here === undefined) return [edge];
  lift(search, edge);
  const gains = new Map<number, number>();
  const sums = new Map<number, number>();
  for (let rank = 0; rank < effort.choices; rank++) {
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
    .slice(0, effort.edges - 1)
    .map(([other]) => other);
  return [edge, ...partners].sort((a, b) => a - b);
}
