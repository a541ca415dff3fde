import type { Profile } from '../profile/profile.ts';
import type { ColumnId, Sop } from '../sop/sop.ts';
import { splitParagraphs } from '../text/break-text.ts';
import type { MeasureText } from '../text/measure-text.ts';
import { widestWord } from '../text/widest-word.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { TextMeasures } from './cell-lines.ts';
import { type Density, plainSize } from './density.ts';
import { CELL_PADDING } from './drawing.ts';
import { type RowMeasure, shareWidth, type WidthDemand } from './share-width.ts';
import {
  bodySize,
  columnHeading,
  headerSize,
  LINE_HEIGHT,
  LONGEST_TURNED,
  mergedTexts,
  nameSize,
  roundUp,
  SMALLEST_HEADING,
  type TextColumn,
  textOf,
  turnedNameSize,
  widthAcross,
} from './table-text.ts';

/** Widths of all columns, multiples of 3 pt. */
export interface ColumnPlan {
  readonly lanes: readonly number[];
  readonly texts: Readonly<Partial<Record<ColumnId, number>>>;
}

const STEP = 3;
/** Docs sets text up to 8 % wider than the font's metrics say. */
export const SPARE_WIDTH = 0.92;
const WIDEST_LANE = 90;
/** Docs loses columns narrower than 22 pt. */
const NARROWEST = 24;
const WIDEST_NUMBER = 36;
/** No lane is wider than this only so that its turned name need not be long. */
const WIDEST_TURNED = 60;
/** A longer word may break where the density says so, whatever room there is. */
const LONGEST_WHOLE = 120;
/** Lane names get large letters only where the text columns keep a tenth more than they need at least. */
const COMFORT = 1.1;

/** Columns beside the lanes, in printed order. */
export function textColumns(profile: Profile): readonly TextColumn[] {
  return ['number', 'activity', ...profile.columnOrder];
}

/** Width of a column whose text is that wide. */
export function columnFor(text: number): number {
  return text / SPARE_WIDTH + 2 * CELL_PADDING.x;
}

/** Room for text in a column of that width. */
export function textRoom(width: number): number {
  return (width - 2 * CELL_PADDING.x) * SPARE_WIDTH;
}

/** Widths for lanes that need at least so much; null when these and the least text columns together are too wide. */
export type PlanColumns = (laneNeeds: readonly number[]) => ColumnPlan | null;

/**
 * Measures the texts of a table once, and then shares its width out for any needs of the lanes. No column is so narrow
 * that a word of it breaks between letters, its title included, as far as the density allows. Lanes get what their
 * symbols, lines and names need; the text columns share the rest so that more words stay whole and then so that the rows
 * become low; what nobody needs widens lanes and text columns.
 */
export function columnPlanner(
  sop: Sop,
  profile: Profile,
  options: { readonly width: number; readonly density: Density },
  measures: TextMeasures,
): PlanColumns {
  const { density } = options;
  const { measure } = measures;
  const total = Math.floor(options.width / STEP) * STEP;
  const ids = textColumns(profile);
  const columns = ids.map((id) => demandOf(sop, profile, id, density, measures));
  const least = sum(columns.map((column) => column.least));
  const rows = rowMeasure(sop, profile, density);
  return (needs) => {
    const lanes = laneWidths(sop, profile, density, measure, { needs, total, least });
    if (lanes === null) return null;
    const room = total - sum(lanes);
    const widths = [...shareWidth(keepWordsWhole(columns, room), room, rows)];
    const rest = widenLanes(lanes, total - sum(lanes) - sum(widths));
    widenTexts(ids, widths, rest);
    return { lanes, texts: Object.fromEntries(ids.map((id, index) => [id, widths[index] ?? 0])) };
  };
}

/** Columns in which words would break get the width for them, those that lack least first, as far as there is room. */
function keepWordsWhole(columns: readonly TextDemand[], room: number): readonly WidthDemand[] {
  let rest = room - sum(columns.map(({ least }) => least));
  const kept: WidthDemand[] = [...columns];
  const lacking = columns
    .map(({ least, whole }, index) => ({ index, whole, lacks: whole - least }))
    .filter(({ lacks }) => lacks > 0)
    .sort((a, b) => a.lacks - b.lacks);
  for (const { index, whole, lacks } of lacking) {
    const column = kept[index];
    if (column === undefined || lacks > rest) break;
    kept[index] = { ...column, least: whole };
    rest -= lacks;
  }
  return kept;
}

