/** Calendar dates as Indonesian offices write them, and as Lajur keeps them (ISO `yyyy-mm-dd`). */

export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Older spellings and English month names, as left by spreadsheets; compared by their first letters. */
const MONTH_PREFIXES: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'ags', 'agt', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
];

const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const WEEKDAY = /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad),?\s+/i;

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 : 1900) + year : year;
}

function monthNumber(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, '');
  const roman = ROMAN_MONTHS.indexOf(name);
  if (roman >= 0) return roman + 1;
  return MONTH_PREFIXES.findIndex((prefixes) => prefixes.some((prefix) => name.startsWith(prefix))) + 1;
}

/** True for the ways to say "no date": empty, dashes, dots, strokes. */
export function isBlankDate(text: string): boolean {
  return /^[\s\-–—.…/_:]*$/.test(text);
}

/**
 * Reads "1 September 2020", "01/09/2020" (day first), "1-9-20", ISO, also with a weekday or a time behind it.
 * @returns the ISO date, or undefined where the text is no date
 */
export function parseDate(text: string): string | undefined {
  const plain = text.trim().replace(WEEKDAY, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(plain);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const time = '(?:\\s+\\d{1,2}[:.]\\d{2}.*)?$';
  const numeric = new RegExp(
    `^(\\d{1,2})\\s*[-/.\\s]\\s*(\\d{1,2})\\s*[-/.\\s]\\s*(\\d{4}|\\d{2})${time}`,
  ).exec(plain);
  if (numeric) return isoDate(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const words = new RegExp(
    `^(\\d{1,2})\\s*[-/.\\s]?\\s*([\\p{L}.]+)\\s*[-/.,\\s]?\\s*(\\d{4}|\\d{2})${time}`,
    'u',
  ).exec(plain);
  if (!words) return undefined;
  return isoDate(fullYear(words[3] ?? ''), monthNumber(words[2] ?? ''), Number(words[1]));
}

/** "2020-09-01" as "1 September 2020"; a text that is no ISO date stays as it is. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (!parts || month === undefined) return iso;
  return `${Number(parts[3])} ${month} ${parts[1]}`;
}
