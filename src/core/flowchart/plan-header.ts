import type { Profile } from '../profile/profile.ts';
import type { MutuBakuColumn, Sop } from '../sop/sop.ts';
import { breaksWord } from '../text/break-text.ts';
import type { MeasureText } from '../text/measure-text.ts';
import type { Density } from './density.ts';
import type { DrawnCell } from './drawing.ts';
import { fitTitles, linesAtHeight, type Title } from './fit-titles.ts';
import type { ColumnPlan } from './plan-columns.ts';
import {
  columnHeading,
  headerSize,
  nameSize,
  roundUp,
  turnedNameSize,
  type TextColumn,
} from './table-text.ts';

/** The head of the table, with its upper left corner at 0, 0. */
export interface HeaderPlan {
  /** Height of every header row, multiples of 3 pt. */
  readonly heights: readonly number[];
  readonly cells: readonly DrawnCell[];
  /** A word of a lane's name goes on in the next line. */
  readonly breaksName: boolean;
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
  readonly kind: Title['kind'];
}

const ROW_STEP = 3;
const LOWEST_ROW = 15;

/** Sizes and texts of the header rows, which stand on every page. */
export function planHeader(
  sop: Sop,
  profile: Profile,
  columns: readonly TableColumn[],
  density: Density,
  measure: MeasureText,
): HeaderPlan {
  const { drafts, rowCount } = draftHeader(sop, profile, columns);
  const titles = drafts.map(
    (draft): Title => ({ ...draft, width: spanWidth(columns, draft.firstColumn, draft.lastColumn) }),
  );
  const name = density.names === 'up' ? turnedNameSize(profile, density) : nameSize(profile, density);
  const sizes = { title: headerSize(profile, density), name };
  const fitted = fitTitles(titles, density.names, sizes, measure);
  const heights = Array.from({ length: rowCount }, () => LOWEST_ROW);
  const bySpan = drafts
    .map((_, index) => index)
    .sort((a, b) => rowSpan(drafts[a]) - rowSpan(drafts[b]) || a - b);
  for (const index of bySpan) {
    const draft = drafts[index];
    const own = fitted[index];
    if (draft === undefined || own === undefined) continue;
    let have = 0;
    for (let row = draft.firstRow; row <= draft.lastRow; row++) have += heights[row] ?? 0;
    if (own.height > have)
      heights[draft.lastRow] = (heights[draft.lastRow] ?? 0) + roundUp(own.height - have, ROW_STEP);
  }
  const tops = [0];
  for (const height of heights) tops.push((tops[tops.length - 1] ?? 0) + height);
  const cells = titles.flatMap((title, index): DrawnCell[] => {
    const [draft, own] = [drafts[index], fitted[index]];
    if (draft === undefined || own === undefined) return [];
    const y = tops[draft.firstRow] ?? 0;
    const height = (tops[draft.lastRow + 1] ?? y) - y;
    const heading = draft.kind !== 'number';
    return [
      {
        role: heading ? 'header' : 'columnNumber',
        text: draft.text,
        lines: linesAtHeight(title, own, height, measure),
        ...(own.turn === 'up' ? { turn: own.turn } : {}),
        size: own.size,
        align: 'center',
        bold: heading,
        fill: heading ? profile.headerFill : '',
        x: columns[draft.firstColumn]?.x ?? 0,
        y,
        width: title.width,
        height,
      },
    ];
  });
  const breaksName = drafts.some(
    ({ text, kind }, index) => kind === 'name' && breaksWord(text, cells[index]?.lines ?? []),
  );
  return { heights, cells, breaksName };
}

function rowSpan(draft: Draft | undefined): number {
  return draft === undefined ? 0 : draft.lastRow - draft.firstRow;
}

function spanWidth(columns: readonly TableColumn[], first: number, last: number): number {
  const left = columns[first]?.x ?? 0;
  const right = columns[last];
  return (right === undefined ? left : right.x + right.width) - left;
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
  const cell = (text: string, columnSpan: Span, rowSpan: Span, kind: Title['kind'] = 'column') =>
    drafts.push({
      text,
      firstColumn: columnSpan[0],
      lastColumn: columnSpan[1],
      firstRow: rowSpan[0],
      lastRow: rowSpan[1],
      kind,
    });
  const firstLane = columns.findIndex((column) => column.kind === 'lane');
  if (hasLaneTitle) cell(profile.pelaksanaHeading, [firstLane, firstLane + sop.lanes.length - 1], [0, 0]);
  sop.lanes.forEach((lane, index) => {
    const group = groups[index] ?? '';
    if (group !== '' && group !== groups[index - 1]) {
      let last = index;
      while (groups[last + 1] === group) last += 1;
      cell(
        group,
        [firstLane + index, firstLane + last],
        [groupRow, hasGroups ? nameRow - 1 : groupRow],
        'group',
      );
    }
    const top = hasGroups && group !== '' ? nameRow : groupRow;
    cell(lane.name, [firstLane + index, firstLane + index], [top, nameRow], 'name');
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
        kind: 'number',
      });
    });
  return { drafts, rowCount: nameRow + (profile.columnNumbers ? 2 : 1) };
}

function isUnderMutuBaku(column: TableColumn | undefined): boolean {
  return column?.kind === 'text' && UNDER_MUTU_BAKU.some((id) => id === column.id);
}
