/** A few edges that are routed together while everything else lies still. Costs are whole numbers. */
export interface RouteWindow {
  /** For each edge, what each of its choices costs beside all that lies still. */
  readonly alone: readonly Int32Array[];
  /** Least that the meetings of edges i and j can cost, at `i × edges + j` for every order. */
  readonly least: Int32Array;
  /** Lays a choice of an edge down, for `meeting` to be asked about it, until the next one. */
  readonly hold: (edge: number, choice: number) => void;
  /** Cost of the meetings of a choice of another edge with the one that is held. */
  readonly meeting: (edge: number, choice: number) => number;
}

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

interface Search {
  readonly window: RouteWindow;
  readonly count: number;
  /** Where the choices of each edge begin in a level; one more, where they end. */
  readonly first: readonly number[];
  readonly size: number;
  /** By number of decided edges: cost of every choice with those; {@link DEAD} for what is hopeless. */
  readonly levels: readonly Int32Array[];
  /** By choice, the place in `rows` of its meetings with all choices, as far as they were asked for; -1: nowhere yet. */
  readonly rowOf: Int32Array;
  rows: Int32Array;
  rowsUsed: number;
  /** By number of decided edges: least level of every open edge. */
  readonly minima: readonly Int32Array[];
  /** And the first choice that costs it. */
  readonly favourites: readonly Int32Array[];
  /** Decided choice of each edge, -1 while it is open. */
  readonly taken: Int32Array;
  best: readonly number[] | null;
  lowest: number;
  tries: number;
  meetings: number;
  /** The choice that is laid down in the window, -1 at first. */
  held: number;
}

const DEAD = 0x3fffffff;
const UNKNOWN = -0x40000000;
const FIRST_ROWS = 16;

/**
 * The cheapest choices that together cost less than `bound`.
 *
 * Branch and bound: every choice of an edge that is still open carries what it costs with the edges that are decided, so
 * the sum of the least ones, and what pairs of them must give up, bounds what can still come; a choice that exceeds the
 * bound even so is dead. Only edges whose favourite choices quarrel are decided one by one: where none do, the favourites
 * are the answer. Meetings are asked for only when they are needed. Ties go to the earlier choice.
 */
export function solveWindow(window: RouteWindow, bound: number, budget: WindowBudget): WindowAnswer {
  const count = window.alone.length;
  const first = [0];
  for (const costs of window.alone) first.push((first[first.length - 1] ?? 0) + costs.length);
  const size = first[count] ?? 0;
  const search: Search = {
    window,
    count,
    first,
    size,
    levels: Array.from({ length: count + 1 }, () => new Int32Array(size)),
    rowOf: new Int32Array(size).fill(-1),
    rows: new Int32Array(FIRST_ROWS * size),
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
function visit(search: Search, depth: number, cost: number, pairs: number): void {
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
function spread(search: Search, { depth, edge, at, floor, minima, quarrels }: Decision): void {
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

/** Cost of the meetings of two choices; `row` is where those of the first stand. */
function meetingOf(
  search: Search,
  edge: number,
  at: number,
  row: number,
  other: number,
  place: number,
): number {
  const known = search.rows[row + place] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const { window, first } = search;
  if (search.held !== at) window.hold(edge, at - (first[edge] ?? 0));
  search.held = at;
  search.meetings -= 1;
  const meeting = window.meeting(other, place - (first[other] ?? 0));
  search.rows[row + place] = meeting;
  return meeting;
}

/**
 * Pairs of open edges that cannot both have what suits them best: what each pair must give up at least. Every edge is in
 * one pair at most, so that the sum is a bound.
 */
interface Quarrels {
  /** The edge whose favourite choice quarrels most with those of others; -1 when all edges can have their favourites. */
  readonly worst: number;
  readonly total: number;
  readonly shares: Int32Array;
  /** The other edge of the pair, -1 for none. */
  readonly partners: Int32Array;
}

/** What the pairs without these two edges must give up. */
function besides({ total, shares, partners }: Quarrels, edge: number, other: number): number {
  const both = (shares[edge] ?? 0) + (shares[other] ?? 0);
  return total - (partners[edge] === other ? (shares[edge] ?? 0) : both);
}

function findQuarrels(search: Search, depth: number): Quarrels {
  const { count, taken, window } = search;
  const favourites = search.favourites[depth] ?? new Int32Array(count);
  const found: { readonly one: number; readonly two: number; readonly price: number }[] = [];
  const trouble = new Int32Array(count);
  for (let one = 0; one < count; one++) {
    if (taken[one] !== -1) continue;
    const at = favourites[one] ?? 0;
    const row = rowAt(search, at);
    for (let two = one + 1; two < count; two++) {
      if (taken[two] !== -1) continue;
      const least = window.least[one * count + two] ?? 0;
      const excess = meetingOf(search, one, at, row, two, favourites[two] ?? 0) - least;
      if (excess <= 0) continue;
      trouble[one] = (trouble[one] ?? 0) + excess;
      trouble[two] = (trouble[two] ?? 0) + excess;
      const price = quarrelOf(search, depth, one, two);
      if (price > 0) found.push({ one, two, price });
    }
  }
  let worst = -1;
  for (let edge = 0; edge < count; edge++)
    if ((trouble[edge] ?? 0) > (worst === -1 ? 0 : (trouble[worst] ?? 0))) worst = edge;
  found.sort((a, b) => b.price - a.price);
  const shares = new Int32Array(count);
  const partners = new Int32Array(count).fill(-1);
  let total = 0;
  for (const { one, two, price } of found) {
    if (partners[one] !== -1 || partners[two] !== -1) continue;
    partners[one] = two;
    partners[two] = one;
    shares[one] = price;
    shares[two] = price;
    total += price;
  }
  return { worst, total, shares, partners };
}

/** The least that two edges together cost more than each by itself. */
function quarrelOf(search: Search, depth: number, one: number, two: number): number {
  const { window, count, first } = search;
  const level = search.levels[depth] ?? new Int32Array(0);
  const minima = search.minima[depth] ?? new Int32Array(0);
  const least = window.least[one * count + two] ?? 0;
  const [lowOne, lowTwo] = [minima[one] ?? 0, minima[two] ?? 0];
  let price = DEAD;
  for (let s = first[one] ?? 0; s < (first[one + 1] ?? 0); s++) {
    const more = (level[s] ?? DEAD) - lowOne;
    if (more >= price) continue;
    const row = rowAt(search, s);
    for (let t = first[two] ?? 0; t < (first[two + 1] ?? 0); t++) {
      const sum = more + (level[t] ?? DEAD) - lowTwo;
      if (sum >= price) continue;
      price = Math.min(price, sum + meetingOf(search, one, s, row, two, t) - least);
      if (price <= 0) return 0;
    }
  }
  return price;
}

/** Where the meetings of a choice stand. */
function rowAt(search: Search, at: number): number {
  const known = search.rowOf[at] ?? -1;
  if (known >= 0) return known;
  const row = search.rowsUsed;
  search.rowsUsed += search.size;
  if (search.rowsUsed > search.rows.length) {
    const larger = new Int32Array(2 * search.rowsUsed);
    larger.set(search.rows);
    search.rows = larger;
  }
  search.rows.fill(UNKNOWN, row, search.rowsUsed);
  search.rowOf[at] = row;
  return row;
}
