import type { LabelPlace } from '../sop/sop.ts';
import type { Box, Point } from './drawing.ts';

/** Points that 1 stands for outside of the symbol. */
const OUTSIDE = 20;

/** The middle that a label is wanted at beside its source. */
export function labelMiddle({ x, y }: LabelPlace, source: Box): Point {
  return [
    source.x + source.width / 2 + distance(x, source.width / 2),
    source.y + source.height / 2 + distance(y, source.height / 2),
  ];
}

/** The other way round, in hundredths. */
export function labelPlace([x, y]: Point, source: Box): LabelPlace {
  return {
    x: share(x - source.x - source.width / 2, source.width / 2),
    y: share(y - source.y - source.height / 2, source.height / 2),
  };
}

function distance(share: number, half: number): number {
  const inside = Math.max(-1, Math.min(1, share));
  return inside * half + (share - inside) * OUTSIDE;
}

function share(distance: number, half: number): number {
  const inside = Math.max(-half, Math.min(half, distance));
  const value = (half === 0 ? 0 : inside / half) + (distance - inside) / OUTSIDE;
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
