import type { Activity, Sop, SopSymbol } from './sop.ts';

/**
 * Gives every symbol the id of its place, `<row position from 1>.<lane>` with `#k` for the k-th of a cell, and lets the
 * flows follow. Of several symbols with one id, flows belong to the first. A flow end that named no symbol never comes
 * to name one by accident: it then gets a `?` in front.
 */
export function rebuildSymbolIds(sop: Sop): Sop {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const activities = sop.activities.map((activity, position): Activity => {
    const inLane = new Map<string, number>();
    const symbols = activity.symbols.map((symbol): SopSymbol => {
      const count = (inLane.get(symbol.lane) ?? 0) + 1;
      inLane.set(symbol.lane, count);
      const id = symbolId(position, symbol.lane, count);
      if (!renamed.has(symbol.id)) renamed.set(symbol.id, id);
      taken.add(id);
      return symbol.id === id ? symbol : { ...symbol, id };
    });
    return { ...activity, symbols };
  });
  const follow = (id: string) => renamed.get(id) ?? (taken.has(id) ? `?${id}` : id);
  const flows = sop.flows.map((flow) => ({
    ...flow,
    from: follow(flow.from),
    to: follow(flow.to),
  }));
  return { ...sop, activities, flows };
}

/** Id of the `count`-th symbol (from 1) of a cell; `activity` is the zero-based position of the row. */
export function symbolId(activity: number, lane: string, count: number): string {
  return `${activity + 1}.${lane}${count > 1 ? `#${count}` : ''}`;
}
