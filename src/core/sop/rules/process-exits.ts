import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type FlowEdge, type FlowGraph, successors } from '../flow-graph.ts';
import { drawnExits, plainLabel, realExits, withKind } from './exits.ts';
import { type AtSymbol, type Hit, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S04'> & AtSymbol;

/** As many as a decision can have (S14). */
const MOST_EXITS = 3;

/** S04: what is not a decision leads to one row. Several lanes of one row are a fork; a side box does not count. */
export const processExits = rule<Params>({
  code: 'S04',
  text: RULE_TEXTS.S04,
  check: ({ sop, graph }) => {
    const hits: Hit<Params>[] = [];
    for (const { symbol, activity } of graph.symbols) {
      if (symbol.kind === 'decision') continue;
      const edges = onward(graph, symbol.id);
      const decision = isChoice(edges);
      if (!decision && new Set(edges.map(({ to }) => to.activity)).size < 2) continue;
      const { place, where } = symbolAt(sop, { symbol, activity });
      hits.push({ place, params: { ...where, count: edges.length, decision } });
    }
    return hits;
  },
  mend: ({ sop, graph }, { params: { id, decision } }) => {
    const kind = graph.byId.get(id)?.symbol.kind;
    const exits = realExits(graph, id);
    const drawable = isChoice(exits) && drawnExits(exits).length <= MOST_EXITS;
    return decision && kind === 'process' && drawable && !graph.peers.has(id)
      ? withKind(sop, [id], 'decision')
      : null;
  },
});

/** Exits without those into a box of the same row that leads nowhere. */
function onward(graph: FlowGraph, id: string): readonly FlowEdge[] {
  return realExits(graph, id).filter(
    ({ from, to }) => to.activity !== from.activity || successors(graph, to.symbol.id).length > 0,
  );
}

function isChoice(edges: readonly FlowEdge[]): boolean {
  const labels = edges.map(({ flow }) => plainLabel(flow.label));
  return edges.length > 1 && labels.every((label) => label !== '') && new Set(labels).size === labels.length;
}
