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

function blanks({ sop }: RuleContext, column: (typeof NEEDED)[number]): Hit<Params>[] {
  const empty = sop.activities
    .map((_, activity) => activity)
    .filter((activity) => cellText(sop, activity, column).trim() === '');
  const whole = empty.length > 1 && empty.length === sop.activities.length;
  return (whole ? [0] : empty).map((activity) => ({
    place: { kind: 'activity', activity, field: column },
    params: { row: whole ? '' : rowOf(sop, activity), column },
  }));
}
