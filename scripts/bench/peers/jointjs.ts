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
import { loadPeer } from './load-peer.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly center: () => Place;
  readonly clone: () => Rect;
}

interface Geometry {
  readonly Rect: new (x: number, y: number, width: number, height: number) => Rect;
  readonly Point: new (x: number, y: number) => Place;
}

type Route = (vertices: readonly Place[], options: object, view: object) => readonly Place[] | null;

const PATH = '@joint/core/src';
/** Half of the way to the next symbol, so that lines find a way between all of them. */
const PADDING = 8;

const router = (id: string, name: 'manhattan' | 'rightAngle', options: object): BenchRouter => ({
  id,
  load: async () => {
    const geometry = await loadPeer<Geometry>(`${PATH}/g/index.mjs`);
    const module = await loadPeer<Readonly<Record<string, Route>>>(`${PATH}/routers/${name}.mjs`);
    const route = module[name];
    if (route === undefined) throw new Error(`@joint/core has no router ${name}`);
    return (graph) => routeAll(geometry, route, options, graph);
  },
  bundle: `export { ${name} } from '${PATH}/routers/${name}.mjs';`,
});

export const jointManhattan = router('jointjs manhattan', 'manhattan', {
  step: 8,
  padding: PADDING,
  startDirections: ['right', 'bottom', 'left'],
  endDirections: ['top', 'right', 'left'],
});
export const jointRightAngle = router('jointjs rightAngle', 'rightAngle', { margin: 16 });

/** Each link by itself, as the library does; the ends are cut at the borders of the symbols. */
function routeAll(geometry: Geometry, route: Route, options: object, graph: BenchGraph): BenchDrawing {
  const boxes = fixedBoxes(graph);
  const rects = boxes.map(({ x, y, width, height }) => new geometry.Rect(x, y, width, height));
  const elements = rects.map((rect, index) => ({
    id: `${index}`,
    get: () => 'element',
    getBBox: () => rect.clone(),
    getAncestors: () => [],
    isElement: () => true,
    isLink: () => false,
  }));
  const model = {
    getElements: () => elements,
    getCell: (id: string) => elements[Number(id)],
  };
  const lines = graph.edges.map(({ from, to, bar }): readonly BenchPoint[] => {
    const [source, target] = [boxes[from], boxes[to]];
    const [sourceRect, targetRect] = [rects[from], rects[to]];
    if (!source || !target || !sourceRect || !targetRect) return [];
    if (bar) return straight(source, target);
    const ends = { source: { id: `${from}` }, target: { id: `${to}` } };
    const view = {
      options: {},
      paper: { model },
      model: {
        get: (name: 'source' | 'target') => ends[name],
        source: () => ends.source,
        target: () => ends.target,
      },
      sourceBBox: sourceRect,
      targetBBox: targetRect,
      sourceAnchor: sourceRect.center(),
      targetAnchor: targetRect.center(),
      sourceView: { model: elements[from] },
      targetView: { model: elements[to] },
    };
    const points = route([], options, view) ?? [];
    return cutAtBoxes(
      [sourceRect.center(), ...points, targetRect.center()].map(({ x, y }) => [x, y] as const),
      source,
      target,
    );
  });
  return {
    boxes,
    lines,
    laneBorders: evenBorders(graph.lanes, GEOMETRY.lane),
    rowBorders: evenBorders(graph.rows, GEOMETRY.row),
  };
}

/** A line from centre to centre, as it is seen: from where it last leaves the one box to where it first enters the other. */
export function cutAtBoxes(
  points: readonly BenchPoint[],
  source: BenchBox,
  target: BenchBox,
): readonly BenchPoint[] {
  return cutStart([...cutStart(points, source)].reverse(), target).reverse();
}

function cutStart(points: readonly BenchPoint[], box: BenchBox): BenchPoint[] {
  const inside = ([x, y]: BenchPoint) =>
    x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  const first = points.findIndex((point) => !inside(point));
  const [from, to] = [points[first - 1], points[first]];
  if (from === undefined || to === undefined) return [...points];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const across = dx === 0 ? 1 : ((dx > 0 ? box.x + box.width : box.x) - from[0]) / dx;
  const down = dy === 0 ? 1 : ((dy > 0 ? box.y + box.height : box.y) - from[1]) / dy;
  const at = Math.min(across, down, 1);
  return [[from[0] + at * dx, from[1] + at * dy], ...points.slice(first)];
}
