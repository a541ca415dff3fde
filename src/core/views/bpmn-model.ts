import { type GraphSymbol, readGraph } from '../flowchart/read-graph.ts';
import { VIEWS } from '../messages/views.ts';
import { foldText } from '../sop/fold-text.ts';
import type { Sop } from '../sop/sop.ts';
import type { IdMaker } from './id-maker.ts';
import { type Arc, parallelJoins } from './parallel-joins.ts';
import { oneLine, stepDetails, stepName } from './step-text.ts';

export type BpmnKind =
  | 'startEvent'
  | 'endEvent'
  | 'task'
  | 'exclusiveGateway'
  | 'inclusiveGateway'
  | 'parallelGateway';

export interface BpmnNode {
  readonly id: string;
  readonly kind: BpmnKind;
  /** One line; empty for the gateways of a fork and a join. */
  readonly name: string;
  readonly documentation: readonly string[];
}

/** What a symbol of the SOP becomes: one node, or several in the order of the work (join, step, fork). */
export interface BpmnStack {
  readonly symbol: GraphSymbol;
  readonly nodes: readonly BpmnNode[];
}

export interface BpmnFlow {
  readonly id: string;
  readonly name: string;
  readonly from: BpmnNode;
  readonly to: BpmnNode;
  /** Index in the SOP's `flows`; null between the nodes of one stack. */
  readonly flow: number | null;
}

/** Another pelaksana of a joint row: a note at their symbol, tied to the one task of the row. */
export interface BpmnNote {
  readonly id: string;
  readonly associationId: string;
  readonly text: string;
  readonly symbol: string;
  /** The stack that does the work. */
  readonly task: BpmnNode;
}

export interface BpmnModel {
  /** By id of the symbol; symbols of a joint row that do not lead it have none. */
  readonly stacks: ReadonlyMap<string, BpmnStack>;
  readonly flows: readonly BpmnFlow[];
  readonly notes: readonly BpmnNote[];
  /** The symbol whose stack stands for a symbol: itself, or the lead of its joint row. */
  readonly leads: ReadonlyMap<string, string>;
}

/**
 * The SOP in the terms of BPMN. What the drawing leaves out (a symbol in no lane, a flow without an end) is left out; a
 * flow between two symbols that act together is what their note says. BPMN forbids flows into a start and out of an end: such a
 * start becomes a start event with a task behind it, such an end a task.
 */
export function bpmnModel(sop: Sop, ids: IdMaker): BpmnModel {
  const { symbols, flows } = readGraph(sop);
  const arcs: Arc[] = flows.flatMap(({ flow, from, to }) => {
    const [source, target] = [symbols[from], symbols[to]];
    return source && target ? [{ flow, from: source.id, to: target.id }] : [];
  });
  const leads = leadsOf(sop, symbols, arcs);
  const lead = (id: string) => leads.get(id) ?? id;
  const between = arcs
    .map((arc) => ({ ...arc, from: lead(arc.from), to: lead(arc.to) }))
    .filter((arc, index) => arc.from !== arc.to || arcs[index]?.from === arcs[index]?.to);
  const leading = symbols.filter(({ id }) => lead(id) === id);
  const leaving = (id: string) => between.filter((arc) => arc.from === id);
  const forks = leading.filter(({ id, kind }) => kind !== 'decision' && leaving(id).length > 1);
  const joins = parallelJoins(
    between,
    forks.map(({ id }) => id),
  );
  const stacks = new Map<string, BpmnStack>();
  for (const symbol of leading) {
    const exits = leaving(symbol.id).map(({ flow }) => flow);
    const entered = between.some((arc) => arc.to === symbol.id);
    const nodes = stackOf(sop, symbol, { exits, entered, joined: joins.has(symbol.id) }, ids);
    stacks.set(symbol.id, { symbol, nodes });
  }
  return {
    stacks,
    leads,
    flows: [...outerFlows(sop, between, stacks, joins, ids), ...innerFlows(stacks, ids)],
    notes: notesOf(sop, symbols, leads, stacks, ids),
  };
}

/** The symbol of a joint row with the most flows stands for the row. */
function leadsOf(
  sop: Sop,
  symbols: readonly GraphSymbol[],
  arcs: readonly Arc[],
): ReadonlyMap<string, string> {
  const leads = new Map<string, string>();
  sop.activities.forEach((activity, row) => {
    if (activity.joint !== true) return;
    const together = symbols.filter((symbol) => symbol.row === row).map(({ id }) => id);
    const touches = together.map((id) => arcs.filter(({ from, to }) => from === id || to === id).length);
    const lead = together[touches.indexOf(Math.max(...touches))];
    if (lead !== undefined) for (const id of together) leads.set(id, lead);
  });
  return leads;
}

