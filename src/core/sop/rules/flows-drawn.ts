import { RULE_TEXTS } from '../../messages/rules.ts';
import type { Flow, Sop, SopSymbol } from '../sop.ts';
import { rule } from './rule.ts';

/** S20: two or more symbols (a joint row is one) without one flow between them. The mend joins them in reading order. */
export const flowsDrawn = rule<undefined>({
  code: 'S20',
  text: RULE_TEXTS.S20,
  check: ({ sop, graph }) =>
    graph.edges.length === 0 && readingOrder(sop).length > 1
      ? [
          {
            place: {
              kind: 'activity',
              activity: graph.symbols[0]?.activity ?? 0,
              field: 'alur',
            },
            params: undefined,
          },
        ]
      : [],
  mend: ({ sop }) => {
    const chain = readingOrder(sop);
    const inner = chain.slice(1, -1);
    if (inner.some(({ kind }) => kind === 'start' || kind === 'end')) return null;
    if (chain[0]?.kind === 'end' || chain[chain.length - 1]?.kind === 'start') return null;
    const flows = chain.slice(1).map(
      (symbol, index): Flow => ({
        from: chain[index]?.id ?? '',
        to: symbol.id,
      }),
    );
    return { ...sop, flows: [...sop.flows, ...flows] };
  },
});

/** All symbols from the top, a joint row by its first. */
function readingOrder(sop: Sop): readonly SopSymbol[] {
  return sop.activities.reduce<SopSymbol[]>(
    (all, { joint, symbols }) => all.concat(joint === true ? symbols.slice(0, 1) : symbols),
    [],
  );
}
