import { offsetAt } from '../runtime/zone-offset.ts';

/** Sheets stores a moment as days since 30 December 1899 in the spreadsheet's own time zone. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial number of a moment, as a clock on the wall of that zone shows it. */
export function serialOf(date: Date, timeZone: string): number {
  return (date.getTime() + offsetAt(date.getTime(), timeZone) - EPOCH) / DAY;
}

/** The moment that a serial number means in a time zone. */
export function dateOf(serial: number, timeZone: string): Date {
  const wall = Math.round(serial * DAY) + EPOCH;
  const first = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(first, timeZone));
}

/** Serial number of a calendar date; undefined when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - EPOCH) / DAY : undefined;
}

/** The calendar fields of a serial number, without any time zone. */
export function fieldsOf(serial: number): Date {
  return new Date(Math.round(serial * DAY) + EPOCH);
}
