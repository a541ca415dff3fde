import { type BenchBox, type BenchGraph, fixedBox, GEOMETRY } from '../compare/bench-graph.ts';
import type { BenchDrawing, BenchRouter } from '../compare/router.ts';
import { loadPeer } from './load-peer.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Graph {
  readonly setGraph: (options: object) => void;
  readonly setNode: (name: string, size: object) => void;
  readonly setEdge: (from: string, to: string, label: object, name: string) => void;
  readonly node: (name: string) => Place;
  readonly edge: (edge: object) => { readonly points: readonly Place[] };
}

interface Dagre {
  readonly graphlib: { readonly Graph: new (options: object) => Graph };
  readonly layout: (graph: Graph) => void;
}

export const dagre: BenchRouter = {
  id: '@dagrejs/dagre',
  load: async () => {
    const module = await loadPeer<{ readonly default: Dagre }>('@dagrejs/dagre');
    return (graph) => layOut(module.default, graph);
  },
  bundle: "export { default } from '@dagrejs/dagre';",
};

function layOut({ graphlib, layout }: Dagre, graph: BenchGraph): BenchDrawing {
  const own = new graphlib.Graph({ multigraph: true });
  own.setGraph({
    rankdir: 'TB',
    nodesep: GEOMETRY.lane - GEOMETRY.box.width,
    ranksep: GEOMETRY.row - GEOMETRY.box.height,
  });
  graph.symbols.forEach((symbol, index) => {
    const { width, height } = fixedBox(symbol);
    own.setNode(`${index}`, { width, height });
  });
  graph.edges.forEach(({ from, to }, index) => {
    own.setEdge(`${from}`, `${to}`, {}, `${index}`);
  });
  layout(own);
  return {
    boxes: graph.symbols.map((symbol, index): BenchBox => {
      const { width, height } = fixedBox(symbol);
      const { x, y } = own.node(`${index}`);
      return { x: x - width / 2, y: y - height / 2, width, height };
    }),
    lines: graph.edges.map(({ from, to }, index) =>
      own.edge({ v: `${from}`, w: `${to}`, name: `${index}` }).points.map(({ x, y }) => [x, y] as const),
    ),
    laneBorders: [],
    rowBorders: [],
  };
}
