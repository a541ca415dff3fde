import { APPLICANT_VIEW } from '../messages/views.ts';
import { decimalComma } from '../messages/waktu.ts';
import { findProfile } from '../profile/profiles.ts';
import { mergedRows } from '../sop/merged-rows.ts';
import type { Sop } from '../sop/sop.ts';
import { totalWaktu } from '../sop/total-waktu.ts';

const HOURS_PER_DAY = 7.5;

/** How long the given activities (zero-based) take together, in words for a citizen: "15 menit", "3 sampai 5 hari kerja". */
export function plainDuration(sop: Sop, activities: ReadonlySet<number>): string {
  const counted = new Set(activities);
  for (const merged of sop.mergedCells ?? []) {
    const rows = merged.column === 'waktu' ? mergedRows(sop, merged) : null;
    if (rows === null) continue;
    const block = Array.from({ length: rows.last - rows.first + 1 }, (_, index) => rows.first + index);
    if (block.some((row) => activities.has(row))) for (const row of block) counted.add(row);
  }
  const part: Sop = {
    ...sop,
    activities: sop.activities.map((row, index) => (counted.has(index) ? row : { ...row, waktu: '' })),
  };
  const { whole, uncounted } = totalWaktu(part, findProfile(sop.profile));
  const lacking = uncounted.some(({ activity, kind }) => counted.has(activity) && kind !== 'none');
  const duration = durationText(whole.least, whole.most);
  if (duration === '') return lacking ? APPLICANT_VIEW.noDuration : '';
  return lacking ? APPLICANT_VIEW.partly(duration) : duration;
}

/** A number of working hours, or a range, in the unit that makes it short. */
function durationText(least: number, most: number): string {
  if (most <= 0) return '';
  const range = (factor: number) =>
    APPLICANT_VIEW.range(decimalComma(least * factor), decimalComma(most * factor));
  if (most < 1) return APPLICANT_VIEW.minutes(range(60));
  return most < HOURS_PER_DAY
    ? APPLICANT_VIEW.hours(range(1))
    : APPLICANT_VIEW.days(range(1 / HOURS_PER_DAY));
}
