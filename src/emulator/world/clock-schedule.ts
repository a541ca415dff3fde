import { offsetAt } from '../runtime/zone-offset.ts';
/** When a clock trigger fires: what the script asked of the builder. Hours and minutes count in `timeZone`. */
export interface ClockSchedule {
  /** Once, ISO 8601. */
  readonly at?: string;
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
  readonly weeks?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** 0 is Sunday. */
  readonly weekDay?: number;
  /** 1 to 31; months that lack the day are left out. */
  readonly monthDay?: number;
  readonly timeZone?: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The first moment after `after` at which a schedule is due, or null when there is none.
 *
 * Google spreads daily triggers within their hour; `spread` (0 to 59) is the minute taken when none was asked for.
 * Intervals are counted from `after`, which is the trigger's making or its last turn.
 */
export function nextDue(schedule: ClockSchedule, after: number, spread: number): number | null {
  if (schedule.at !== undefined) {
    const once = Date.parse(schedule.at);
    return once > after ? once : null;
  }
  if (schedule.minutes !== undefined) return after + schedule.minutes * MINUTE;
  if (schedule.hours !== undefined) return after + schedule.hours * 60 * MINUTE;
  const zone = schedule.timeZone ?? 'UTC';
  const local = after + offsetAt(after, zone);
  const timeOfDay = (schedule.hour ?? 0) * 60 * MINUTE + (schedule.minute ?? spread) * MINUTE;
  const step = schedule.days ?? (schedule.weeks ?? 0) * 7 + (schedule.weeks === undefined ? 1 : 0);
  let day = Math.floor(local / DAY);
  const anyDay = schedule.weekDay === undefined && schedule.monthDay === undefined;
  if (day * DAY + timeOfDay <= local) day += anyDay ? step : 1;
  for (let tries = 0; tries < 400; tries += 1, day += 1) {
    const date = new Date(day * DAY);
    if (schedule.weekDay !== undefined && date.getUTCDay() !== schedule.weekDay) continue;
    if (schedule.monthDay !== undefined && date.getUTCDate() !== schedule.monthDay) continue;
    const moment = day * DAY + timeOfDay;
    return moment - offsetAt(moment - offsetAt(moment, zone), zone);
  }
  return null;
}
