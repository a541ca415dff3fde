import type { Box, DrawnPage } from '../flowchart/drawing.ts';
import { STROKE } from '../flowchart/drawing.ts';
import { pageAltText, tileAltText } from '../messages/document-pictures.ts';
import type { ComposeContext } from './compose-context.ts';
import { describeTile } from './describe-tile.ts';
import type { Picture } from './document.ts';
import type { GridCell } from './flow-grid.ts';

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
