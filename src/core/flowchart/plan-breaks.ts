/** Body heights that fit a page. */
export interface PageRoom {
  readonly first: number;
  readonly others: number;
  /** What follows under the last row; without so much room left it takes a page of its own. */
  readonly below: number;
  /** A page has no more rows than this. */
  readonly mostRows: number;
}

/** What a division of rows into pages is judged by. */
export interface BreakCosts {
  readonly count: number;
  /** Height of the rows `from` up to, not including, `to` when they are a page. */
  readonly heightOf: (from: number, to: number) => number;
  /** What a page end before that row costs on a page of `kept` rows; a page that stays a third empty costs 0.1, a page more 100. */
  readonly breakBefore: (row: number, kept: number) => number;
}

/** As few pages as can be, before all else. */
const PAGE = 100;
const TOO_HIGH = 1_000;
const LONE_LAST_ROW = 2;
/** A last page may be emptier than the others. */
const LAST_SLACK = 0.75;

/**
 * Divides rows into pages: the fewest pages, then those filled alike, with ends where few flows, no decision and its
 * predecessor and no merged cell are cut, and without a lone row on the last one. Gives the end of every page; a single
 * row that is higher than any page has a page of its own.
 */
export function planBreaks(costs: BreakCosts, room: PageRoom): readonly number[] {
  const { count } = costs;
  const best = Array.from({ length: count + 1 }, () => ({ cost: 0, to: count }));
  for (let from = count - 1; from >= 0; from--) best[from] = bestPage(costs, room, from, best);
  const ends: number[] = [];
  for (let from = 0; from < count; from = ends[ends.length - 1] ?? count) ends.push(best[from]?.to ?? count);
  return count === 0 ? [0] : ends;
}

/** Whether what follows under the last row has no room on the page. */
export function spills(used: number, height: number, { below }: PageRoom): boolean {
  return below > 0 && used + below > height;
}

function bestPage(
  costs: BreakCosts,
  room: PageRoom,
  from: number,
  behind: readonly { readonly cost: number }[],
) {
  const { count } = costs;
  const height = from === 0 ? room.first : room.others;
  let best = { cost: Number.POSITIVE_INFINITY, to: from + 1 };
  for (let to = from + 1; to <= Math.min(count, from + room.mostRows); to++) {
    const used = costs.heightOf(from, to);
    const alone = to === from + 1;
    if (used > height && !alone) break;
    const slack = Math.max(0, 1 - used / height) ** 2;
    const last = to === count;
    const cost =
      PAGE +
      (used > height ? TOO_HIGH : 0) +
      (last && spills(used, height, room) ? PAGE : 0) +
      (last ? LAST_SLACK * slack : slack + costs.breakBefore(to, to - from)) +
      (last && alone && from > 0 ? LONE_LAST_ROW : 0) +
      (behind[to]?.cost ?? 0);
    if (cost < best.cost - 1e-9) best = { cost, to };
  }
  return best;
}
