import { RULE_TEXTS } from '../../messages/rules.ts';
import { laneName, rule } from './rule.ts';

/** S07: every lane holds a symbol, or lies under one that spans several lanes. */
export const lanesUsed = rule<{ readonly lane: string }>({
  code: 'S07',
  text: RULE_TEXTS.S07,
  check: ({ sop, graph }) => {
    const position = new Map(sop.lanes.map(({ id }, index) => [id, index]));
    const used = new Set<number>();
    for (const { symbol } of graph.symbols) {
      const from = position.get(symbol.lane);
      if (from === undefined) continue;
      const to = position.get(symbol.untilLane ?? symbol.lane) ?? from;
      for (let lane = Math.min(from, to); lane <= Math.max(from, to); lane += 1) used.add(lane);
    }
    return sop.lanes
      .filter((_, index) => !used.has(index))
      .map(({ id }) => ({
        place: { kind: 'lane', lane: id },
        params: { lane: laneName(sop, id) },
      }));
  },
});