interface Surroundings {
  readonly exits: readonly number[];
  readonly entered: boolean;
  readonly joined: boolean;
}

function stackOf(sop: Sop, symbol: GraphSymbol, around: Surroundings, ids: IdMaker): BpmnNode[] {
  const { exits, entered } = around;
  const returnedTo = symbol.kind === 'start' && entered;
  const gateway = (prefix: string): BpmnNode => ({
    id: ids.make(prefix, symbol.id),
    kind: 'parallelGateway',
    name: '',
    documentation: [],
  });
  const nodes: BpmnNode[] = [];
  if (around.joined && symbol.kind !== 'start') nodes.push(gateway('Join'));
  if (returnedTo)
    nodes.push({ id: ids.make('Start', symbol.id), kind: 'startEvent', name: '', documentation: [] });
  nodes.push({
    id: ids.make('Step', symbol.id),
    kind: returnedTo ? 'task' : kindOf(sop, symbol, exits),
    name: stepName(sop, symbol.row, symbol.caption),
    documentation: [...executorsOf(sop, symbol), ...stepDetails(sop, symbol.row)],
  });
  if (symbol.kind !== 'decision' && exits.length > 1) nodes.push(gateway('Fork'));
  return nodes;
}

function kindOf(sop: Sop, symbol: GraphSymbol, exits: readonly number[]): BpmnKind {
  switch (symbol.kind) {
    case 'start':
      return 'startEvent';
    case 'process':
      return 'task';
    case 'end':
      return exits.length === 0 ? 'endEvent' : 'task';
    case 'decision': {
      // Two flows with one answer are both taken, which an exclusive gateway would not do.
      const answers = exits
        .map((flow) => foldText(sop.flows[flow]?.label ?? ''))
        .filter((text) => text !== '');
      return new Set(answers).size < answers.length ? 'inclusiveGateway' : 'exclusiveGateway';
    }
  }
}

/** Said only where the node's lane does not say it. */
function executorsOf(sop: Sop, symbol: GraphSymbol): string[] {
  const lanes =
    sop.activities[symbol.row]?.joint === true
      ? (sop.activities[symbol.row]?.symbols ?? []).map(({ lane }) => lane)
      : sop.lanes.slice(symbol.firstLane, symbol.lastLane + 1).map(({ id }) => id);
  const names = [...new Set(lanes)].flatMap((id) => sop.lanes.find((lane) => lane.id === id)?.name ?? []);
  return names.length < 2 ? [] : [VIEWS.executors(names.map(oneLine).join(', '))];
}

function outerFlows(
  sop: Sop,
  arcs: readonly Arc[],
  stacks: ReadonlyMap<string, BpmnStack>,
  joins: ReadonlyMap<string, ReadonlySet<number>>,
  ids: IdMaker,
): BpmnFlow[] {
  return arcs.flatMap(({ flow, from, to }) => {
    const [source, target] = [stacks.get(from), stacks.get(to)];
    const out = source?.nodes[source.nodes.length - 1];
    const into = target?.nodes.find(({ kind }, index) => {
      if (kind === 'parallelGateway' && index === 0) return joins.get(to)?.has(flow) === true;
      return kind !== 'startEvent';
    });
    if (!out || !into) return [];
    const name = oneLine(sop.flows[flow]?.label ?? '');
    return [{ id: ids.make('Flow', `${flow + 1}`), name, from: out, to: into, flow }];
  });
}

function innerFlows(stacks: ReadonlyMap<string, BpmnStack>, ids: IdMaker): BpmnFlow[] {
  return [...stacks.values()].flatMap(({ symbol, nodes }) =>
    nodes.slice(1).flatMap((to, index) => {
      const from = nodes[index];
      return from ? [{ id: ids.make('Inner', symbol.id), name: '', from, to, flow: null }] : [];
    }),
  );
}

function notesOf(
  sop: Sop,
  symbols: readonly GraphSymbol[],
  leads: ReadonlyMap<string, string>,
  stacks: ReadonlyMap<string, BpmnStack>,
  ids: IdMaker,
): BpmnNote[] {
  return symbols.flatMap((symbol) => {
    const lead = leads.get(symbol.id) ?? symbol.id;
    const task = stacks.get(lead)?.nodes.find(({ kind }) => kind !== 'parallelGateway');
    if (lead === symbol.id || !task) return [];
    const name = oneLine(sop.lanes[symbol.firstLane]?.name ?? '');
    const text =
      symbol.caption === '' ? VIEWS.together(name) : VIEWS.captioned(VIEWS.together(name), symbol.caption);
    return [
      {
        id: ids.make('Note', symbol.id),
        associationId: ids.make('Association', symbol.id),
        text: oneLine(text),
        symbol: symbol.id,
        task,
      },
    ];
  });
}
