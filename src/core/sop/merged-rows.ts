import type { MergedCells, Sop } from './sop.ts';

/** A printed number without the marks around it: "4." and "(4)" are 4. */
export function bareNumber(number: string): string {
  return number
    .trim()
    .toLowerCase()
    .replace(/^\(|[.)\s]+$/g, '');
}

/** How merged cells name an activity: its printed number, or `#<position from 1>` where the number is empty or not the only one. */
export function rowName(sop: Pick<Sop, 'activities'>, activity: number): string {
  const number = sop.activities[activity]?.number ?? '';
  const bare = bareNumber(number);
  const same = sop.activities.filter((other) => bareNumber(other.number) === bare);
  return bare !== '' && same.length === 1 ? number : `#${activity + 1}`;
}

function activityNamed(sop: Pick<Sop, 'activities'>, name: string): number {
  const bare = bareNumber(name);
  const byNumber = bare === '' ? -1 : sop.activities.findIndex(({ number }) => bareNumber(number) === bare);
  if (byNumber >= 0) return byNumber;
  const position = Number(/^#(\d+)$/.exec(name)?.[1] ?? 0) - 1;
  return position < sop.activities.length ? position : -1;
}

/** First and last activity (zero-based) of a merged cell; null where it names no rows, or rows in the wrong order. */
export function mergedRows(
  sop: Pick<Sop, 'activities'>,
  merged: MergedCells,
): { readonly first: number; readonly last: number } | null {
  const first = activityNamed(sop, merged.from);
  const last = activityNamed(sop, merged.to);
  return first < 0 || last < first ? null : { first, last };
}
