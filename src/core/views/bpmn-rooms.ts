import type { Box, DrawnPage, DrawnSymbol } from '../flowchart/drawing.ts';
import {
  type Extent,
  labelBox,
  labelHeight,
  type LabelPlace,
  labelPlace,
  textHeight,
} from './bpmn-labels.ts';
import type { BpmnKind, BpmnModel, BpmnNode, BpmnStack } from './bpmn-model.ts';
import { SHARED_MARGIN } from './dock.ts';
import { type Span, stretch } from './stretch.ts';

/** Pixels of bpmn.io, which sets a task's name in 12. */
const TASK = { font: 12, padding: 8, least: 52 };
const GAP = 18;
const SIZES: Readonly<Record<Exclude<BpmnKind, 'task'>, number>> = {
  startEvent: 36,
  endEvent: 36,
  exclusiveGateway: 50,
  inclusiveGateway: 50,
  parallelGateway: 50,
};
/** Width of the narrowest symbol. */
const SYMBOL_WIDTH = 176;
/** Narrowest part of a symbol over lane borders that can hold a node. */
const LEAST_SHARE = 84;
/** Space in a lane beside its symbols and lines. */
const EDGE = 3;

export interface PlacedNode {
  readonly node: BpmnNode;
  readonly box: Box;
  /** Place of the name, where it does not stand inside the node. */
  readonly label: Box | null;
}

/** The drawing on bpmn.io's canvas: pixels, from the upper left corner of the first lane's body. */
export interface Rooms {
  readonly mapX: (x: number) => number;
  readonly mapY: (y: number) => number;
  readonly width: number;
  readonly height: number;
  /** By symbol: its place, and the lane (position) in which its nodes stand. */
  readonly rooms: ReadonlyMap<string, { readonly room: Box; readonly lane: number }>;
  /** By id of the node. */
  readonly nodes: ReadonlyMap<string, PlacedNode>;
}

/** Stretches the drawing until every symbol has room for its nodes and their names, and places them. */
export function bpmnRooms(model: BpmnModel, page: DrawnPage): Rooms {
  const narrowest = Math.min(...page.symbols.map(({ width }) => width));
  const scale = Number.isFinite(narrowest) ? SYMBOL_WIDTH / narrowest : 1;
  const mapX = (x: number) => Math.round(x * scale);
  const places = page.symbols.flatMap((symbol) => {
    const share = shareOf(symbol, page, mapX);
    if (share === undefined) return [];
    const x = mapX(symbol.x);
    const across = { x, width: mapX(symbol.x + symbol.width) - x };
    const stack = model.stacks.get(symbol.id);
    const plot = stack === undefined ? null : plotOf(stack, symbol, page, share, across);
    return [{ symbol, lane: share.lane, across, plot }];
  });
  const spans = places.map(
    ({ symbol, plot }): Span => ({
      from: symbol.y,
      to: symbol.y + symbol.height,
      size: plot === null ? TASK.least : heightOf(plot),
    }),
  );
  const mapY = stretch(marksOf(page), spans);
  const rooms = new Map<string, { room: Box; lane: number }>();
  const nodes = new Map<string, PlacedNode>();
  for (const { symbol, lane, across, plot } of places) {
    const y = mapY(symbol.y);
    const room = { ...across, y, height: mapY(symbol.y + symbol.height) - y };
    rooms.set(symbol.id, { room, lane });
    if (plot !== null) for (const placed of placeNodes(plot, room)) nodes.set(placed.node.id, placed);
  }
  const last = page.lanes[page.lanes.length - 1];
  return {
    mapX,
    mapY,
    width: last === undefined ? 0 : mapX(last.x + last.width),
    height: mapY(page.height),
    rooms,
    nodes,
  };
}

/** Everything whose distance to its neighbours must survive. */
function marksOf(page: DrawnPage): number[] {
  return [
    0,
    page.height,
    ...page.rows,
    ...page.lines.flatMap(({ points, labelBox: label }) => [
      ...points.map(([, y]) => y),
      ...(label === undefined ? [] : [label.y, label.y + label.height]),
    ]),
  ];
}

