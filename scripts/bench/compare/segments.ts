import type { BenchPoint } from './bench-graph.ts';

/** A straight piece of the line of one edge. */
export interface BenchSegment {
  readonly edge: number;
  readonly from: BenchPoint;
  readonly to: BenchPoint;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly level: boolean;
  readonly upright: boolean;
}

const SAME = 0.05;

/** Corners only: no point twice, none on the straight way between its neighbours. */
export function simplify(points: readonly BenchPoint[]): readonly BenchPoint[] {
  const kept: BenchPoint[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (last && Math.abs(last[0] - point[0]) < SAME && Math.abs(last[1] - point[1]) < SAME) continue;
    const before = kept[kept.length - 2];
    if (last && before && straight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function straight(a: BenchPoint, b: BenchPoint, c: BenchPoint): boolean {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [c[0] - b[0], c[1] - b[1]];
  return Math.abs(ux * vy - uy * vx) < SAME * Math.hypot(ux, uy) && ux * vx + uy * vy > 0;
}

export function segmentsOf(edge: number, points: readonly BenchPoint[]): BenchSegment[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      edge,
      from,
      to,
      left: Math.min(from[0], to[0]),
      right: Math.max(from[0], to[0]),
      top: Math.min(from[1], to[1]),
      bottom: Math.max(from[1], to[1]),
      level: Math.abs(from[1] - to[1]) < SAME,
      upright: Math.abs(from[0] - to[0]) < SAME,
    };
  });
}

/** Where two pieces cross inside both, by more than `margin`; null when they do not. */
export function crossingPoint(a: BenchSegment, b: BenchSegment, margin: number): BenchPoint | null {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]];
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]];
  const cross = ax * by - ay * bx;
  const [aLength, bLength] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  if (Math.abs(cross) < 1e-6 * aLength * bLength) return null;
  const [dx, dy] = [b.from[0] - a.from[0], b.from[1] - a.from[1]];
  const t = (dx * by - dy * bx) / cross;
  const u = (dx * ay - dy * ax) / cross;
  const inside = (at: number, length: number) => at * length > margin && (1 - at) * length > margin;
  return inside(t, aLength) && inside(u, bLength) ? [a.from[0] + t * ax, a.from[1] + t * ay] : null;
}

/** Pairs of pieces of different edges that come as near as `reach`, each pair once. */
export function* nearPairs(
  segments: readonly BenchSegment[],
  reach: number,
): Generator<readonly [BenchSegment, BenchSegment]> {
  const sorted = [...segments].sort((a, b) => a.top - b.top);
  for (const [index, a] of sorted.entries())
    for (let at = index + 1; at < sorted.length; at++) {
      const b = sorted[at];
      if (b === undefined || b.top > a.bottom + reach) break;
      if (a.edge !== b.edge && a.left <= b.right + reach && b.left <= a.right + reach) yield [a, b];
    }
}
