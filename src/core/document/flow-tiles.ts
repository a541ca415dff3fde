import type { Box, DrawnPage, DrawnSymbol } from '../flowchart/drawing.ts';
import { STROKE } from '../flowchart/drawing.ts';
import {
  type DescribedArrow,
  type DescribedSymbol,
  type DescribedTile,
  pageAltText,
  tileAltText,
} from '../messages/document-pictures.ts';
import type { Sop } from '../sop/sop.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Picture } from './document.ts';
import { type GridCell, middleY } from './flow-grid.ts';

/**
 * How much narrower and lower than its cell a tile is. The rule between two cells covers the gap; a tile as low as the
 * space between the rules lets no row grow, and one that reaches a hair under them leaves no hairline beside them.
 */
const NARROWER = 0.5;
const LOWER = STROKE.rule;

/** The picture of a lane cell, which meets those of its neighbours under the rules. Null when nothing is drawn there. */
export function flowTile(context: ComposeContext, page: DrawnPage, cell: GridCell): Picture | null {
  const region = inside(cell.box);
  if (!isDrawnIn(page, region)) return null;
  return {
    kind: 'picture',
    format: 'png',
    bytes: context.options.renderTile(page, region),
    width: region.width,
    height: region.height,
    align: 'center',
    before: 0,
    after: 0,
    alt: tileAltText(describeTile(context.sop, page, cell)),
  };
}

/** The whole flow of a page as one picture, with its place on the paper. */
export function flowBackground(
  context: ComposeContext,
  page: DrawnPage,
  cells: readonly GridCell[],
): (Picture & { x: number; y: number }) | null {
  const lanes = cells.filter((cell) => cell.lanes.length > 0);
  const region = around(lanes.map(({ box }) => box));
  if (region === null || !isDrawnIn(page, region)) return null;
  return {
    kind: 'picture',
    format: 'png',
    bytes: context.options.renderTile(page, region),
    ...region,
    align: 'left',
    before: 0,
    after: 0,
    alt: pageAltText(
      page.number,
      lanes.map((cell) => describeTile(context.sop, page, cell)),
    ),
  };
}

function inside({ x, y, width, height }: Box): Box {
  return {
    x: x + NARROWER / 2,
    y: y + LOWER / 2,
    width: width - NARROWER,
    height: height - LOWER,
  };
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function isDrawnIn(page: DrawnPage, region: Box): boolean {
  if (page.symbols.some((symbol) => meets(symbol, region) || meets(symbol.noteBox, region))) return true;
  return page.lines.some(({ points, labelBox }) => {
    if (meets(labelBox, region)) return true;
    return points.some((point, index) => {
      const next = points[index + 1];
      if (next === undefined) return false;
      const pad = STROKE.arrowWidth / 2;
      const x = Math.min(point[0], next[0]) - pad;
      const y = Math.min(point[1], next[1]) - pad;
      const width = Math.abs(point[0] - next[0]) + 2 * pad;
      const height = Math.abs(point[1] - next[1]) + 2 * pad;
      return meets({ x, y, width, height }, region);
    });
  });
}

function meets(box: Box | undefined, region: Box): boolean {
  return (
    box !== undefined &&
    box.x < region.x + region.width &&
    box.x + box.width > region.x &&
    box.y < region.y + region.height &&
    box.y + box.height > region.y
  );
}

function describeTile(sop: Sop, page: DrawnPage, cell: GridCell): DescribedTile {
  const row = page.rows.findIndex((y) => Math.abs(y - cell.box.y) < 0.6) - page.headerRows;
  const names = new Map(sop.lanes.map((lane) => [lane.id, lane.name]));
  const symbols = page.symbols.filter((symbol) => isIn(symbol, cell.box));
  return {
    step: stepNumber(sop, page.activities[row] ?? -1),
    lanes: cell.lanes.map(({ id }) => (names.get(id) ?? id).replace(/\s+/g, ' ')),
    symbols: symbols.map((symbol) => describeSymbol(sop, symbol)),
  };
}

function isIn(symbol: DrawnSymbol, box: Box): boolean {
  const x = symbol.x + symbol.width / 2;
  const y = middleY(symbol);
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

function describeSymbol(sop: Sop, symbol: DrawnSymbol): DescribedSymbol {
  const arrows = sop.flows
    .filter(({ from }) => from === symbol.id)
    .map((flow) => describeArrow(sop, flow.to, flow.label ?? ''));
  return {
    kind: symbol.kind,
    caption: symbol.caption,
    note: symbol.note ?? '',
    arrows,
  };
}

function describeArrow(sop: Sop, to: string, label: string): DescribedArrow {
  const index = sop.activities.findIndex(({ symbols }) => symbols.some(({ id }) => id === to));
  const lane = sop.activities[index]?.symbols.find(({ id }) => id === to)?.lane;
  const name = sop.lanes.find(({ id }) => id === lane)?.name ?? '';
  return {
    label,
    step: stepNumber(sop, index),
    lane: name.replace(/\s+/g, ' '),
  };
}

/** As printed, without the dot; the position where nothing is printed. */
function stepNumber(sop: Sop, index: number): string {
  const printed = sop.activities[index]?.number.trim().replace(/[.)]+$/, '') ?? '';
  return printed === '' ? String(index + 1) : printed;
}
