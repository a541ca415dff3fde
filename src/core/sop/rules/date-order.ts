import { formatDate } from '../../dates.ts';
import type { DateFault } from '../../messages/rules-identity.ts';
import { RULE_TEXTS } from '../../messages/rules.ts';
import { isCalendarDate } from './calendar.ts';
import { type Hit, rule } from './rule.ts';

const FIELDS = ['createdOn', 'revisedOn', 'effectiveOn'] as const;

/** F03: neither revision nor effect before the SOP was made, and every date a real one. */
export const dateOrder = rule<DateFault>({
  code: 'F03',
  text: RULE_TEXTS.F03,
  check: ({ sop: { identity } }) => {
    const hits: Hit<DateFault>[] = [];
    for (const field of FIELDS) {
      const value = identity[field];
      if (value === null || value === '') continue;
      const place = { kind: 'identity', field } as const;
      if (!isCalendarDate(value)) {
        hits.push({ place, params: { kind: 'invalid', field, value } });
        continue;
      }
      const made = identity.createdOn;
      if (field !== 'createdOn' && made !== null && isCalendarDate(made) && value < made)
        hits.push({
          place,
          params: {
            kind: 'order',
            field,
            value: formatDate(value),
            earliest: formatDate(made),
          },
        });
    }
    return hits;
  },
});
