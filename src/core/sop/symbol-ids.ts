import { symbolId } from './rebuild-symbol-ids.ts';
import type { SopSymbol } from './sop.ts';

/** The symbols of the row at that zero-based position with the ids that belong to it. */
export function withSymbolIds(symbols: readonly Omit<SopSymbol, 'id'>[], activity: number): SopSymbol[] {
  const counts = new Map<string, number>();
  return symbols.map((symbol) => {
    const count = (counts.get(symbol.lane) ?? 0) + 1;
    counts.set(symbol.lane, count);
    return { ...symbol, id: symbolId(activity, symbol.lane, count) };
  });
}
