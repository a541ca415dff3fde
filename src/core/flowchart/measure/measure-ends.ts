import type { DrawnLine, DrawnSymbol, Point } from '../drawing.ts';
import { type Defect, LIMITS } from './defect.ts';
import { lineName, type PageFacts, type Segment, segmentsOf, spot } from './page-facts.ts';

type Side = 'top' | 'right' | 'bottom' | 'left';

interface End {
  readonly line: DrawnLine;
  readonly way: 'out' | 'in' | 'bar';
  readonly symbol: DrawnSymbol;
  readonly side: Side;
}

export interface EndMeasures {
  readonly defects: readonly Defect[];
  readonly entersFromBelow: number;
  readonly leavesFromTop: number;
}

const OUTWARDS: Readonly<Record<Side, Point>> = {
  top: [0, -1],
  right: [1, 0],
  bottom: [0, 1],
  left: [-1, 0],
};

/** Lines begin and end at the ports of their symbols: the middles of the sides, which of a diamond are its corners. */
export function measureEnds(facts: PageFacts): EndMeasures {
  const defects: Defect[] = [];
  const ends: End[] = [];
  for (const line of facts.page.lines) {
    const segments = segmentsOf(line);
    const [first, last] = [segments[0], segments[segments.length - 1]];
    if (!first || !last) {
      defects.push(defect(facts, 'looseEnds', line, `${lineName(line)} has no length`));
      continue;
    }
    const bar = line.flow === null;
    checkEnd(
      facts,
      {
        symbol: line.from,
        point: first.from,
        next: first.to,
        line,
        way: bar ? 'bar' : 'out',
      },
      ends,
      defects,
    );
    checkEnd(
      facts,
      {
        symbol: line.to,
        point: last.to,
        next: last.from,
        line,
        way: bar ? 'bar' : 'in',
      },
      ends,
      defects,
    );
    if (line.arrow === 'end' && lengthOf(last) < LIMITS.entry) {
      defects.push(
        defect(facts, 'shortEntries', line, `${lineName(line)}: last piece ${lengthOf(last).toFixed(1)}`),
      );
    }
  }
  return {
    defects: [...defects, ...samePorts(facts, ends)],
    entersFromBelow: ends.filter((end) => end.way === 'in' && end.side === 'bottom').length,
    leavesFromTop: ends.filter((end) => end.way === 'out' && end.side === 'top').length,
  };
}

interface Candidate {
  readonly symbol: string;
  readonly point: Point;
  readonly next: Point;
  readonly line: DrawnLine;
  readonly way: End['way'];
}

function checkEnd(facts: PageFacts, end: Candidate, ends: End[], defects: Defect[]): void {
  const symbol = facts.symbols.get(end.symbol);
  const where = `${lineName(end.line)} at ${spot(end.point)}`;
  if (!symbol || !onBorder(symbol, end.point)) {
    defects.push(defect(facts, 'looseEnds', end.line, where));
    return;
  }
  const side = portAt(symbol, end.point);
  const away = side ? OUTWARDS[side] : ([0, 0] as const);
  const leads = (end.next[0] - end.point[0]) * away[0] + (end.next[1] - end.point[1]) * away[1];
  if (!side || leads <= 0) {
    defects.push(defect(facts, 'offPort', end.line, where));
    return;
  }
  ends.push({ line: end.line, way: end.way, symbol, side });
}

function onBorder(symbol: DrawnSymbol, [x, y]: Point): boolean {
  const slack = LIMITS.slack;
  const [right, bottom] = [symbol.x + symbol.width, symbol.y + symbol.height];
  const inside = x > symbol.x + slack && x < right - slack && y > symbol.y + slack && y < bottom - slack;
  const near = x >= symbol.x - slack && x <= right + slack && y >= symbol.y - slack && y <= bottom + slack;
  return near && !inside;
}

function portAt(symbol: DrawnSymbol, [x, y]: Point): Side | undefined {
  const near = (a: number, b: number) => Math.abs(a - b) <= LIMITS.slack;
  if (near(x, symbol.x + symbol.width / 2)) {
    if (near(y, symbol.y)) return 'top';
    if (near(y, symbol.y + symbol.height)) return 'bottom';
  }
  if (near(y, symbol.y + symbol.height / 2)) {
    if (near(x, symbol.x)) return 'left';
    if (near(x, symbol.x + symbol.width)) return 'right';
  }
  return undefined;
}

/** A port serves lines in, or one way out; lines out share it only when their labels cannot be mixed up. */
function samePorts(facts: PageFacts, ends: readonly End[]): Defect[] {
  const ports = new Map<string, End[]>();
  for (const end of ends) {
    const name = `${end.side} of ${end.symbol.id}`;
    const users = ports.get(name);
    if (users === undefined) ports.set(name, [end]);
    else users.push(end);
  }
  return [...ports].flatMap(([name, users]) => {
    const ways = new Set(users.map((user) => user.way));
    const labels = new Set(users.map((user) => user.line.label ?? ''));
    const outs = users.filter((user) => user.way === 'out').length;
    const bars = users.filter((user) => user.way === 'bar').length;
    const mixed = ways.size > 1 || bars > 1;
    const confused = outs > 1 && labels.size > 1;
    if (!mixed && !confused) return [];
    const detail = `${users.length} lines at the ${name}`;
    const symbol = users[0]?.symbol.id;
    return [
      { kind: 'samePort', page: facts.page.number, detail, ...(symbol === undefined ? {} : { symbol }) },
    ];
  });
}

const lengthOf = (segment: Segment): number => segment.right - segment.left + (segment.bottom - segment.top);

function defect(facts: PageFacts, kind: Defect['kind'], { from, to }: DrawnLine, detail: string): Defect {
  return { kind, page: facts.page.number, detail, line: { from, to } };
}
