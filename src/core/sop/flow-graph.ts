import type { Flow, Sop, SopSymbol } from './sop.ts';

/** A symbol with the zero-based position of its activity. */
export interface PlacedSymbol {
  readonly symbol: SopSymbol;
  readonly activity: number;
}

/** A flow whose two ends exist; `index` is its position in the SOP's `flows`. */
export interface FlowEdge {
  readonly index: number;
  readonly flow: Flow;
  readonly from: PlacedSymbol;
  readonly to: PlacedSymbol;
}

/**
 * An SOP as a graph of symbols. Works on any SOP, broken ones too: of several symbols with one id the first counts,
 * and a flow with an end that does not exist is in `broken`, not in `edges`.
 */
export interface FlowGraph {
  /** In reading order: rows from the top, symbols as listed. */
  readonly symbols: readonly PlacedSymbol[];
  readonly byId: ReadonlyMap<string, PlacedSymbol>;
  readonly edges: readonly FlowEdge[];
  readonly broken: readonly { readonly index: number; readonly flow: Flow }[];
  readonly outgoing: ReadonlyMap<string, readonly FlowEdge[]>;
  readonly incoming: ReadonlyMap<string, readonly FlowEdge[]>;
  /** The other symbols of a joint (`bersama`) row: they act as one. */
  readonly peers: ReadonlyMap<string, readonly string[]>;
}

export function flowGraph(sop: Sop): FlowGraph {
  const symbols: PlacedSymbol[] = [];
  const byId = new Map<string, PlacedSymbol>();
  const peers = new Map<string, readonly string[]>();
  sop.activities.forEach((row, activity) => {
    const ids: string[] = [];
    for (const symbol of row.symbols) {
      if (byId.has(symbol.id)) continue;
      const placed = { symbol, activity };
      symbols.push(placed);
      byId.set(symbol.id, placed);
      ids.push(symbol.id);
    }
    if (row.joint === true)
      for (const id of ids)
        peers.set(
          id,
          ids.filter((other) => other !== id),
        );
  });
  return { symbols, byId, peers, ...connect(sop.flows, byId) };
}

function connect(flows: readonly Flow[], byId: ReadonlyMap<string, PlacedSymbol>) {
  const edges: FlowEdge[] = [];
  const broken: { index: number; flow: Flow }[] = [];
  const outgoing = new Map<string, FlowEdge[]>();
  const incoming = new Map<string, FlowEdge[]>();
  flows.forEach((flow, index) => {
    const from = byId.get(flow.from);
    const to = byId.get(flow.to);
    if (from === undefined || to === undefined) {
      broken.push({ index, flow });
      return;
    }
    const edge = { index, flow, from, to };
    edges.push(edge);
    append(outgoing, flow.from, edge);
    append(incoming, flow.to, edge);
  });
  return { edges, broken, outgoing, incoming };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Flows that leave the symbol. */
export function successors(graph: FlowGraph, id: string): readonly FlowEdge[] {
  return graph.outgoing.get(id) ?? [];
}

/** Flows that enter the symbol. */
export function predecessors(graph: FlowGraph, id: string): readonly FlowEdge[] {
  return graph.incoming.get(id) ?? [];
}

/** The symbol with its joint peers. */
export function jointGroup(graph: FlowGraph, id: string): readonly string[] {
  return [id, ...(graph.peers.get(id) ?? [])];
}

/** Symbols that no flow enters. A joint row counts as one symbol; a flow from it to itself does not count. */
export function entries(graph: FlowGraph): readonly PlacedSymbol[] {
  return graph.symbols.filter(({ symbol }) => {
    const group = jointGroup(graph, symbol.id);
    return group.every((id) => predecessors(graph, id).every(({ flow }) => group.includes(flow.from)));
  });
}

/** Symbols that no flow leaves. A joint row counts as one symbol; a flow from it to itself does not count. */
export function exits(graph: FlowGraph): readonly PlacedSymbol[] {
  return graph.symbols.filter(({ symbol }) => {
    const group = jointGroup(graph, symbol.id);
    return group.every((id) => successors(graph, id).every(({ flow }) => group.includes(flow.to)));
  });
}

/** Ids of the given symbols and of all that can be reached from them along the flows; joint peers are reached together. */
export function reachableFrom(graph: FlowGraph, ids: Iterable<string>): ReadonlySet<string> {
  return spread(graph, ids, (id) => successors(graph, id).map((edge) => edge.flow.to));
}

/** Ids of the given symbols and of all from which one of them can be reached. */
export function reaching(graph: FlowGraph, ids: Iterable<string>): ReadonlySet<string> {
  return spread(graph, ids, (id) => predecessors(graph, id).map((edge) => edge.flow.from));
}

function spread(
  graph: FlowGraph,
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...ids].filter((id) => graph.byId.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...next(id), ...(graph.peers.get(id) ?? []));
  }
  return seen;
}

/**
 * Groups of symbols of which each reaches every other (Tarjan, without recursion). Every symbol is in exactly one group;
 * a group of two or more symbols that are not merely joint peers is a cycle.
 */
export function stronglyConnected(graph: FlowGraph): readonly (readonly string[])[] {
  const next = new Map<string, readonly string[]>();
  for (const { symbol } of graph.symbols)
    next.set(symbol.id, [
      ...successors(graph, symbol.id).map((edge) => edge.flow.to),
      ...(graph.peers.get(symbol.id) ?? []),
    ]);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const groups: string[][] = [];
  const lowest = (id: string, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));

  const visit = (root: string): void => {
    const path: { id: string; position: number }[] = [];
    const open = (id: string) => {
      order.set(id, order.size);
      lowest(id, order.size - 1);
      stack.push(id);
      onStack.add(id);
      path.push({ id, position: 0 });
    };
    open(root);
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const target = next.get(top.id)?.[top.position];
      top.position += 1;
      if (target === undefined) {
        path.pop();
        const parent = path[path.length - 1];
        const own = low.get(top.id) ?? 0;
        if (parent !== undefined) lowest(parent.id, own);
        if (own === order.get(top.id)) groups.push(closeGroup(top.id, stack, onStack));
      } else if (!order.has(target)) open(target);
      else if (onStack.has(target)) lowest(top.id, order.get(target) ?? 0);
    }
  };
  for (const { symbol } of graph.symbols) if (!order.has(symbol.id)) visit(symbol.id);
  return groups;
}

function closeGroup(root: string, stack: string[], onStack: Set<string>): string[] {
  const group: string[] = [];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    onStack.delete(id);
    group.push(id);
    if (id === root) break;
  }
  return group.reverse();
}