interface Share {
  readonly lane: number;
  readonly x: number;
  readonly width: number;
}

/** The part of a symbol in one lane: the first with room enough, else the one that holds most of it. */
function shareOf(symbol: DrawnSymbol, page: DrawnPage, mapX: (x: number) => number): Share | undefined {
  const shares = page.lanes.map((lane, index): Share => {
    const x = Math.max(mapX(symbol.x), mapX(lane.x) + EDGE);
    const until = Math.min(mapX(symbol.x + symbol.width), mapX(lane.x + lane.width) - EDGE);
    return { lane: index, x, width: until - x };
  });
  const widest = Math.max(...shares.map(({ width }) => width));
  return shares.find(({ width }) => width >= Math.min(widest, LEAST_SHARE));
}

function sizeOf(node: BpmnNode, width: number): { width: number; height: number } {
  if (node.kind !== 'task') return { width: SIZES[node.kind], height: SIZES[node.kind] };
  const text = textHeight(node.name, width - 2 * TASK.padding, TASK.font);
  return { width, height: Math.max(TASK.least, text + 2 * TASK.padding) };
}

/** A symbol's stack, the part of the lane that it may fill, and the place for a name. */
interface Plot {
  readonly stack: BpmnStack;
  readonly x: number;
  readonly width: number;
  readonly extent: Extent;
  readonly place: LabelPlace;
}

function plotOf(
  stack: BpmnStack,
  symbol: DrawnSymbol,
  page: DrawnPage,
  share: Share,
  room: Omit<Box, 'y' | 'height'>,
): Plot {
  const shared = stack.nodes.length > 1;
  const margin = shared ? SHARED_MARGIN : 0;
  const middle = share.x + Math.round(share.width / 2);
  return {
    stack,
    x: share.x + margin,
    width: share.width - 2 * margin,
    extent: { x: room.x + margin, width: room.width - 2 * margin, middle },
    place: shared ? 'corner' : labelPlace(symbol, page),
  };
}

/** A node with its name; a single node has as much space above as below. */
function roomOf(plot: Plot, node: BpmnNode): number {
  const { height } = sizeOf(node, plot.width);
  if (node.kind === 'task' || node.name === '') return height;
  const label = labelHeight(node.name, plot.extent, plot.place);
  return height + (plot.stack.nodes.length === 1 ? 2 * label : label);
}

function heightOf(plot: Plot): number {
  const { nodes } = plot.stack;
  const rooms = nodes.reduce((sum, node) => sum + roomOf(plot, node), 0);
  return nodes.length === 1 ? rooms : rooms + (nodes.length - 1) * GAP + 2 * SHARED_MARGIN;
}

function placeNodes(plot: Plot, room: Box): PlacedNode[] {
  const [only, ...more] = plot.stack.nodes;
  if (only === undefined || more.length > 0) return placeInTurn(plot, room);
  const { height } = sizeOf(only, plot.width);
  if (only.kind === 'task') return [placeNode(plot, only, room.y, room.height)];
  return [placeNode(plot, only, room.y + Math.round((room.height - height) / 2), height)];
}

/** Several nodes share a room from its upper edge to the lower. */
function placeInTurn(plot: Plot, room: Box): PlacedNode[] {
  const { nodes } = plot.stack;
  const rooms = nodes.map((node) => roomOf(plot, node));
  const free = room.height - 2 * SHARED_MARGIN - rooms.reduce((sum, height) => sum + height, 0);
  const gap = Math.floor(free / (nodes.length - 1));
  let y = room.y + SHARED_MARGIN;
  return nodes.map((node, index) => {
    const placed = placeNode(plot, node, y, sizeOf(node, plot.width).height);
    y += (rooms[index] ?? 0) + gap;
    return placed;
  });
}

function placeNode(plot: Plot, node: BpmnNode, y: number, height: number): PlacedNode {
  const { width } = sizeOf(node, plot.width);
  const x = node.kind === 'task' ? plot.x : plot.extent.middle - width / 2;
  const box = { x, y, width, height };
  const labelled = node.kind !== 'task' && node.name !== '';
  return { node, box, label: labelled ? labelBox(node.name, box, plot.extent, plot.place) : null };
}
