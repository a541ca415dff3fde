import { addWorkingTime, workingTimeBetween } from '../../calendar/add-working-time.ts';
import { deadlineOf } from '../../calendar/deadline-of.ts';
import { MINUTE_MS, type WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { RouteStep } from '../route/route.ts';
import type { Office } from './office.ts';

/** Deadline and first reminder of a step that begins now: after half its time, or the office's days before the end if that is later. */
export function stepTimes(
  office: Office,
  step: RouteStep,
  at: string,
): { readonly due: string | null; readonly remindAt: string | null } {
  const { calendar, reminders } = office;
  const from = Date.parse(at);
  const due = deadlineOf(calendar, step.waktu, from);
  if (due === null) return { due: null, remindAt: null };
  const whole = workingTimeBetween(calendar, from, due);
  const wait = Math.max(Math.floor(whole / 2), whole - Math.round(reminders.before * dayLength(calendar)));
  const remind = addWorkingTime(calendar, from, wait);
  return {
    due: new Date(due).toISOString(),
    remindAt: remind === null ? null : new Date(remind).toISOString(),
  };
}

/** Average length of a working day in an ordinary week, in milliseconds. */
export function dayLength({ week }: WorkingCalendar): number {
  const days = week.filter((periods) => periods.length > 0);
  const minutes = days.flatMap((periods) => periods.map(({ from, to }) => to - from));
  return days.length === 0 ? 0 : (minutes.reduce((sum, one) => sum + one, 0) / days.length) * MINUTE_MS;
}
