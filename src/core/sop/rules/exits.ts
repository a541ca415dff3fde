import { type FlowEdge, type FlowGraph, jointGroup, successors } from '../flow-graph.ts';
import type { Sop, SymbolKind } from '../sop.ts';

/** Label without case, spaces and closing punctuation. */
export function plainLabel(label: string | undefined): string {
  return (label ?? '')
    .trim()
    .replace(/[\s.;:,!]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The flows that leave a symbol and its joint peers: none to itself, none twice. */
export function realExits(graph: FlowGraph, id: string): readonly FlowEdge[] {
  const group = jointGroup(graph, id);
  const seen = new Set<string>();
  return group
    .reduce<FlowEdge[]>((all, member) => all.concat(successors(graph, member)), [])
    .filter(({ flow }) => {
      const key = `${flow.to} ${plainLabel(flow.label)}`;
      if (group.includes(flow.to) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Exits as drawn: flows with one label into one row leave the symbol as one line and part later. */
export function drawnExits(edges: readonly FlowEdge[]): readonly (readonly FlowEdge[])[] {
  const groups = new Map<string, FlowEdge[]>();
  for (const edge of edges) {
    const label = plainLabel(edge.flow.label);
    const key = label === '' ? `#${edge.index}` : `${edge.to.activity} ${label}`;
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return [...groups.values()];
}

/** The SOP with the kind of the given symbols changed. */
export function withKind(sop: Sop, ids: readonly string[], kind: SymbolKind): Sop {
  const activities = sop.activities.map((activity) =>
    activity.symbols.some(({ id }) => ids.includes(id))
      ? {
          ...activity,
          symbols: activity.symbols.map((symbol) => (ids.includes(symbol.id) ? { ...symbol, kind } : symbol)),
        }
      : activity,
  );
  return { ...sop, activities };
}
