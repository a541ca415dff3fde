import { atLeast } from './unit-path.ts';

/** A few edges that are routed together while everything else lies still. Costs are whole numbers. */
export interface RouteWindow {
  /** For each edge, what each of its choices costs beside all that lies still. */
  readonly alone: readonly Int32Array[];
  /** Least that the meetings of edges i and j can cost, at `i × edges + j` for every order. */
  readonly least: Int32Array;
  /** Cost of the meetings of the choices of two edges. */
  readonly meeting: (edge: number, choice: number, other: number, otherChoice: number) => number;
}

/** Room to reckon in, used again for window after window. */
export interface WindowRoom {
  levels: Int32Array<ArrayBuffer>;
  rows: Int32Array<ArrayBuffer>;
  edges: Int32Array<ArrayBuffer>;
}

const NONE = new Int32Array(0);

export const windowRoom = (): WindowRoom => ({ levels: NONE, rows: NONE, edges: NONE });

/**
 * How far a search has come. What is known by number of decided edges stands one depth behind the other, so that nothing
 * has to be made anew at every step.
 */
export interface WindowSearch {
  readonly window: RouteWindow;
  readonly count: number;
  /** Where the choices of each edge begin in a level; one more, where they end. */
  readonly first: readonly number[];
  readonly size: number;
  /**
   * At `depth × size + choice`: cost of every choice with the first `known` of the decided edges, and the least that it can
   * cost with the others; {@link DEAD} for what is hopeless. See {@link settle}.
   */
  readonly levels: Int32Array;
  readonly known: Int32Array;
  /** At `depth × count + edge`: what costs as much is hopeless. */
  readonly limits: Int32Array;
  /** By choice, the place in `rows` of its meetings with all choices, as far as they were asked for; -1: nowhere yet. */
  readonly rowOf: Int32Array;
  readonly room: WindowRoom;
  rowsUsed: number;
  /** At `depth × count + edge`: least level of every open edge. */
  readonly minima: Int32Array;
  /** And the first choice that costs it. */
  readonly favourites: Int32Array;
  /** And what it must give up together with its partner, -1 for none. */
  readonly shares: Int32Array;
  readonly partners: Int32Array;
  /** Decided choice of each edge, -1 while it is open. */
  readonly taken: Int32Array;
  /** The decided edges in their order, and the places of their choices in a level. */
  readonly decided: Int32Array;
  readonly decidedAt: Int32Array;
  best: readonly number[] | null;
  lowest: number;
  tries: number;
}

/** Of a choice that is hopeless. */
export const DEAD = 0x3fffffff;
const UNKNOWN = -0x40000000;
const FIRST_ROWS = 16;
/** Lists in the room for edges. */
const EDGE_LISTS = 5;

export function openSearch(
  window: RouteWindow,
  bound: number,
  tries: number,
  room: WindowRoom,
): WindowSearch {
  const count = window.alone.length;
  const first = [0];
  for (const costs of window.alone) first.push((first[first.length - 1] ?? 0) + costs.length);
  const size = first[count] ?? 0;
  const each = (count + 1) * count;
  const half = (count + 1) * size;
  room.levels = atLeast(room.levels, 2 * half);
  room.rows = atLeast(room.rows, FIRST_ROWS * size);
  room.edges = atLeast(room.edges, EDGE_LISTS * each);
  window.alone.forEach((costs, edge) => {
    room.levels.set(costs, first[edge]);
  });
  const list = (index: number) => room.edges.subarray(index * each, (index + 1) * each);
  return {
    window,
    count,
    first,
    size,
    levels: room.levels,
    known: room.levels.subarray(half).fill(0, 0, size),
    rowOf: new Int32Array(size).fill(-1),
    room,
    rowsUsed: 0,
    minima: list(0),
    favourites: list(1),
    shares: list(2),
    partners: list(3),
    limits: list(4).fill(DEAD, 0, count),
    decided: new Int32Array(count),
    decidedAt: new Int32Array(count),
    taken: new Int32Array(count).fill(-1),
    best: null,
    lowest: bound,
    tries,
  };
}

/** Cost of the meetings of two choices; `row` is where those of the first stand. */
export function meetingOf(
  search: WindowSearch,
  edge: number,
  at: number,
  row: number,
  other: number,
  place: number,
): number {
  const known = search.room.rows[row + place] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const { window, first } = search;
  const meeting = window.meeting(edge, at - (first[edge] ?? 0), other, place - (first[other] ?? 0));
  search.room.rows[row + place] = meeting;
  return meeting;
}

/**
 * Cost of a choice of an open edge with all decided edges: known for sure where it is below `limit`, else no less than that.
 * Meetings are priced only as far as somebody needs them.
 */
export function settle(
  search: WindowSearch,
  depth: number,
  edge: number,
  place: number,
  limit: number,
): number {
  const { levels, known, decided, decidedAt, window, count } = search;
  const here = depth * search.size + place;
  let cost = levels[here] ?? DEAD;
  let next = known[here] ?? depth;
  if (next === depth || cost >= limit) return cost;
  const hopeless = search.limits[depth * count + edge] ?? DEAD;
  while (next < depth && cost < limit && cost < hopeless) {
    const other = decided[next] ?? 0;
    const at = decidedAt[next] ?? 0;
    const least = window.least[other * count + edge] ?? 0;
    cost += meetingOf(search, other, at, rowAt(search, at), edge, place) - least;
    next += 1;
  }
  if (cost >= hopeless) cost = DEAD;
  levels[here] = cost;
  known[here] = next;
  return cost;
}

/** Where the meetings of a choice stand. */
export function rowAt(search: WindowSearch, at: number): number {
  const known = search.rowOf[at] ?? -1;
  if (known >= 0) return known;
  const row = search.rowsUsed;
  search.rowsUsed += search.size;
  search.room.rows = atLeast(search.room.rows, search.rowsUsed);
  search.room.rows.fill(UNKNOWN, row, search.rowsUsed);
  search.rowOf[at] = row;
  return row;
}
