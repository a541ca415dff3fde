import type { Box, Point } from '../flowchart/drawing.ts';

/** A node inside the room of its symbol. */
export interface Berth {
  /** Where the drawing's lines end: the symbol's place. */
  readonly room: Box;
  readonly node: Box;
  /** A line may end anywhere on the node's sides, not only in their middles. */
  readonly wide: boolean;
  /** Other nodes share the room, so a line keeps to its edge until it is beside its own. */
  readonly shared: boolean;
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Way from a point on the room's border to the node's border, both included; corners only. */
export function dock(port: Point, berth: Berth): readonly Point[] {
  const { node, room } = berth;
  const side = sideOf(port, room);
  const [centerX, centerY] = centerOf(node);
  const [x, y] = port;
  const lateral: Point = [x >= centerX ? node.x + node.width : node.x, centerY];
  if (side === 'left' || side === 'right') {
    const facing = side === 'left' ? node.x : node.x + node.width;
    const meets = berth.wide ? inside(y, node.y, node.height) : Math.abs(y - centerY) <= 1;
    if (meets) return [port, [facing, y]];
    const turn = berth.shared ? x + (side === 'left' ? EDGE : -EDGE) : Math.round((x + facing) / 2);
    return [port, [turn, y], [turn, centerY], [facing, centerY]];
  }
  const facing = side === 'top' ? node.y : node.y + node.height;
  if (!berth.shared || isNext(side, berth)) {
    const meets = berth.wide ? inside(x, node.x, node.width) : Math.abs(x - centerX) <= 1;
    if (meets) return [port, [x, facing]];
    if (berth.wide) {
      // Beside the node: lines from above and below end apart from each other.
      const level = Math.round(node.y + (node.height * (side === 'top' ? 1 : 2)) / 3);
      return [port, [x, level], [lateral[0], level]];
    }
    const turn = Math.round((y + facing) / 2);
    return [port, [x, turn], [centerX, turn], [centerX, facing]];
  }
  const edgeX = x >= centerX ? room.x + room.width - EDGE : room.x + EDGE;
  const edgeY = side === 'top' ? y + EDGE : y - EDGE;
  return [port, [x, edgeY], [edgeX, edgeY], [edgeX, centerY], lateral];
}

/** Nothing stands between that side of the room and the node. */
function isNext(side: Side, { room, node }: Berth): boolean {
  const above = node.y - room.y;
  const below = room.y + room.height - node.y - node.height;
  return side === 'top' ? above <= SHARED_MARGIN : below <= SHARED_MARGIN;
}

/** Free edge of a room with several nodes, pixels. */
export const SHARED_MARGIN = 16;
/** Where in that margin lines run. */
const EDGE = SHARED_MARGIN / 2;

function sideOf([x, y]: Point, room: Box): Side {
  const distances: readonly (readonly [Side, number])[] = [
    ['top', Math.abs(y - room.y)],
    ['bottom', Math.abs(y - room.y - room.height)],
    ['left', Math.abs(x - room.x)],
    ['right', Math.abs(x - room.x - room.width)],
  ];
  return distances.reduce((best, next) => (next[1] < best[1] ? next : best))[0];
}

function inside(value: number, from: number, length: number): boolean {
  return value > from && value < from + length;
}

export function centerOf(box: Box): Point {
  return [box.x + Math.round(box.width / 2), box.y + Math.round(box.height / 2)];
}

/** Without repeated points, points on a straight way, and ways there and back. */
export function tidy(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 0 && isIdle(kept, point)) kept.pop();
    const last = kept[kept.length - 1];
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
  }
  return kept;
}

function isIdle(kept: readonly Point[], point: Point): boolean {
  const before = kept[kept.length - 2];
  const last = kept[kept.length - 1];
  if (before === undefined || last === undefined) return false;
  return (before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]);
}
