import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type PlacedSymbol, predecessors, reachableFrom, successors } from '../flow-graph.ts';
import { rebuildSymbolIds } from '../rebuild-symbol-ids.ts';
import type { Flow, Sop, SopSymbol } from '../sop.ts';
import { withKind } from './exits.ts';
import { type AtSymbol, type Hit, type RuleContext, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S16'> & AtSymbol;

/** S16: nothing flows into a start or out of an end. */
export const capsuleDirection = rule<Params>({
  code: 'S16',
  text: RULE_TEXTS.S16,
  check: (context) =>
    context.graph.symbols.reduce<Hit<Params>[]>((hits, placed) => {
      const { kind } = placed.symbol;
      if ((kind === 'start' || kind === 'end') && isCrossed(context, placed)) {
        const { place, where } = symbolAt(context.sop, placed);
        hits.push({ place, params: { ...where, kind } });
      }
      return hits;
    }, []),
  mend: (context, { params }) => {
    const placed = context.graph.byId.get(params.id);
    if (placed === undefined || context.graph.peers.has(placed.symbol.id)) return null;
    if (params.kind === 'start') return splitStart(context.sop, placed);
    return leadsToOtherEnd(context, placed) ? withKind(context.sop, [placed.symbol.id], 'process') : null;
  },
});

function isCrossed({ graph }: RuleContext, { symbol }: PlacedSymbol): boolean {
  const wrong = symbol.kind === 'start' ? predecessors(graph, symbol.id) : successors(graph, symbol.id);
  return wrong.some(({ flow }) => flow.from !== flow.to);
}

function leadsToOtherEnd({ graph }: RuleContext, { symbol }: PlacedSymbol): boolean {
  const reached = reachableFrom(graph, [symbol.id]);
  return graph.symbols.some(
    (other) => other.symbol.kind === 'end' && other.symbol.id !== symbol.id && reached.has(other.symbol.id),
  );
}

/** Start and, under it in the same cell, a process that takes over all its flows. */
function splitStart(sop: Sop, { symbol, activity }: PlacedSymbol): Sop {
  const id = `${symbol.id}~`;
  const { caption: _, ...rest } = symbol;
  const step: SopSymbol = { ...rest, id, kind: 'process' };
  const activities = sop.activities.map((row, index) =>
    index === activity
      ? {
          ...row,
          symbols: row.symbols.reduce<SopSymbol[]>(
            (all, other) => all.concat(other.id === symbol.id ? [other, step] : [other]),
            [],
          ),
        }
      : row,
  );
  const onStep = (end: string) => (end === symbol.id ? id : end);
  const moved = sop.flows.map((flow): Flow => ({ ...flow, from: onStep(flow.from), to: onStep(flow.to) }));
  const first = moved.findIndex(({ from, to }) => from === id || to === id);
  const flows = [...moved.slice(0, first), { from: symbol.id, to: id }, ...moved.slice(first)];
  return rebuildSymbolIds({ ...sop, activities, flows });
}
