import {
  type BenchBox,
  type BenchGraph,
  type BenchPoint,
  evenBorders,
  fixedBoxes,
  GEOMETRY,
} from '../compare/bench-graph.ts';
import type { BenchDrawing, BenchRouter } from '../compare/router.ts';
import { straight } from './elbow.ts';
import { cutAtBoxes } from './jointjs.ts';
import { loadPeer } from './load-peer.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** As much of a cell's state as the connector reads. */
interface CellState extends BenchBox {
  readonly style: object;
  readonly cell: { readonly isEdge: () => boolean };
  readonly clone: () => CellState;
  readonly setRect: () => void;
}

type Connector = (
  edge: object,
  source: CellState,
  target: CellState,
  hints: readonly Place[],
  result: Place[],
) => void;

const FILE = '@maxgraph/core/lib/esm/view/style/edge/Orthogonal.js';

/** The connector of draw.io's family. */
export const maxGraph: BenchRouter = {
  id: 'maxGraph OrthConnector',
  load: async () => {
    const { href } = new URL(`../node_modules/${FILE}`, import.meta.url);
    const { OrthogonalConnector } = await loadPeer<{ readonly OrthogonalConnector: Connector }>(href);
    return (graph) => routeAll(OrthogonalConnector, graph);
  },
  bundle: `export { OrthogonalConnector } from './node_modules/${FILE}';`,
};

function routeAll(connect: Connector, graph: BenchGraph): BenchDrawing {
  const boxes = fixedBoxes(graph);
  const lines = graph.edges.map(({ from, to, bar }): readonly BenchPoint[] => {
    const [source, target] = [boxes[from], boxes[to]];
    if (source === undefined || target === undefined) return [];
    if (bar) return straight(source, target);
    const points: Place[] = [];
    const edge = { absolutePoints: [null, null], view: { scale: 1 }, style: {} };
    connect(edge, stateOf(source), from === to ? stateOf(source) : stateOf(target), [], points);
    const whole = [centre(source), ...points.map(({ x, y }): BenchPoint => [x, y]), centre(target)];
    return cutAtBoxes(whole, source, target);
  });
  return {
    boxes,
    lines,
    laneBorders: evenBorders(graph.lanes, GEOMETRY.lane),
    rowBorders: evenBorders(graph.rows, GEOMETRY.row),
  };
}

function stateOf(box: BenchBox): CellState {
  const state: CellState = {
    ...box,
    style: {},
    cell: { isEdge: () => false },
    clone: () => state,
    setRect: () => undefined,
  };
  return state;
}

const centre = ({ x, y, width, height }: BenchBox): BenchPoint => [x + width / 2, y + height / 2];
