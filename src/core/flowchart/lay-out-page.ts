import { type AxisPlan, placeLines } from './axis.ts';
import type { Density } from './density.ts';
import type { Box, DrawnLine, DrawnSymbol, Point } from './drawing.ts';
import type { PageEdge, PageSymbol } from './page-content.ts';
import { type Side, sideTowards } from './route-grid.ts';
import type { RoutedPage } from './route-page.ts';
import type { TrackedPiece } from './separate-tracks.ts';

/** Symbols and lines of a page at their final places; labels and notes are still missing. */
export interface LaidOutPage {
  readonly symbols: readonly DrawnSymbol[];
  readonly lines: readonly LaidOutLine[];
}

export interface LaidOutLine {
  readonly edge: PageEdge;
  readonly points: readonly Point[];
}

export interface Borders {
  /** x of the lane borders, one more than lanes. */
  readonly lanes: readonly number[];
  /** y of the row borders, one more than rows. */
  readonly rows: readonly number[];
}

/**
 * Turns the grid into points.
 *
 * Needs: lanes and rows at least as large as the page's needs. Gives: every line starts and ends in the middle of a side
 * of its symbols (at a vertex of a decision) and runs on its tracks in between.
 */
export function layOutPage(page: RoutedPage, borders: Borders, density: Density): LaidOutPage {
  const across = placeLines(page.across, page.acrossSplits, borders.lanes, density);
  const down = placeLines(page.down, page.downSplits, borders.rows, density);
  const { content, grid } = page.placed;
  const boxes = content.symbols.map((symbol, index): Box => {
    const spot = grid.symbols[index];
    const x = across.centres[((spot?.x ?? 1) - 1) / 2] ?? 0;
    const y = down.centres[((spot?.y ?? 1) - 1) / 2] ?? 0;
    return {
      x: x - symbol.width / 2,
      y: y - symbol.height / 2,
      width: symbol.width,
      height: symbol.height,
    };
  });
  const symbols = content.symbols.map((symbol, index) => drawSymbol(symbol, boxes[index]));
  const lines = content.edges.map((edge, index): LaidOutLine => {
    const tracked = page.tracked.routes[index];
    const pieces = tracked?.pieces ?? [];
    const points = tracked?.route.points ?? [];
    const [first, second] = points;
    const last = points[points.length - 1];
    const beforeLast = points[points.length - 2];
    if (first === undefined || second === undefined || last === undefined || beforeLast === undefined)
      return { edge, points: [] };
    const start = port(boxes[edge.from], sideTowards(first, second));
    const end = port(boxes[edge.to], sideTowards(last, beforeLast));
    return {
      edge,
      points: [start, ...corners(pieces, start, end, { across, down }), end],
    };
  });
  return { symbols, lines };
}

function drawSymbol(symbol: PageSymbol, box: Box | undefined): DrawnSymbol {
  return {
    id: symbol.id,
    kind: symbol.kind,
    ...(box ?? { x: 0, y: 0, width: symbol.width, height: symbol.height }),
    caption: symbol.caption,
    captionLines: symbol.captionLines,
    captionSize: symbol.captionSize,
  };
}

/** Middle of a side of the bounding box: of a diamond, its vertex. */
function port(box: Box | undefined, side: Side): Point {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  if (side === 'N') return [x + width / 2, y];
  if (side === 'S') return [x + width / 2, y + height];
  return side === 'W' ? [x, y + height / 2] : [x + width, y + height / 2];
}

interface Plans {
  readonly across: AxisPlan;
  readonly down: AxisPlan;
}

/** Where each piece meets the next. First and last piece lie on the centre lines of their symbols. */
function corners(pieces: readonly TrackedPiece[], start: Point, end: Point, plans: Plans): Point[] {
  const coordinate = (index: number): number => {
    const piece = pieces[index];
    if (piece === undefined) return 0;
    const axis = piece.vertical ? 0 : 1;
    if (index === 0) return start[axis];
    if (index === pieces.length - 1) return end[axis];
    const plan = piece.vertical ? plans.across : plans.down;
    return piece.track < 0
      ? (plan.centres[(piece.line - 1) / 2] ?? 0)
      : (plan.tracks.get(piece.line)?.[piece.track] ?? 0);
  };
  return pieces.slice(1).map((piece, index): Point => {
    const here = coordinate(index);
    const next = coordinate(index + 1);
    return piece.vertical ? [next, here] : [here, next];
  });
}

type DrawnLabel = Pick<DrawnLine, 'label' | 'labelLines' | 'labelBox'>;

/** The finished line of one flow. */
export function drawLine(
  line: LaidOutLine,
  flow: number | null,
  symbols: readonly DrawnSymbol[],
  label: DrawnLabel,
): DrawnLine {
  return {
    flow,
    from: symbols[line.edge.from]?.id ?? '',
    to: symbols[line.edge.to]?.id ?? '',
    points: line.points,
    arrow: flow === null ? 'none' : 'end',
    ...label,
  };
}
