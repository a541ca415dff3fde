import { RULE_TEXTS } from '../../messages/rules.ts';
import { reorderActivities } from '../reorder-activities.ts';
import { shuffledOrder } from './row-numbers.ts';
import { rowOf, rule } from './rule.ts';

/** S11: where all numbers are there, the rows stand in their order. Reported once, at the first row out of place. */
export const rowsInOrder = rule<{ readonly row: string }>({
  code: 'S11',
  text: RULE_TEXTS.S11,
  check: ({ sop }) => {
    const first = shuffledOrder(sop)?.findIndex((position, index) => position !== index) ?? -1;
    return first < 0
      ? []
      : [
          {
            place: { kind: 'activity', activity: first, field: 'number' },
            params: { row: rowOf(sop, first) },
          },
        ];
  },
  mend: ({ sop }) => {
    const order = shuffledOrder(sop);
    return order === null ? null : reorderActivities(sop, order);
  },
});
