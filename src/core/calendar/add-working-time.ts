import { daysPerWeek, localDay, type Period, periodsOn, type WorkingCalendar } from './working-calendar.ts';

/** No deadline lies further ahead; a calendar without hours would else be searched for ever. */
const MOST_DAYS = 366 * 20;

/** Fractions of a day smaller than this are rounding. */
const TINY = 1e-9;

/**
 * The instant when `amount` milliseconds of work have passed since `from`. Work that ends with the day ends at closing time, not
 * at the next opening; no work at all gives the next instant at which somebody works.
 * @returns null where the calendar has not enough hours within twenty years
 */
export function addWorkingTime(calendar: WorkingCalendar, from: number, amount: number): number | null {
  let left = amount;
  const first = localDay(from, calendar.zone);
  for (let day = first; day < first + MOST_DAYS; day++) {
    for (const period of periodsOn(calendar, day)) {
      const start = Math.max(period.from, from);
      if (start >= period.to) continue;
      if (left <= period.to - start) return start + left;
      left -= period.to - start;
    }
  }
  return null;
}

/**
 * The instant `days` working days later: the same share of the day's work is done then. A short Friday counts as a whole day,
 * as offices count. Whole days from opening time end at closing time.
 * @returns null where the calendar has not enough days within twenty years
 */
export function addWorkingDays(calendar: WorkingCalendar, from: number, days: number): number | null {
  const start = nextWorkingDay(calendar, localDay(from, calendar.zone), from);
  if (start === null) return null;
  const target = shareDone(start.periods, from) + days;
  const whole = Math.floor(target + TINY);
  const share = target - whole < TINY ? 0 : target - whole;
  const atClosing = share === 0 && whole > 0;
  let found: WorkingDay | null = start;
  for (let count = 0; found !== null && count < (atClosing ? whole - 1 : whole); count++)
    found = nextWorkingDay(calendar, found.day + 1);
  return found === null ? null : instantAt(found.periods, atClosing ? 1 : share);
}

/** Milliseconds of work between two instants; 0 where `to` is not after `from`. */
export function workingTimeBetween(calendar: WorkingCalendar, from: number, to: number): number {
  let sum = 0;
  const last = Math.min(localDay(to, calendar.zone), localDay(from, calendar.zone) + MOST_DAYS);
  for (let day = localDay(from, calendar.zone); day <= last; day++)
    for (const period of periodsOn(calendar, day))
      sum += Math.max(0, Math.min(period.to, to) - Math.max(period.from, from));
  return sum;
}

/** Working days from one instant to a later one, with the share of the first and the last; 0 where `to` is not after `from`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  let sum = 0;
  const first = localDay(from, calendar.zone);
  const last = Math.min(localDay(to, calendar.zone), first + MOST_DAYS);
  for (let day = first; day <= last; day++) {
    const periods = periodsOn(calendar, day);
    if (periods.length > 0) sum += shareDone(periods, to) - shareDone(periods, from);
  }
  return sum;
}

/** How many working days a month, a quarter and so on are: 52 weeks in 12 months. */
export function workingDaysPerMonth(calendar: WorkingCalendar): number {
  return (52 * daysPerWeek(calendar)) / 12;
}

interface WorkingDay {
  readonly day: number;
  readonly periods: readonly Period[];
}

/** The first day from `day` on with work left after `after`. */
function nextWorkingDay(
  calendar: WorkingCalendar,
  day: number,
  after = Number.NEGATIVE_INFINITY,
): WorkingDay | null {
  for (let at = day; at < day + MOST_DAYS; at++) {
    const periods = periodsOn(calendar, at);
    if (periods.some(({ to }) => to > after)) return { day: at, periods };
  }
  return null;
}

const lengthOf = (periods: readonly Period[]) => periods.reduce((sum, { from, to }) => sum + to - from, 0);

/** Share of a day's work that is done at an instant, from 0 to 1. */
function shareDone(periods: readonly Period[], at: number): number {
  const done = periods.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, at) - from), 0);
  return done / lengthOf(periods);
}

function instantAt(periods: readonly Period[], share: number): number {
  let left = Math.round(share * lengthOf(periods));
  let last = 0;
  for (const { from, to } of periods) {
    last = to;
    if (left < to - from || (left === to - from && share === 1)) return from + left;
    left -= to - from;
  }
  return last;
}
