import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import type { SopSymbol } from '../sop.ts';
import { type Hit, rowOf, rule, symbolAt } from './rule.ts';

type Params = RuleParams<'S23'>;

/** S23: symbols lie in lanes that exist. The mend draws a symbol over several lanes back to its own. */
export const symbolLaneExists = rule<Params>({
  code: 'S23',
  text: RULE_TEXTS.S23,
  check: ({ sop }) => {
    const known = new Set(sop.lanes.map(({ id }) => id));
    const hits: Hit<Params>[] = [];
    sop.activities.forEach(({ symbols }, activity) => {
      for (const symbol of symbols) {
        const { lane, untilLane } = symbol;
        const { place } = symbolAt(sop, { symbol, activity });
        for (const name of [lane, untilLane])
          if (name !== undefined && !known.has(name))
            hits.push({
              place,
              params: { row: rowOf(sop, activity), lane: name },
            });
      }
    });
    return hits;
  },
  mend: ({ sop }, { place, params }) => {
    if (place.kind !== 'symbol') return null;
    const activities = sop.activities.map((row, index) =>
      index === place.activity
        ? {
            ...row,
            symbols: row.symbols.map((symbol) => withoutSpan(symbol, place.lane, params.lane)),
          }
        : row,
    );
    return { ...sop, activities };
  },
});

function withoutSpan(symbol: SopSymbol, lane: string, missing: string): SopSymbol {
  if (symbol.lane !== lane || symbol.untilLane !== missing) return symbol;
  const { untilLane: _, ...rest } = symbol;
  return rest;
}
