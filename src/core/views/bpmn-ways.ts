import type { Box, DrawnLine, DrawnPage, Point } from '../flowchart/drawing.ts';
import { measureArimo } from '../text/measure-arimo.ts';
import { LABEL_FONT, LINE_HEIGHT } from './bpmn-labels.ts';
import type { BpmnFlow, BpmnModel, BpmnNode, BpmnNote } from './bpmn-model.ts';
import type { Rooms } from './bpmn-rooms.ts';
import { type Berth, centerOf, dock, tidy } from './dock.ts';
import { oneLine } from './step-text.ts';

/** Corners of a flow's line, and the place of its name. */
export interface Way {
  readonly points: readonly Point[];
  readonly label: Box | null;
}

/** The drawing's lines between nodes instead of symbols, in pixels as {@link Rooms}. */
export class BpmnWays {
  private readonly model: BpmnModel;
  private readonly rooms: Rooms;
  private readonly lines: ReadonlyMap<number, DrawnLine>;
  private readonly bars: readonly DrawnLine[];
  private readonly symbolOf: ReadonlyMap<string, string>;

  constructor(model: BpmnModel, page: DrawnPage, rooms: Rooms) {
    this.model = model;
    this.rooms = rooms;
    this.lines = new Map(
      page.lines.flatMap((line) => (line.flow === null ? [] : [[line.flow, line] as const])),
    );
    this.bars = page.lines.filter(({ flow }) => flow === null);
    this.symbolOf = new Map(
      [...model.stacks.values()].flatMap(({ symbol, nodes }) =>
        nodes.map(({ id }) => [id, symbol.id] as const),
      ),
    );
  }

  ofFlow({ flow, from, to }: BpmnFlow): Way {
    const line = flow === null ? undefined : this.lines.get(flow);
    if (line === undefined) return { points: this.straight(from, to), label: null };
    const points = this.toLead([...line.points].reverse(), line.from).reverse();
    const whole = this.map(this.toLead(points, line.to));
    const [first, last] = [whole[0], whole[whole.length - 1]];
    const [source, target] = [this.berth(from), this.berth(to)];
    if (!first || !last || !source || !target) return { points: this.straight(from, to), label: null };
    return {
      points: tidy([...[...dock(first, source)].reverse(), ...whole, ...dock(last, target)]),
      label: this.labelOf(line),
    };
  }

  /** Place of a note, and the line to the task that it belongs to. */
  ofNote({ symbol, task }: BpmnNote): Way {
    const room = this.rooms.rooms.get(symbol)?.room ?? null;
    const bar = this.wayToLead(symbol);
    const berth = this.berth(task);
    const last = bar[bar.length - 1];
    if (!berth || !last) return { points: room === null ? [] : this.fromRoom(room, task), label: room };
    return { points: tidy([...this.map(bar), ...dock(this.point(last), berth)]), label: room };
  }

  private fromRoom(room: Box, task: BpmnNode): readonly Point[] {
    const box = this.rooms.nodes.get(task.id)?.box;
    return box === undefined ? [] : [centerOf(room), centerOf(box)];
  }

  /** Between neighbours of a stack, and where the drawing has no line. */
  private straight(from: BpmnNode, to: BpmnNode): readonly Point[] {
    const [source, target] = [this.rooms.nodes.get(from.id)?.box, this.rooms.nodes.get(to.id)?.box];
    if (source === undefined || target === undefined) return [];
    const [x, y] = centerOf(source);
    const [toX, toY] = centerOf(target);
    if (x !== toX)
      return [
        [x, y],
        [x, toY],
        [toX, toY],
      ];
    const down = toY >= y;
    return [
      [x, down ? source.y + source.height : source.y],
      [toX, down ? target.y : target.y + target.height],
    ];
  }

