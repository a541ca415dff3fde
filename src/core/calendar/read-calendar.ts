import { parseDate } from '../dates.ts';
import type { SettingFault } from '../finding.ts';
import { CALENDAR_TEXTS } from '../messages/calendar.ts';
import { type Period, type WeekHours, type WorkingCalendar, type Zone, ZONES } from './working-calendar.ts';

/** Hours of each weekday as written, Sunday first: "07.30-12.00, 13.00-16.00"; empty where nobody works. */
export type WeekTexts = readonly [string, string, string, string, string, string, string];

/** What an office writes in its settings and in its list of holidays. */
export interface CalendarSettings {
  readonly zone: string;
  readonly week: WeekTexts;
  readonly ramadanWeek: WeekTexts;
  readonly ramadan: readonly { readonly from: string; readonly to: string }[];
  /** Holidays, cuti bersama, half days: `hours` is empty where the office is closed. */
  readonly days: readonly { readonly date: string; readonly name: string; readonly hours: string }[];
}

/**
 * Hours of civil servants by Perpres 21/2023: five days, 37½ hours a week without breaks from 07.30; in Ramadan 32½ hours from
 * 08.00. How the breaks divide a day is the head of the region's to decide; these are usual.
 */
export const PERPRES_21_2023: Pick<CalendarSettings, 'week' | 'ramadanWeek'> = {
  week: [
    '',
    '07.30-12.00, 13.00-16.00',
    '07.30-12.00, 13.00-16.00',
    '07.30-12.00, 13.00-16.00',
    '07.30-12.00, 13.00-16.00',
    '07.30-11.30, 13.00-16.30',
    '',
  ],
  ramadanWeek: [
    '',
    '08.00-12.00, 12.30-15.00',
    '08.00-12.00, 12.30-15.00',
    '08.00-12.00, 12.30-15.00',
    '08.00-12.00, 12.30-15.00',
    '08.00-11.30, 12.30-15.30',
    '',
  ],
};

/** Reads an office's settings; whatever cannot be read is told and left out. Never throws. */
export function readCalendar(settings: CalendarSettings): {
  readonly calendar: WorkingCalendar;
  readonly faults: readonly SettingFault[];
} {
  const faults: SettingFault[] = [];
  const note = (setting: string, entry: number, message: string) => faults.push({ setting, entry, message });
  const hours = (text: string, setting: string, entry: number): readonly Period[] => {
    const read = readHours(text);
    if (typeof read !== 'string') return read;
    note(setting, entry, read);
    return [];
  };
  const date = (text: string, setting: string, entry: number): string | undefined => {
    const iso = parseDate(text);
    if (iso === undefined) note(setting, entry, CALENDAR_TEXTS.date(text));
    return iso;
  };
  const zone = settings.zone.trim().toUpperCase();
  if (!(zone in ZONES)) note('zone', 0, CALENDAR_TEXTS.zone(settings.zone));
  const week: WeekHours = settings.week.map((text, entry) => hours(text, 'week', entry));
  const ramadanWeek: WeekHours = settings.ramadanWeek.map((text, entry) => hours(text, 'ramadanWeek', entry));
  if (week.every((periods) => periods.length === 0)) note('week', 0, CALENDAR_TEXTS.noHours());
  const ranges = settings.ramadan.flatMap((range, entry) => {
    const [from, to] = [date(range.from, 'ramadan', entry), date(range.to, 'ramadan', entry)];
    if (from === undefined || to === undefined) return [];
    if (from <= to) return [{ from, to }];
    note('ramadan', entry, CALENDAR_TEXTS.range(range.from, range.to));
    return [];
  });
  const days = settings.days.flatMap((day, entry): [string, readonly Period[]][] => {
    const iso = date(day.date, 'days', entry);
    return iso === undefined ? [] : [[iso, hours(day.hours, 'days', entry)]];
  });
  return {
    calendar: {
      zone: zone in ZONES ? (zone as Zone) : 'WIB',
      week,
      ramadan: { week: ramadanWeek, ranges },
      days: new Map(days),
    },
    faults,
  };
}

/** Stretches of work, or the sentence that says why the text has none. */
function readHours(text: string): readonly Period[] | string {
  const plain = text.trim();
  if (/^(?:[-–—]|libur|tutup)?$/i.test(plain)) return [];
  const periods: Period[] = [];
  for (const part of plain.split(/[,;]|\bdan\b/)) {
    const times = /^(\d{1,2})[.:](\d{2})\s*(?:-|–|—|s\.?d\.?|s\/d|sampai)\s*(\d{1,2})[.:](\d{2})$/.exec(
      part.trim(),
    );
    if (times === null) return CALENDAR_TEXTS.hours(text);
    const [from, to] = [minutes(times[1], times[2]), minutes(times[3], times[4])];
    if (from === null || to === null) return CALENDAR_TEXTS.hours(text);
    if (to <= from || from < (periods[periods.length - 1]?.to ?? 0)) return CALENDAR_TEXTS.overlap(text);
    periods.push({ from, to });
  }
  return periods;
}

function minutes(hour = '', minute = ''): number | null {
  const [h, m] = [Number(hour), Number(minute)];
  return h <= 24 && m <= 59 && h * 60 + m <= 1440 ? h * 60 + m : null;
}