/** Needs of symbols and names; names in smaller letters where those of full size are too wide. */
function laneWidths(
  sop: Sop,
  profile: Profile,
  density: Density,
  measure: MeasureText,
  room: { readonly needs: readonly number[]; readonly total: number; readonly least: number },
): number[] | null {
  const turned = density.names === 'up';
  const preferred = turned ? turnedNameSize(profile, density) : nameSize(profile, density);
  const [named, widest] = turned ? [turnedWidth, WIDEST_TURNED] : [levelWidth, density.wordRoom];
  for (let size = preferred; ; size = Math.max(SMALLEST_HEADING, size - 0.5)) {
    const lanes = room.needs.map((need, lane) => {
      const name = named(sop.lanes[lane]?.name ?? '', size, measure);
      return roundUp(Math.max(need, Math.min(name, widest)), STEP);
    });
    const last = size <= SMALLEST_HEADING;
    if (sum(lanes) + room.least * (last ? 1 : COMFORT) <= room.total) return lanes;
    if (last) return null;
  }
}

/** The column in which no word of the name breaks. */
function levelWidth(name: string, size: number, measure: MeasureText): number {
  return columnFor(widestWord(name, { size, bold: true }, measure));
}

/** The column in which the name, turned, is not longer than it may be. */
function turnedWidth(name: string, size: number, measure: MeasureText): number {
  const whole = splitParagraphs(name).join(' ');
  return widthAcross(wrapText(whole, textRoom(LONGEST_TURNED), { size, bold: true }, measure).length, size);
}

/** The narrowest first, up to a width at which arrows between neighbours become needlessly long. */
function widenLanes(lanes: number[], rest: number): number {
  let left = rest;
  while (lanes.length > 0) {
    const narrowest = Math.min(...lanes);
    const narrow = lanes.flatMap((width, index) => (width === narrowest ? [index] : []));
    if (narrowest >= WIDEST_LANE || left < narrow.length * STEP) return left;
    for (const index of narrow) lanes[index] = (lanes[index] ?? 0) + STEP;
    left -= narrow.length * STEP;
  }
  return left;
}

/** What is left over goes to the columns of long texts in turn, so that the table fills its width. */
function widenTexts(ids: readonly TextColumn[], widths: number[], rest: number): void {
  const wide = ids.flatMap((id, index) =>
    id === 'number' || (id !== 'activity' && (widths[index] ?? 0) < 60) ? [] : [index],
  );
  let left = rest;
  for (let turn = 0; left >= STEP; turn++) {
    const index = wide[turn % wide.length] ?? 1;
    widths[index] = (widths[index] ?? 0) + STEP;
    left -= STEP;
  }
}

interface TextDemand extends WidthDemand {
  /** Width at which no word breaks, where that is not too much for any column. */
  readonly whole: number;
}

function demandOf(
  sop: Sop,
  profile: Profile,
  id: TextColumn,
  density: Density,
  { measure, words }: TextMeasures,
): TextDemand {
  const size = bodySize(profile, density);
  const merged = mergedTexts(sop).filter((cell) => cell.column === id);
  const printed = sop.activities.map((_, row) => words(textOf(sop, profile, row, id), size));
  const nothing = words('', size);
  const texts = printed.map((text, row) =>
    merged.some((cell) => cell.first <= row && row <= cell.last) ? nothing : text,
  );
  const title = { size: headerSize(profile, density), bold: true };
  const word = Math.max(
    ...printed.map((text) => text.widestPiece),
    widestWord(columnHeading(sop, profile, id), title, measure),
  );
  const natural = roundUp(columnFor(Math.max(word, ...texts.map((text) => text.natural))), STEP);
  const least = roundUp(leastWidth(id, columnFor(word), natural, density), STEP);
  const whole = roundUp(columnFor(word), STEP);
  return {
    least,
    whole: id === 'number' || whole > LONGEST_WHOLE ? least : Math.max(least, whole),
    natural,
    texts,
    roomAt: textRoom,
  };
}

/** Words stay whole as far as the density allows; short times such as "30 menit" stay on one line. */
function leastWidth(id: TextColumn, word: number, natural: number, density: Density): number {
  if (id === 'number') return Math.max(NARROWEST, Math.min(natural, WIDEST_NUMBER));
  const whole = Math.min(word, density.wordRoom);
  if (id === 'activity') return Math.max(density.activityWidth, whole);
  const wanted = id === 'waktu' && natural <= density.shortTime ? natural : whole;
  return Math.max(NARROWEST, wanted);
}

/** Rows are as high as their text or their symbols ask for; lines beside the symbols are not known yet. */
function rowMeasure(sop: Sop, profile: Profile, density: Density): RowMeasure {
  const line = bodySize(profile, density) * LINE_HEIGHT;
  return {
    heightOf: (lines) => (lines === 0 ? 0 : roundUp(lines * line + 2 * CELL_PADDING.y, STEP)),
    least: sop.activities.map((activity) =>
      Math.max(
        0,
        ...activity.symbols.map(({ kind }) =>
          roundUp(plainSize(kind, density).height + 2 * density.clear, STEP),
        ),
      ),
    ),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