  private berth(node: BpmnNode): Berth | undefined {
    const symbol = this.symbolOf.get(node.id) ?? '';
    const room = this.rooms.rooms.get(symbol)?.room;
    const box = this.rooms.nodes.get(node.id)?.box;
    const shared = (this.model.stacks.get(symbol)?.nodes.length ?? 0) > 1;
    return room && box ? { room, node: box, wide: node.kind === 'task', shared } : undefined;
  }

  /** The points of a line that ends at a symbol, led on along the bars to the symbol that stands for the row. */
  private toLead(points: readonly Point[], symbol: string): Point[] {
    return [...points, ...this.wayToLead(symbol)];
  }

  /** Along the bars of a joint row, from the border of a symbol to the border of the one that leads; empty for that one itself. */
  private wayToLead(symbol: string): readonly Point[] {
    const lead = this.model.leads.get(symbol) ?? symbol;
    const ways = new Map<string, readonly Point[]>([[symbol, []]]);
    const waiting = [symbol];
    for (let id = waiting.shift(); id !== undefined && id !== lead; id = waiting.shift()) {
      for (const bar of this.bars) {
        const ahead = bar.from === id;
        const next = ahead ? bar.to : bar.to === id ? bar.from : undefined;
        if (next === undefined || ways.has(next)) continue;
        ways.set(next, [...(ways.get(id) ?? []), ...(ahead ? bar.points : [...bar.points].reverse())]);
        waiting.push(next);
      }
    }
    return ways.get(lead) ?? [];
  }

  private point([x, y]: Point): Point {
    return [this.rooms.mapX(x), this.rooms.mapY(y)];
  }

  /** In pixels, with a corner wherever two points that belong to different sides of a symbol meet. */
  private map(points: readonly Point[]): Point[] {
    return points.flatMap((point, index) => {
      const [x, y] = this.point(point);
      const before = points[index - 1];
      const slanted = before !== undefined && before[0] !== point[0] && before[1] !== point[1];
      return slanted ? [[this.point(before)[0], y] as const, [x, y] as const] : [[x, y] as const];
    });
  }

  /** The name of a line, as near to it on the canvas as it is in the drawing. */
  private labelOf(line: DrawnLine): Box | null {
    const { labelBox: box, label = '' } = line;
    const segment = box === undefined ? undefined : nearestSegment(line.points, box);
    if (box === undefined || segment === undefined) return null;
    const [from, to] = [this.point(segment[0]), this.point(segment[1])];
    const width = Math.ceil(measureArimo(oneLine(label), { size: LABEL_FONT, bold: true })) + 2;
    const size = { width, height: Math.ceil(LABEL_FONT * LINE_HEIGHT) };
    const [x, y] = this.point([box.x + box.width / 2, box.y + box.height / 2]);
    if (segment[0][1] === segment[1][1]) {
      const above = box.y + box.height / 2 < segment[0][1];
      const left = Math.round(x - width / 2);
      return { x: left, y: above ? from[1] - size.height - LABEL_GAP : from[1] + LABEL_GAP, ...size };
    }
    const before = box.x + box.width / 2 < segment[0][0];
    const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1]) - size.height];
    const level = Math.max(top, Math.min(bottom, Math.round(y - size.height / 2)));
    return { x: before ? from[0] - width - LABEL_GAP : from[0] + LABEL_GAP, y: level, ...size };
  }
}

/** Between a line and its name, pixels. */
const LABEL_GAP = 4;

function nearestSegment(points: readonly Point[], box: Box): readonly [Point, Point] | undefined {
  let best: readonly [Point, Point] | undefined;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (from === undefined) return;
    const apart = (axis: 0 | 1, low: number, high: number) =>
      Math.max(0, Math.min(from[axis], to[axis]) - high, low - Math.max(from[axis], to[axis]));
    const distance = Math.hypot(apart(0, box.x, box.x + box.width), apart(1, box.y, box.y + box.height));
    if (distance >= least) return;
    least = distance;
    best = [from, to];
  });
  return best;
}
