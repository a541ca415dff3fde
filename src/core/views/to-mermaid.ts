import { flowGraph } from '../sop/flow-graph.ts';
import type { Sop, SopSymbol } from '../sop/sop.ts';
import { type LaneTree, laneTree } from './lane-tree.ts';
import { IdMaker } from './id-maker.ts';
import { oneLine, sopTitle, stepName } from './step-text.ts';

/**
 * The SOP as a Mermaid flowchart, with a subgraph per pelaksana. Symbols in a lane that does not exist stand outside the
 * subgraphs; flows without an end are left out. The same SOP gives the same text.
 */
export function toMermaid(sop: Sop): string {
  const ids = new IdMaker();
  const lanes = laneTree(sop, ids);
  const graph = flowGraph(sop);
  const nodeIds = new Map(graph.symbols.map(({ symbol }) => [symbol.id, ids.make('Step', symbol.id)]));
  /** Position of the first lane with an id. */
  const laneOf = new Map([...sop.lanes.entries()].reverse().map(([index, { id }]) => [id, index]));
  const inLane = (lane: number | undefined) =>
    graph.symbols
      .filter(({ symbol }) => laneOf.get(symbol.lane) === lane)
      .map(({ symbol, activity }) =>
        nodeLine(nodeIds.get(symbol.id) ?? '', symbol.kind, stepName(sop, activity, symbol.caption)),
      );
  const subgraph = (lane: LaneTree): string[] => [
    `subgraph ${lane.id}["${escapeMermaid(lane.name)}"]`,
    ...indent(lane.inner.length > 0 ? lane.inner.flatMap(subgraph) : inLane(lane.first)),
    'end',
  ];
  const arrows = graph.edges.map(({ flow }) => {
    const label = oneLine(flow.label ?? '');
    const arrow = label === '' ? '-->' : `-->|"${escapeMermaid(label)}"|`;
    return `${nodeIds.get(flow.from)} ${arrow} ${nodeIds.get(flow.to)}`;
  });
  const bars = sop.activities
    .filter(({ joint }) => joint === true)
    .flatMap(({ symbols }) => neighbours(symbols))
    .map(([from, to]) => `${nodeIds.get(from)} --- ${nodeIds.get(to)}`);
  const body = [...lanes.flatMap(subgraph), ...inLane(undefined), ...arrows, ...bars];
  const title = JSON.stringify(sopTitle(sop));
  return `${['---', `title: ${title}`, '---', 'flowchart TD', ...indent(body)].join('\n')}\n`;
}

function neighbours(symbols: readonly SopSymbol[]): (readonly [string, string])[] {
  const ids = [...new Set(symbols.map(({ id }) => id))];
  return ids.slice(1).map((id, index) => [ids[index] ?? id, id] as const);
}

function nodeLine(id: string, kind: SopSymbol['kind'], name: string): string {
  const text = `"${escapeMermaid(name)}"`;
  switch (kind) {
    case 'start':
    case 'end':
      return `${id}([${text}])`;
    case 'process':
      return `${id}[${text}]`;
    case 'decision':
      return `${id}{${text}}`;
  }
}

/** Signs that end a quoted text, begin an entity or a tag, or that Mermaid reads as Markdown (a list at the beginning too). */
const SIGNS = /["#&<>`*_~[\]{}|\\]/g;
const LIST_MARK = /^(\s*\d*)([.)+-])/;

/** Text for between quotes. An empty one becomes a space, which Mermaid needs. */
export function escapeMermaid(text: string): string {
  const plain = oneLine(text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' '));
  if (plain === '') return ' ';
  return plain
    .replace(SIGNS, entity)
    .replace(LIST_MARK, (_, before: string, mark: string) => `${before}${entity(mark)}`);
}

function entity(sign: string): string {
  return `#${sign.codePointAt(0) ?? 32};`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
