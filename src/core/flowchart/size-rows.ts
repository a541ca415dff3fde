import { CONTINUED } from '../messages/document-words.ts';
import type { Profile } from '../profile/profile.ts';
import type { Sop } from '../sop/sop.ts';
import { breakLines, type TextMeasures } from './cell-lines.ts';
import type { Density } from './density.ts';
import { CELL_PADDING } from './drawing.ts';
import { type ColumnPlan, textColumns, textRoom } from './plan-columns.ts';
import {
  bodySize,
  LINE_HEIGHT,
  type MergedText,
  mergedTexts,
  type TextColumn,
  textOf,
} from './table-text.ts';

/** Text of one cell broken to its column. */
export interface CellText {
  readonly column: TextColumn;
  readonly text: string;
  readonly lines: readonly string[];
  readonly size: number;
}

/** A drawn row: an activity, or a part of one whose text is longer than a page. */
export interface TextRow {
  readonly activity: number;
  /** The symbols stand in the first part. */
  readonly first: boolean;
  readonly cells: readonly CellText[];
  readonly height: number;
}

/** A merged cell over drawn rows `first` to `last`. */
export interface MergedRowText extends CellText {
  readonly first: number;
  readonly last: number;
  readonly height: number;
  /** What its part behind a page end prints: the text again, and that it goes on from the page before. */
  readonly continued: CellText & { readonly height: number };
}

export interface SizedText {
  readonly rows: readonly TextRow[];
  readonly merged: readonly MergedRowText[];
}

const SMALLEST = 5;

/**
 * Breaks all texts of the table to their columns. A cell that would be higher than `highest` gets smaller letters, then
 * goes on in further rows: no text is ever cut off.
 */
export function sizeRows(
  sop: Sop,
  profile: Profile,
  options: {
    readonly columns: ColumnPlan;
    readonly density: Density;
    readonly highest: number;
  },
  measures: TextMeasures,
): SizedText {
  const merged = mergedTexts(sop);
  const size = bodySize(profile, options.density);
  const rows: TextRow[] = [];
  const firstRow: number[] = [];
  sop.activities.forEach((_, activity) => {
    firstRow.push(rows.length);
    const cells = textColumns(profile)
      .filter((column) => !merged.some((cell) => cell.column === column && covers(cell, activity)))
      .map((column) => {
        const text = textOf(sop, profile, activity, column);
        return fitCell(column, text, size, options, measures);
      });
    rows.push(...partsOf(activity, cells, options.highest));
  });
  const lastRow = (activity: number) => (firstRow[activity + 1] ?? rows.length) - 1;
  return {
    rows,
    merged: merged.map((cell) => {
      const fitted = fitCell(cell.column, cell.text, size, options, measures);
      const again = cell.text === '' ? '' : `${cell.text}\n${CONTINUED}`;
      const continued = fitCell(cell.column, again, size, options, measures);
      return {
        ...fitted,
        first: firstRow[cell.first] ?? 0,
        last: lastRow(cell.last),
        height: heightOf(fitted),
        continued: { ...continued, height: heightOf(continued) },
      };
    }),
  };
}

function covers(cell: MergedText, activity: number): boolean {
  return cell.first <= activity && activity <= cell.last;
}

export function heightOf(cell: CellText): number {
  return cell.lines.length === 0 ? 0 : cell.lines.length * cell.size * LINE_HEIGHT + 2 * CELL_PADDING.y;
}

function fitCell(
  column: TextColumn,
  text: string,
  preferred: number,
  options: { readonly columns: ColumnPlan; readonly highest: number },
  measures: TextMeasures,
): CellText {
  const room = textRoom(options.columns.texts[column] ?? 0);
  for (let size = preferred; ; size = Math.max(SMALLEST, size - 0.5)) {
    const cell = { column, text, lines: breakLines(measures.words(text, size), room), size };
    if (heightOf(cell) <= options.highest || size <= SMALLEST) return cell;
  }
}

/** One row, or as many as it takes to print cells that are higher than a page. */
function partsOf(activity: number, cells: readonly CellText[], highest: number): TextRow[] {
  const height = Math.max(0, ...cells.map(heightOf));
  if (height <= highest) return [{ activity, first: true, cells, height }];
  const parts: TextRow[] = [];
  const perPart = (cell: CellText) =>
    Math.max(1, Math.floor((highest - 2 * CELL_PADDING.y) / (cell.size * LINE_HEIGHT)));
  const count = Math.max(...cells.map((cell) => Math.ceil(cell.lines.length / perPart(cell))));
  for (let part = 0; part < count; part++) {
    const own = cells.map((cell): CellText => {
      const lines = cell.lines.slice(part * perPart(cell), (part + 1) * perPart(cell));
      return { ...cell, lines, text: lines.join(' ') };
    });
    parts.push({
      activity,
      first: part === 0,
      cells: own,
      height: Math.max(0, ...own.map(heightOf)),
    });
  }
  return parts;
}
