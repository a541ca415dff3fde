import type { BenchBox, BenchEdge, BenchGraph, BenchPoint } from './bench-graph.ts';
import { keptShares } from './kept-shares.ts';
import { measureEndsOf } from './measure-bench-ends.ts';
import type { BenchDrawing } from './router.ts';
import { type BenchSegment, crossingPoint, nearPairs, segmentsOf, simplify } from './segments.ts';

/** Every measure of a drawing, from its coordinates alone. Pixels of 1/96 inch. */
export const BENCH_MEASURES = [
  /** Shares from 0 to 1 of the symbols that fit a choice of lane (row) borders. */
  'lanesKept',
  'rowsKept',
  /** Pairs of edges and points; where lines have merged, each counts. */
  'crossings',
  /** Points that a reader sees: merged lines count once. */
  'crossingPoints',
  'barCrossings',
  'bends',
  'length',
  'missing',
  'nodeHits',
  'overlaps',
  'touches',
  'offVertex',
  'samePort',
  'onBorder',
  'slanted',
  'entersFromBelow',
  'leavesFromTop',
  'labels',
  'labelHits',
  /** Sum of what must not be: missing, hits, overlaps, touches, wrong ends, border runs, slanted pieces. */
  'defects',
] as const;

export type BenchMeasures = Readonly<Record<(typeof BENCH_MEASURES)[number], number>>;

/** Where two lines count as one, touch, run too near, or lie on a rule. */
const LIMITS = {
  same: 1.5,
  sameLength: 1,
  close: 4,
  closeLength: 6,
  own: 3,
  rule: 3,
  ruleLength: 10,
  inside: 0.5,
} as const;

export function measureBench(graph: BenchGraph, drawing: BenchDrawing): BenchMeasures {
  const lines = drawing.lines.map(simplify);
  const segments = lines.flatMap((points, edge) => segmentsOf(edge, points));
  const flows = lines.filter((_, edge) => graph.edges[edge]?.bar === false);
  const pairs = measurePairs(graph, segments);
  const ends = measureEndsOf(graph, drawing.boxes, lines);
  const counts = {
    missing: graph.edges.filter((_, edge) => (lines[edge] ?? []).length < 2).length,
    nodeHits: nodeHits(graph, drawing.boxes, segments),
    overlaps: pairs.overlaps,
    touches: pairs.touches,
    offVertex: ends.offVertex,
    samePort: ends.samePort,
    onBorder: segments.filter((segment) => onBorder(segment, drawing)).length,
    slanted: segments.filter(({ level, upright }) => !level && !upright).length,
  };
  return {
    ...keptShares(graph, drawing.boxes),
    crossings: pairs.crossings,
    crossingPoints: pairs.points.size,
    barCrossings: pairs.barCrossings,
    bends: flows.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0),
    length: flows.reduce((sum, points) => sum + lengthOf(points), 0),
    ...counts,
    entersFromBelow: ends.entersFromBelow,
    leavesFromTop: ends.leavesFromTop,
    ...measureLabels(graph, drawing, segments),
    defects: Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}

const lengthOf = (points: readonly BenchPoint[]): number =>
  points.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);

/** Edges that pass through a foreign symbol, or deeper into one of their own than a line's end may. */
function nodeHits(graph: BenchGraph, boxes: readonly BenchBox[], segments: readonly BenchSegment[]): number {
  const hits = new Set<string>();
  for (const segment of segments) {
    const edge = graph.edges[segment.edge];
    boxes.forEach((box, symbol) => {
      const own = symbol === edge?.from || symbol === edge?.to;
      const diamond = own && graph.symbols[symbol]?.kind === 'decision';
      const hit = diamond
        ? insideDiamond(segment, box)
        : insideBox(segment, box, own ? LIMITS.own : LIMITS.inside);
      if (hit) hits.add(`${segment.edge} ${symbol}`);
    });
  }
  return hits.size;
}

/** Whether a piece reaches into the box shrunk by `depth` on all sides. */
function insideBox({ from, to }: BenchSegment, box: BenchBox, depth: number): boolean {
  let [enter, leave] = [0, 1];
  const clip = (start: number, step: number, low: number, high: number): boolean => {
    if (Math.abs(step) < 1e-9) return start > low && start < high;
    const [a, b] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
    return true;
  };
  const across = clip(from[0], to[0] - from[0], box.x + depth, box.x + box.width - depth);
  const down = clip(from[1], to[1] - from[1], box.y + depth, box.y + box.height - depth);
  return across && down && leave - enter > 1e-6;
}

