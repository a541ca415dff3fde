import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { Activity } from '../sop.ts';
import { lacksDecision } from './decision-wording.ts';
import { executorsOf, laneNames } from './executor-names.ts';
import { openingFault } from './opening-fault.ts';
import { type Hit, rowOf, rule } from './rule.ts';
import { MOST_IN_ACTIVITY } from './text-length.ts';

type Params = RuleParams<'T01'>;

/** T01: an activity begins with an active verb and names no subject. An empty one is T05's. */
export const activeVerb = rule<Params>({
  code: 'T01',
  text: RULE_TEXTS.T01,
  check: ({ sop }) => {
    const ofSop = laneNames(sop.lanes);
    return sop.activities.reduce<Hit<Params>[]>((hits, { text }, activity) => {
      const fault = openingFault(text, {
        ofRow: executorsOf(sop, activity),
        ofSop,
      });
      if (fault !== null)
        hits.push({
          place: { kind: 'activity', activity, field: 'text' },
          params: { row: rowOf(sop, activity), ...fault },
        });
      return hits;
    }, []);
  },
  mend: ({ sop }, { place, params }) => {
    if (place.kind !== 'activity' || params.better === '') return null;
    const row = sop.activities[place.activity];
    if (row === undefined || isWorse(row, params.better)) return null;
    const activities = sop.activities.map(
      (row, index): Activity => (index === place.activity ? { ...row, text: params.better } : row),
    );
    return { ...sop, activities };
  },
});

/** A better opening must not cost the text its length (T03), nor a decision what it decides (T02). */
function isWorse(row: Activity, better: string): boolean {
  const grown = better.trim().length > MOST_IN_ACTIVITY && row.text.trim().length <= MOST_IN_ACTIVITY;
  const silenced = !lacksDecision(row) && lacksDecision({ ...row, text: better });
  return grown || silenced;
}
