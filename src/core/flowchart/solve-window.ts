import { besides, findQuarrels } from './window-quarrels.ts';
import {
  DEAD,
  openSearch,
  type RouteWindow,
  settle,
  type WindowRoom,
  type WindowSearch,
  windowRoom,
} from './window-search.ts';

export interface WindowAnswer {
  /** The choice of every edge; null when nothing costs less than the bound. */
  readonly choices: readonly number[] | null;
  readonly cost: number;
  /** The search was not cut short: nothing costs less. */
  readonly proven: boolean;
}

/**
 * The cheapest choices that together cost less than `bound`; `tries` is how many choices are tried at most.
 *
 * Branch and bound: every choice of an edge that is still open carries what it costs with the edges that are decided, so
 * the sum of the least ones, and what pairs of them must give up, bounds what can still come; a choice that exceeds the
 * bound even so is dead. Only edges whose favourite choices quarrel are decided one by one: where none do, the favourites
 * are the answer. Meetings are asked for only when they are needed. Ties go to the earlier choice.
 */
export function solveWindow(
  window: RouteWindow,
  bound: number,
  tries: number,
  room: WindowRoom = windowRoom(),
): WindowAnswer {
  const search = openSearch(window, bound, tries, room);
  const { count } = search;
  let pairs = 0;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) pairs += window.least[i * count + j] ?? 0;
  visit(search, 0, 0, pairs);
  return {
    choices: search.best,
    cost: search.lowest,
    proven: search.tries > 0,
  };
}

/** `cost` of the decided edges; `pairs` is the least that pairs of open edges cost. */
function visit(search: WindowSearch, depth: number, cost: number, pairs: number): void {
  const { count, first, taken, window, levels, minima, favourites } = search;
  const level = depth * search.size;
  const base = depth * count;
  let floor = cost + pairs;
  for (let edge = 0; edge < count; edge++) {
    if (taken[edge] !== -1) continue;
    let minimum = DEAD;
    let favourite = 0;
    const end = first[edge + 1] ?? 0;
    for (let at = first[edge] ?? 0; at < end; at++) {
      const price = settle(search, depth, edge, at, minimum);
      if (price >= minimum) continue;
      minimum = price;
      favourite = at;
    }
    if (minimum === DEAD) return;
    minima[base + edge] = minimum;
    favourites[base + edge] = favourite;
    floor += minimum;
  }
  if (floor >= search.lowest) return;
  const { worst: edge, total } = findQuarrels(search, depth);
  if (edge === -1) {
    search.lowest = floor;
    search.best = Array.from(taken, (choice, open) =>
      choice === -1 ? (favourites[base + open] ?? 0) - (first[open] ?? 0) : choice,
    );
    return;
  }
  if (floor + total >= search.lowest) return;
  const from = first[edge] ?? 0;
  const others = total - (search.shares[base + edge] ?? 0);
  const minimum = minima[base + edge] ?? 0;
  const limit = minimum + search.lowest - floor - others;
  const choices: number[] = [];
  const end = first[edge + 1] ?? 0;
  for (let at = from; at < end; at++) {
    const price = settle(search, depth, edge, at, limit);
    if (price >= limit) continue;
    let place = choices.length;
    for (; place > 0 && (levels[level + (choices[place - 1] ?? 0)] ?? 0) > price; place--)
      choices[place] = choices[place - 1] ?? 0;
    choices[place] = at;
  }
  let pairsLeft = pairs;
  for (let other = 0; other < count; other++)
    if (other !== edge && taken[other] === -1) pairsLeft -= window.least[edge * count + other] ?? 0;
  for (const at of choices) {
    const price = levels[level + at] ?? 0;
    const floorHere = floor - minimum + price;
    if (floorHere + others >= search.lowest || search.tries <= 0) return;
    search.tries -= 1;
    taken[edge] = at - from;
    spread(search, { depth, edge, at, floor: floorHere, total });
    visit(search, depth + 1, cost + price, pairsLeft);
    taken[edge] = -1;
  }
}

interface Decision {
  readonly depth: number;
  readonly edge: number;
  /** Place of the choice in a level. */
  readonly at: number;
  /** Least that everything can cost with it. */
  readonly floor: number;
  /** What pairs of edges must give up. */
  readonly total: number;
}

/** Carries what is known of the choices of open edges over to the next level, where one more edge is decided. */
function spread(search: WindowSearch, { depth, edge, at, floor, total }: Decision): void {
  const { window, count, first, taken, levels, known, limits, size, minima } = search;
  const from = depth * size;
  const to = from + size;
  search.decided[depth] = edge;
  search.decidedAt[depth] = at;
  for (let other = 0; other < count; other++) {
    if (taken[other] !== -1) continue;
    // The least of the pair is in the floor already.
    const least = window.least[edge * count + other] ?? 0;
    const room =
      search.lowest -
      floor -
      besides(search, depth, total, edge, other) +
      (minima[depth * count + other] ?? 0);
    limits[(depth + 1) * count + other] = room + least;
    const end = first[other + 1] ?? 0;
    for (let place = first[other] ?? 0; place < end; place++) {
      const cost = levels[from + place] ?? DEAD;
      levels[to + place] = cost >= room ? DEAD : cost + least;
      known[to + place] = known[from + place] ?? 0;
    }
  }
}
