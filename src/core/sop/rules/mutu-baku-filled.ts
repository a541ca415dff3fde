import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { cellText } from './cell-text.ts';
import { type Hit, type RuleContext, rowOf, rule } from './rule.ts';

type Params = RuleParams<'M02'>;

const NEEDED = ['kelengkapan', 'waktu', 'output'] as const;

/** M02: inputs, time and output of every row; a column that is empty throughout counts once, one that is not printed not at all. */
export const mutuBakuFilled = rule<Params>({
  code: 'M02',
  text: RULE_TEXTS.M02,
  check: (context) => {
    const printed = NEEDED.filter((column) => context.options.profile.columnOrder.includes(column));
    return printed.reduce<Hit<Params>[]>((hits, column) => hits.concat(blanks(context, column)), []);
  },
});

/** A row with neither symbol nor mutu baku ("Persiapan:") heads the rows under it; S21 speaks of it. */
function isHeading(sop: RuleContext['sop'], activity: number): boolean {
  const isEmpty = NEEDED.every((column) => cellText(sop, activity, column).trim() === '');
  const hasFlow = sop.activities.some(({ symbols }) => symbols.length > 0);
  return isEmpty && hasFlow && sop.activities[activity]?.symbols.length === 0;
}

function blanks({ sop }: RuleContext, column: (typeof NEEDED)[number]): Hit<Params>[] {
  const rows = sop.activities.map((_, activity) => activity).filter((activity) => !isHeading(sop, activity));
  const empty = rows.filter((activity) => cellText(sop, activity, column).trim() === '');
  const whole = empty.length > 1 && empty.length === rows.length;
  return (whole ? [0] : empty).map((activity) => ({
    place: { kind: 'activity', activity, field: column },
    params: { row: whole ? '' : rowOf(sop, activity), column },
  }));
}
