import type { Candidate } from './candidate.ts';
import { allChoices, listedChoices } from './route-choices.ts';
import { ROUTE_COST } from './route-cost.ts';
import { type GridPoint, type RouteGrid, type Side, sideTowards } from './route-grid.ts';
import { pointsOf } from './route-pattern.ts';
import { cheapest, lay, layAll, lift, type RouteSearch, standing } from './route-search.ts';

const SIDES: readonly Side[] = ['N', 'E', 'W', 'S'];
const MOST_SWEEPS = 3;
const NOWHERE: GridPoint = [0, 0];

/**
 * Where lines into a symbol leave its answers too few sides, all of them together enter at one side, whichever costs
 * least: one line, or a window of a few, cannot make way alone. Gives whether anything changed.
 */
export function clearPorts(search: RouteSearch): boolean {
  let changed = false;
  incidence(search.grid).forEach((incident, symbol) => {
    if (!incident.some((edge) => standing(search, edge) >= ROUTE_COST.forbidden)) return;
    if (enterAtOneSide(search, symbol, incident)) changed = true;
  });
  return changed;
}

/** By symbol, the edges that leave or enter it. */
function incidence({ symbols, edges }: RouteGrid): readonly (readonly number[])[] {
  const incident: number[][] = symbols.map(() => []);
  edges.forEach(({ from, to, bar }, edge) => {
    if (bar) return;
    incident[from]?.push(edge);
    if (to !== from) incident[to]?.push(edge);
  });
  return incident;
}

function enterAtOneSide(search: RouteSearch, symbol: number, edges: readonly number[]): boolean {
  const before = edges.map((edge) => search.chosen[edge]);
  const present = layAll(search, edges, before);
  let least = present;
  let best = before;
  for (const side of SIDES) {
    const allowed = edges.map((edge) => choicesFor(search, edge, symbol, side));
    if (allowed.some((list) => list.length === 0)) continue;
    for (const edge of edges) lift(search, edge);
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++)
      edges.forEach((edge, index) => {
        lift(search, edge);
        const found = cheapest(
          search,
          edge,
          listedChoices(allowed[index] ?? []),
          search.givesBack[edge] ?? 0,
        );
        if (found.best !== undefined) lay(search, edge, found.best);
      });
    const tried = edges.map((edge) => search.chosen[edge]);
    const cost = layAll(search, edges, tried);
    if (cost >= least) continue;
    least = cost;
    best = tried;
  }
  layAll(search, edges, best);
  return least < present;
}

/** The edge's choices that enter the symbol at this side, or leave it at another. */
function choicesFor(search: RouteSearch, edge: number, symbol: number, side: Side): readonly Candidate[] {
  const { from, to } = search.grid.edges[edge] ?? {};
  return allChoices(search.choices[edge]).filter((candidate) => {
    const points = pointsOf(candidate);
    const [first = NOWHERE, second = NOWHERE] = points;
    const [beforeLast = NOWHERE, last = NOWHERE] = points.slice(-2);
    return (
      (to !== symbol || sideTowards(last, beforeLast) === side) &&
      (from !== symbol || sideTowards(first, second) !== side)
    );
  });
}
