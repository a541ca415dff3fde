import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { rebuildSymbolIds, symbolId } from '../rebuild-symbol-ids.ts';
import { type Hit, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S15'>;

/** S15: symbol ids are unique and name the place of their symbol. */
export const symbolIds = rule<Params>({
  code: 'S15',
  text: RULE_TEXTS.S15,
  check: ({ original: sop }) => {
    const hits: Hit<Params>[] = [];
    const seen = new Set<string>();
    sop.activities.forEach(({ symbols }, activity) => {
      const inLane = new Map<string, number>();
      for (const symbol of symbols) {
        const { id, lane } = symbol;
        const count = (inLane.get(lane) ?? 0) + 1;
        inLane.set(lane, count);
        const duplicate = seen.has(id);
        seen.add(id);
        if (!duplicate && id === symbolId(activity, lane, count)) continue;
        const { place, where } = symbolAt(sop, { symbol, activity });
        hits.push({ place, params: { ...where, duplicate } });
      }
    });
    return hits;
  },
  mend: ({ original }) => rebuildSymbolIds(original),
});
