import { type FlowGraph, jointGroup, type PlacedSymbol, successors } from '../sop/flow-graph.ts';

/** The labelled exit of a decision. */
export interface Answer {
  readonly label: string;
  readonly symbol: PlacedSymbol;
}

/** Where work goes from some symbols on: to a symbol of the applicant, to an end, or to where nothing follows. */
export interface Arrival {
  readonly kind: 'own' | 'end' | 'nowhere';
  /** Zero-based. */
  readonly activity: number;
  /** The last decision on the shortest way. */
  readonly answer: Answer | null;
  /** Ids of the symbols of others on any way there, the end itself included. */
  readonly passed: ReadonlySet<string>;
}

/**
 * Follows the work through the symbols of others, until it comes back to one of the applicant (one arrival for each of their
 * activities) or stops. Nearest first.
 */
export function explore(
  graph: FlowGraph,
  own: ReadonlySet<string>,
  from: readonly string[],
  answer: Answer | null = null,
): readonly Arrival[] {
  const reached = new Map<string, Answer | null>();
  const cameFrom = new Map<string, Set<string>>();
  const stops: { id: string; kind: Arrival['kind']; placed: PlacedSymbol }[] = [];
  const waiting = from.map((id) => ({ id, answer, before: '' }));
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { id, before } = step;
    const placed = graph.byId.get(id);
    if (placed === undefined) continue;
    const sources = cameFrom.get(id) ?? new Set<string>();
    cameFrom.set(id, sources.add(before));
    if (reached.has(id)) continue;
    reached.set(id, step.answer);
    const leaving = own.has(id) ? [] : jointGroup(graph, id).flatMap((peer) => successors(graph, peer));
    if (own.has(id)) stops.push({ id, kind: 'own', placed });
    else if (leaving.length === 0)
      stops.push({ id, kind: placed.symbol.kind === 'end' ? 'end' : 'nowhere', placed });
    for (const { flow, from: source } of leaving) {
      const decided = source.symbol.kind === 'decision' && (flow.label ?? '').trim() !== '';
      waiting.push({
        id: flow.to,
        answer: decided ? { label: flow.label ?? '', symbol: source } : step.answer,
        before: id,
      });
    }
  }
  const activities = new Set<number>();
  return stops.flatMap(({ id, kind, placed: { activity } }) => {
    if (kind === 'own' && activities.has(activity)) return [];
    if (kind === 'own') activities.add(activity);
    const passed = before(cameFrom, id, own);
    return [{ kind, activity, answer: reached.get(id) ?? null, passed }];
  });
}

/** Symbols of others on the ways to a symbol, itself included. */
function before(
  cameFrom: ReadonlyMap<string, ReadonlySet<string>>,
  id: string,
  own: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === '' || seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(cameFrom.get(next) ?? []));
  }
  return new Set([...seen].filter((symbol) => !own.has(symbol)));
}
