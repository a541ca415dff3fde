import type { BenchEdge, BenchGraph, BenchSymbol } from './bench-graph.ts';

/** Directions clockwise: up, right, down, left. */
const STEPS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

const UP = 0;
const DOWN = 2;

/**
 * Sum over all flows of the fewest bends that the flow needs by itself, through no symbol and along no bar, from a legal
 * port to a legal port: it leaves by the top, or enters from below, only where there is no other way; sides that a bar
 * takes are closed. No drawing with these cells and ports has fewer.
 */
export function bendBound(graph: BenchGraph): number {
  const grid = corridorGrid(graph);
  return graph.edges.reduce((sum, edge) => sum + (edge.bar ? 0 : fewestBends(graph, grid, edge)), 0);
}

/** Odd numbers are centre lines of lanes and rows, even ones the free space between them: any line can be shifted onto these. */
interface CorridorGrid {
  readonly width: number;
  readonly height: number;
  readonly symbols: Uint8Array;
  /** Nodes from which a bar runs on to the right. */
  readonly bars: Uint8Array;
}

function corridorGrid({ lanes, rows, symbols, edges }: BenchGraph): CorridorGrid {
  const [width, height] = [2 * lanes + 1, 2 * rows + 1];
  const grid = {
    width,
    height,
    symbols: new Uint8Array(width * height),
    bars: new Uint8Array(width * height),
  };
  const at = (index: number) => nodeAt(symbols[index], width);
  symbols.forEach((symbol) => {
    grid.symbols[nodeAt(symbol, width)] = 1;
  });
  for (const { from, to } of edges.filter(({ bar }) => bar)) {
    const [left, right] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    grid.bars.fill(1, left, right);
  }
  return grid;
}

function fewestBends(graph: BenchGraph, grid: CorridorGrid, edge: BenchEdge): number {
  const start = nodeAt(graph.symbols[edge.from], grid.width);
  const goal = nodeAt(graph.symbols[edge.to], grid.width);
  const usual = searchBends(
    grid,
    start,
    goal,
    (leaving) => leaving !== UP,
    (heading) => heading !== UP,
  );
  const found =
    usual ??
    searchBends(
      grid,
      start,
      goal,
      () => true,
      () => true,
    );
  if (found === null) throw new Error(`No way from symbol ${edge.from} to symbol ${edge.to}`);
  return found;
}

/** Breadth first by bends: each round runs on from where the last one came, at right angles. Null when there is no way. */
function searchBends(
  grid: CorridorGrid,
  start: number,
  goal: number,
  mayLeave: (direction: number) => boolean,
  mayEnter: (direction: number) => boolean,
): number | null {
  const { width, height, symbols, bars } = grid;
  const seen = new Uint8Array(symbols.length * 2);
  const runOn = (node: number, direction: number, next: number[]): boolean => {
    const [stepX, stepY] = STEPS[direction] ?? STEPS[0];
    const upright = direction === UP || direction === DOWN ? 1 : 0;
    let [x, y] = [node % width, Math.floor(node / width)];
    for (;;) {
      const before = y * width + x;
      x += stepX;
      y += stepY;
      if (x < 0 || y < 0 || x >= width || y >= height) return false;
      const at = y * width + x;
      if (upright === 0 && bars[Math.min(at, before)] === 1) return false;
      if (at === goal && mayEnter(direction)) return true;
      const mark = 2 * at + upright;
      if (symbols[at] === 1 || seen[mark] === 1) return false;
      seen[mark] = 1;
      next.push(mark);
    }
  };
  let ends: number[] = [];
  for (const direction of [0, 1, 2, 3].filter(mayLeave)) if (runOn(start, direction, ends)) return 0;
  for (let bends = 1; ends.length > 0; bends++) {
    const next: number[] = [];
    for (const mark of ends)
      for (const direction of mark % 2 === 1 ? [1, 3] : [0, 2])
        if (runOn(mark >> 1, direction, next)) return bends;
    ends = next;
  }
  return null;
}

function nodeAt(symbol: BenchSymbol | undefined, width: number): number {
  return symbol === undefined ? -1 : (2 * symbol.row + 1) * width + 2 * symbol.lane + 1;
}
