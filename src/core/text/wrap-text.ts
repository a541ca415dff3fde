import { isListMark, splitAtSigns, splitParagraphs, splitWord, splitWords } from './break-text.ts';
import type { MeasureText, TextStyle } from './measure-text.ts';

/** A base character with the marks, joiners and variation selectors that belong to it: the least that a break may leave whole. */
const CLUSTER =
  /\p{Regional_Indicator}{2}|[\s\S](?:\p{M}|\u{200D}[\s\S]|[\u{1F3FB}-\u{1F3FF}\u{FE0E}\u{FE0F}])*/gu;
const ZERO_WIDTH_SPACE = /[\u200B\uFEFF]/;

interface Line {
  readonly fits: (text: string) => boolean;
  readonly done: string[];
  current: string;
}

/**
 * Breaks a text into lines no wider than `width` points. Line ends of the text stay; runs of spaces and tabs become one
 * space; empty lines inside the text stay as `''`, those at its ends go; a text of nothing but space gives `[]`.
 * A word wider than a line breaks after a sign such as `/`, else between characters, one at least to a line. A word
 * behind a list mark breaks after a sign rather than leave the mark alone in its line.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  measure: MeasureText,
): readonly string[] {
  const fits = (part: string) => measure(part, style) <= width + 1e-6;
  const lines = splitParagraphs(text).flatMap((paragraph) => wrapParagraph(paragraph, fits));
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return [];
  let last = lines.length - 1;
  while (lines[last] === '') last--;
  return lines.slice(first, last + 1);
}

function wrapParagraph(paragraph: string, fits: (text: string) => boolean): string[] {
  const words = splitWords(paragraph);
  const whole = words.join(' ');
  if (!ZERO_WIDTH_SPACE.test(whole) && (whole === '' || fits(whole))) return [whole];
  const line: Line = { fits, done: [], current: '' };
  for (const word of words)
    splitWord(word).forEach((part, index) => {
      addPart(line, part, index === 0 ? ' ' : '');
    });
  if (line.current !== '' || line.done.length === 0) line.done.push(line.current);
  return line.done;
}

/** Puts a part of a word behind what the line holds, or in the next line, or in several when it is wider than a line. */
function addPart(line: Line, part: string, separator: string): void {
  if (tryAppend(line, part, separator)) return;
  const pieces = splitAtSigns(part);
  const loneMark = line.done.length === 0 && isListMark(line.current);
  const staysWithMark = loneMark && pieces.length > 1 && line.fits(line.current + separator + pieces[0]);
  if (line.fits(part) && !staysWithMark) {
    endLine(line);
    line.current = part;
    return;
  }
  pieces.forEach((piece, index) => {
    if (tryAppend(line, piece, index === 0 ? separator : '')) return;
    if (!(index === 0 && loneMark && !line.fits(piece))) endLine(line);
    addClusters(line, piece, line.current === '' ? '' : separator);
  });
}

/** The last resort: a break between letters. */
function addClusters(line: Line, piece: string, separator: string): void {
  (piece.match(CLUSTER) ?? []).forEach((cluster, index) => {
    if (tryAppend(line, cluster, index === 0 ? separator : '')) return;
    endLine(line);
    line.current = cluster;
  });
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
