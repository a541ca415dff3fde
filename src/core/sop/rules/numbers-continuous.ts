import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { bareNumber } from '../merged-rows.ts';
import { renumberActivities } from '../renumber-activities.ts';
import { type RowNumber, readRowNumber, shuffledOrder } from './row-numbers.ts';
import { type Hit, rowOf, rule } from './rule.ts';

type Params = RuleParams<'S08'>;

/** S08: numbers run from 1 without gap, repetition or blank. Shuffled rows are S11's. */
export const numbersContinuous = rule<Params>({
  code: 'S08',
  text: RULE_TEXTS.S08,
  check: ({ sop }) => {
    if (shuffledOrder(sop) !== null) return [];
    const hits: Hit<Params>[] = [];
    let last: RowNumber = { value: 0, letter: '' };
    sop.activities.forEach(({ number }, activity) => {
      const read = readRowNumber(number) ?? letterUnder(last, number);
      if (read === null || !follows(last, read))
        hits.push({
          place: { kind: 'activity', activity, field: 'number' },
          params: {
            row: rowOf(sop, activity),
            fault:
              read !== null ? 'wrong' : bareNumber(number).replace(/-/g, '') === '' ? 'blank' : 'unreadable',
            expected: String(last.value + 1),
          },
        });
      last = read ?? last;
    });
    return hits;
  },
  mend: ({ sop }) => renumberActivities(sop),
});

/** "a", "b" under row 3 are 3a and 3b. */
function letterUnder(last: RowNumber, printed: string): RowNumber | null {
  const letter = bareNumber(printed);
  return last.value > 0 && /^[a-z]$/.test(letter) ? { value: last.value, letter } : null;
}

function follows(last: RowNumber, next: RowNumber): boolean {
  if (next.value === last.value + 1) return next.letter === '' || next.letter === 'a';
  const expected = last.letter === '' ? 'a' : String.fromCharCode(last.letter.charCodeAt(0) + 1);
  return last.value > 0 && next.value === last.value && next.letter === expected;
}
