import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { plainLabel } from './exits.ts';
import { type Hit, rule, symbolAt } from './rule.ts';

interface Params extends RuleParams<'S24'> {
  readonly index: number;
}

/** S24: no flow is written twice, and none leads from a symbol to itself. */
export const noIdleFlow = rule<Params>({
  code: 'S24',
  text: RULE_TEXTS.S24,
  check: ({ sop, graph }) => {
    const seen = new Set<string>();
    return graph.edges.reduce<Hit<Params>[]>((hits, { index, flow, from }) => {
      const self = flow.from === flow.to;
      const key = `${flow.from} ${flow.to} ${plainLabel(flow.label)}`;
      if (self || seen.has(key)) {
        const { place, where } = symbolAt(sop, from);
        hits.push({ place, params: { ...where, self, index } });
      }
      seen.add(key);
      return hits;
    }, []);
  },
  mend: ({ sop }, { params }) => ({
    ...sop,
    flows: sop.flows.filter((_, index) => index !== params.index),
  }),
});
