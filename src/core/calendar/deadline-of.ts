import type { Waktu } from '../sop/waktu.ts';
import { addWorkingDays, addWorkingTime, workingDaysPerMonth } from './add-working-time.ts';
import { DAY_MS, daysPerWeek, MINUTE_MS, type WorkingCalendar } from './working-calendar.ts';

/**
 * When a step that begins at `from` must be done. Minutes and hours are working time; days and longer are working days
 * (a week is the office's working week, a month 52/12 of it); calendar days end at the next opening where they end outside hours.
 * Of a range the longest counts.
 * @returns null where the Waktu is no length, has no upper bound ("minimal 3 hari"), or the calendar has no hours
 */
export function deadlineOf(calendar: WorkingCalendar, waktu: Waktu, from: number): number | null {
  if (waktu.kind !== 'amount' || waktu.most === undefined || waktu.bound === 'least') return null;
  const { most, unit } = waktu;
  if (unit === 'menit') return addWorkingTime(calendar, from, Math.round(most * MINUTE_MS));
  if (unit === 'jam') return addWorkingTime(calendar, from, Math.round(most * 60 * MINUTE_MS));
  if (waktu.calendar === true && unit === 'hari')
    return addWorkingTime(calendar, from + Math.round(most * DAY_MS), 0);
  const days = most * daysIn(calendar, unit);
  return addWorkingDays(calendar, from, days);
}

function daysIn(calendar: WorkingCalendar, unit: Waktu['unit']): number {
  const month = workingDaysPerMonth(calendar);
  switch (unit) {
    case 'minggu':
      return daysPerWeek(calendar);
    case 'bulan':
      return month;
    case 'triwulan':
      return month * 3;
    case 'semester':
      return month * 6;
    case 'tahun':
      return month * 12;
    default:
      return 1;
  }
}