/** A line's end may lie on a slope of its diamond: that is no hit, only no port. */
function insideDiamond({ from, to }: BenchSegment, box: BenchBox): boolean {
  const [halfX, halfY] = [box.width / 2, box.height / 2];
  const [x, y] = [box.x + halfX, box.y + halfY];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const spots = [0, 1, (x - from[0]) / dx, (y - from[1]) / dy].filter((at) => at >= 0 && at <= 1);
  const nearness = spots.map(
    (at) => Math.abs(from[0] + at * dx - x) / halfX + Math.abs(from[1] + at * dy - y) / halfY,
  );
  return Math.min(...nearness) < 1 - LIMITS.own / Math.min(halfX, halfY);
}

interface PairCounts {
  crossings: number;
  barCrossings: number;
  readonly points: Set<string>;
  readonly overlaps: number;
  readonly touches: number;
}

function measurePairs(graph: BenchGraph, segments: readonly BenchSegment[]): PairCounts {
  const points = new Set<string>();
  const overlaps = new Set<string>();
  const touches = new Set<string>();
  let crossings = 0;
  let barCrossings = 0;
  for (const [a, b] of nearPairs(segments, LIMITS.close)) {
    const [one, two] = [graph.edges[a.edge], graph.edges[b.edge]];
    if (one === undefined || two === undefined) continue;
    const pair = `${Math.min(a.edge, b.edge)} ${Math.max(a.edge, b.edge)}`;
    const together = mayRunTogether(one, two);
    const crossing = crossingPoint(a, b, LIMITS.same);
    if (crossing !== null) {
      crossings += 1;
      if (one.bar || two.bar) barCrossings += 1;
      points.add(crossing.map((value) => Math.round(value)).join(' '));
    } else if (parallel(a, b)) {
      const { distance, overlap } = sideBySide(a, b);
      if (distance < LIMITS.same && overlap > LIMITS.sameLength) {
        if (!together) overlaps.add(pair);
      } else if (distance < LIMITS.close && overlap > LIMITS.closeLength && !together) touches.add(pair);
    } else if (!together && !sharesSymbol(one, two) && crossingPoint(a, b, -LIMITS.same) !== null)
      touches.add(pair);
  }
  for (const pair of overlaps) touches.delete(pair);
  return { crossings, barCrossings, points, overlaps: overlaps.size, touches: touches.size };
}

/** Lines merge into one target; and lines of one source part later, where no answer tells them apart. */
function mayRunTogether(one: BenchEdge, two: BenchEdge): boolean {
  if (one.bar || two.bar) return false;
  return one.to === two.to || (one.from === two.from && one.label === two.label);
}

/** Contacts at a symbol are judged as users of its ports. */
function sharesSymbol(one: BenchEdge, two: BenchEdge): boolean {
  return one.from === two.from || one.from === two.to || one.to === two.from || one.to === two.to;
}

const parallel = (a: BenchSegment, b: BenchSegment): boolean =>
  (a.level && b.level) || (a.upright && b.upright);

function sideBySide(a: BenchSegment, b: BenchSegment): { distance: number; overlap: number } {
  return a.upright
    ? {
        distance: Math.abs(a.left - b.left),
        overlap: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      }
    : {
        distance: Math.abs(a.top - b.top),
        overlap: Math.min(a.right, b.right) - Math.max(a.left, b.left),
      };
}

function onBorder(segment: BenchSegment, { laneBorders, rowBorders }: BenchDrawing): boolean {
  const { upright, level, left, right, top, bottom } = segment;
  if (upright === level) return false;
  const [rules, place, length] = upright
    ? [laneBorders, left, bottom - top]
    : [rowBorders, top, right - left];
  return length > LIMITS.ruleLength && rules.some((rule) => Math.abs(rule - place) < LIMITS.rule);
}

function measureLabels(graph: BenchGraph, drawing: BenchDrawing, segments: readonly BenchSegment[]) {
  const boxes = (drawing.labels ?? []).flatMap((box) => (box === null ? [] : [box]));
  const hits = boxes.filter(
    (box, index) =>
      segments.some((segment) => insideBox(segment, box, 0)) ||
      boxes.slice(0, index).some((other) => meet(box, other)) ||
      drawing.boxes.some((symbol, at) =>
        graph.symbols[at]?.kind === 'decision' ? meetDiamond(box, symbol) : meet(box, symbol),
      ),
  );
  return { labels: boxes.length, labelHits: hits.length };
}

function meet(a: BenchBox, b: BenchBox): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > LIMITS.inside && high > LIMITS.inside;
}

/** The corners of a diamond's box are empty: a label may stand there. */
function meetDiamond(label: BenchBox, box: BenchBox): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const dx = Math.max(0, label.x - x, x - label.x - label.width);
  const dy = Math.max(0, label.y - y, y - label.y - label.height);
  return dx / (box.width / 2) + dy / (box.height / 2) < 1;
}
