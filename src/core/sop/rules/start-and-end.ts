import { RULE_TEXTS } from '../../messages/rules.ts';
import { entries, exits } from '../flow-graph.ts';
import { withKind } from './exits.ts';
import { type Hit, type RuleContext, rule } from './rule.ts';

type Capsule = { readonly kind: 'start' | 'end' };

/** S01: at least one start and one end. */
export const startAndEnd = rule<Capsule>({
  code: 'S01',
  text: RULE_TEXTS.S01,
  check: ({ sop, graph }) => {
    const last = sop.activities.length - 1;
    if (last < 0) return [];
    const missing = (['start', 'end'] as const).filter(
      (kind) => !graph.symbols.some(({ symbol }) => symbol.kind === kind),
    );
    return missing.map(
      (kind): Hit<Capsule> => ({
        place: {
          kind: 'activity',
          activity: kind === 'start' ? 0 : last,
          field: 'text',
        },
        params: { kind },
      }),
    );
  },
  mend: (context, { params }) => {
    const ids = candidates(context, params.kind);
    return ids.length === 0 ? null : withKind(context.sop, ids, params.kind);
  },
});

/** Plain boxes of the first row that nothing enters, or of the last that nothing leaves. */
function candidates({ sop, graph }: RuleContext, kind: 'start' | 'end'): string[] {
  const row = kind === 'start' ? 0 : sop.activities.length - 1;
  return (kind === 'start' ? entries(graph) : exits(graph))
    .filter(({ symbol, activity }) => activity === row && symbol.kind === 'process')
    .map(({ symbol }) => symbol.id);
}
