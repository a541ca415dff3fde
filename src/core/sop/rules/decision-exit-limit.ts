import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { drawnExits, realExits } from './exits.ts';
import { type Hit, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S14'>;

const MOST = 3;

/** S14: a diamond has four corners, one of them for the way in. */
export const decisionExitLimit = rule<Params>({
  code: 'S14',
  text: RULE_TEXTS.S14,
  check: ({ sop, graph }) =>
    graph.symbols.reduce<Hit<Params>[]>((hits, { symbol, activity }) => {
      const count = symbol.kind === 'decision' ? drawnExits(realExits(graph, symbol.id)).length : 0;
      if (count > MOST) {
        const { place, where } = symbolAt(sop, { symbol, activity });
        hits.push({ place, params: { ...where, count } });
      }
      return hits;
    }, []),
});
