import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { type FlowEdge, type FlowGraph, jointGroup, type PlacedSymbol } from '../flow-graph.ts';
import type { Sop } from '../sop.ts';
import { drawnExits, plainLabel, realExits } from './exits.ts';
import { type AtSymbol, type Hit, type RuleContext, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S03'> & AtSymbol;

/** S03: a decision has two or more exits, each with a label of its own. One label into several lanes of one row is a fork. */
export const decisionExits = rule<Params>({
  code: 'S03',
  text: RULE_TEXTS.S03,
  check: (context) =>
    decisions(context).reduce<Hit<Params>[]>((hits, placed) => hits.concat(faults(context, placed)), []),
  mend: ({ sop, graph }, { params: { id, fault } }) => {
    const labels = fault === 'exits' ? null : betterLabels(realExits(graph, id));
    return labels === null ? null : relabel(sop, graph, labels);
  },
});

function decisions({ graph }: RuleContext): readonly PlacedSymbol[] {
  return graph.symbols.filter(({ symbol }) => symbol.kind === 'decision');
}

function faults({ sop, graph }: RuleContext, { symbol, activity }: PlacedSymbol): Hit<Params>[] {
  const edges = realExits(graph, symbol.id);
  const groups = drawnExits(edges);
  const { place, where } = symbolAt(sop, { symbol, activity });
  if (groups.length < 2)
    return [
      {
        place,
        params: { ...where, fault: 'exits', count: groups.length, label: '' },
      },
    ];
  const hits: Hit<Params>[] = [];
  const named = edges.filter(({ flow }) => plainLabel(flow.label) !== '');
  const unlabelled = edges.length - named.length;
  const labels = groups.map(([edge]) => edge?.flow.label ?? '').filter((label) => plainLabel(label) !== '');
  if (unlabelled > 0)
    hits.push({
      place,
      params: {
        ...where,
        fault: 'unlabelled',
        count: unlabelled,
        label: labels[0] ?? '',
      },
    });
  const repeated = labels.filter(
    (label, index) => labels.findIndex((other) => plainLabel(other) === plainLabel(label)) < index,
  );
  for (const label of new Set(repeated))
    hits.push({
      place,
      params: { ...where, fault: 'same', count: groups.length, label },
    });
  return hits;
}

/** Flow index → label, when two exits leave no doubt which is which: a return is the negative answer. */
function betterLabels(edges: readonly FlowEdge[]): ReadonlyMap<number, string> | null {
  const [first, second, ...more] = edges;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [a, b] = [plainLabel(first.flow.label), plainLabel(second.flow.label)];
  if (a !== '' && b === '') return new Map([[second.index, opposite(first.flow.label ?? '')]]);
  if (a === '' && b !== '') return new Map([[first.index, opposite(second.flow.label ?? '')]]);
  if (a !== b) return null;
  const returns = [first, second].filter(({ from, to }) => to.activity <= from.activity);
  const [back] = returns;
  if (back === undefined || returns.length > 1) return null;
  const forward = back === first ? second : first;
  if (a === '')
    return new Map([
      [forward.index, 'Ya'],
      [back.index, 'Tidak'],
    ]);
  const own = first.flow.label ?? '';
  return new Map([[isNegative(own) ? forward.index : back.index, opposite(own)]]);
}

function isNegative(label: string): boolean {
  return /^(tidak|tdk|belum|bukan|ditolak|tolak|no\b|n$|t$)/.test(plainLabel(label));
}

function opposite(label: string): string {
  const word = isNegative(label) ? 'Ya' : 'Tidak';
  if (label.length > 1 && label === label.toUpperCase()) return word.toUpperCase();
  return label === label.toLowerCase() ? word.toLowerCase() : word;
}

/** Flows written twice are labelled alike. */
function relabel(sop: Sop, graph: FlowGraph, labels: ReadonlyMap<number, string>): Sop {
  const better = sop.flows.map((flow) => {
    const twin = [...labels.keys()].find((index) => {
      const model = sop.flows[index];
      return (
        model !== undefined &&
        jointGroup(graph, model.from).includes(flow.from) &&
        model.to === flow.to &&
        plainLabel(model.label) === plainLabel(flow.label)
      );
    });
    const label = twin === undefined ? undefined : labels.get(twin);
    return label === undefined ? flow : { ...flow, label };
  });
  return { ...sop, flows: better };
}
