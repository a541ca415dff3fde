import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { Activity, Sop } from '../sop.ts';
import { totalWaktu, type WaktuSum } from '../total-waktu.ts';
import { type RuleContext, rule } from './rule.ts';

/** Working hours; sums of decimals are not exact. */
const SLACK = 0.01;

/** M04: at worst, all rows together take no longer than the service promises. */
export const totalWithinPromise = rule<RuleParams<'M04'>>({
  code: 'M04',
  text: RULE_TEXTS.M04,
  check: (context) => {
    const { sop, options } = context;
    const text = sop.service?.waktuPenyelesaian ?? '';
    const promised = promise(context, text);
    const { whole } = totalWaktu(sop, options.profile, options.workingHours);
    return promised.most > 0 && whole.most > promised.most + SLACK
      ? [
          {
            place: { kind: 'sop' },
            params: { total: whole.text, promised: text.trim() },
          },
        ]
      : [];
  },
});

/** The promise in working hours, read as the Waktu of a table with one row. */
function promise({ sop, options }: RuleContext, waktu: string): WaktuSum {
  const row: Activity = {
    number: '1',
    text: '',
    symbols: [],
    kelengkapan: '',
    waktu,
    output: '',
    keterangan: '',
  };
  const { mergedCells: _, ...rest } = sop;
  const one: Sop = {
    ...rest,
    activities: [row],
    flows: [],
    headings: { waktu: '' },
  };
  return totalWaktu(one, options.profile, options.workingHours).whole;
}
