import type { Place } from '../../finding.ts';
import { RULE_TEXTS } from '../../messages/rules.ts';
import { bareNumber, mergedRows } from '../merged-rows.ts';
import type { MergedCells, Sop } from '../sop.ts';
import { rule } from './rule.ts';

/** S22: merged cells run from one existing number to a later one. */
export const mergedCellsExist = rule<MergedCells>({
  code: 'S22',
  text: RULE_TEXTS.S22,
  check: ({ sop }) =>
    (sop.mergedCells ?? [])
      .filter((merged) => mergedRows(sop, merged) === null)
      .map((merged) => ({ place: placeOf(sop, merged), params: merged })),
  mend: ({ sop }, { params }) => {
    const { mergedCells = [], ...rest } = sop;
    const left = mergedCells.filter((merged) => merged !== params);
    return left.length === 0 ? rest : { ...rest, mergedCells: left };
  },
});

function placeOf(sop: Sop, { column, from, to }: MergedCells): Place {
  const numbers = sop.activities.map(({ number }) => bareNumber(number));
  const known = [from, to].map((number) => numbers.indexOf(bareNumber(number))).find((index) => index >= 0);
  return known === undefined ? { kind: 'sop' } : { kind: 'activity', activity: known, field: column };
}
