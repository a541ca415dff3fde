import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type Hit, rowOf, rule } from './rule.ts';

/** S21: every row has a symbol. */
export const rowHasSymbol = rule<RuleParams<'S21'>>({
  code: 'S21',
  text: RULE_TEXTS.S21,
  check: ({ sop }) =>
    sop.activities.reduce<Hit<RuleParams<'S21'>>[]>((hits, { symbols }, activity) => {
      if (symbols.length === 0)
        hits.push({
          place: { kind: 'activity', activity, field: 'text' },
          params: { row: rowOf(sop, activity) },
        });
      return hits;
    }, []),
});
