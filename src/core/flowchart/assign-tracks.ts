/** A straight stretch of a route, before it has its track. */
export interface Piece {
  readonly vertical: boolean;
  readonly line: number;
  readonly low: number;
  readonly high: number;
  readonly leaning: number;
  /** Positions of its ends in the unit path. */
  readonly start: number;
  readonly end: number;
}

/** Of two pieces in one channel the first must lie left of (above) the second. */
export interface Order {
  readonly before: number;
  readonly after: number;
  /** The other way round does as well, but for other orders: the two lines cross at one end of their run or at the other. */
  readonly either?: boolean;
}

/** A track for the leader of every group of pieces that are one line. */
export function assignTracks(
  all: readonly Piece[],
  groups: readonly number[],
  orders: readonly Order[],
): number[] {
  const members = new Map<number, Piece[]>();
  const lines = new Map<string, number[]>();
  all.forEach((piece, index) => {
    if (piece.line % 2 === 1) return;
    const group = groups[index] ?? index;
    const list = members.get(group);
    if (list !== undefined) {
      list.push(piece);
      return;
    }
    members.set(group, [piece]);
    const key = `${piece.vertical}:${piece.line}`;
    const onLine = lines.get(key);
    if (onLine === undefined) lines.set(key, [group]);
    else onLine.push(group);
  });
  const firm = followers(orders, groups, false);
  const either = followers(orders, groups, true);
  const track = new Map<number, number>();
  for (const onLine of lines.values()) assignLine(onLine, members, { firm, either }, track);
  return groups.map((group) => track.get(group) ?? -1);
}

type Followers = ReadonlyMap<number, ReadonlySet<number>>;

/** Which groups must lie behind each group. */
function followers(orders: readonly Order[], groups: readonly number[], either: boolean): Followers {
  const after = new Map<number, Set<number>>();
  for (const order of orders) {
    if ((order.either === true) !== either) continue;
    const before = groups[order.before] ?? order.before;
    const next = groups[order.after] ?? order.after;
    if (before === next) continue;
    const set = after.get(before);
    if (set === undefined) after.set(before, new Set([next]));
    else set.add(next);
  }
  return after;
}

interface Waiting {
  /** How many groups that are not placed yet must, or should, lie before this one. */
  firm: number;
  either: number;
}

/**
 * Left-edge assignment in topological order. Where orders close a circle, one that does either way is turned round; one of
 * the others is left out only when there is none.
 */
function assignLine(
  groups: readonly number[],
  members: ReadonlyMap<number, readonly Piece[]>,
  after: { readonly firm: Followers; readonly either: Followers },
  track: Map<number, number>,
): void {
  const waiting = new Map<number, Waiting>(groups.map((group) => [group, { firm: 0, either: 0 }]));
  const count = (kind: keyof Waiting, group: number, by: number) => {
    for (const next of after[kind].get(group) ?? []) {
      const one = waiting.get(next);
      if (one !== undefined) one[kind] += by;
    }
  };
  for (const group of groups) {
    count('firm', group, 1);
    count('either', group, 1);
  }
  const least = new Map<number, number>();
  const keepBehind = (group: number, at: number) => least.set(group, Math.max(least.get(group) ?? 0, at + 1));
  const placed: number[] = [];
  while (waiting.size > 0) {
    const next = pick(waiting, members);
    waiting.delete(next);
    let at = least.get(next) ?? 0;
    while (placed.some((other) => track.get(other) === at && conflict(members.get(next), members.get(other))))
      at += 1;
    track.set(next, at);
    placed.push(next);
    count('firm', next, -1);
    count('either', next, -1);
    for (const later of waiting.keys()) {
      const turned = after.either.get(later)?.has(next) === true;
      const behind = after.firm.get(next)?.has(later) === true || after.either.get(next)?.has(later) === true;
      if (turned || behind) keepBehind(later, at);
    }
  }
}

/** Of the groups that nothing must precede (or that precede with the fewest): those that lean left, then long ones last. */
function pick(waiting: ReadonlyMap<number, Waiting>, members: ReadonlyMap<number, readonly Piece[]>): number {
  let best = -1;
  let rank: readonly number[] = [];
  for (const [group, { firm, either }] of waiting) {
    const pieces = members.get(group) ?? [];
    const lean = pieces.reduce((sum, piece) => sum + piece.leaning, 0);
    const low = Math.min(...pieces.map((piece) => piece.low));
    const own = [firm, either, Math.sign(lean), low, group];
    if (best < 0 || isLess(own, rank)) {
      best = group;
      rank = own;
    }
  }
  return best;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function conflict(a: readonly Piece[] | undefined, b: readonly Piece[] | undefined): boolean {
  for (const one of a ?? [])
    for (const two of b ?? []) if (one.low <= two.high && two.low <= one.high) return true;
  return false;
}
