import { MONTHS } from '../../core/dates.ts';

/** Serial dates below this are a time of day alone. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** `6 Maret 2017`; a time of day alone as `07.30`. Excel's dates have no time zone and come as UTC. */
export function formatDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  if (date.getTime() < FIRST_DAY) return `${pad(date.getUTCHours())}.${pad(date.getUTCMinutes())}`;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** A number as its Excel format shows it: decimals, percent, text around it (`0"."` → `1.`); decimal point as in the source. */
export function formatNumber(value: number, format: string): string {
  const section = (format.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '').replace(/[_*]./g, '');
  const pattern = /((?:"[^"]*"|\\.|[^0#?.,%"\\])*)([0#?][0#?,]*)(?:\.([0#?]*))?(%?)(.*)/s.exec(section);
  if (format === '' || /^general$/i.test(format) || format === '@' || pattern === null)
    return plainNumber(value);
  const [, before = '', whole = '', decimals, percent = '', after = ''] = pattern;
  const scaled = percent === '' ? value : value * 100;
  const most = decimals?.length ?? 0;
  const least = decimals?.replace(/[^0]/g, '').length ?? 0;
  const digits = trimDecimals(Math.abs(scaled).toFixed(most), least);
  const [units = '', fraction] = digits.split('.');
  const padded = units.padStart(whole.replace(/[^0]/g, '').length, '0');
  const shown = fraction === undefined ? padded : `${padded}.${fraction}`;
  return `${literal(before)}${scaled < 0 ? '-' : ''}${shown}${percent}${literal(after)}`;
}

/** Fifteen significant digits, as Excel keeps: 0.1 + 0.2 shows as 0.3. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function trimDecimals(digits: string, least: number): string {
  const [whole = '', decimals = ''] = digits.split('.');
  let kept = decimals;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept === '' ? whole : `${whole}.${kept}`;
}

function literal(text: string): string {
  return text.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
}
