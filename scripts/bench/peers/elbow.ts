import { type BenchBox, type BenchGraph, evenBorders, fixedBoxes, GEOMETRY } from '../compare/bench-graph.ts';
import type { BenchPoint } from '../compare/bench-graph.ts';
import type { BenchRouter } from '../compare/router.ts';

const OUT = 16;

/** What hands draw with the elbow connectors of an office program: down by the middle, back by the side, round nothing. */
export const elbow: BenchRouter = {
  id: 'elbow connectors',
  load: async () => (graph) => {
    const boxes = fixedBoxes(graph);
    return {
      boxes,
      lines: graph.edges.map((edge) => elbowLine(graph, boxes, edge)),
      laneBorders: evenBorders(graph.lanes, GEOMETRY.lane),
      rowBorders: evenBorders(graph.rows, GEOMETRY.row),
    };
  },
};

function elbowLine(
  graph: BenchGraph,
  boxes: readonly BenchBox[],
  { from, to, bar }: BenchGraph['edges'][number],
): readonly BenchPoint[] {
  const [a, b] = [boxes[from], boxes[to]];
  if (a === undefined || b === undefined) return [];
  if (bar || graph.symbols[from]?.row === graph.symbols[to]?.row) return straight(a, b);
  const [aX, bX] = [a.x + a.width / 2, b.x + b.width / 2];
  if (b.y > a.y) {
    const middle = (a.y + a.height + b.y) / 2;
    return [
      [aX, a.y + a.height],
      [aX, middle],
      [bX, middle],
      [bX, b.y],
    ];
  }
  const right = Math.max(a.x + a.width, b.x + b.width);
  return [
    [a.x + a.width, a.y + a.height / 2],
    [right + OUT, a.y + a.height / 2],
    [right + OUT, b.y + b.height / 2],
    [b.x + b.width, b.y + b.height / 2],
  ];
}

/** From side to side, level. */
export function straight(a: BenchBox, b: BenchBox): readonly BenchPoint[] {
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  const line: readonly BenchPoint[] = [
    [left.x + left.width, left.y + left.height / 2],
    [right.x, right.y + right.height / 2],
  ];
  return a.x < b.x ? line : [...line].reverse();
}
