import type { Profile } from '../profile/profile.ts';
import type { MutuBakuColumn, Sop } from '../sop/sop.ts';
import { unbreakablePieces } from '../text/break-text.ts';
import type { MeasureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { Density } from './density.ts';
import { CELL_PADDING, type DrawnCell } from './drawing.ts';
import { type ColumnPlan, textRoom } from './plan-columns.ts';
import {
  columnHeading,
  headerSize,
  LINE_HEIGHT,
  nameSize,
  roundUp,
  SMALLEST_HEADING,
  type TextColumn,
} from './table-text.ts';

/** The head of the table, with its upper left corner at 0, 0. */
export interface HeaderPlan {
  /** Height of every header row, multiples of 3 pt. */
  readonly heights: readonly number[];
  readonly cells: readonly DrawnCell[];
}

/** A column of the table from the left: a lane by its position, or a text column. */
export type TableColumn =
  | {
      readonly kind: 'text';
      readonly id: TextColumn;
      readonly x: number;
      readonly width: number;
    }
  | {
      readonly kind: 'lane';
      readonly lane: number;
      readonly x: number;
      readonly width: number;
    };

export function tableColumns(sop: Sop, profile: Profile, plan: ColumnPlan): readonly TableColumn[] {
  const columns: TableColumn[] = [];
  let x = 0;
  const text = (id: TextColumn) => {
    const width = plan.texts[id] ?? 0;
    columns.push({ kind: 'text', id, x, width });
    x += width;
  };
  text('number');
  text('activity');
  sop.lanes.forEach((_, lane) => {
    const width = plan.lanes[lane] ?? 0;
    columns.push({ kind: 'lane', lane, x, width });
    x += width;
  });
  for (const id of profile.columnOrder) text(id);
  return columns;
}

type Span = readonly [first: number, last: number];

/** A header cell before rows have heights: columns and rows that it covers. */
interface Draft {
  readonly text: string;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly role: 'header' | 'columnNumber';
  /** The name of a lane. */
  readonly name: boolean;
}

const ROW_STEP = 3;
const LOWEST_ROW = 15;
/** Column numbers fit the lowest row. */
const NUMBER_SIZE = 7.5;
const MOST_NAME_LINES = 4;
const LOWERED_NAME = 7;

/** Sizes and texts of the header rows, which stand on every page. */
export function planHeader(
  sop: Sop,
  profile: Profile,
  columns: readonly TableColumn[],
  density: Density,
  measure: MeasureText,
): HeaderPlan {
  const { drafts, rowCount } = draftHeader(sop, profile, columns);
  const preferred = headerSize(profile, density);
  const fitted = fitTitles(drafts, columns, { title: preferred, name: nameSize(profile, density) }, measure);
  const heights = Array.from({ length: rowCount }, () => LOWEST_ROW);
  const bySpan = drafts
    .map((_, index) => index)
    .sort((a, b) => rowSpan(drafts[a]) - rowSpan(drafts[b]) || a - b);
  for (const index of bySpan) {
    const draft = drafts[index];
    const own = fitted[index];
    if (draft === undefined || own === undefined) continue;
    const need = own.lines.length * own.size * LINE_HEIGHT + 2 * CELL_PADDING.y;
    let have = 0;
    for (let row = draft.firstRow; row <= draft.lastRow; row++) have += heights[row] ?? 0;
    const last = draft.role === 'header' ? draft.lastRow : draft.firstRow;
    if (need > have) heights[last] = (heights[last] ?? 0) + roundUp(need - have, ROW_STEP);
  }
  const tops = [0];
  for (const height of heights) tops.push((tops[tops.length - 1] ?? 0) + height);
  const cells = drafts.map((draft, index): DrawnCell => {
    const own = fitted[index];
    const y = tops[draft.firstRow] ?? 0;
    return {
      role: draft.role,
      text: draft.text,
      lines: own?.lines ?? [],
      size: own?.size ?? preferred,
      align: 'center',
      bold: draft.role === 'header',
      fill: draft.role === 'header' ? profile.headerFill : '',
      x: columns[draft.firstColumn]?.x ?? 0,
      y,
      width: spanWidth(columns, draft.firstColumn, draft.lastColumn),
      height: (tops[draft.lastRow + 1] ?? y) - y,
    };
  });
  return { heights, cells };
}

function rowSpan(draft: Draft | undefined): number {
  return draft === undefined ? 0 : draft.lastRow - draft.firstRow;
}

function spanWidth(columns: readonly TableColumn[], first: number, last: number): number {
  const left = columns[first]?.x ?? 0;
  const right = columns[last];
  return (right === undefined ? left : right.x + right.width) - left;
}

interface FittedTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Names of lanes shrink together, down to a size, before one of them makes the head of every page high. */
function fitTitles(
  drafts: readonly Draft[],
  columns: readonly TableColumn[],
  sizes: { readonly title: number; readonly name: number },
  measure: MeasureText,
): readonly FittedTitle[] {
  const titleAt = (draft: Draft, size: number) =>
    fitTitle(
      draft.text,
      textRoom(spanWidth(columns, draft.firstColumn, draft.lastColumn)),
      { size, bold: draft.role === 'header' },
      measure,
    );
  const names = drafts.filter((draft) => draft.name);
  let nameLetters = sizes.name;
  while (
    nameLetters > LOWERED_NAME &&
    names.some((draft) => titleAt(draft, nameLetters).lines.length > MOST_NAME_LINES)
  )
    nameLetters = Math.max(LOWERED_NAME, nameLetters - 0.5);
  return drafts.map((draft) => {
    if (draft.role === 'columnNumber') return titleAt(draft, Math.min(sizes.title - 1, NUMBER_SIZE));
    return titleAt(draft, draft.name ? nameLetters : sizes.title);
  });
}

/** Letters shrink before a word of the title breaks. */
function fitTitle(
  text: string,
  width: number,
  style: { readonly size: number; readonly bold: boolean },
  measure: MeasureText,
): FittedTitle {
  const pieces = unbreakablePieces(text);
  const { bold } = style;
  let { size } = style;
  while (size > SMALLEST_HEADING && pieces.some((piece) => measure(piece, { size, bold }) > width + 1e-6))
    size = Math.max(SMALLEST_HEADING, size - 0.5);
  return { size, lines: wrapText(text, width, { size, bold }, measure) };
}

const UNDER_MUTU_BAKU: readonly MutuBakuColumn[] = ['kelengkapan', 'waktu', 'output'];

function draftHeader(sop: Sop, profile: Profile, columns: readonly TableColumn[]) {
  const groups = sop.lanes.map((lane) => lane.group ?? '');
  const hasGroups = groups.some((group) => group !== '');
  const hasLaneTitle = profile.pelaksanaHeading !== '' && sop.lanes.length > 0;
  const hasMutuBaku =
    profile.mutuBakuHeading !== '' && profile.columnOrder.some((column) => UNDER_MUTU_BAKU.includes(column));
  const groupRow = hasLaneTitle ? 1 : 0;
  const nameRow = Math.max(groupRow + (hasGroups ? 1 : 0), hasMutuBaku ? 1 : 0);
  const drafts: Draft[] = [];
  const cell = (text: string, columnSpan: Span, rowSpan: Span, name = false) =>
    drafts.push({
      text,
      firstColumn: columnSpan[0],
      lastColumn: columnSpan[1],
      firstRow: rowSpan[0],
      lastRow: rowSpan[1],
      role: 'header',
      name,
    });
  const firstLane = columns.findIndex((column) => column.kind === 'lane');
  if (hasLaneTitle) cell(profile.pelaksanaHeading, [firstLane, firstLane + sop.lanes.length - 1], [0, 0]);
  sop.lanes.forEach((lane, index) => {
    const group = groups[index] ?? '';
    if (group !== '' && group !== groups[index - 1]) {
      let last = index;
      while (groups[last + 1] === group) last += 1;
      cell(group, [firstLane + index, firstLane + last], [groupRow, hasGroups ? nameRow - 1 : groupRow]);
    }
    const top = hasGroups && group !== '' ? nameRow : groupRow;
    cell(lane.name, [firstLane + index, firstLane + index], [top, nameRow], true);
  });
  columns.forEach((column, index) => {
    if (column.kind !== 'text') return;
    const under = hasMutuBaku && isUnderMutuBaku(column);
    if (under && !isUnderMutuBaku(columns[index - 1])) {
      let last = index;
      while (isUnderMutuBaku(columns[last + 1])) last += 1;
      cell(profile.mutuBakuHeading, [index, last], [0, 0]);
    }
    cell(columnHeading(sop, profile, column.id), [index, index], [under ? 1 : 0, nameRow]);
  });
  if (profile.columnNumbers)
    columns.forEach((_, index) => {
      drafts.push({
        text: String(index + 1),
        firstColumn: index,
        lastColumn: index,
        firstRow: nameRow + 1,
        lastRow: nameRow + 1,
        role: 'columnNumber',
        name: false,
      });
    });
  return { drafts, rowCount: nameRow + (profile.columnNumbers ? 2 : 1) };
}

function isUnderMutuBaku(column: TableColumn | undefined): boolean {
  return column?.kind === 'text' && UNDER_MUTU_BAKU.some((id) => id === column.id);
}
