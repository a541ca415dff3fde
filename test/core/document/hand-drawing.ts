import type {
  Drawing,
  DrawnCell,
  DrawnLine,
  DrawnPage,
  DrawnSymbol,
  Point,
} from '../../../src/core/flowchart/drawing.ts';
import type { Profile } from '../../../src/core/profile/profile.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';

const ROW = 57;
const HEADERS = [18, 24, 15];
const POINTS_PER_MM = 72 / 25.4;

/** A drawing made by plain arithmetic, one row of 57 pt per step, for tests that must not depend on the layout. */
export function handDrawing(sop: Sop, profile: Profile, rowsPerPage = 6): Drawing {
  const pages: DrawnPage[] = [];
  for (let first = 0; first < sop.activities.length; first += rowsPerPage)
    pages.push(
      drawPage(sop, profile, pages.length + 1, first, Math.min(first + rowsPerPage, sop.activities.length)),
    );
  return { format: 'lajur.drawing/1', unit: 'pt', pages };
}

function drawPage(sop: Sop, profile: Profile, number: number, first: number, end: number): DrawnPage {
  const { paper, margins } = profile;
  const width = (paper.landscape ? paper.height : paper.width) * POINTS_PER_MM;
  const height = (paper.landscape ? paper.width : paper.height) * POINTS_PER_MM;
  const left = margins.left * POINTS_PER_MM;
  const top = margins.top * POINTS_PER_MM + 18;
  const lanes = sop.lanes.map((lane, index) => ({
    id: lane.id,
    x: left + 27 + 180 + index * 60,
    width: 60,
  }));
  const after = left + 27 + 180 + lanes.length * 60;
  const columns = [
    left,
    left + 27,
    ...lanes.map(({ x }) => x),
    after,
    after + 90,
    after + 135,
    after + 210,
    after + 255,
  ];
  const rows = [top];
  for (const size of HEADERS) rows.push((rows[rows.length - 1] ?? 0) + size);
  for (let index = first; index < end; index++) rows.push((rows[rows.length - 1] ?? 0) + ROW);
  const page = {
    number,
    width,
    height,
    columns,
    rows,
    headerRows: HEADERS.length,
    lanes,
  };
  const activities = Array.from({ length: end - first }, (_, index) => first + index);
  const symbols = activities.flatMap((activity, index) => drawSymbols(sop, page, activity, index));
  return {
    ...page,
    activities,
    cells: [...headerCells(sop, profile, page), ...bodyCells(sop, page, activities)],
    symbols,
    lines: drawLines(sop, symbols),
  };
}

type Grid = Pick<DrawnPage, 'columns' | 'rows' | 'headerRows' | 'lanes'>;

function drawSymbols(sop: Sop, page: Grid, activity: number, index: number): DrawnSymbol[] {
  const y = (page.rows[page.headerRows + index] ?? 0) + 17;
  return (sop.activities[activity]?.symbols ?? []).map((symbol) => {
    const lane = page.lanes.find(({ id }) => id === symbol.lane);
    const until = page.lanes.find(({ id }) => id === (symbol.untilLane ?? symbol.lane));
    const x = ((lane?.x ?? 0) + (until?.x ?? 0) + (until?.width ?? 0)) / 2 - 17;
    const caption = symbol.caption ?? '';
    return {
      id: symbol.id,
      kind: symbol.kind,
      x,
      y,
      width: 34,
      height: 23,
      caption,
      captionLines: caption === '' ? [] : [caption],
      captionSize: caption === '' ? 0 : 6,
    };
  });
}

function drawLines(sop: Sop, symbols: readonly DrawnSymbol[]): DrawnLine[] {
  return sop.flows.flatMap((flow, index) => {
    const from = symbols.find(({ id }) => id === flow.from);
    const to = symbols.find(({ id }) => id === flow.to);
    if (from === undefined || to === undefined || to.y <= from.y) return [];
    const start: Point = [from.x + from.width / 2, from.y + from.height];
    const finish: Point = [to.x + to.width / 2, to.y];
    const turn = to.y - 8;
    const corners: Point[] =
      start[0] === finish[0]
        ? []
        : [
            [start[0], turn],
            [finish[0], turn],
          ];
    return [
      {
        flow: index,
        from: flow.from,
        to: flow.to,
        points: [start, ...corners, finish],
        arrow: 'end' as const,
      },
    ];
  });
}

function box(page: Grid, column: number, row: number, columnSpan: number, rowSpan: number) {
  const x = page.columns[column] ?? 0;
  const y = page.rows[row] ?? 0;
  return {
    x,
    y,
    width: (page.columns[column + columnSpan] ?? 0) - x,
    height: (page.rows[row + rowSpan] ?? 0) - y,
  };
}

function headerCells(sop: Sop, profile: Profile, page: Grid): DrawnCell[] {
  const count = sop.lanes.length;
  const head = (
    text: string,
    column: number,
    row: number,
    columnSpan: number,
    rowSpan: number,
  ): DrawnCell => ({
    ...box(page, column, row, columnSpan, rowSpan),
    role: 'header',
    text,
    lines: [text],
    align: 'center',
    bold: true,
    size: 9,
    fill: profile.headerFill,
  });
  return [
    head(profile.columns.number, 0, 0, 1, 2),
    head(profile.columns.activity, 1, 0, 1, 2),
    head(profile.pelaksanaHeading, 2, 0, count, 1),
    ...sop.lanes.map((lane, index) => head(lane.name, 2 + index, 1, 1, 1)),
    head(profile.mutuBakuHeading, 2 + count, 0, 3, 1),
    head(profile.columns.kelengkapan, 2 + count, 1, 1, 1),
    head(profile.columns.waktu, 3 + count, 1, 1, 1),
    head(profile.columns.output, 4 + count, 1, 1, 1),
    head(profile.columns.keterangan, 5 + count, 0, 1, 2),
    ...Array.from({ length: 6 + count }, (_, index) => ({
      ...head(String(index + 1), index, 2, 1, 1),
      role: 'columnNumber' as const,
    })),
  ];
}

function bodyCells(sop: Sop, page: Grid, activities: readonly number[]): DrawnCell[] {
  const count = sop.lanes.length;
  return activities.flatMap((position, index) => {
    const activity = sop.activities[position];
    if (activity === undefined) return [];
    const body = (
      text: string,
      column: number,
      role: DrawnCell['role'],
      align: 'left' | 'center',
    ): DrawnCell => ({
      ...box(page, column, page.headerRows + index, 1, 1),
      role,
      text,
      lines: text === '' ? [] : text.split('\n'),
      align,
      bold: false,
      size: 8,
      fill: '',
    });
    return [
      body(activity.number, 0, 'number', 'center'),
      body(activity.text, 1, 'activity', 'left'),
      body(activity.kelengkapan, 2 + count, 'mutuBaku', 'left'),
      body(activity.waktu, 3 + count, 'mutuBaku', 'center'),
      body(activity.output, 4 + count, 'mutuBaku', 'left'),
      body(activity.keterangan, 5 + count, 'mutuBaku', 'left'),
    ];
  });
}
