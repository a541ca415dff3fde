import type { BenchBox, BenchGraph, BenchPoint } from './bench-graph.ts';

type Side = 'N' | 'E' | 'S' | 'W';

interface End {
  readonly symbol: number;
  readonly point: BenchPoint;
  readonly side: Side;
  readonly way: 'in' | 'out' | 'bar';
  readonly label: string;
}

export interface EndMeasures {
  /** Lines that meet a diamond elsewhere than at a vertex. */
  readonly offVertex: number;
  /** Two answers of a decision on one side, or a line in and a line out at one point; each pair once. */
  readonly samePort: number;
  readonly entersFromBelow: number;
  readonly leavesFromTop: number;
}

const SAME = 1.5;

export function measureEndsOf(
  graph: BenchGraph,
  boxes: readonly BenchBox[],
  lines: readonly (readonly BenchPoint[])[],
): EndMeasures {
  const ends: End[] = [];
  let offVertex = 0;
  graph.edges.forEach(({ from, to, label, bar }, edge) => {
    const points = lines[edge] ?? [];
    const [first, last] = [points[0], points[points.length - 1]];
    if (first === undefined || last === undefined || points.length < 2) return;
    for (const [symbol, point, way] of [
      [from, first, 'out'],
      [to, last, 'in'],
    ] as const) {
      const box = boxes[symbol];
      if (box === undefined) continue;
      if (graph.symbols[symbol]?.kind === 'decision' && !atVertex(box, point)) offVertex += 1;
      ends.push({ symbol, point, side: sideOf(box, point), way: bar ? 'bar' : way, label });
    }
  });
  const flows = ends.filter(({ way }) => way !== 'bar');
  return {
    offVertex,
    samePort: samePorts(graph, flows),
    entersFromBelow: flows.filter(({ way, side }) => way === 'in' && side === 'S').length,
    leavesFromTop: flows.filter(({ way, side }) => way === 'out' && side === 'N').length,
  };
}

function vertices({ x, y, width, height }: BenchBox): readonly (readonly [Side, BenchPoint])[] {
  return [
    ['N', [x + width / 2, y]],
    ['E', [x + width, y + height / 2]],
    ['S', [x + width / 2, y + height]],
    ['W', [x, y + height / 2]],
  ];
}

const atVertex = (box: BenchBox, point: BenchPoint): boolean =>
  vertices(box).some(([, vertex]) => near(vertex, point));

const near = (a: BenchPoint, b: BenchPoint): boolean =>
  Math.abs(a[0] - b[0]) <= SAME && Math.abs(a[1] - b[1]) <= SAME;

/** The side of the box to which the point is nearest, in units of its half extent. */
function sideOf({ x, y, width, height }: BenchBox, point: BenchPoint): Side {
  const dx = (point[0] - x - width / 2) / (width / 2);
  const dy = (point[1] - y - height / 2) / (height / 2);
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 'E' : 'W';
  return dy > 0 ? 'S' : 'N';
}

function samePorts(graph: BenchGraph, ends: readonly End[]): number {
  const bySymbol = new Map<number, End[]>();
  for (const end of ends) bySymbol.set(end.symbol, [...(bySymbol.get(end.symbol) ?? []), end]);
  let count = 0;
  for (const [symbol, own] of bySymbol) {
    const decision = graph.symbols[symbol]?.kind === 'decision';
    own.forEach((a, index) => {
      for (const b of own.slice(index + 1)) {
        const answers =
          decision && a.way === 'out' && b.way === 'out' && a.label !== b.label && a.side === b.side;
        if (answers || (a.way !== b.way && near(a.point, b.point))) count += 1;
      }
    });
  }
  return count;
}
