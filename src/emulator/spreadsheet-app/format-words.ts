import { ScriptException } from '../runtime/errors.ts';
import type { JsonObject } from '../spreadsheet/spreadsheet-data.ts';

const NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  silver: '#c0c0c0',
};

/** A CSS colour as the API's colour; null for "no colour". */
export function colorOf(css: string | null): JsonObject | null {
  if (css === null || css === '') return null;
  const named = NAMES[css.toLowerCase()] ?? css;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(named);
  const hex = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : named;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new ScriptException(`Invalid argument: ${css}`);
  const [red, green, blue] = match.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
}

/** The API's colour as `#rrggbb`. */
export function cssOf(color: JsonObject | undefined): string | undefined {
  if (!color) return undefined;
  const pair = (part: unknown): string =>
    Math.round((typeof part === 'number' ? part : 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${pair(color.red)}${pair(color.green)}${pair(color.blue)}`;
}

const BORDER_STYLES = ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'];

/** One side of a border: true draws, false removes, null leaves. */
export function borderOf(
  on: boolean | null,
  color: string | null,
  style: string | null,
): JsonObject | undefined {
  if (on === null) return undefined;
  if (!on) return { style: 'NONE' };
  const name = style ?? 'SOLID';
  if (!BORDER_STYLES.includes(name)) throw new ScriptException(`Invalid argument: ${name}`);
  return { style: name, color: colorOf(color ?? '#000000') ?? {} };
}

/** One word of `setHorizontalAlignment` and its like, upper case as the API has it; null clears. */
export function wordOf(word: string | null, allowed: readonly string[]): string | null {
  if (word === null || word === 'normal' || word === 'general') return null;
  const upper = word.toUpperCase();
  if (!allowed.includes(upper)) throw new ScriptException(`Invalid argument: ${word}`);
  return upper;
}
