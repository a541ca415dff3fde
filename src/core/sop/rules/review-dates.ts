import { formatDate } from '../../dates.ts';
import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { addMonths, isCalendarDate } from './calendar.ts';
import { rule } from './rule.ts';

const MONITORING_MONTHS = 6;
const EVALUATION_MONTHS = 12;

/** R01: when the SOP is to be monitored and evaluated, counted from the day it takes effect. */
export const reviewDates = rule<RuleParams<'R01'>>({
  code: 'R01',
  text: RULE_TEXTS.R01,
  check: ({ sop, options: { today } }) => {
    const from = sop.identity.effectiveOn;
    if (from === null || !isCalendarDate(from)) return [];
    const monitoring = addMonths(from, MONITORING_MONTHS);
    const evaluation = addMonths(from, EVALUATION_MONTHS);
    const passed = (date: string) => today !== undefined && today > date;
    const overdue = passed(evaluation) ? 'evaluation' : passed(monitoring) ? 'monitoring' : 'none';
    return [
      {
        place: { kind: 'identity', field: 'effectiveOn' },
        params: {
          monitoring: formatDate(monitoring),
          evaluation: formatDate(evaluation),
          overdue,
        },
      },
    ];
  },
});
