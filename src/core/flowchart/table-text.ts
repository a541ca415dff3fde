import type { Profile } from '../profile/profile.ts';
import { bareNumber, mergedRows } from '../sop/merged-rows.ts';
import type { ColumnId, MutuBakuColumn, Sop } from '../sop/sop.ts';
import type { Density } from './density.ts';
import { CELL_PADDING } from './drawing.ts';

export type TextColumn = ColumnId;

export const LINE_HEIGHT = 1.15;
const SMALLEST_LETTERS = 5;
/** Titles shrink to this before a word of them breaks. */
export const SMALLEST_HEADING = 6.5;
/** Names of lanes shrink to this before one of them takes many lines. */
export const LOWERED_NAME = 7;
/**
 * Height that a turned title may ask for, points: about a fifth of a page that lies across, so that it still holds rows. A word
 * longer than that breaks; only where no more lines have room beside each other does a title become longer.
 */
export const LONGEST_TURNED = 120;

/** Letters of the names of lanes where they are turned, at most: length costs little there, so they need not be as small. */
export function turnedNameSize(profile: Profile, density: Density): number {
  return Math.max(LOWERED_NAME, nameSize(profile, density));
}

/** How many lines of a turned title have room beside each other in a column of that width. */
export function linesAcross(width: number, size: number): number {
  return Math.max(1, Math.floor((width - 2 * CELL_PADDING.y) / (size * LINE_HEIGHT) + 1e-6));
}

/** The width of a column that holds so many lines of a turned title. */
export function widthAcross(lines: number, size: number): number {
  return lines * size * LINE_HEIGHT + 2 * CELL_PADDING.y;
}

export function bodySize(profile: Profile, density: Density): number {
  return Math.max(SMALLEST_LETTERS, profile.fontSize.body - density.lettersSmaller);
}

export function headerSize(profile: Profile, density: Density): number {
  return Math.max(SMALLEST_LETTERS, profile.fontSize.header - density.lettersSmaller);
}

/** Letters of the names of lanes, at most. */
export function nameSize(profile: Profile, density: Density): number {
  const size = headerSize(profile, density);
  return Math.max(Math.min(size, SMALLEST_HEADING), size - density.namesSmaller);
}

export function captionSize(profile: Profile, density: Density): number {
  return Math.max(SMALLEST_LETTERS, profile.fontSize.caption - density.lettersSmaller / 2);
}

/** Title of a column: the SOP's own, else the profile's. */
export function columnHeading(sop: Sop, profile: Profile, id: ColumnId): string {
  return sop.headings?.[id] ?? profile.columns[id];
}

/** Text of a cell as printed; a row inside a merged cell has it in the first row only. */
export function textOf(sop: Sop, profile: Profile, row: number, id: TextColumn): string {
  const activity = sop.activities[row];
  if (activity === undefined) return '';
  if (id === 'activity') return activity.text.trim();
  if (id === 'number') {
    const bare = bareNumber(activity.number);
    return bare === '' ? '' : bare + profile.numberSuffix;
  }
  return activity[id].trim();
}

/** A cell merged over several rows of the SOP, as positions of its first and last row. */
export interface MergedText {
  readonly column: MutuBakuColumn;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Merged cells that exist, hold more than one row and do not overlap an earlier one. Several texts in one become its lines. */
export function mergedTexts(sop: Sop): readonly MergedText[] {
  const found: MergedText[] = [];
  for (const merged of sop.mergedCells ?? []) {
    const rows = mergedRows(sop, merged);
    if (rows === null || rows.last === rows.first) continue;
    const { first, last } = rows;
    if (found.some((other) => other.column === merged.column && other.first <= last && first <= other.last))
      continue;
    const texts = sop.activities.slice(first, last + 1).map((activity) => activity[merged.column].trim());
    const text = [...new Set(texts.filter((part) => part !== ''))].join('\n');
    found.push({ column: merged.column, first, last, text });
  }
  return found;
}

export function roundUp(value: number, step: number): number {
  return Math.ceil(value / step - 1e-6) * step;
}
