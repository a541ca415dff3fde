import type { FlowPin, Sop, SopSymbol } from '../sop/sop.ts';

/** A symbol of the SOP with its place in the table; lanes and rows are zero-based positions. */
export interface GraphSymbol {
  readonly id: string;
  readonly kind: SopSymbol['kind'];
  readonly caption: string;
  readonly row: number;
  readonly firstLane: number;
  /** Differs from `firstLane` when the symbol lies over lane borders. */
  readonly lastLane: number;
}

/** A flow whose ends exist; `from` and `to` are positions in {@link SymbolGraph.symbols}. */
export interface GraphFlow {
  /** Position in the SOP's `flows`. */
  readonly flow: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** How staff want it drawn; empty for no wish. */
  readonly pin: FlowPin;
}

/** Two neighbours of a row whose symbols act together, from left to right. */
export interface GraphBar {
  readonly from: number;
  readonly to: number;
}

export interface SymbolGraph {
  readonly symbols: readonly GraphSymbol[];
  readonly flows: readonly GraphFlow[];
  readonly bars: readonly GraphBar[];
}

/**
 * Reads what can be drawn: symbols in a lane that exists (of several with one id the first takes the flows), flows
 * between symbols that exist, and the bars of joint rows. Everything else is a finding of the checker, not a drawing.
 */
export function readGraph(sop: Sop): SymbolGraph {
  const laneOf = new Map(sop.lanes.map((lane, index) => [lane.id, index]));
  const symbols: GraphSymbol[] = [];
  const byId = new Map<string, number>();
  const bars: GraphBar[] = [];
  sop.activities.forEach((activity, row) => {
    const inRow: number[] = [];
    for (const symbol of activity.symbols) {
      const lane = laneOf.get(symbol.lane);
      if (lane === undefined || byId.has(symbol.id)) continue;
      const until = symbol.untilLane === undefined ? lane : (laneOf.get(symbol.untilLane) ?? lane);
      byId.set(symbol.id, symbols.length);
      inRow.push(symbols.length);
      symbols.push({
        id: symbol.id,
        kind: symbol.kind,
        caption: (symbol.caption ?? '').trim(),
        row,
        firstLane: Math.min(lane, until),
        lastLane: Math.max(lane, until),
      });
    }
    if (activity.joint === true) bars.push(...barsOf(symbols, inRow));
  });
  const flows: GraphFlow[] = [];
  sop.flows.forEach((flow, index) => {
    const from = byId.get(flow.from);
    const to = byId.get(flow.to);
    if (from === undefined || to === undefined) return;
    flows.push({ flow: index, from, to, label: (flow.label ?? '').trim(), pin: flow.pin ?? {} });
  });
  return { symbols, flows, bars };
}

/** Bars that hang the symbols of a row together: between the first ones of neighbouring cells, and down each cell. */
function barsOf(symbols: readonly GraphSymbol[], inRow: readonly number[]): GraphBar[] {
  const bars: GraphBar[] = [];
  let head: number | undefined;
  let last: number | undefined;
  for (const index of [...inRow].sort((a, b) => laneAt(symbols, a) - laneAt(symbols, b) || a - b)) {
    const isHead = head === undefined || laneAt(symbols, index) > (symbols[head]?.lastLane ?? 0);
    const from = isHead ? head : last;
    if (from !== undefined) bars.push({ from, to: index });
    if (isHead) head = index;
    last = index;
  }
  return bars;
}

function laneAt(symbols: readonly GraphSymbol[], index: number): number {
  return symbols[index]?.firstLane ?? 0;
}
