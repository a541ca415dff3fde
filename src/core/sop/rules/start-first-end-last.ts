import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type Hit, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S10'>;

/** S10: starts in the first row that has symbols, ends in the last. */
export const startFirstEndLast = rule<Params>({
  code: 'S10',
  text: RULE_TEXTS.S10,
  check: ({ sop, graph }) => {
    const first = graph.symbols[0]?.activity;
    const last = graph.symbols[graph.symbols.length - 1]?.activity;
    return graph.symbols.reduce<Hit<Params>[]>((hits, { symbol, activity }) => {
      const { kind } = symbol;
      if ((kind === 'start' && activity !== first) || (kind === 'end' && activity !== last)) {
        const { place, where } = symbolAt(sop, { symbol, activity });
        hits.push({ place, params: { ...where, kind } });
      }
      return hits;
    }, []);
  },
});
