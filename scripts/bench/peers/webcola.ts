import { type BenchGraph, evenBorders, fixedBoxes, GEOMETRY } from '../compare/bench-graph.ts';
import type { BenchDrawing, BenchRouter } from '../compare/router.ts';
import { loadPeer } from './load-peer.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Node {
  readonly index: number;
}

interface Cola {
  readonly Rectangle: new (x: number, right: number, y: number, bottom: number) => object;
  readonly GridRouter: new (
    nodes: readonly Node[],
    accessor: {
      readonly getChildren: (node: Node) => readonly number[] | undefined;
      readonly getBounds: (node: Node) => object;
    },
  ) => {
    readonly routeEdges: <E>(
      edges: readonly E[],
      gap: number,
      source: (edge: E) => number,
      target: (edge: E) => number,
    ) => readonly (readonly (readonly [Place, Place])[])[];
  };
}

const GAP = 8;

export const webcola: BenchRouter = {
  id: 'webcola GridRouter',
  load: async () => {
    const cola = await loadPeer<Cola>('webcola');
    return (graph) => route(cola, graph);
  },
  bundle: "export { GridRouter } from 'webcola/dist/src/gridrouter.js';",
};

function route(cola: Cola, graph: BenchGraph): BenchDrawing {
  const boxes = fixedBoxes(graph);
  const bounds = boxes.map(({ x, y, width, height }) => new cola.Rectangle(x, x + width, y, y + height));
  const router = new cola.GridRouter(
    boxes.map((_, index) => ({ index })),
    {
      getChildren: () => undefined,
      getBounds: ({ index }) => bounds[index] ?? {},
    },
  );
  const routes = router.routeEdges(
    graph.edges,
    GAP,
    (edge) => edge.from,
    (edge) => edge.to,
  );
  return {
    boxes,
    lines: routes.map((pieces) =>
      pieces.flatMap(([from, to], index) =>
        index === 0 ? [[from.x, from.y] as const, [to.x, to.y] as const] : [[to.x, to.y] as const],
      ),
    ),
    laneBorders: evenBorders(graph.lanes, GEOMETRY.lane),
    rowBorders: evenBorders(graph.rows, GEOMETRY.row),
  };
}
