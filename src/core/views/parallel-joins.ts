/** A flow between two symbols; `flow` is its index in the SOP's `flows`. */
export interface Arc {
  readonly flow: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Where the branches of a fork come together again: by symbol, the flows that must all have arrived. Only clear cases:
 * each branch is separate, loses no work on the way, does not return to the fork, and arrives by one flow.
 */
export function parallelJoins(
  arcs: readonly Arc[],
  forks: readonly string[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const leaving = new Map<string, Arc[]>();
  for (const arc of arcs) {
    const list = leaving.get(arc.from);
    if (list === undefined) leaving.set(arc.from, [arc]);
    else list.push(arc);
  }
  const joins = new Map<string, ReadonlySet<number>>();
  for (const fork of forks) {
    const branches = leaving.get(fork) ?? [];
    const reached = branches.map((arc) => region(leaving, arc.to, ''));
    const candidates = [...(reached[0] ?? [])].filter((id) => reached.every((ids) => ids.has(id)));
    for (const id of candidates) {
      const flows = joinedBy(leaving, branches, fork, id);
      if (flows === null) continue;
      if (!joins.has(id)) joins.set(id, flows);
      break;
    }
  }
  return joins;
}

/** Symbols from `first` on, nearest first, without `until` and what lies behind it. */
function region(
  leaving: ReadonlyMap<string, readonly Arc[]>,
  first: string,
  until: string,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [first];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (id === until || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(leaving.get(id) ?? []).map((arc) => arc.to));
  }
  return seen;
}

function joinedBy(
  leaving: ReadonlyMap<string, readonly Arc[]>,
  branches: readonly Arc[],
  fork: string,
  join: string,
): ReadonlySet<number> | null {
  if (join === fork) return null;
  const flows = new Set<number>();
  const taken = new Set<string>();
  for (const branch of branches) {
    const inside = region(leaving, branch.to, join);
    const arrivals = branch.to === join ? [branch] : [];
    for (const id of inside) {
      const next = leaving.get(id) ?? [];
      if (id === fork || taken.has(id) || next.length === 0) return null;
      taken.add(id);
      arrivals.push(...next.filter((arc) => arc.to === join));
    }
    const [arrival] = arrivals;
    if (arrival === undefined || arrivals.length > 1) return null;
    flows.add(arrival.flow);
  }
  return flows;
}
