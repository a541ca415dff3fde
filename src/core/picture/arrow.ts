import { type Point, STROKE } from '../flowchart/drawing.ts';

/** A line ready to be painted: the shaft ends inside the head, so that its butt end never shows beyond the tip. */
export interface Arrow {
  readonly shaft: readonly Point[];
  /** Tip first; empty for a line without an arrowhead. */
  readonly head: readonly Point[];
}

/** Splits a polyline into shaft and head; points that repeat the one before are dropped. */
export function arrowOf(points: readonly Point[], end: 'end' | 'none'): Arrow {
  const path = points.filter((point, index) => index === 0 || !same(point, points[index - 1]));
  const tip = path[path.length - 1];
  const before = path[path.length - 2];
  if (!tip || !before) return { shaft: [], head: [] };
  if (end === 'none') return { shaft: path, head: [] };
  const length = Math.sqrt((tip[0] - before[0]) ** 2 + (tip[1] - before[1]) ** 2);
  const [ux, uy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  const back = (distance: number, aside: number): Point => [
    tip[0] - ux * distance - uy * aside,
    tip[1] - uy * distance + ux * aside,
  ];
  const half = STROKE.arrowWidth / 2;
  return {
    shaft: [...path.slice(0, -1), back(Math.min(STROKE.arrowLength / 2, length / 2), 0)],
    head: [tip, back(STROKE.arrowLength, half), back(STROKE.arrowLength, -half)],
  };
}

function same(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
