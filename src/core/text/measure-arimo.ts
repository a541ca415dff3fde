import { ARIMO_BOLD_WIDTHS, ARIMO_REGULAR_WIDTHS } from './generated/arimo-widths.ts';
import type { MeasureText } from './measure-text.ts';

/** Arimo and Arial have 2048 units per em. */
const UNITS_PER_EM = 2048;

/** Marks and format characters take no room of their own: `\p{Cc}` because a stray control character is not drawn. */
const NO_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]$/u;

const ZERO = 0;
const WIDE = UNITS_PER_EM;
const RIGHT_TO_LEFT = Math.round(0.55 * UNITS_PER_EM);
/** Between Arial's lower case (0.5 em) and upper case (0.67 em): Greek, Cyrillic, Indic and all the rest. */
const OTHER = Math.round(0.6 * UNITS_PER_EM);

/** Signs that Arial has and Arimo's Latin subsets lack, with Arial's widths; the same in bold. */
const SIGNS: Readonly<Record<string, number>> = {
  '←': 2048,
  '→': 2048,
  '↔': 2048,
  '≈': 1124,
  '≠': 1124,
  '≤': 1124,
  '≥': 1124,
  '√': 1124,
  '∞': 1460,
  '■': 1237,
  '□': 1237,
  '●': 1237,
  '○': 1237,
  '▪': 726,
  '▫': 726,
  '►': 2027,
  '▲': 2027,
  '▼': 2027,
};

/** Scripts that Arimo's Latin subsets lack, as `[first, last, width]`. */
const CLASSES: readonly (readonly [first: number, last: number, width: number])[] = [
  [0x0590, 0x08ff, RIGHT_TO_LEFT],
  [0x1100, 0x115f, WIDE],
  [0x2600, 0x27bf, WIDE],
  [0x2e80, 0xa4cf, WIDE],
  [0xac00, 0xd7a3, WIDE],
  [0xf900, 0xfaff, WIDE],
  [0xfb1d, 0xfdff, RIGHT_TO_LEFT],
  [0xfe30, 0xfe4f, WIDE],
  [0xfe70, 0xfeff, RIGHT_TO_LEFT],
  [0xff00, 0xff60, WIDE],
  [0xffe0, 0xffe6, WIDE],
  [0x1f000, 0x3ffff, WIDE],
];

type Widths = Map<number, number>;

function widthTable(runs: readonly (readonly number[])[]): Widths {
  const widths: Widths = new Map();
  for (const run of runs) {
    const [first = 0, ...values] = run;
    values.forEach((width, index) => {
      widths.set(first + index, width);
    });
  }
  return widths;
}

function classWidth(code: number): number {
  const found = CLASSES.find(([first, last]) => code >= first && code <= last);
  return found ? found[2] : OTHER;
}

function widthOf(widths: Widths, code: number): number {
  const known = widths.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const width = SIGNS[character] ?? (NO_WIDTH.test(character) ? ZERO : classWidth(code));
  widths.set(code, width);
  return width;
}

const regular = widthTable(ARIMO_REGULAR_WIDTHS);
const bold = widthTable(ARIMO_BOLD_WIDTHS);

/**
 * Width of a line in Arimo, which has the widths of Arial: advance widths only, no kerning, as Docs and Sheets set text.
 * Characters that the font's Latin subsets lack get a width by their class (emoji and CJK 1 em, marks 0).
 */
export const measureArimo: MeasureText = (text, style) => {
  const widths = style.bold ? bold : regular;
  let units = 0;
  for (const character of text) units += widthOf(widths, character.codePointAt(0) ?? 0);
  return (units * style.size) / UNITS_PER_EM;
};
