import { type BenchGraph, type BenchPoint, fixedBox, GEOMETRY } from '../compare/bench-graph.ts';
import type { BenchDrawing, BenchRouter } from '../compare/router.ts';
import { loadPeer } from './load-peer.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface ElkNode {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
}

interface ElkGraph extends ElkNode {
  readonly children: readonly ElkNode[];
  readonly edges: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
    readonly sections?: readonly {
      readonly startPoint: Place;
      readonly bendPoints?: readonly Place[];
      readonly endPoint: Place;
    }[];
  }[];
}

interface Module {
  readonly default: new () => { readonly layout: (graph: ElkGraph) => Promise<ElkGraph> };
}

const COMMON = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': `${GEOMETRY.lane - GEOMETRY.box.width}`,
  'elk.layered.spacing.nodeNodeBetweenLayers': `${GEOMETRY.row - GEOMETRY.box.height}`,
};

/** Keeps the order of what it is given in every phase: the nearest that it has to fixed places. */
const INTERACTIVE = {
  'elk.interactive': 'true',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
  'elk.separateConnectedComponents': 'false',
};

/** Lanes as partitions, across the flow: these run along it only, so the flow is laid to the right. */
const PARTITION = { 'elk.partitioning.activate': 'true', 'elk.direction': 'RIGHT' };

const layout = (id: string, options: Readonly<Record<string, string>>): BenchRouter => ({
  id,
  load: async () => {
    const { default: Elk } = await loadPeer<Module>('elkjs/lib/elk.bundled.js');
    const elk = new Elk();
    return async (graph) => drawingOf(graph, await elk.layout(elkGraph(graph, { ...COMMON, ...options })));
  },
  bundle: "export { default } from 'elkjs/lib/elk.bundled.js';",
});

export const elkInteractive = layout('elkjs interactive', INTERACTIVE);
export const elkPartition = layout('elkjs partition', PARTITION);

function elkGraph(graph: BenchGraph, options: Readonly<Record<string, string>>): ElkGraph {
  return {
    id: 'root',
    layoutOptions: options,
    children: graph.symbols.map((symbol, index) => ({
      id: `${index}`,
      ...fixedBox(symbol),
      layoutOptions: { 'elk.partitioning.partition': `${symbol.lane}` },
    })),
    edges: graph.edges.map(({ from, to }, index) => ({
      id: `e${index}`,
      sources: [`${from}`],
      targets: [`${to}`],
    })),
  };
}

function drawingOf(graph: BenchGraph, laid: ElkGraph): BenchDrawing {
  const nodes = new Map(laid.children.map((node) => [node.id, node]));
  const edges = new Map(laid.edges.map((edge) => [edge.id, edge]));
  return {
    boxes: graph.symbols.map((symbol, index) => {
      const { x = 0, y = 0 } = nodes.get(`${index}`) ?? {};
      return { ...fixedBox(symbol), x, y };
    }),
    lines: graph.edges.map((_, index): readonly BenchPoint[] => {
      const [section] = edges.get(`e${index}`)?.sections ?? [];
      if (section === undefined) return [];
      const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
      return points.map(({ x, y }) => [x, y] as const);
    }),
    laneBorders: [],
    rowBorders: [],
  };
}
