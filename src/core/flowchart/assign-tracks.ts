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
  const after = new Map<number, Set<number>>();
  for (const order of orders) {
    const before = groups[order.before] ?? order.before;
    const next = groups[order.after] ?? order.after;
    if (before === next) continue;
    const set = after.get(before);
    if (set === undefined) after.set(before, new Set([next]));
    else set.add(next);
  }
  const track = new Map<number, number>();
  for (const onLine of lines.values()) assignLine(onLine, members, after, track);
  return groups.map((group) => track.get(group) ?? -1);
}

/** Left-edge assignment in topological order; an order that would close a circle is left out. */
function assignLine(
  groups: readonly number[],
  members: ReadonlyMap<number, readonly Piece[]>,
  after: ReadonlyMap<number, ReadonlySet<number>>,
  track: Map<number, number>,
): void {
  const waiting = new Map<number, number>(groups.map((group) => [group, 0]));
  for (const group of groups)
    for (const next of after.get(group) ?? [])
      if (waiting.has(next)) waiting.set(next, (waiting.get(next) ?? 0) + 1);
  const least = new Map<number, number>();
  const placed: number[] = [];
  while (waiting.size > 0) {
    const next = pick(waiting, members);
    waiting.delete(next);
    let at = least.get(next) ?? 0;
    while (placed.some((other) => track.get(other) === at && conflict(members.get(next), members.get(other))))
      at += 1;
    track.set(next, at);
    placed.push(next);
    for (const later of after.get(next) ?? []) {
      const count = waiting.get(later);
      if (count === undefined) continue;
      waiting.set(later, count - 1);
      least.set(later, Math.max(least.get(later) ?? 0, at + 1));
    }
  }
}

/** Of the groups that nothing must precede (or that precede with the fewest): those that lean left, then long ones last. */
function pick(waiting: ReadonlyMap<number, number>, members: ReadonlyMap<number, readonly Piece[]>): number {
  let best = -1;
  let rank: readonly number[] = [];
  for (const [group, count] of waiting) {
    const pieces = members.get(group) ?? [];
    const lean = pieces.reduce((sum, piece) => sum + piece.leaning, 0);
    const low = Math.min(...pieces.map((piece) => piece.low));
    const own = [Math.max(0, count), Math.sign(lean), low, group];
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
