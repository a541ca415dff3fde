import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type Hit, laneName, rowOf, rule } from './rule.ts';

type Params = RuleParams<'S09'>;

/** S09: one lane per row. Off unless an office turns it on. */
export const oneExecutor = rule<Params>({
  code: 'S09',
  text: RULE_TEXTS.S09,
  check: ({ sop }) =>
    sop.activities.reduce<Hit<Params>[]>((hits, { symbols }, activity) => {
      const lanes = [...new Set(symbols.map(({ lane }) => lane))].map((lane) => laneName(sop, lane));
      if (lanes.length > 1)
        hits.push({
          place: { kind: 'activity', activity, field: 'text' },
          params: { row: rowOf(sop, activity), lanes },
        });
      return hits;
    }, []),
});
