import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type Hit, rowOf, rule } from './rule.ts';

/** Letters of an activity (T03). */
export const MOST_IN_ACTIVITY = 200;
const MOST_IN_CELL = 400;

/** T03: an activity is a sentence, not a page. */
export const activityLength = rule<RuleParams<'T03'>>({
  code: 'T03',
  text: RULE_TEXTS.T03,
  check: ({ sop }) =>
    sop.activities.reduce<Hit<RuleParams<'T03'>>[]>((hits, { text }, activity) => {
      const { length } = text.trim();
      if (length > MOST_IN_ACTIVITY)
        hits.push({
          place: { kind: 'activity', activity, field: 'text' },
          params: { row: rowOf(sop, activity), length },
        });
      return hits;
    }, []),
});

/** T04: neither are the cells behind the lanes. */
export const cellLength = rule<RuleParams<'T04'>>({
  code: 'T04',
  text: RULE_TEXTS.T04,
  check: ({ sop }) => {
    const hits: Hit<RuleParams<'T04'>>[] = [];
    sop.activities.forEach((row, activity) => {
      for (const column of ['kelengkapan', 'waktu', 'output', 'keterangan'] as const) {
        const { length } = row[column].trim();
        if (length > MOST_IN_CELL)
          hits.push({
            place: { kind: 'activity', activity, field: column },
            params: { row: rowOf(sop, activity), column, length },
          });
      }
    });
    return hits;
  },
});

/** T05: a row with symbols says what is done. */
export const activityText = rule<RuleParams<'T05'>>({
  code: 'T05',
  text: RULE_TEXTS.T05,
  check: ({ sop }) =>
    sop.activities.reduce<Hit<RuleParams<'T05'>>[]>((hits, { text, symbols }, activity) => {
      if (symbols.length > 0 && text.trim() === '')
        hits.push({
          place: { kind: 'activity', activity, field: 'text' },
          params: { row: rowOf(sop, activity) },
        });
      return hits;
    }, []),
});
