import { mergedRows } from './merged-rows.ts';
import type { MergedCells, Sop } from './sop.ts';

/**
 * Numbers the rows 1, 2, 3 … in the style of the first printed number (`1`, `1.`, `1)`). Merged cells follow; those that
 * named no existing rows go, since a new number could give them a meaning by accident.
 */
export function renumberActivities(sop: Sop): Sop {
  const printed = sop.activities
    .map(({ number }) => number.trim())
    .find((number) => /^\d+\s*[.)]?$/.test(number));
  const suffix = printed?.replace(/^\d+\s*/, '') ?? '';
  const numberAt = (position: number) => `${position + 1}${suffix}`;
  const activities = sop.activities.map((activity, position) => ({
    ...activity,
    number: numberAt(position),
  }));
  if (sop.mergedCells === undefined) return { ...sop, activities };
  const mergedCells = sop.mergedCells.reduce<MergedCells[]>((all, merged) => {
    const rows = mergedRows(sop, merged);
    return rows === null
      ? all
      : all.concat({
          ...merged,
          from: numberAt(rows.first),
          to: numberAt(rows.last),
        });
  }, []);
  return { ...sop, activities, mergedCells };
}
