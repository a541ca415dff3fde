import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { stronglyConnected } from '../flow-graph.ts';
import { type Hit, rowOf, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S12'>;

/** S12: steps that return to each other have a flow that leads out, or an end among them. */
export const cycleHasExit = rule<Params>({
  code: 'S12',
  text: RULE_TEXTS.S12,
  check: ({ sop, graph }) => {
    const hits: Hit<Params>[] = [];
    for (const group of stronglyConnected(graph)) {
      const inside = new Set(group);
      const ofGroup = graph.edges.filter(({ flow }) => inside.has(flow.from));
      const turns = ofGroup.some(({ flow }) => inside.has(flow.to) && flow.from !== flow.to);
      const leaves = ofGroup.some(({ flow }) => !inside.has(flow.to));
      const placed = graph.symbols.filter(({ symbol }) => inside.has(symbol.id));
      const [first] = placed;
      if (!turns || leaves || first === undefined || placed.some(({ symbol }) => symbol.kind === 'end'))
        continue;
      const rows = [...new Set(placed.map(({ activity }) => activity))];
      hits.push({
        place: symbolAt(sop, first).place,
        params: { rows: rows.map((row) => rowOf(sop, row).replace(/^K/, 'k')) },
      });
    }
    return hits;
  },
});
