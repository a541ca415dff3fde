import type { Profile } from '../profile/profile.ts';
import type { ColumnId, Sop } from '../sop/sop.ts';
import type { MeasureText } from '../text/measure-text.ts';
import type { Density } from './density.ts';
import { CELL_PADDING } from './drawing.ts';
import { bodySize, columnHeading, headerSize, roundUp, type TextColumn, textOf } from './table-text.ts';

/** Widths of all columns, multiples of 3 pt. */
export interface ColumnPlan {
  readonly lanes: readonly number[];
  readonly texts: Readonly<Partial<Record<ColumnId, number>>>;
}

const STEP = 3;
/** Docs sets text up to 8 % wider than the font's metrics say. */
export const SPARE_WIDTH = 0.92;
const WIDEST_LANE = 99;
/** A mark that stays with the first word of its item. */
const LIST_MARK = /(^|\n)([-•*]|\d+[.)])[ \t]+/g;
const TALLEST = 6;
/** A row is as high as this many lines anyhow, because of its symbol. */
const LEAST_LINES = 3;
/** Docs loses columns narrower than 22 pt. */
const NARROWEST = 24;

/** Columns beside the lanes, in printed order. */
export function textColumns(profile: Profile): readonly TextColumn[] {
  return ['number', 'activity', ...profile.columnOrder];
}

/**
 * Shares the width of the table out. Lanes get what their symbols and lines need; the text columns get the rest so that
 * the rows become low; what nobody needs widens the lanes and Kegiatan. Null when lanes and narrowest text columns
 * together are too wide.
 */
export function planColumns(
  sop: Sop,
  profile: Profile,
  options: {
    readonly width: number;
    readonly laneNeeds: readonly number[];
    readonly density: Density;
  },
  measure: MeasureText,
): ColumnPlan | null {
  const { density, laneNeeds } = options;
  const total = Math.floor(options.width / STEP) * STEP;
  const columns = textColumns(profile).map((id) => demandOf(sop, profile, id, density, measure));
  const least = sum(columns.map(({ least: width }) => width));
  const own = laneNeeds.map((need) => roundUp(need, STEP));
  if (sum(own) + least > total) return null;
  const widest = Math.max(0, ...own);
  const even = own.map(() => widest);
  const lanes = sum(even) + 1.25 * least <= total ? even : own;
  let rest = total - sum(lanes) - least;
  const widths = columns.map((column) => column.least);
  while (rest >= STEP) {
    const next = mostGrateful(columns, widths);
    if (next < 0) break;
    widths[next] = (widths[next] ?? 0) + STEP;
    rest -= STEP;
  }
  rest = widenLanes(lanes, rest);
  const activity = columns.findIndex(({ id }) => id === 'activity');
  const wider = rest - (rest % STEP);
  widths[activity] = (widths[activity] ?? 0) + wider;
  return {
    lanes,
    texts: Object.fromEntries(columns.map(({ id }, index) => [id, widths[index] ?? 0])),
  };
}

/** All lanes alike, up to a width at which arrows between neighbours become needlessly long. */
function widenLanes(lanes: number[], rest: number): number {
  let left = rest;
  for (;;) {
    const narrow = lanes.flatMap((width, index) => (width < WIDEST_LANE ? [index] : []));
    if (narrow.length === 0 || left < narrow.length * STEP) return left;
    for (const index of narrow) lanes[index] = (lanes[index] ?? 0) + STEP;
    left -= narrow.length * STEP;
  }
}

interface Demand {
  readonly id: TextColumn;
  readonly least: number;
  /** Width at which every paragraph stands on one line. */
  readonly natural: number;
  /** Widths of the paragraphs of every cell. */
  readonly cells: readonly (readonly number[])[];
}

function demandOf(
  sop: Sop,
  profile: Profile,
  id: TextColumn,
  density: Density,
  measure: MeasureText,
): Demand {
  const style = { size: bodySize(profile, density), bold: false };
  const texts = sop.activities.map((_, row) => textOf(sop, profile, row, id));
  const padding = 2 * CELL_PADDING.x;
  const words = texts.flatMap((text) => text.replace(LIST_MARK, '$1$2\u00a0').split(/[ \n\t/]+/));
  const longest = Math.max(0, ...words.map((word) => measure(word, style)));
  const title = columnHeading(sop, profile, id).split(/[\s/]+/);
  const titleWidth = Math.max(
    0,
    ...title.map((word) => measure(word, { size: headerSize(profile, density), bold: true })),
  );
  const cells = texts.map((text) => text.split('\n').map((paragraph) => measure(paragraph, style)));
  const natural = Math.max(longest, titleWidth, ...cells.flat()) / SPARE_WIDTH + padding;
  return {
    id,
    least: roundUp(leastWidth(id, Math.max(longest, titleWidth), natural, density), STEP),
    natural: roundUp(natural, STEP),
    cells,
  };
}

/** Words stay whole as far as the density allows; short times such as "30 menit" stay on one line. */
function leastWidth(id: TextColumn, longestWord: number, natural: number, density: Density): number {
  if (id === 'number') return Math.max(NARROWEST, Math.min(natural, NARROWEST * 1.5));
  if (id === 'activity') return density.activityWidth;
  const whole = longestWord / SPARE_WIDTH + 2 * CELL_PADDING.x;
  const wanted = id === 'waktu' && natural <= density.textWidth * 0.8 ? natural : whole;
  return Math.max(NARROWEST, Math.min(wanted, density.textWidth));
}

/** The column that makes the table lowest when it is widened; -1 when none has a use for more width. */
function mostGrateful(columns: readonly Demand[], widths: readonly number[]): number {
  const now = columns.map((column, index) => linesAt(column, widths[index] ?? 0));
  const powers = rowPowers(now);
  let best = -1;
  let most = 1e-9;
  columns.forEach((column, index) => {
    const width = widths[index] ?? 0;
    if (width >= column.natural) return;
    const before = now[index] ?? [];
    let gain = 0;
    linesAt(column, width + STEP).forEach((lines, row) => {
      const power = powers[row] ?? 0;
      const less = power - (before[row] ?? 0) ** TALLEST + lines ** TALLEST;
      gain += power ** (1 / TALLEST) - Math.max(0, less) ** (1 / TALLEST);
    });
    if (gain > most) {
      best = index;
      most = gain;
    }
  });
  return best;
}

/** Of every row the sum of its cells' heights to a power so high that hardly any but the tallest counts. */
function rowPowers(lines: readonly (readonly number[])[]): number[] {
  return (lines[0] ?? []).map((_, row) =>
    lines.reduce((total, column) => total + (column[row] ?? 0) ** TALLEST, LEAST_LINES ** TALLEST),
  );
}

/** Lines of every cell at that width, with fractions, so that every point of width counts. */
function linesAt(column: Demand, width: number): number[] {
  const room = (width - 2 * CELL_PADDING.x) * SPARE_WIDTH;
  return column.cells.map((paragraphs) => {
    let lines = 0;
    for (const paragraph of paragraphs) lines += Math.max(1, paragraph / room + (paragraph > room ? 0.4 : 0));
    return lines;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
