import { offsetAt } from '../../emulator/index.ts';

const OPENING_HOUR = 8;
const DAY = 86_400_000;
const SUNDAY = 0;
const SATURDAY = 6;

/** Eight o'clock of the next day from Monday to Friday in a time zone; holidays are the scripts' own business. */
export function nextWorkingMorning(now: Date, timeZone: string): Date {
  for (let days = 1; ; days += 1) {
    const day = new Date(now.getTime() + days * DAY);
    const ahead = offsetAt(day.getTime(), timeZone);
    // The wall clock of the zone, read as if it were UTC.
    const wall = new Date(day.getTime() + ahead);
    if (wall.getUTCDay() === SUNDAY || wall.getUTCDay() === SATURDAY) continue;
    return new Date(wall.setUTCHours(OPENING_HOUR, 0, 0, 0) - ahead);
  }
}
