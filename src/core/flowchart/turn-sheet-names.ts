import type { CellRange } from '../sop/sheet-grid.ts';
import type { SheetTable } from '../sop/sheet-table.ts';
import { breaksWord } from '../text/break-text.ts';
import type { MeasureText } from '../text/measure-text.ts';
import { shortestLines } from '../text/shortest-lines.ts';
import { widestWord } from '../text/widest-word.ts';
import { wrapText } from '../text/wrap-text.ts';

/** The cell of a sheet that holds a lane's name. */
export interface NameCell extends CellRange {
  readonly text: string;
}

const POINTS_PER_PIXEL = 0.75;
/** Of Sheets and Excel, as a share of the letters' size. */
const LINE_HEIGHT = 1.25;
/** On each side of a cell's text, points. */
const PADDING = 2.25;
/** Screens set letters on whole pixels, so a line may turn out wider than the font says. */
const SPARE_ROOM = 0.97;
/** A word that is longer breaks, points; a sheet scrolls, so it need not be as short as on paper. */
const LONGEST_WORD = 180;

/** Where the names of the table's lanes stand; a merged cell is whole. */
export function nameCells(table: SheetTable, merges: readonly CellRange[]): readonly NameCell[] {
  return table.lanes.map(({ name, nameRow: row, column }) => {
    const merge = merges.find((range) => range.row === row && range.column === column);
    return { text: name, row, column, rows: merge?.rows ?? 1, columns: merge?.columns ?? 1 };
  });
}

/**
 * The pixels that a sheet's names of lanes need when they read upwards; null where all of them stand level in whole words.
 * @param widths pixels, by column of the sheet
 * @param size of the bold letters, points
 */
export function turnedHeight(
  cells: readonly NameCell[],
  widths: readonly number[],
  size: number,
  measure: MeasureText,
): number | null {
  const style = { size, bold: true };
  const wide = cells.map(({ text, column, columns }) => ({
    text,
    width: sum(widths.slice(column, column + columns)) * POINTS_PER_PIXEL,
  }));
  if (wide.every(({ text, width }) => !breaksWord(text, wrapText(text, room(width), style, measure))))
    return null;
  const lengths = wide.map(({ text, width }) => {
    const mostLines = Math.max(1, Math.floor((width - 2 * PADDING) / (size * LINE_HEIGHT)));
    return shortestLines(text, { mostLines, longestWord: LONGEST_WORD }, style, measure).length;
  });
  return Math.ceil((Math.max(...lengths) / SPARE_ROOM + 2 * PADDING) / POINTS_PER_PIXEL);
}

/**
 * The width, in points, of a sheet's column in which no word of a name breaks.
 * @param size of the bold letters, points
 */
export function levelColumn(name: string, size: number, measure: MeasureText): number {
  return widestWord(name, { size, bold: true }, measure) / SPARE_ROOM + 2 * PADDING;
}

/** Heights of a sheet's rows with every one of these cells so high at least; a cell takes what it lacks from its last row. */
export function raisedRows(
  cells: readonly CellRange[],
  height: number,
  rowHeights: readonly number[],
): readonly number[] {
  const heights = [...rowHeights];
  for (const { row, rows } of [...cells].sort((a, b) => a.rows - b.rows)) {
    const lacking = height - sum(heights.slice(row, row + rows));
    const last = row + rows - 1;
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
  }
  return heights;
}

function room(width: number): number {
  return (width - 2 * PADDING) * SPARE_ROOM;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
