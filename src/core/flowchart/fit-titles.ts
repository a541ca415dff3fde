import { breaksWord, splitParagraphs } from '../text/break-text.ts';
import type { MeasureText } from '../text/measure-text.ts';
import { shortestLines } from '../text/shortest-lines.ts';
import { widestWord } from '../text/widest-word.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { NameTurn } from './density.ts';
import { columnFor, textRoom } from './plan-columns.ts';
import { LINE_HEIGHT, LONGEST_TURNED, LOWERED_NAME, linesAcross, SMALLEST_HEADING } from './table-text.ts';
import { CELL_PADDING } from './drawing.ts';

/** A title of the head and the width that it has. */
export interface Title {
  readonly text: string;
  readonly width: number;
  /** The name of a lane; the group over lanes; any other title; a number under the titles. */
  readonly kind: 'name' | 'group' | 'column' | 'number';
}

export interface FittedTitle {
  readonly size: number;
  readonly lines: readonly string[];
  readonly turn: NameTurn;
  /** What its cell must have, points. */
  readonly height: number;
}

/** Letters of the titles, points, at most. */
export interface TitleSizes {
  readonly title: number;
  readonly name: number;
}

/** Column numbers fit the lowest row. */
const NUMBER_SIZE = 7.5;
const MOST_NAME_LINES = 4;

/**
 * Letters and lines of all titles. Names of lanes shrink together, down to a size, before one of them makes the head of
 * every page high. Where a word would break, a group's title is turned as well, and beside turned names any other title.
 */
export function fitTitles(
  titles: readonly Title[],
  names: NameTurn,
  sizes: TitleSizes,
  measure: MeasureText,
): readonly FittedTitle[] {
  const lanes = titles.filter(({ kind }) => kind === 'name');
  const nameSize = names === 'up' ? turnedSize(lanes, sizes.name, measure) : levelSize(lanes, sizes, measure);
  return titles.map((title) => {
    if (title.kind === 'number') return fitLevel(title, Math.min(sizes.title - 1, NUMBER_SIZE), measure);
    if (title.kind === 'name')
      return names === 'up' ? fitTurned(title, nameSize, measure) : fitLevel(title, nameSize, measure);
    const level = fitLevel(title, sizes.title, measure);
    const mayTurn = names === 'up' || title.kind === 'group';
    if (!mayTurn || !breaksWord(title.text, level.lines)) return level;
    return fitTurned(title, turnedSize([title], sizes.title, measure), measure);
  });
}

/** The lines again, now that the height of the cell is known, where a turned title may have fewer. */
export function linesAtHeight(
  { text, kind }: Title,
  fitted: FittedTitle,
  height: number,
  measure: MeasureText,
): readonly string[] {
  if (fitted.turn === 'level') return fitted.lines;
  const style = { size: fitted.size, bold: kind !== 'number' };
  return wrapText(splitParagraphs(text).join(' '), textRoom(height), style, measure);
}

function levelSize(names: readonly Title[], sizes: TitleSizes, measure: MeasureText): number {
  let size = sizes.name;
  while (
    size > LOWERED_NAME &&
    names.some((title) => fitLevel(title, size, measure).lines.length > MOST_NAME_LINES)
  )
    size = Math.max(LOWERED_NAME, size - 0.5);
  return size;
}

function turnedSize(titles: readonly Title[], preferred: number, measure: MeasureText): number {
  let size = preferred;
  while (
    size > SMALLEST_HEADING &&
    titles.some((title) => fitTurned(title, size, measure).height > LONGEST_TURNED)
  )
    size = Math.max(SMALLEST_HEADING, size - 0.5);
  return size;
}

/** Letters shrink before a word of the title breaks. */
function fitLevel({ text, width, kind }: Title, preferred: number, measure: MeasureText): FittedTitle {
  const bold = kind !== 'number';
  const room = textRoom(width);
  let size = preferred;
  while (size > SMALLEST_HEADING && widestWord(text, { size, bold }, measure) > room + 1e-6)
    size = Math.max(SMALLEST_HEADING, size - 0.5);
  const lines = wrapText(text, room, { size, bold }, measure);
  return { size, lines, turn: 'level', height: lines.length * size * LINE_HEIGHT + 2 * CELL_PADDING.y };
}

/** As many lines as the width holds, and no longer than they must be. */
function fitTurned({ text, width }: Title, size: number, measure: MeasureText): FittedTitle {
  const limits = { mostLines: linesAcross(width, size), longestWord: textRoom(LONGEST_TURNED) };
  const { lines, length } = shortestLines(text, limits, { size, bold: true }, measure);
  return { size, lines, turn: 'up', height: columnFor(length) };
}
