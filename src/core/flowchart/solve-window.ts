import { besides, findQuarrels, type Quarrels } from './window-quarrels.ts';
import {
  atLeast,
  DEAD,
  FIRST_ROWS,
  meetingOf,
  type RouteWindow,
  rowAt,
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

/** How far a window is searched. */
export interface WindowBudget {
  /** Choices tried. */
  readonly tries: number;
  /** Meetings asked for. */
  readonly meetings: number;
}

/**
 * The cheapest choices that together cost less than `bound`.
 *
 * Branch and bound: every choice of an edge that is still open carries what it costs with the edges that are decided, so
 * the sum of the least ones, and what pairs of them must give up, bounds what can still come; a choice that exceeds the
 * bound even so is dead. Only edges whose favourite choices quarrel are decided one by one: where none do, the favourites
 * are the answer. Meetings are asked for only when they are needed. Ties go to the earlier choice.
 */
export function solveWindow(
  window: RouteWindow,
  bound: number,
  budget: WindowBudget,
  room: WindowRoom = windowRoom(),
): WindowAnswer {
  const count = window.alone.length;
  const first = [0];
  for (const costs of window.alone) first.push((first[first.length - 1] ?? 0) + costs.length);
  const size = first[count] ?? 0;
  room.levels = atLeast(room.levels, (count + 1) * size);
  room.rows = atLeast(room.rows, FIRST_ROWS * size);
  const search: WindowSearch = {
    window,
    count,
    first,
    size,
    levels: Array.from({ length: count + 1 }, (_, depth) =>
      room.levels.subarray(depth * size, (depth + 1) * size),
    ),
    rowOf: new Int32Array(size).fill(-1),
    room,
    rowsUsed: 0,
    minima: Array.from({ length: count + 1 }, () => new Int32Array(count)),
    favourites: Array.from({ length: count + 1 }, () => new Int32Array(count)),
    taken: new Int32Array(count).fill(-1),
    best: null,
    lowest: bound,
    ...budget,
    held: -1,
  };
  window.alone.forEach((costs, edge) => {
    search.levels[0]?.set(costs, first[edge]);
  });
  let pairs = 0;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) pairs += window.least[i * count + j] ?? 0;
  visit(search, 0, 0, pairs);
  return {
    choices: search.best,
    cost: search.lowest,
    proven: search.tries > 0 && search.meetings > 0,
  };
}

/** `cost` of the decided edges; `pairs` is the least that pairs of open edges cost. */
function visit(search: WindowSearch, depth: number, cost: number, pairs: number): void {
  const { count, first, taken, window } = search;
  const level = search.levels[depth] ?? new Int32Array(0);
  const minima = search.minima[depth] ?? new Int32Array(count);
  const favourites = search.favourites[depth] ?? new Int32Array(count);
  let floor = cost + pairs;
  for (let edge = 0; edge < count; edge++) {
    if (taken[edge] !== -1) continue;
    let minimum = DEAD;
    for (let at = first[edge] ?? 0; at < (first[edge + 1] ?? 0); at++)
      if ((level[at] ?? DEAD) < minimum) {
        minimum = level[at] ?? DEAD;
        favourites[edge] = at;
      }
    if (minimum === DEAD) return;
    minima[edge] = minimum;
    floor += minimum;
  }
  if (floor >= search.lowest) return;
  const quarrels = findQuarrels(search, depth);
  if (quarrels.worst === -1) {
    search.lowest = floor;
    search.best = Array.from(taken, (choice, edge) =>
      choice === -1 ? (favourites[edge] ?? 0) - (first[edge] ?? 0) : choice,
    );
    return;
  }
  if (floor + quarrels.total >= search.lowest) return;
  const edge = quarrels.worst;
  const from = first[edge] ?? 0;
  const others = quarrels.total - (quarrels.shares[edge] ?? 0);
  const limit = (minima[edge] ?? 0) + search.lowest - floor - others;
  const choices: number[] = [];
  for (let at = from; at < (first[edge + 1] ?? 0); at++) if ((level[at] ?? DEAD) < limit) choices.push(at);
  choices.sort((a, b) => (level[a] ?? 0) - (level[b] ?? 0) || a - b);
  let pairsLeft = pairs;
  for (let other = 0; other < count; other++)
    if (other !== edge && taken[other] === -1) pairsLeft -= window.least[edge * count + other] ?? 0;
  for (const at of choices) {
    const price = level[at] ?? 0;
    const floorHere = floor - (minima[edge] ?? 0) + price;
    if (floorHere + others >= search.lowest || search.tries <= 0 || search.meetings <= 0) return;
    search.tries -= 1;
    taken[edge] = at - from;
    spread(search, { depth, edge, at, floor: floorHere, minima, quarrels });
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
  readonly minima: Int32Array;
  readonly quarrels: Quarrels;
}

/** Adds what the decided choice costs with every choice of the open edges, on the next level. */
function spread(search: WindowSearch, { depth, edge, at, floor, minima, quarrels }: Decision): void {
  const { window, count, first, taken } = search;
  const from = search.levels[depth] ?? new Int32Array(0);
  const to = search.levels[depth + 1] ?? new Int32Array(0);
  const row = rowAt(search, at);
  for (let other = 0; other < count; other++) {
    if (taken[other] !== -1) continue;
    const start = first[other] ?? 0;
    const least = window.least[edge * count + other] ?? 0;
    const room = search.lowest - floor - besides(quarrels, edge, other) + (minima[other] ?? 0);
    for (let place = start; place < (first[other + 1] ?? 0); place++) {
      const cost = from[place] ?? DEAD;
      // The least of the pair is in the floor already.
      const sum = cost >= room ? DEAD : cost + meetingOf(search, edge, at, row, other, place);
      to[place] = sum - least < room ? sum : DEAD;
    }
  }
}
