import { CHANGE_TEXTS } from '../../messages/process-changes.ts';
import { flowGraph } from '../../sop/flow-graph.ts';
import type { Sop } from '../../sop/sop.ts';
import type { RowPair } from './match-rows.ts';

/** Names of rows, by position, in the words of the newer SOP. */
export interface FlowNames {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Ways out of rows that lead elsewhere now. Rows that are new or gone tell of themselves. */
export function flowChanges(
  before: Sop,
  after: Sop,
  pairs: readonly RowPair[],
  names: FlowNames,
): readonly string[] {
  const [old, now] = [waysOut(before, names.before), waysOut(after, names.after)];
  return pairs.flatMap((pair) => {
    if (pair.before === null || pair.after === null) return [];
    const [from, to] = [old[pair.before] ?? new Map(), now[pair.after] ?? new Map()];
    const row = names.after[pair.after] ?? '';
    const labels = [...new Set([...from.keys(), ...to.keys()])];
    return labels.flatMap((label) => {
      const [was, is] = [from.get(label) ?? [], to.get(label) ?? []];
      return was.join('\n') === is.join('\n') ? [] : [CHANGE_TEXTS.flowTarget(row, label, was, is)];
    });
  });
}

/** For each row, the names of the rows to which its flows lead, by label; flows inside a row do not count. */
function waysOut(sop: Sop, names: readonly string[]): readonly ReadonlyMap<string, readonly string[]>[] {
  const ways = sop.activities.map(() => new Map<string, readonly string[]>());
  for (const { from, to, flow } of flowGraph(sop).edges) {
    if (from.activity === to.activity) continue;
    const own = ways[from.activity];
    const label = (flow.label ?? '').trim();
    const targets = new Set([...(own?.get(label) ?? []), names[to.activity] ?? '']);
    own?.set(label, [...targets].sort());
  }
  return ways;
}
