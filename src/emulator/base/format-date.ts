import { ScriptException } from '../runtime/errors.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Java's short names of the zones that matter here; others print as GMT+hh:mm. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
  UTC: 'UTC',
  GMT: 'GMT',
};

/**
 * `Utilities.formatDate`: Java's SimpleDateFormat with English names.
 *
 * Emulated letters: y M d E a H h k K m s S z Z X D u; quotes hold literal text. Others throw.
 */
export function formatJavaDate(date: Date, timeZone: string, format: string): string {
  const wall = wallClock(date, timeZone);
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return field(token.charAt(0), token.length, { wall, date, timeZone });
  });
}

interface Moment {
  /** The wall clock of the zone, held in UTC fields. */
  readonly wall: Date;
  readonly date: Date;
  readonly timeZone: string;
}

function wallClock(date: Date, timeZone: string): Date {
  const minutes = offsetMinutes(date, timeZone);
  return new Date(date.getTime() + minutes * 60_000);
}

/** Offset of a zone from UTC; `GMT+7` forms are understood, an unknown zone counts as GMT as in Java. */
function offsetMinutes(date: Date, timeZone: string): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0));
  try {
    const text = new Intl.DateTimeFormat('en-US', {
      timeZone,
      timeZoneName: 'longOffset',
    })
      .formatToParts(date)
      .find((part) => part.type === 'timeZoneName')?.value;
    const match = /GMT([+-])(\d\d):(\d\d)/.exec(text ?? '');
    return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
  } catch {
    return 0;
  }
}

function field(letter: string, length: number, { wall, date, timeZone }: Moment): string {
  const pad = (value: number): string => String(value).padStart(length, '0');
  const hours = wall.getUTCHours();
  switch (letter) {
    case 'y':
      return length === 2 ? String(wall.getUTCFullYear() % 100).padStart(2, '0') : pad(wall.getUTCFullYear());
    case 'M':
    case 'L':
      return length > 2 ? named(MONTHS[wall.getUTCMonth()], length > 3) : pad(wall.getUTCMonth() + 1);
    case 'd':
      return pad(wall.getUTCDate());
    case 'E':
      return named(DAYS[wall.getUTCDay()], length > 3);
    case 'u':
      return pad(wall.getUTCDay() || 7);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hours);
    case 'k':
      return pad(hours || 24);
    case 'h':
      return pad(hours % 12 || 12);
    case 'K':
      return pad(hours % 12);
    case 'm':
      return pad(wall.getUTCMinutes());
    case 's':
      return pad(wall.getUTCSeconds());
    case 'S':
      return pad(wall.getUTCMilliseconds());
    case 'D':
      return pad(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
    default:
      if (letter === 'z' && ZONE_NAMES[timeZone]) return ZONE_NAMES[timeZone];
      return zoneField(letter, length, offsetMinutes(date, timeZone));
  }
}

function zoneField(letter: string, length: number, minutes: number): string {
  const sign = minutes < 0 ? '-' : '+';
  const hour = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const minute = String(Math.abs(minutes) % 60).padStart(2, '0');
  if (letter === 'Z') return `${sign}${hour}${minute}`;
  if (letter === 'z') return minutes === 0 ? 'GMT' : `GMT${sign}${hour}:${minute}`;
  if (letter !== 'X') throw new ScriptException(`Illegal pattern character '${letter}'`);
  if (minutes === 0) return 'Z';
  return length === 1 ? `${sign}${hour}` : `${sign}${hour}${length === 3 ? ':' : ''}${minute}`;
}

function named(name: string | undefined, whole: boolean): string {
  return whole ? (name ?? '') : (name ?? '').slice(0, 3);
}
