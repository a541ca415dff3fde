import { countLines, type MeasuredText } from './cell-lines.ts';

/** A text column that wants width. Points. */
export interface WidthDemand {
  readonly least: number;
  /** Width at which every paragraph stands on one line; more is of no use. */
  readonly natural: number;
  /** Texts of the rows, and their room beside the padding as a share of the width. */
  readonly texts: readonly MeasuredText[];
  readonly roomAt: (width: number) => number;
}

export interface RowMeasure {
  /** Height of a row of that many lines. */
  readonly heightOf: (lines: number) => number;
  /** Height of every row because of its symbols. */
  readonly least: readonly number[];
}

const STEP = 3;
const MOVES = [3, 6, 12, 24, 48];
const MOST_ROUNDS = 12;
/** Of two divisions with rows as high the one whose cells are more alike. */
const UNEVEN = 0.002;

/**
 * Divides `room` among the columns so that the rows together become as low as a local search can make them. Gives a
 * width for each, its least or more; what would lower no row is left over.
 */
export function shareWidth(
  columns: readonly WidthDemand[],
  room: number,
  rows: RowMeasure,
): readonly number[] {
  const linesAt = rememberLines(columns);
  const widths = columns.map((column) => column.least);
  const rest = giveToGrateful(columns, widths, room, rows);
  const costOf = (tried: readonly number[]) =>
    tableCost(
      tried.map((width, index) => linesAt(index, width)),
      rows,
    );
  improve(columns, widths, rest, costOf);
  trim(columns, widths, costOf);
  return widths;
}

type CostOf = (widths: readonly number[]) => number;

/** Moves width from one column to another, or out of the rest, as long as the table becomes lower. */
function improve(columns: readonly WidthDemand[], widths: number[], spare: number, costOf: CostOf): void {
  let rest = spare;
  let cost = costOf(widths);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let best: { from: number; to: number; move: number } | null = null;
    let least = cost - 1e-6;
    columns.forEach((column, to) => {
      for (let from = -1; from < columns.length; from++)
        for (const move of MOVES) {
          const have = from < 0 ? rest : (widths[from] ?? 0) - (columns[from]?.least ?? 0);
          if (from === to || have < move || (widths[to] ?? 0) + move > column.natural + STEP) continue;
          const tried = costOf(moved(widths, from, to, move));
          if (tried >= least) continue;
          least = tried;
          best = { from, to, move };
        }
    });
    if (best === null) return;
    const { from, to, move }: { from: number; to: number; move: number } = best;
    moved(widths, from, to, move).forEach((width, index) => {
      widths[index] = width;
    });
    if (from < 0) rest -= move;
    cost = least;
  }
}

function moved(widths: readonly number[], from: number, to: number, move: number): number[] {
  return widths.map((width, index) => (index === to ? width + move : index === from ? width - move : width));
}

/** Takes from every column what changes nothing. */
function trim(columns: readonly WidthDemand[], widths: number[], costOf: CostOf): void {
  const cost = costOf(widths) + 1e-6;
  columns.forEach((column, index) => {
    while ((widths[index] ?? 0) - STEP >= column.least) {
      const tried = widths.map((width, other) => (other === index ? width - STEP : width));
      if (costOf(tried) > cost) return;
      widths[index] = (widths[index] ?? 0) - STEP;
    }
  });
}

function rememberLines(columns: readonly WidthDemand[]) {
  const known = columns.map(() => new Map<number, readonly number[]>());
  return (index: number, width: number): readonly number[] => {
    const before = known[index]?.get(width);
    if (before !== undefined) return before;
    const column = columns[index];
    const lines = column?.texts.map((text) => countLines(text, column.roomAt(width))) ?? [];
    known[index]?.set(width, lines);
    return lines;
  };
}

/** Height of all rows, and a little for cells that are far higher than others. */
function tableCost(lines: readonly (readonly number[])[], rows: RowMeasure): number {
  let cost = 0;
  rows.least.forEach((least, row) => {
    let most = 0;
    for (const column of lines) {
      const own = column[row] ?? 0;
      most = Math.max(most, own);
      cost += UNEVEN * own * own;
    }
    cost += Math.max(least, rows.heightOf(most));
  });
  return cost;
}

/** Heights of a column's cells to the sixth power, now and one step wider. */
interface Growth {
  now: Float64Array;
  wider: Float64Array;
}

/** Gives width, step by step, to the column that makes the table lowest by it; what none has a use for is left over. */
function giveToGrateful(
  columns: readonly WidthDemand[],
  widths: number[],
  room: number,
  rows: RowMeasure,
): number {
  let rest = room - widths.reduce((sum, width) => sum + width, 0);
  const growths = columns.map((column, index): Growth => {
    const width = widths[index] ?? 0;
    return { now: steepHeights(column, width, rows), wider: steepHeights(column, width + STEP, rows) };
  });
  const powers = Float64Array.from(rows.least, steep);
  for (const { now } of growths)
    now.forEach((height, row) => {
      powers[row] = (powers[row] ?? 0) + height;
    });
  while (rest >= STEP) {
    const next = mostGrateful(columns, widths, growths, powers);
    const column = columns[next];
    const growth = growths[next];
    if (column === undefined || growth === undefined) break;
    widths[next] = (widths[next] ?? 0) + STEP;
    rest -= STEP;
    growth.wider.forEach((height, row) => {
      powers[row] = Math.max(0, (powers[row] ?? 0) - (growth.now[row] ?? 0) + height);
    });
    growth.now = growth.wider;
    growth.wider = steepHeights(column, (widths[next] ?? 0) + STEP, rows);
  }
  return rest;
}

/** The column that makes the table lowest when it is widened; -1 when none has a use for more width. */
function mostGrateful(
  columns: readonly WidthDemand[],
  widths: readonly number[],
  growths: readonly Growth[],
  powers: Float64Array,
): number {
  const heights = powers.map(flat);
  let best = -1;
  let most = 1e-9;
  growths.forEach(({ now, wider }, index) => {
    if ((widths[index] ?? 0) >= (columns[index]?.natural ?? 0)) return;
    let gain = 0;
    for (let row = 0; row < powers.length; row++) {
      const less = (now[row] ?? 0) - (wider[row] ?? 0);
      if (less !== 0) gain += (heights[row] ?? 0) - flat(Math.max(0, (powers[row] ?? 0) - less));
    }
    if (gain <= most) return;
    best = index;
    most = gain;
  });
  return best;
}

/** The sixth power: a sum of such is ruled by its greatest, and yet every one counts a little. */
function steep(height: number): number {
  return (height * height * height) ** 2;
}

function flat(power: number): number {
  return Math.cbrt(Math.sqrt(power));
}

/** Heights of the cells with fractions of lines, so that every point of width counts; to the sixth power. */
function steepHeights(column: WidthDemand, width: number, rows: RowMeasure): Float64Array {
  const room = column.roomAt(width);
  const first = rows.heightOf(1);
  const line = rows.heightOf(2) - first;
  return Float64Array.from(column.texts, ({ lengths }) => {
    if (lengths.length === 0) return 0;
    let lines = 0;
    for (const length of lengths) lines += Math.max(1, length / room + (length > room ? 0.4 : 0));
    return steep(first + (lines - 1) * line);
  });
}
