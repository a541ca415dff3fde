import { CELL_PADDING, type DrawnCell, type DrawnPage } from '../flowchart/drawing.ts';
import { fillLine } from '../profile/fill-line.ts';
import { measureArimo } from '../text/measure-arimo.ts';
import { wrapText } from '../text/wrap-text.ts';
import { cell, HOLDER_SIZE, LINE_HEIGHT, paragraph } from './blocks.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Block, Cell, CellBlock, Row } from './document.ts';
import { flowGrid, type GridCell } from './flow-grid.ts';
import { flowBackground, flowTile } from './flow-tiles.ts';
import { withPlannedBreaks } from './planned-breaks.ts';
import { printableText } from './printable-text.ts';

/**
 * The drawn pages, each a native table with its header rows, its rules where the drawing has them. `end` is where that
 * ends under which the first of them begins; null when all have pages of their own.
 */
export function flowPages(context: ComposeContext, end: number | null): readonly Block[] {
  return context.drawing.pages.flatMap((page, index) => flowPage(context, page, index === 0 ? end : null));
}

function flowPage(context: ComposeContext, page: DrawnPage, end: number | null): readonly Block[] {
  const rows = page.rows.length - 1;
  if (rows < 1 || page.columns.length < 2) return [];
  const grid = flowGrid(page);
  const laid = layFlow(context, page, grid, end !== null);
  const start: Block = {
    kind: 'pageStart',
    ...(laid.background === null ? {} : { background: laid.background }),
  };
  return [
    ...(end === null ? [start, ...aboveTable(context, page)] : underIdentity(context, page, end)),
    {
      kind: 'table',
      columns: page.columns.slice(1).map((x, index) => x - (page.columns[index] ?? 0)),
      rows: grid.map((cells, index) => flowRow(page, cells, index, laid.tile)),
      indent: Math.max(0, (page.columns[0] ?? 0) - context.page.margins.left),
      borders: true,
    },
  ];
}

/** How the drawing is laid into the table: the one place that differs between the strategies. */
function layFlow(
  context: ComposeContext,
  page: DrawnPage,
  grid: readonly (readonly GridCell[])[],
  shared: boolean,
) {
  // Programs differ in how high they set what stands above, so a picture at a fixed place would not meet its table.
  if (context.options.strategy === 'page' && !shared)
    return {
      background: flowBackground(context, page, grid.flat()),
      tile: () => null,
    };
  return {
    background: null,
    tile: (gridCell: GridCell) => flowTile(context, page, gridCell),
  };
}

/** The title line, if the drawing leaves room for it over the table, and what is left of that room. */
function aboveTable({ profile, sop, page: setup }: ComposeContext, page: DrawnPage): readonly CellBlock[] {
  const room = (page.rows[0] ?? 0) - setup.margins.top - HOLDER_SIZE * LINE_HEIGHT;
  const title = fillLine(profile.flowTitle, sop);
  const size = profile.fontSize.header + 1;
  const titleHeight = size * LINE_HEIGHT;
  if (title !== '' && room >= titleHeight)
    return [
      paragraph(title, {
        size,
        bold: true,
        align: 'left',
        after: room - titleHeight,
      }),
    ];
  return room > HOLDER_SIZE * LINE_HEIGHT ? [{ kind: 'gap', height: room }] : [];
}

/** What parts the identity from the flow table on one page; without it importers make one table of both. */
function underIdentity({ profile, sop }: ComposeContext, page: DrawnPage, end: number): readonly CellBlock[] {
  const room = (page.rows[0] ?? 0) - end;
  const text = fillLine(profile.flowTitle, sop);
  const size = profile.fontSize.header + 1;
  if (text === '') return [{ kind: 'gap', height: room }];
  const height = size * LINE_HEIGHT;
  const above = Math.max(HOLDER_SIZE * LINE_HEIGHT, (room - height) / 2);
  const after = Math.max(0, room - height - above);
  return [{ kind: 'gap', height: above }, paragraph(text, { size, bold: true, align: 'left', after })];
}

function flowRow(
  page: DrawnPage,
  cells: readonly GridCell[],
  index: number,
  tile: (gridCell: GridCell) => CellBlock | null,
): Row {
  const height = (page.rows[index + 1] ?? 0) - (page.rows[index] ?? 0);
  const header = index < page.headerRows;
  const fits = cells.every(({ text, rowSpan }) => text === null || rowSpan > 1 || textFits(text, height));
  return {
    cells: cells.map((gridCell) => flowCell(gridCell, tile)),
    height,
    heightRule: fits ? 'exact' : 'atLeast',
    header,
  };
}

/** Lines are counted once more: a row that clips a word is worse than an arrow with a hairline gap. */
function textFits(drawn: DrawnCell, height: number): boolean {
  const { turn, width, size, bold } = drawn;
  const [along, across] = turn === 'up' ? [height, width] : [width, height];
  const lines = wrapText(printed(drawn), along - 2 * CELL_PADDING.x, { size, bold }, measureArimo);
  return lines.length * size * LINE_HEIGHT + CELL_PADDING.y <= across;
}

/** A turned heading has no line ends of its own: it fills the lines that its column holds. */
function printed({ text, turn }: DrawnCell): string {
  const plain = printableText(text);
  return turn === 'up' ? plain.replace(/\s*\n\s*/g, ' ') : plain;
}

function flowCell(gridCell: GridCell, tile: (gridCell: GridCell) => CellBlock | null): Cell {
  const { text, columnSpan, rowSpan } = gridCell;
  const options = {
    columnSpan,
    rowSpan,
    verticalAlign: 'center',
    fill: text?.fill ?? '',
    ...(text?.turn === 'up' ? { turn: text.turn } : {}),
  } as const;
  if (text !== null) return cell(textBlocks(text), options);
  const picture = gridCell.lanes.length > 0 ? tile(gridCell) : null;
  return cell(picture === null ? [] : [picture], options);
}

/**
 * A paragraph for each line of the source; no indent in centred cells, where importers take it from the width, but in turned
 * ones, whose letters would touch the rules above and below.
 */
function textBlocks(drawn: DrawnCell): readonly CellBlock[] {
  const { text, lines, turn, align, bold, size } = drawn;
  if (text.trim() === '') return [];
  const indent = align === 'left' || turn === 'up' ? CELL_PADDING.x : 0;
  return withPlannedBreaks(printed(drawn), lines)
    .split('\n')
    .map((line) => paragraph(line.trim(), { size, bold, align, indent }));
}
