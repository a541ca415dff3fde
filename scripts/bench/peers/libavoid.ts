import { type BenchGraph, evenBorders, fixedBoxes, GEOMETRY } from '../compare/bench-graph.ts';
import type { BenchDrawing, BenchRouter } from '../compare/router.ts';
import { loadPeer } from './load-peer.ts';

type New<A extends readonly unknown[], T> = new (...args: A) => T;

interface Route {
  readonly size: () => number;
  readonly get_ps: (index: number) => { readonly x: number; readonly y: number };
}

interface Pin {
  readonly setExclusive: (exclusive: boolean) => void;
  readonly setConnectionCost: (cost: number) => void;
}

interface Router {
  readonly setRoutingParameter: (parameter: number, value: number) => void;
  readonly setRoutingOption: (option: number, value: boolean) => void;
  readonly processTransaction: () => void;
}

interface Avoid {
  readonly [flag: string]: unknown;
  readonly OrthogonalRouting: number;
  readonly segmentPenalty: number;
  readonly crossingPenalty: number;
  readonly fixedSharedPathPenalty: number;
  readonly shapeBufferDistance: number;
  readonly idealNudgingDistance: number;
  readonly nudgeOrthogonalSegmentsConnectedToShapes: number;
  readonly nudgeOrthogonalTouchingColinearSegments: number;
  readonly ConnDirUp: number;
  readonly ConnDirDown: number;
  readonly ConnDirLeft: number;
  readonly ConnDirRight: number;
  readonly Router: New<[number], Router>;
  readonly Point: New<[number, number], object>;
  readonly Rectangle: New<[object, object], object>;
  readonly ShapeRef: New<[Router, object], object>;
  readonly ShapeConnectionPin: New<[object, number, number, number, boolean, number, number], Pin>;
  readonly ConnEnd: New<[object, number], object>;
  readonly ConnRef: New<[Router, object, object], { readonly displayRoute: () => Route }>;
  readonly destroy: (what: object) => void;
}

interface Module {
  readonly AvoidLib: { readonly load: () => Promise<void>; readonly getInstance: () => Avoid };
}

/** Classes of pins: where lines come in, where they go out, where bars join. */
const IN = 1;
const OUT = 2;
const BAR = 3;

/** Of two pins on one spot libavoid finds only one: they lie a little apart, less than is measured. */
const INSIDE = 0.25;

/** Found best among 64 combinations on graphs of this kind. */
const TUNED = { crossing: 500, segment: 50, sharedPath: 110, nudge: true };
const DEFAULTS = { crossing: 0, segment: 10, sharedPath: 0, nudge: false };

const router = (id: string, settings: typeof TUNED): BenchRouter => ({
  id,
  load: async () => {
    const { AvoidLib } = await loadPeer<Module>('libavoid-js');
    await AvoidLib.load();
    const avoid = AvoidLib.getInstance();
    return (graph) => route(avoid, settings, graph);
  },
  bundle: "export * from 'libavoid-js';",
  extraFiles: ['libavoid-js/dist/libavoid.wasm'],
});

export const libavoidTuned = router('libavoid-js tuned', TUNED);
export const libavoidDefaults = router('libavoid-js defaults', DEFAULTS);

function route(avoid: Avoid, settings: typeof TUNED, graph: BenchGraph): BenchDrawing {
  const all = new avoid.Router(avoid.OrthogonalRouting);
  all.setRoutingParameter(avoid.segmentPenalty, settings.segment);
  all.setRoutingParameter(avoid.crossingPenalty, settings.crossing);
  all.setRoutingParameter(avoid.fixedSharedPathPenalty, settings.sharedPath);
  all.setRoutingParameter(avoid.shapeBufferDistance, 8);
  all.setRoutingParameter(avoid.idealNudgingDistance, 8);
  if (settings.nudge) {
    all.setRoutingOption(avoid.nudgeOrthogonalSegmentsConnectedToShapes, true);
    all.setRoutingOption(avoid.nudgeOrthogonalTouchingColinearSegments, true);
  }
  const boxes = fixedBoxes(graph);
  const shapes = boxes.map(({ x, y, width, height }) => {
    const shape = new avoid.ShapeRef(
      all,
      new avoid.Rectangle(new avoid.Point(x, y), new avoid.Point(x + width, y + height)),
    );
    addPins(avoid, shape);
    return shape;
  });
  const end = (symbol: number, pin: number) => new avoid.ConnEnd(shapes[symbol] ?? {}, pin);
  const connectors = graph.edges.map(({ from, to, bar }) =>
    bar
      ? new avoid.ConnRef(all, end(from, BAR), end(to, BAR))
      : new avoid.ConnRef(all, end(from, OUT), end(to, IN)),
  );
  all.processTransaction();
  const lines = connectors.map((connector) => {
    const points = connector.displayRoute();
    return Array.from({ length: points.size() }, (_, index) => {
      const { x, y } = points.get_ps(index);
      return [x, y] as const;
    });
  });
  avoid.destroy(all);
  return {
    boxes,
    lines,
    laneBorders: evenBorders(graph.lanes, GEOMETRY.lane),
    rowBorders: evenBorders(graph.rows, GEOMETRY.row),
  };
}

/** In the middle of the sides: in from the top or beside, out at the bottom or beside, each way out of its own. */
function addPins(avoid: Avoid, shape: object): void {
  const { ConnDirUp, ConnDirDown, ConnDirLeft, ConnDirRight } = avoid;
  const pin = (kind: number, x: number, y: number, direction: number) => {
    const made = new avoid.ShapeConnectionPin(shape, kind, x, y, true, INSIDE * kind, direction);
    made.setExclusive(kind !== IN);
  };
  pin(IN, 0.5, 0, ConnDirUp);
  pin(IN, 0, 0.5, ConnDirLeft);
  pin(IN, 1, 0.5, ConnDirRight);
  pin(OUT, 0.5, 1, ConnDirDown);
  for (const kind of [OUT, BAR]) {
    pin(kind, 0, 0.5, ConnDirLeft);
    pin(kind, 1, 0.5, ConnDirRight);
  }
}
