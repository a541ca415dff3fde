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

/**
 * What becomes of two lines whose pieces lie the other way round: `firm`, they run over each other on a centre line;
 * `soft`, they cross once more; `either`, they cross at one end of their run or at the other.
 */
export type OrderKind = 'firm' | 'soft' | 'either';

/** Of two pieces in one channel the first must lie left of (above) the second. */
export interface Order {
  readonly before: number;
  readonly after: number;
  readonly kind: OrderKind;
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
  const after: AllFollowers = {
    firm: followers(orders, groups, 'firm'),
    soft: followers(orders, groups, 'soft'),
    either: followers(orders, groups, 'either'),
  };
  const track = new Map<number, number>();
  for (const onLine of lines.values()) assignLine(onLine, members, after, track);
  return groups.map((group) => track.get(group) ?? -1);
}

type Followers = ReadonlyMap<number, ReadonlySet<number>>;
type AllFollowers = Readonly<Record<OrderKind, Followers>>;

/** Which groups must lie behind each group. */
function followers(orders: readonly Order[], groups: readonly number[], kind: OrderKind): Followers {
  const after = new Map<number, Set<number>>();
  for (const order of orders) {
    if (order.kind !== kind) continue;
    const before = groups[order.before] ?? order.before;
    const next = groups[order.after] ?? order.after;
    if (before === next) continue;
    const set = after.get(before);
    if (set === undefined) after.set(before, new Set([next]));
    else set.add(next);
  }
  return after;
}

/** How many groups that are not placed yet must, or should, lie before a group. */
type Waiting = Record<OrderKind, number>;

const KINDS: readonly OrderKind[] = ['firm', 'soft', 'either'];

/**
 * Left-edge assignment in topological order. Where orders close a circle, the one that does least harm is left out: one
 * that does either way, else one that costs a crossing.
 */
function assignLine(
  groups: readonly number[],
  members: ReadonlyMap<number, readonly Piece[]>,
  after: AllFollowers,
  track: Map<number, number>,
): void {
  const waiting = new Map<number, Waiting>(groups.map((group) => [group, { firm: 0, soft: 0, either: 0 }]));
  const count = (group: number, by: number) => {
    for (const kind of KINDS)
      for (const next of after[kind].get(group) ?? []) {
        const one = waiting.get(next);
        if (one !== undefined) one[kind] += by;
      }
  };
  for (const group of groups) count(group, 1);
  const least = new Map<number, number>();
  const keepBehind = (group: number, at: number) => least.set(group, Math.max(least.get(group) ?? 0, at + 1));
  const placed: number[] = [];
  while (waiting.size > 0) {
    const next = pick(waiting, members, after);
    waiting.delete(next);
    let at = least.get(next) ?? 0;
    while (placed.some((other) => track.get(other) === at && conflict(members.get(next), members.get(other))))
      at += 1;
    track.set(next, at);
    placed.push(next);
    count(next, -1);
    for (const later of waiting.keys()) {
      const turned = after.either.get(later)?.has(next) === true;
      if (turned || KINDS.some((kind) => after[kind].get(next)?.has(later) === true)) keepBehind(later, at);
    }
  }
}

/** Of the groups that nothing must precede (or that precede with the fewest): those that lean left, then long ones last. */
function pick(
  waiting: ReadonlyMap<number, Waiting>,
  members: ReadonlyMap<number, readonly Piece[]>,
  after: AllFollowers,
): number {
  const free = [...waiting].filter(([, { firm, soft }]) => firm === 0 && soft === 0);
  let best = -1;
  let rank: readonly number[] = [];
  for (const [group, { firm, soft, either }] of free.length > 0 ? free : firstCircle(waiting, after)) {
    const pieces = members.get(group) ?? [];
    const lean = pieces.reduce((sum, piece) => sum + piece.leaning, 0);
    const low = Math.min(...pieces.map((piece) => piece.low));
    const own = [firm, soft, either, Math.sign(lean), low, group];
    if (best < 0 || isLess(own, rank)) {
      best = group;
      rank = own;
    }
  }
  return best;
}

/** Groups that wait for each other alone: leaving out one of their orders wrongs no group behind the circle. */
function firstCircle(waiting: ReadonlyMap<number, Waiting>, after: AllFollowers): [number, Waiting][] {
  const before = new Map<number, number[]>();
  for (const group of waiting.keys())
    for (const next of [...(after.firm.get(group) ?? []), ...(after.soft.get(group) ?? [])])
      if (waiting.has(next)) before.set(next, [...(before.get(next) ?? []), group]);
  let circle: ReadonlySet<number> | null = null;
  for (const group of waiting.keys()) {
    const ahead = new Set<number>();
    const open = [group];
    for (let one = open.pop(); one !== undefined; one = open.pop())
      for (const other of before.get(one) ?? []) {
        if (ahead.has(other)) continue;
        ahead.add(other);
        open.push(other);
      }
    if (circle === null || ahead.size < circle.size) circle = ahead;
  }
  return [...waiting].filter(([group]) => circle?.has(group) === true);
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
