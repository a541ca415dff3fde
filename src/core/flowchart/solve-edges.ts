import { leastPrice } from './route-board.ts';
import type { Candidate } from './route-candidates.ts';
import { lay, lift, type RouteSearch, standing } from './route-search.ts';
import { type RouteWindow, solveWindow, type WindowBudget } from './solve-window.ts';

export interface Effort {
  /** Choices of each edge that are looked at, the cheapest beside what lies still. */
  readonly choices: number;
  readonly budget: WindowBudget;
}

export interface SolvedEdges {
  readonly changed: boolean;
  /** Nothing cheaper exists for these edges while all others lie still. */
  readonly proven: boolean;
}

interface PricedChoice {
  readonly candidate: Candidate;
  readonly cost: number;
}

/** Gives the edges their cheapest routes together, as far as the effort goes; they keep what they have where nothing is cheaper. */
export function solveEdges(search: RouteSearch, edges: readonly number[], effort: Effort): SolvedEdges {
  const before = edges.map((edge) => search.chosen[edge]);
  let present = 0;
  for (const edge of [...edges].reverse()) {
    present += standing(search, edge);
    lift(search, edge);
  }
  const least = leastMeetings(search, edges);
  const priced = priceChoices(search, edges, present, least);
  const kept = priced.map((list) => list.slice(0, effort.choices));
  const complete = priced.every((list) => list.length <= effort.choices);
  const { window, release } = openWindow(search, edges, kept, least);
  const answer = solveWindow(window, present, effort.budget);
  release();
  edges.forEach((edge, index) => {
    const choice = answer.choices?.[index];
    const candidate = choice === undefined ? before[index] : kept[index]?.[choice]?.candidate;
    if (candidate !== undefined) lay(search, edge, candidate);
  });
  return { changed: answer.choices !== null, proven: complete && answer.proven };
}

/** See {@link RouteWindow.least}. */
function leastMeetings({ grid }: RouteSearch, edges: readonly number[]): Int32Array {
  const count = edges.length;
  const least = new Int32Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const one = grid.edges[edges[i] ?? -1];
      const two = grid.edges[edges[j] ?? -1];
      if (one === undefined || two === undefined) continue;
      least[i * count + j] = leastPrice(one, two);
      least[j * count + i] = leastPrice(one, two);
    }
  return least;
}

/** For each edge the choices that can be part of something cheaper than at present, with their prices beside all that lies. */
function priceChoices(
  search: RouteSearch,
  edges: readonly number[],
  present: number,
  least: Int32Array,
): readonly (readonly PricedChoice[])[] {
  const inside = least.reduce((a, b) => a + b, 0) / 2;
  // Own costs, less what lies still can give back at most.
  const floors = edges.map((edge, index) => {
    const among = least.subarray(index * edges.length, (index + 1) * edges.length).reduce((a, b) => a + b, 0);
    return (search.choices[edge]?.[0]?.cost ?? 0) - (search.givesBack[edge] ?? 0) - among;
  });
  const slack = present - inside - sum(floors);
  const priced = edges.map((edge, index) => {
    const limit = (floors[index] ?? 0) + slack;
    const list: PricedChoice[] = [];
    for (const candidate of search.choices[edge] ?? []) {
      if (candidate.cost - (search.givesBack[edge] ?? 0) >= limit) break;
      const cost = candidate.cost + search.board.price(edge, candidate, limit - candidate.cost);
      if (cost < limit) list.push({ candidate, cost });
    }
    return list.sort((a, b) => a.cost - b.cost);
  });
  // With their prices known, fewer remain.
  const lowest = priced.map((list) => list[0]?.cost ?? 0);
  const closer = present - inside - sum(lowest);
  return priced.map((list, index) => list.filter(({ cost }) => cost < (lowest[index] ?? 0) + closer));
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The edges and their choices as a window; `release` clears the board of pairs afterwards. */
function openWindow(
  { pairBoard }: RouteSearch,
  edges: readonly number[],
  kept: readonly (readonly PricedChoice[])[],
  least: Int32Array,
): { readonly window: RouteWindow; readonly release: () => void } {
  let held: { readonly edge: number; readonly candidate: Candidate } | null = null;
  const release = () => {
    if (held !== null) pairBoard.take(held.edge);
    held = null;
  };
  const window: RouteWindow = {
    alone: kept.map((list) => Int32Array.from(list, ({ cost }) => cost)),
    least,
    hold: (index, choice) => {
      release();
      const candidate = kept[index]?.[choice]?.candidate;
      if (candidate === undefined) return;
      held = { edge: edges[index] ?? 0, candidate };
      pairBoard.put(held.edge, candidate);
    },
    meeting: (index, choice) => {
      const candidate = kept[index]?.[choice]?.candidate;
      if (candidate === undefined || held === null) return 0;
      if (candidate.top > held.candidate.bottom || candidate.bottom < held.candidate.top) return 0;
      return pairBoard.price(edges[index] ?? 0, candidate, Number.POSITIVE_INFINITY);
    },
  };
  return { window, release };
}
