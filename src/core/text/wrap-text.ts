import type { MeasureText, TextStyle } from './measure-text.ts';

/** A base character with the marks, joiners and variation selectors that belong to it: the least that a break may leave whole. */
const CLUSTER =
  /\p{Regional_Indicator}{2}|[\s\S](?:\p{M}|\u{200D}[\s\S]|[\u{1F3FB}-\u{1F3FF}\u{FE0E}\u{FE0F}])*/gu;
/** Break opportunities that a reader expects: after the hyphen of "masing-masing", never inside "SOP-025". */
const AFTER_HYPHEN = /(?<=\p{L}[-\u2010\u2013])(?=\p{L})/u;
/** Used only when a word has no room in a line of its own: "Kelengkapan/Persyaratan", "http://…/…". */
const AFTER_ANY_SIGN = /(?<=[-\u2010\u2013/\\_.,;:@&?=+)])(?=[^-\u2010\u2013/\\_.,;:@&?=+)])/u;
/** Spaces at which a line may break; the no-break spaces U+00A0, U+2007 and U+202F are not among them. */
const SPACES = /[\t\f\v \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/u;
const NEW_LINE = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const SOFT_HYPHEN = /\u00AD/g;
const ZERO_WIDTH_SPACE = /[\u200B\uFEFF]/;

interface Line {
  readonly fits: (text: string) => boolean;
  readonly done: string[];
  current: string;
}

/**
 * Breaks a text into lines no wider than `width` points. Line ends of the text stay; runs of spaces and tabs become one
 * space; empty lines inside the text stay as `''`, those at its ends go; a text of nothing but space gives `[]`.
 * A word wider than a line breaks after a sign such as `/`, else between characters, one at least to a line.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  measure: MeasureText,
): readonly string[] {
  const fits = (part: string) => measure(part, style) <= width + 1e-6;
  const paragraphs = text.replace(SOFT_HYPHEN, '').split(NEW_LINE);
  const lines = paragraphs.flatMap((paragraph) => wrapParagraph(paragraph, fits));
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return [];
  let last = lines.length - 1;
  while (lines[last] === '') last--;
  return lines.slice(first, last + 1);
}

function wrapParagraph(paragraph: string, fits: (text: string) => boolean): string[] {
  const words = paragraph.split(SPACES).filter((word) => word !== '');
  const whole = words.join(' ');
  if (!ZERO_WIDTH_SPACE.test(whole) && (whole === '' || fits(whole))) return [whole];
  const line: Line = { fits, done: [], current: '' };
  for (const word of words) {
    word
      .split(ZERO_WIDTH_SPACE)
      .flatMap((part) => part.split(AFTER_HYPHEN))
      .forEach((part, index) => {
        addPart(line, part, index === 0 ? ' ' : '');
      });
  }
  if (line.current !== '' || line.done.length === 0) line.done.push(line.current);
  return line.done;
}

/** Puts a part of a word behind what the line holds, or in the next line, or in several when it is wider than a line. */
function addPart(line: Line, part: string, separator: string): void {
  if (tryAppend(line, part, separator)) return;
  endLine(line);
  if (tryAppend(line, part, '')) return;
  for (const piece of part.split(AFTER_ANY_SIGN)) {
    if (tryAppend(line, piece, '')) continue;
    endLine(line);
    for (const cluster of piece.match(CLUSTER) ?? []) {
      if (tryAppend(line, cluster, '')) continue;
      endLine(line);
      line.current = cluster;
    }
  }
}

function tryAppend(line: Line, part: string, separator: string): boolean {
  const candidate = line.current === '' ? part : line.current + separator + part;
  if (!line.fits(candidate)) return false;
  line.current = candidate;
  return true;
}

function endLine(line: Line): void {
  if (line.current !== '') line.done.push(line.current);
  line.current = '';
}
