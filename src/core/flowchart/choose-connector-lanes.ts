import { type ConnectorLanes, type CutPage, cutFlows, type SizedGraph } from './cut-flows.ts';
import type { Density } from './density.ts';
import type { PageSymbol } from './page-content.ts';
import { placeSymbols } from './place-symbols.ts';
import type { PriceRoutes } from './route-grid.ts';

/** Of two lanes with lines as good the one nearer to the lane of the connector's target. */
const AWAY = 0.05;

/**
 * Cuts a page out with every connector in the lane in which the lines of the page come out best: not where its target
 * stands on another page, but where its line runs already.
 */
export function cutWithBestLanes(
  sized: SizedGraph,
  range: { readonly from: number; readonly to: number },
  density: Density,
  priceRoutes: PriceRoutes,
): CutPage {
  const cutAt = (lanes: ConnectorLanes) => cutFlows(sized, range.from, range.to, density, lanes);
  const price = (cut: CutPage): number =>
    priceRoutes(placeSymbols(cut.content).grid) + AWAY * distances(sized, cut);
  let best = cutAt(new Map());
  if (best.connectors.length === 0) return best;
  let least = price(best);
  const lanes = new Map<string, number>();
  for (const { symbol } of best.connectors) {
    const id = best.content.symbols[symbol]?.id ?? '';
    for (const lane of lanesToTry(sized, best, symbol)) {
      const cut = cutAt(new Map([...lanes, [id, lane] as const]));
      const cost = price(cut);
      if (cost >= least - 1e-9) continue;
      best = cut;
      least = cost;
      lanes.set(id, lane);
    }
  }
  return best;
}

/** The lanes of the symbols that its lines join, and those beside them; none when its only line runs straight. */
function lanesToTry(sized: SizedGraph, cut: CutPage, connector: number): readonly number[] {
  const { symbols, edges } = cut.content;
  const own = symbols[connector];
  const ends = edges.flatMap((edge) => {
    const end =
      edge.from === connector ? symbols[edge.to] : edge.to === connector ? symbols[edge.from] : undefined;
    return end === undefined ? [] : [end];
  });
  const [only] = ends;
  if (own === undefined || (ends.length === 1 && only !== undefined && seesStraight(symbols, own, only)))
    return [];
  const lanes = ends.flatMap(({ firstLane, lastLane }) => [firstLane - 1, firstLane, lastLane, lastLane + 1]);
  return [...new Set(lanes)]
    .filter((lane) => lane >= 0 && lane < sized.laneCount && lane !== own.firstLane)
    .sort((a, b) => a - b);
}

/** Both stand in one lane with nothing between them. */
function seesStraight(symbols: readonly PageSymbol[], connector: PageSymbol, end: PageSymbol): boolean {
  const lane = connector.firstLane;
  if (end.firstLane !== lane || end.lastLane !== lane) return false;
  const low = Math.min(connector.row, end.row);
  const high = Math.max(connector.row, end.row);
  return !symbols.some(
    (other) =>
      other !== connector &&
      other !== end &&
      other.row >= low &&
      other.row <= high &&
      other.firstLane <= lane &&
      lane <= other.lastLane,
  );
}

function distances(sized: SizedGraph, cut: CutPage): number {
  return cut.connectors.reduce((sum, { symbol, target }) => {
    const wanted = sized.graph.symbols[target]?.firstLane ?? 0;
    return sum + Math.abs((cut.content.symbols[symbol]?.firstLane ?? 0) - wanted);
  }, 0);
}
