import { spawnSync } from 'node:child_process';
import {
  type BenchBox,
  type BenchGraph,
  type BenchPoint,
  evenBorders,
  fixedBox,
  GEOMETRY,
} from '../compare/bench-graph.ts';
import type { BenchDrawing, BenchRouter } from '../compare/router.ts';

const MOST_OUTPUT = 64 * 1024 * 1024;
const LIMIT = 60_000;
/** One pixel is one point there. */
const INCH = 72;

interface Json {
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos?: string }[];
}

const program = (id: string, command: readonly string[], keeps: boolean): BenchRouter => ({
  id,
  load: async () => {
    const { error } = spawnSync(command[0] ?? '', ['-V']);
    if (error !== undefined) throw new Error('graphviz is not installed');
    return (graph) => draw(command, keeps, graph);
  },
});

/** Routes between fixed places. */
export const graphvizNeato = program('graphviz neato -n ortho', ['neato', '-n'], true);
/** Chooses the places too. */
export const graphvizDot = program('graphviz dot ortho', ['dot'], false);

function draw(command: readonly string[], keeps: boolean, graph: BenchGraph): BenchDrawing {
  const [name = '', ...options] = command;
  const { stdout, status, signal } = spawnSync(name, [...options, '-Tjson'], {
    input: sourceOf(graph),
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    timeout: LIMIT,
  });
  if (status !== 0) throw new Error(`${name} ended with ${status ?? signal}`);
  const result: Json = JSON.parse(stdout);
  return drawingOf(graph, keeps, result);
}

/** y grows upwards there. */
function sourceOf(graph: BenchGraph): string {
  const nodes = graph.symbols.map((symbol, index) => {
    const { x, y, width, height } = fixedBox(symbol);
    const shape = symbol.kind === 'decision' ? 'diamond' : 'box';
    const size = `width=${width / INCH} height=${height / INCH}`;
    return `${index} [shape=${shape} ${size} pos="${x + width / 2},${-(y + height / 2)}"];`;
  });
  const edges = graph.edges.map(({ from, to }, index) => `${from} -> ${to} [id="${index}"];`);
  const settings = [
    'graph [splines=ortho nodesep=0.5 ranksep=0.5];',
    'node [fixedsize=true label=""];',
    'edge [arrowhead=none];',
  ];
  return ['digraph {', ...settings, ...nodes, ...edges, '}'].join('\n');
}

function drawingOf(graph: BenchGraph, keeps: boolean, result: Json): BenchDrawing {
  const places = new Map(result.objects?.map(({ name, pos }) => [name, pointOf(pos)]));
  const routes = new Map(result.edges?.map(({ id, pos }) => [id, pos ?? '']));
  const first = graph.symbols[0];
  const anchor = first === undefined ? undefined : fixedBox(first);
  const [atX, atY] = places.get('0') ?? [0, 0];
  // The picture is moved so that it begins at 0; fixed places are moved back.
  const [shiftX, shiftY] =
    keeps && anchor !== undefined
      ? [anchor.x + anchor.width / 2 - atX, anchor.y + anchor.height / 2 + atY]
      : [0, 0];
  const moved = ([x, y]: BenchPoint): BenchPoint => [x + shiftX, shiftY - y];
  return {
    boxes: graph.symbols.map((symbol, index): BenchBox => {
      const { width, height } = fixedBox(symbol);
      const [x, y] = moved(places.get(`${index}`) ?? [0, 0]);
      return { x: x - width / 2, y: y - height / 2, width, height };
    }),
    // Every third point lies on the line, those between steer curves.
    lines: graph.edges.map((_, index) =>
      (routes.get(`${index}`) ?? '')
        .split(' ')
        .filter((text, at) => text !== '' && at % 3 === 0)
        .map((text) => moved(pointOf(text))),
    ),
    laneBorders: keeps ? evenBorders(graph.lanes, GEOMETRY.lane) : [],
    rowBorders: keeps ? evenBorders(graph.rows, GEOMETRY.row) : [],
  };
}

function pointOf(text: string): BenchPoint {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}
