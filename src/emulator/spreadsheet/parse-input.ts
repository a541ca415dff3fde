import { serialOfDay } from './serial-date.ts';
import type { ExtendedValue } from './spreadsheet-data.ts';

/** What Sheets makes of typed text: a value, and the number format that typing it implies. */
export interface ParsedInput {
  readonly value: ExtendedValue | undefined;
  readonly numberFormat?: { readonly type: string; readonly pattern: string };
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'jan', 'januari'],
    ['february', 'feb', 'februari'],
    ['march', 'mar', 'maret'],
    ['april', 'apr', 'april'],
    ['may', 'mei', 'may'],
    ['june', 'jun', 'juni'],
    ['july', 'jul', 'juli'],
    ['august', 'aug', 'agustus', 'agu'],
    ['september', 'sep', 'september'],
    ['october', 'oct', 'oktober', 'okt'],
    ['november', 'nov', 'november'],
    ['december', 'dec', 'desember', 'des'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/**
 * Reads text as a person's typing (`USER_ENTERED`, `setValues`): formulas, numbers, dates and booleans are recognised.
 *
 * A leading apostrophe keeps text as it is; a leading `=`, or `+` before anything that is no number, makes a formula.
 * Locales `in_ID`/`id_ID` write 1.234,5 and 31/12/2025; others 1,234.5 and 12/31/2025.
 */
export function parseInput(text: string, locale: string): ParsedInput {
  if (text === '') return { value: undefined };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: trimmed.toLowerCase() === 'true' } };
  const parsed = parseNumber(trimmed, locale) ?? parseTime(trimmed) ?? parseDate(trimmed, locale);
  if (parsed) return parsed;
  if (/^\+./.test(text)) return { value: { formulaValue: `=${text}` } };
  return { value: { stringValue: text } };
}

export function usesDecimalComma(locale: string): boolean {
  return /^(in|id|de|fr|nl|es|it|pt)/i.test(locale);
}

function parseNumber(text: string, locale: string): ParsedInput | undefined {
  const match = /^\(?([+-]?)\s?(Rp|\$)?\s?([+-]?)([\d.,]+)(e[+-]?\d+)?\s?(%?)\)?$/i.exec(text);
  if (!match) return undefined;
  const [, sign1 = '', currency, sign2 = '', digits = '', exponent = '', percent] = match;
  const comma = usesDecimalComma(locale);
  const grouped = comma ? /^\d{1,3}(\.\d{3})+(,\d*)?$/ : /^\d{1,3}(,\d{3})+(\.\d*)?$/;
  const plain = comma ? /^\d*(,\d+)?$|^\d+,$/ : /^\d*(\.\d+)?$|^\d+\.$/;
  if (digits === '' || !/\d/.test(digits) || !(grouped.test(digits) || plain.test(digits))) return undefined;
  const normal = comma ? digits.replace(/\./g, '').replace(',', '.') : digits.replace(/,/g, '');
  const negative = sign1 === '-' || sign2 === '-' || (text.startsWith('(') && text.endsWith(')'));
  const number = Number(normal + exponent) * (negative ? -1 : 1);
  if (!Number.isFinite(number)) return undefined;
  if (percent)
    return {
      value: { numberValue: number / 100 },
      numberFormat: percentFormat(normal),
    };
  if (currency)
    return {
      value: { numberValue: number },
      numberFormat: { type: 'CURRENCY', pattern: `"${currency}"#,##0` },
    };
  if (grouped.test(digits))
    return {
      value: { numberValue: number },
      numberFormat: {
        type: 'NUMBER',
        pattern: normal.includes('.') ? '#,##0.00' : '#,##0',
      },
    };
  return { value: { numberValue: number } };
}

function percentFormat(digits: string): { type: string; pattern: string } {
  return { type: 'PERCENT', pattern: digits.includes('.') ? '0.00%' : '0%' };
}

function parseTime(text: string): ParsedInput | undefined {
  const match = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s?(am|pm)?$/i.exec(text);
  if (!match) return undefined;
  const [, hour = '0', minute = '0', second, half] = match;
  const hours = (Number(hour) % (half ? 12 : 1000)) + (/pm/i.test(half ?? '') ? 12 : 0);
  const numberValue = (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
  const pattern = second ? 'h:mm:ss' : 'h:mm';
  return { value: { numberValue }, numberFormat: { type: 'TIME', pattern } };
}

function parseDate(text: string, locale: string): ParsedInput | undefined {
  const dayFirst = usesDecimalComma(locale) || /^en_(GB|AU)/.test(locale);
  const found = isoDate(text) ?? numericDate(text, dayFirst) ?? namedDate(text);
  if (!found) return undefined;
  const serial = serialOfDay(found.year, found.month, found.day);
  if (serial === undefined) return undefined;
  return {
    value: { numberValue: serial },
    numberFormat: { type: 'DATE', pattern: found.pattern },
  };
}

interface FoundDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly pattern: string;
}

function isoDate(text: string): FoundDate | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  return match
    ? {
        year: Number(match[1]),
        month: Number(match[2]),
        day: Number(match[3]),
        pattern: 'yyyy-mm-dd',
      }
    : undefined;
}

function numericDate(text: string, dayFirst: boolean): FoundDate | undefined {
  const match = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (!match) return undefined;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const short = Number(match[4]);
  const year = short < 100 ? short + (short < 50 ? 2000 : 1900) : short;
  return dayFirst
    ? { year, month: b, day: a, pattern: 'dd/MM/yyyy' }
    : { year, month: a, day: b, pattern: 'M/d/yyyy' };
}

function namedDate(text: string): FoundDate | undefined {
  const match = /^(\d{1,2})[ -]([A-Za-z]+)[ -,]+(\d{4})$/.exec(text);
  const month = match && MONTHS[(match[2] ?? '').toLowerCase()];
  return match && month
    ? {
        year: Number(match[3]),
        month,
        day: Number(match[1]),
        pattern: 'd mmmm yyyy',
      }
    : undefined;
}
