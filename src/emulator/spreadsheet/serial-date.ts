/** Sheets stores a moment as days since 30 December 1899 in the spreadsheet's own time zone. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(milliseconds: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(milliseconds)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(milliseconds / 1000) * 1000;
}

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
