import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import {
  entries,
  exits,
  type FlowEdge,
  type FlowGraph,
  type PlacedSymbol,
  predecessors,
  reachableFrom,
  reaching,
} from '../flow-graph.ts';
import type { Sop } from '../sop.ts';
import { realExits, withKind } from './exits.ts';
import { type AtSymbol, type Hit, type RuleContext, rowOf, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S02'> & AtSymbol;

/** S02: every symbol is reached from a start, and every symbol but an end has a way out. An SOP without any flow is S20's. */
export const connected = rule<Params>({
  code: 'S02',
  text: RULE_TEXTS.S02,
  check: (context) =>
    context.graph.edges.length === 0 && context.graph.symbols.length > 1
      ? []
      : [...unreachable(context), ...deadEnds(context)],
  mend: (context, hit) => {
    const { sop } = context;
    const symbol = context.graph.byId.get(hit.params.id);
    if (hit.params.fault === 'side') return null;
    if (symbol === undefined) return null;
    const partner = hit.params.fault === 'unreachable' ? before(context, symbol) : after(context, symbol);
    if (partner !== undefined)
      return hit.params.fault === 'unreachable'
        ? withFlow(sop, partner.symbol.id, symbol.symbol.id)
        : withFlow(sop, symbol.symbol.id, partner.symbol.id);
    const last = symbol.activity === sop.activities.length - 1 && symbol.symbol.kind === 'process';
    return hit.params.fault === 'deadEnd' && last ? withKind(sop, [symbol.symbol.id], 'end') : null;
  },
});

function unreachable(context: RuleContext): Hit<Params>[] {
  const { graph } = context;
  const starts = graph.symbols.filter(({ symbol }) => symbol.kind === 'start');
  const open = entries(graph);
  const roots = starts.length > 0 ? starts : open.slice(0, 1);
  if (roots.length === 0) return [];
  const reached = reachableFrom(graph, roots.map(idOf));
  const lost = graph.symbols.filter((placed) => !reached.has(idOf(placed)));
  const first = lost.filter((placed) => open.includes(placed));
  const below = reachableFrom(graph, first.map(idOf));
  const islands = islandHeads(
    graph,
    lost.filter((placed) => !below.has(idOf(placed))),
  );
  return [...first, ...islands]
    .filter((placed) => speaks(context, placed))
    .map((placed) => hitAt(context, placed, 'unreachable', before(context, placed)));
}

/** Of cycles that nothing enters, the first symbol each: those from which all can be reached that lead to them. */
function islandHeads(graph: FlowGraph, symbols: readonly PlacedSymbol[]): readonly PlacedSymbol[] {
  const told = new Set<string>();
  return symbols.filter((placed) => {
    const id = idOf(placed);
    if (told.has(id)) return false;
    const down = reachableFrom(graph, [id]);
    const heads = [...reaching(graph, [id])].every((other) => down.has(other));
    if (heads) for (const other of down) told.add(other);
    return heads;
  });
}

function deadEnds(context: RuleContext): Hit<Params>[] {
  return exits(context.graph)
    .filter((placed) => placed.symbol.kind !== 'end' && speaks(context, placed))
    .map((placed) =>
      isSideBox(context, placed)
        ? {
            ...hitAt(context, placed, 'side', undefined),
            severity: 'info' as const,
          }
        : hitAt(context, placed, 'deadEnd', after(context, placed)),
    );
}

/** Of a joint row one symbol speaks for all. */
function speaks({ sop }: RuleContext, { symbol, activity }: PlacedSymbol) {
  const row = sop.activities[activity];
  return row?.joint !== true || row.symbols[0]?.id === symbol.id;
}

/** A box entered only from its own row, from symbols that also lead on: a notice or a copy, not a step. */
function isSideBox({ graph }: RuleContext, { symbol, activity }: PlacedSymbol): boolean {
  const incoming = predecessors(graph, symbol.id);
  return (
    symbol.kind === 'process' &&
    incoming.length > 0 &&
    incoming.every(({ from }) => from.symbol.kind !== 'decision') &&
    incoming.every((edge) => edge.from.activity === activity && alsoLeadsOn(graph, edge))
  );
}

/** The symbol from which the flow comes leads elsewhere too. */
function alsoLeadsOn(graph: FlowGraph, { from, to }: FlowEdge): boolean {
  return realExits(graph, from.symbol.id).some((exit) => exit.to.symbol.id !== to.symbol.id);
}

function hitAt(
  { sop }: RuleContext,
  placed: PlacedSymbol,
  fault: Params['fault'],
  partner: PlacedSymbol | undefined,
): Hit<Params> {
  const { place, where } = symbolAt(sop, placed);
  const target = partner === undefined ? '' : rowOf(sop, partner.activity).replace(/^K/, 'k');
  return { place, params: { ...where, fault, target } };
}

/** The one symbol directly before an unreached symbol that has no way out yet. */
function before(context: RuleContext, placed: PlacedSymbol): PlacedSymbol | undefined {
  const { sop, graph } = context;
  if (placed.symbol.kind === 'start') return undefined;
  const open = exits(graph).filter(
    (other) => (other.symbol.kind === 'process' || other.symbol.kind === 'start') && speaks(context, other),
  );
  const ownRow = sop.activities[placed.activity]?.symbols ?? [];
  const position = ownRow.findIndex(({ id }) => id === placed.symbol.id);
  const beside = open.filter(
    ({ symbol, activity }) =>
      activity === placed.activity && ownRow.findIndex(({ id }) => id === symbol.id) === position - 1,
  );
  const above = open.filter(({ activity }) => activity === placed.activity - 1);
  const partner = only(beside) ?? only(above);
  return partner === undefined || leadsTo(context, placed, partner) ? undefined : partner;
}

/** A new flow back to where one came from would only close a cycle. */
function leadsTo({ graph }: RuleContext, from: PlacedSymbol, to: PlacedSymbol): boolean {
  return reachableFrom(graph, [from.symbol.id]).has(to.symbol.id);
}

/** Where a symbol without a way out should go: an unreached symbol beside or below it, else the only symbol of the next row. */
function after(context: RuleContext, placed: PlacedSymbol): PlacedSymbol | undefined {
  const { sop, graph } = context;
  if (placed.symbol.kind === 'decision') return undefined;
  // Beside a step that leads on, a further way would make a fork of what may only be a notice.
  const fromRow = predecessors(graph, placed.symbol.id).filter(
    ({ from }) => from.activity === placed.activity,
  );
  if (fromRow.some((edge) => alsoLeadsOn(graph, edge))) return undefined;
  const open = entries(graph).filter((other) => other.symbol.kind !== 'start' && speaks(context, other));
  const ownRow = sop.activities[placed.activity]?.symbols ?? [];
  const position = ownRow.findIndex(({ id }) => id === placed.symbol.id);
  const beside = open.filter(
    ({ symbol, activity }) =>
      activity === placed.activity && ownRow.findIndex(({ id }) => id === symbol.id) === position + 1,
  );
  const forward = (other: PlacedSymbol | undefined) =>
    other !== undefined && !leadsTo(context, other, placed) ? other : undefined;
  const next = graph.symbols.filter(
    (other) =>
      other.activity === placed.activity + 1 && other.symbol.kind !== 'start' && speaks(context, other),
  );
  return (
    forward(only(beside)) ??
    forward(only(next.filter((candidate) => open.includes(candidate)))) ??
    forward(only(next))
  );
}

const idOf = ({ symbol }: PlacedSymbol) => symbol.id;

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function withFlow(sop: Sop, from: string, to: string): Sop {
  return { ...sop, flows: [...sop.flows, { from, to }] };
}
