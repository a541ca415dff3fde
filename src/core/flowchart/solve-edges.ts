import { insertByCost } from './insert-by-cost.ts';
import { NO_LIMIT } from './route-cost.ts';
import { leastPrice } from './route-board.ts';
import type { Candidate } from './candidate.ts';
import { lay, lift, type RouteSearch, standing } from './route-search.ts';
import { solveWindow } from './solve-window.ts';
import type { RouteWindow } from './window-search.ts';

export interface Effort {
  /** Choices of each edge that are looked at, the cheapest beside what lies still. */
  readonly choices: number;
  /** See {@link solveWindow}. */
  readonly tries: number;
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
  const priced = priceChoices(search, edges, { present, least, most: effort.choices });
  const kept = priced.map(({ list }) => list);
  const complete = priced.every((choices) => choices.complete);
  const window = openWindow(search, edges, kept, least);
  const answer = solveWindow(window, present, effort.tries, search.room);
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
      const price = leastPrice(one, two);
      least[i * count + j] = price;
      least[j * count + i] = price;
    }
  return least;
}

interface PricedChoices {
  /** Cheapest first. */
  readonly list: readonly PricedChoice[];
  /** No choice that can be part of something cheaper was left out. */
  readonly complete: boolean;
}

/**
 * For each edge the choices that can be part of something cheaper than at present, with their prices beside all that
 * lies; the cheapest `most` of them.
 */
function priceChoices(
  search: RouteSearch,
  edges: readonly number[],
  { present, least, most }: { readonly present: number; readonly least: Int32Array; readonly most: number },
): readonly PricedChoices[] {
  const inside = least.reduce((a, b) => a + b, 0) / 2;
  // Own costs, less what lies still can give back at most.
  const floors = edges.map((edge, index) => {
    const among = least.subarray(index * edges.length, (index + 1) * edges.length).reduce((a, b) => a + b, 0);
    return (search.choices[edge]?.at(0, NO_LIMIT)?.cost ?? 0) - (search.givesBack[edge] ?? 0) - among;
  });
  let slack = present - inside - sum(floors);
  // What an edge costs more than its floor is not left for those behind it.
  const priced = edges.map((edge, index) => {
    const floor = floors[index] ?? 0;
    const found = cheapestChoices(search, edge, floor + slack, most);
    slack -= (found.list[0]?.cost ?? floor) - floor;
    return found;
  });
  // With all their prices known, fewer remain.
  return priced.map(({ list, complete }) => {
    const limit = (list[0]?.cost ?? 0) + slack;
    const dearest = list[list.length - 1]?.cost ?? 0;
    return { list: list.filter(({ cost }) => cost < limit), complete: complete || dearest >= limit };
  });
}

/** The choices of an edge that cost less than `limit` beside what lies, the cheapest `most` of them. */
function cheapestChoices(search: RouteSearch, edge: number, limit: number, most: number): PricedChoices {
  const list: PricedChoice[] = [];
  let complete = true;
  let bar = limit;
  const givesBack = search.givesBack[edge] ?? 0;
  for (let rank = 0; ; rank++) {
    const candidate = search.choices[edge]?.at(rank, bar + givesBack);
    if (candidate === undefined) break;
    const cost = candidate.cost + search.board.price(edge, candidate, bar - candidate.cost);
    if (cost >= bar) {
      complete &&= cost >= limit;
      continue;
    }
    const full = list.length === most;
    insertByCost(list, { candidate, cost }, most);
    if (!full) continue;
    complete = false;
    bar = list[most - 1]?.cost ?? limit;
  }
  return { list, complete };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The edges and their choices as a window. */
function openWindow(
  { priceBeside }: RouteSearch,
  edges: readonly number[],
  kept: readonly (readonly PricedChoice[])[],
  least: Int32Array,
): RouteWindow {
  return {
    alone: kept.map((list) => Int32Array.from(list, ({ cost }) => cost)),
    least,
    meeting: (one, choice, two, otherChoice) => {
      const held = kept[one]?.[choice]?.candidate;
      const candidate = kept[two]?.[otherChoice]?.candidate;
      if (held === undefined || candidate === undefined) return 0;
      return priceBeside(edges[two] ?? 0, candidate, edges[one] ?? 0, held);
    },
  };
}
