import { usesDecimalComma } from './parse-input.ts';
import { fieldsOf } from './serial-date.ts';

const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');
const MONTHS_ID =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** A number as a cell shows it: by its pattern, or as "automatic" (up to ten decimals) when there is none. */
export function formatNumber(
  value: number,
  pattern: string | undefined,
  type: string | undefined,
  locale: string,
): string {
  if (pattern === '@' || type === 'TEXT') return automatic(value, locale);
  if (pattern === undefined || pattern === '' || /^general$/i.test(pattern)) {
    if (type === 'DATE')
      return formatDate(value, usesDecimalComma(locale) ? 'dd/MM/yyyy' : 'M/d/yyyy', locale);
    return automatic(value, locale);
  }
  const section = pattern.split(';')[value < 0 && pattern.includes(';') ? 1 : 0] ?? pattern;
  const bare = section.replace(/"[^"]*"|\\./g, '');
  if (type === 'DATE' || type === 'TIME' || type === 'DATE_TIME' || /[dyhs]|m{3,}/i.test(bare))
    return formatDate(value, section, locale);
  return formatByDigits(value, section, locale);
}

/** True when a pattern or type shows a number as a moment, so that `getValue` gives a Date. */
export function showsDate(pattern: string | undefined, type: string | undefined): boolean {
  if (type === 'DATE' || type === 'TIME' || type === 'DATE_TIME') return true;
  if (type !== undefined && type !== 'NUMBER_FORMAT_TYPE_UNSPECIFIED') return false;
  return pattern !== undefined && /[dy]|h+:/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

function automatic(value: number, locale: string): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e15 || magnitude < 1e-9))
    return value
      .toExponential(2)
      .toUpperCase()
      .replace(/E([+-])(\d)$/, 'E$10$2');
  const text = String(
    Number(value.toFixed(magnitude >= 1 ? Math.max(0, 10 - String(Math.trunc(magnitude)).length + 1) : 10)),
  );
  return usesDecimalComma(locale) ? text.replace('.', ',') : text;
}

function formatByDigits(value: number, pattern: string, locale: string): string {
  const match = /^((?:"[^"]*"|\\.|[^#0?])*)([#0?.,]*)((?:"[^"]*"|\\.|.)*)$/.exec(pattern);
  if (!match) return automatic(value, locale);
  const [, before = '', digits = '', after = ''] = match;
  if (digits === '') return literal(pattern);
  const percent = /%/.test(before + after) ? 100 : 1;
  const [whole = '', decimals = ''] = digits.split('.');
  const most = decimals.length;
  const least = decimals.replace(/#/g, '').length;
  let [integer = '0', fraction = ''] = Math.abs(value * percent)
    .toFixed(most)
    .split('.');
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  integer = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  const comma = usesDecimalComma(locale);
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, comma ? '.' : ',');
  const sign = value < 0 && Number(`${integer.replace(/\D/g, '')}.${fraction || 0}`) !== 0 ? '-' : '';
  const number = fraction === '' ? integer : `${integer}${comma ? ',' : '.'}${fraction}`;
  return `${sign}${literal(before)}${number}${literal(after)}`;
}

function literal(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)|_./g,
    (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? ' ',
  );
}

function formatDate(serial: number, pattern: string, locale: string): string {
  const at = fieldsOf(serial);
  const names = /^(in|id)/i.test(locale) ? MONTHS_ID : MONTHS_EN;
  const half = /am\/pm|a\/p/i.test(pattern);
  let afterHour = false;
  return pattern.replace(
    /"([^"]*)"|\\(.)|am\/pm|a\/p|\[h+\]|y+|m+|M+|d+|h+|H+|s+/g,
    (token, quoted?: string, escaped?: string) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      const minutes = token.startsWith('m') && token.length < 3 && (afterHour || /m+:s/.test(pattern));
      afterHour = /^\[?h/i.test(token);
      return minutes ? pad(at.getUTCMinutes(), token.length) : dateToken(token, at, { names, half, serial });
    },
  );
}

function dateToken(
  token: string,
  at: Date,
  context: { names: readonly string[]; half: boolean; serial: number },
): string {
  const letter = token.charAt(0).toLowerCase();
  const month = context.names[at.getUTCMonth()] ?? '';
  if (letter === '[') return String(Math.floor(context.serial * 24 + 1e-9));
  if (letter === 'y')
    return token.length <= 2 ? pad(at.getUTCFullYear() % 100, 2) : String(at.getUTCFullYear());
  if (letter === 'm')
    return token.length >= 4
      ? month
      : token.length === 3
        ? month.slice(0, 3)
        : pad(at.getUTCMonth() + 1, token.length);
  if (letter === 'd') return pad(at.getUTCDate(), Math.min(token.length, 2));
  if (letter === 'h') return pad(context.half ? at.getUTCHours() % 12 || 12 : at.getUTCHours(), token.length);
  if (letter === 's') return pad(at.getUTCSeconds(), token.length);
  return at.getUTCHours() < 12 ? 'AM' : 'PM';
}

function pad(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0');
}
