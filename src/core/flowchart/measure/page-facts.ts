import type { Sop, SopSymbol } from '../../sop/sop.ts';
import type { DrawnLine, DrawnPage, DrawnSymbol, Point } from '../drawing.ts';
import { type BoxIndex, boxIndex, extentOf } from './box-index.ts';

/** A symbol of the SOP with the position of its activity. */
export interface SopPlace {
  readonly symbol: SopSymbol;
  readonly activity: number;
}

export interface Segment {
  readonly line: DrawnLine;
  readonly index: number;
  /** The arrowhead, if any, is on it. */
  readonly isLast: boolean;
  /** Position among the segments of the page; 0 where it was not asked for. */
  readonly order: number;
  readonly from: Point;
  readonly to: Point;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly level: boolean;
  readonly upright: boolean;
}

/** One page with what the measures look up again and again. */
export interface PageFacts {
  readonly page: DrawnPage;
  readonly symbols: ReadonlyMap<string, DrawnSymbol>;
  readonly segments: readonly Segment[];
  readonly segmentsNear: BoxIndex<Segment>['near'];
  readonly symbolsNear: BoxIndex<DrawnSymbol>['near'];
  /** Name of the step that a symbol belongs to: symbols of a joint row are one step. */
  readonly step: (symbol: string) => string;
}

export function sopPlaces(sop: Sop): ReadonlyMap<string, SopPlace> {
  return new Map(
    sop.activities.flatMap((row, activity) =>
      row.symbols.map((symbol) => [symbol.id, { symbol, activity }] as const),
    ),
  );
}

export function pageFacts(step: PageFacts['step'], page: DrawnPage): PageFacts {
  const segments = page.lines.flatMap(segmentsOf).map((segment, order) => ({ ...segment, order }));
  return {
    page,
    symbols: new Map(page.symbols.map((symbol) => [symbol.id, symbol])),
    segments,
    segmentsNear: boxIndex(segments, (segment) => segment).near,
    symbolsNear: boxIndex(page.symbols, extentOf).near,
    step,
  };
}

/** Symbols of a joint row share the name of their row; every other symbol is a step of its own. */
export function stepNames(sop: Sop): PageFacts['step'] {
  const joint = new Map(
    sop.activities.flatMap((row, index) =>
      row.joint ? row.symbols.map((symbol) => [symbol.id, `row ${index + 1}`] as const) : [],
    ),
  );
  return (symbol) => joint.get(symbol) ?? symbol;
}

/** Straight pieces of a line; repeated points and corners without a turn are no corners. */
export function segmentsOf(line: DrawnLine): Segment[] {
  const points = corners(line.points);
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      line,
      index,
      isLast: index === points.length - 2,
      order: 0,
      from,
      to,
      left: Math.min(from[0], to[0]),
      right: Math.max(from[0], to[0]),
      top: Math.min(from[1], to[1]),
      bottom: Math.max(from[1], to[1]),
      level: Math.abs(from[1] - to[1]) < 0.01,
      upright: Math.abs(from[0] - to[0]) < 0.01,
    };
  });
}

function corners(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (last && Math.abs(last[0] - point[0]) < 0.01 && Math.abs(last[1] - point[1]) < 0.01) continue;
    const before = kept[kept.length - 2];
    if (last && before && goesOn(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Straight on along an axis; a turn back by 180° stays a corner. */
function goesOn(a: Point, b: Point, c: Point): boolean {
  const upright = Math.abs(a[0] - b[0]) < 0.01 && Math.abs(b[0] - c[0]) < 0.01;
  const level = Math.abs(a[1] - b[1]) < 0.01 && Math.abs(b[1] - c[1]) < 0.01;
  const forward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0;
  return (upright || level) && forward;
}

export const lineName = (line: DrawnLine): string => `line ${line.flow ?? 'bar'} ${line.from} → ${line.to}`;

export const spot = (point: Point): string => `(${point[0].toFixed(1)}, ${point[1].toFixed(1)})`;
