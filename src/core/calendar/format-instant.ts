import { formatDate } from '../dates.ts';
import { CALENDAR_TEXTS, WEEKDAYS } from '../messages/calendar.ts';
import { isoDay, localDay, MINUTE_MS, type Zone, ZONES } from './working-calendar.ts';

/** "Senin, 5 Januari 2026 pukul 08.30 WIB": an instant as the office's clock shows it. */
export function formatInstant(at: number, zone: Zone): string {
  const day = localDay(at, zone);
  const local = new Date(at + ZONES[zone] * 60 * MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`;
  return CALENDAR_TEXTS.instant(WEEKDAYS[local.getUTCDay()] ?? '', formatDate(isoDay(day)), time, zone);
}
