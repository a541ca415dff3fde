import type { Box, Point } from '../flowchart/drawing.ts';
import type { Contour } from './coverage.ts';
import type { Shape } from './symbol-shape.ts';

/** Straight pieces of a quarter circle. */
const QUARTER_PIECES = 8;

/**
 * A shape's outline moved outwards by `by` (inwards when negative), clockwise. Corners stay sharp.
 */
export function shapeContour(shape: Shape, by: number): Point[] {
  return shape.kind === 'capsule' ? capsule(shape.box, by) : offsetPolygon(shape.points, by);
}

/** The ring between the outline moved out and moved in by half of `width`: its inner contour runs the other way. */
export function strokeContours(shape: Shape, width: number): Point[][] {
  return [shapeContour(shape, width / 2), shapeContour(shape, -width / 2).reverse()];
}

export function flatContour(points: readonly Point[], scale: number, origin: Point): Contour {
  return points.flatMap(([x, y]) => [(x - origin[0]) * scale, (y - origin[1]) * scale]);
}

function capsule(box: Box, by: number): Point[] {
  const radius = Math.min(box.width, box.height) / 2;
  const left = box.x + radius;
  const right = box.x + box.width - radius;
  const top = box.y + radius;
  const bottom = box.y + box.height - radius;
  const quarter = quarterCircle(radius + by);
  return [
    ...quarter.map(([c, s]): Point => [right + s, top - c]),
    ...quarter.map(([c, s]): Point => [right + c, bottom + s]),
    ...quarter.map(([c, s]): Point => [left - s, bottom + c]),
    ...quarter.map(([c, s]): Point => [left - c, top - s]),
  ];
}

/** From (radius, 0) to (0, radius); rational points, because engines differ in the last bit of sines. */
function quarterCircle(radius: number): Point[] {
  return Array.from({ length: QUARTER_PIECES + 1 }, (_, index): Point => {
    const t = index / QUARTER_PIECES;
    const scale = radius / (1 + t * t);
    return [scale * (1 - t * t), scale * 2 * t];
  });
}

/** Moves every edge of a clockwise convex polygon outwards and meets neighbours where they cross. */
function offsetPolygon(points: readonly Point[], by: number): Point[] {
  return points.map((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    const [ax, ay] = outwards(before, point);
    const [bx, by2] = outwards(point, after);
    const share = by / (1 + ax * bx + ay * by2);
    return [point[0] + (ax + bx) * share, point[1] + (ay + by2) * share];
  });
}

/** Unit vector to the left of an edge as seen on paper with y downwards: outwards of a clockwise polygon. */
function outwards(from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  return length === 0 ? [0, 0] : [dy / length, -dx / length];
}
