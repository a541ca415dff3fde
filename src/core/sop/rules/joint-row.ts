import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { Activity } from '../sop.ts';
import { type Hit, rowOf, rule } from './rule.ts';

type Params = RuleParams<'S13'>;

/** S13: a joint row has two or more symbols. */
export const jointRow = rule<Params>({
  code: 'S13',
  text: RULE_TEXTS.S13,
  check: ({ sop }) =>
    sop.activities.reduce<Hit<Params>[]>((hits, row, activity) => {
      if (row.joint === true && row.symbols.length < 2)
        hits.push({
          place: { kind: 'activity', activity, field: 'alur' },
          params: { row: rowOf(sop, activity), count: row.symbols.length },
        });
      return hits;
    }, []),
  mend: ({ sop }, { place }) => {
    if (place.kind !== 'activity') return null;
    const activities = sop.activities.map((row, index): Activity => {
      if (index !== place.activity) return row;
      const { joint: _, ...rest } = row;
      return rest;
    });
    return { ...sop, activities };
  },
});
