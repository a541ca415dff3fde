/** Indonesia's time zones: fixed distances from UTC, no summer time. */
export const ZONES = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zone = keyof typeof ZONES;

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** A stretch of work inside one day, in minutes from midnight. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Stretches of each weekday, Sunday first; sorted, without overlap. */
export type WeekHours = readonly (readonly Period[])[];

/** When an office works. Everything an office can change is here; nothing is assumed by the arithmetic. */
export interface WorkingCalendar {
  readonly zone: Zone;
  readonly week: WeekHours;
  readonly ramadan: {
    readonly week: WeekHours;
    /** ISO dates, both included. */
    readonly ranges: readonly { readonly from: string; readonly to: string }[];
  };
  /** Dates with hours of their own: none on holidays and cuti bersama, fewer on half days. */
  readonly days: ReadonlyMap<string, readonly Period[]>;
}

/** Days since 1 January 1970 on the office's clock. */
export function localDay(at: number, zone: Zone): number {
  return Math.floor((at + ZONES[zone] * 60 * MINUTE_MS) / DAY_MS);
}

/** "2026-03-01" */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO date that the office's clock shows at an instant. */
export function localDate(at: number, zone: Zone): string {
  return isoDay(localDay(at, zone));
}

/** Days since 1 January 1970 of an ISO date. */
export function dayOfDate(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** The stretches of one local day as instants. */
export function periodsOn(calendar: WorkingCalendar, day: number): readonly Period[] {
  const date = isoDay(day);
  const midnight = day * DAY_MS - ZONES[calendar.zone] * 60 * MINUTE_MS;
  return hoursOn(calendar, day, date).map(({ from, to }) => ({
    from: midnight + from * MINUTE_MS,
    to: midnight + to * MINUTE_MS,
  }));
}

function hoursOn(calendar: WorkingCalendar, day: number, date: string): readonly Period[] {
  const own = calendar.days.get(date);
  if (own !== undefined) return own;
  const fasting = calendar.ramadan.ranges.some(({ from, to }) => from <= date && date <= to);
  // 1 January 1970 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return (fasting ? calendar.ramadan.week : calendar.week)[weekday] ?? [];
}

/** How many days of an ordinary week have hours. */
export function daysPerWeek(calendar: WorkingCalendar): number {
  return calendar.week.filter((periods) => periods.length > 0).length;
}
