import { type Connector, meetingsOf, prepareSearch, type Search } from './connector-search.ts';
import { type ConnectorLanes, cutFlows, type SizedGraph } from './cut-flows.ts';
import type { Density } from './density.ts';
import type { Candidate } from './candidate.ts';
import { NO_LIMIT, ROUTE_COST } from './route-cost.ts';
import { cheapest, lay, layAll, lift } from './route-search.ts';

/** Of two lanes with lines as good the one nearer to the lane of the connector's target, so that both pages agree. */
const AWAY = 0.1 * ROUTE_COST.bend;
/** A merge can make a route cheaper than its own cost, though by little. */
const GIVES_BACK = ROUTE_COST.bend;
/** Rounds over all connectors and lines; each lowers the cost, so few are needed. */
const MOST_SWEEPS = 6;
/** More than the cheapest route costs, for a connector whose neighbours make way. */
const TROUBLE = 2 * ROUTE_COST.bend;

/**
 * Finds the lanes of a page's connectors together with its routes: a connector moves to another lane with all its lines
 * at once, beside the lines that lie, and these make way again. Gives the lanes by the id of their connector.
 */
export function chooseConnectorLanes(
  sized: SizedGraph,
  range: { readonly from: number; readonly to: number },
  density: Density,
): ConnectorLanes {
  const cut = cutFlows(sized, range.from, range.to, density);
  const lanes = new Map<string, number>();
  if (cut.connectors.length === 0) return lanes;
  const search = prepareSearch(sized, cut);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let changed = false;
    for (const edge of search.plain) if (reroute(search, edge)) changed = true;
    for (const connector of search.connectors) if (relocate(search, connector)) changed = true;
    if (changed) continue;
    for (const connector of search.connectors) if (makeWay(search, connector)) changed = true;
    if (!changed) break;
  }
  for (const { symbol, id } of search.connectors) lanes.set(id, search.lane[symbol] ?? 0);
  return lanes;
}

function reroute(search: Search, edge: number): boolean {
  const before = search.chosen[edge];
  if (before !== undefined) lift(search, edge);
  const { best } = cheapest(search, edge, search.choices(edge, null), GIVES_BACK);
  if (best !== undefined) lay(search, edge, best);
  return best !== before;
}

/** Puts a connector into the lane where its lines cost least, all of them together. */
function relocate(search: Search, connector: Connector): boolean {
  const { symbol, edges } = connector;
  const before = search.lane[symbol] ?? 0;
  const laidBefore = edges.map((edge) => search.chosen[edge]);
  for (const edge of edges) lift(search, edge);
  let least = Number.POSITIVE_INFINITY;
  let bestLane = before;
  let best: readonly (Candidate | undefined)[] = laidBefore;
  for (const lane of freeLanes(search, connector)) {
    let cost = AWAY * Math.abs(lane - connector.wanted);
    if (cost + leastCost(search, connector, lane) >= least) continue;
    const laid: (Candidate | undefined)[] = [];
    for (const edge of edges) {
      if (cost >= least) break;
      const choices = search.choices(edge, search.columns[lane] ?? 1);
      const found = cheapest(search, edge, choices, GIVES_BACK, least - cost);
      cost += found.cost;
      laid.push(found.best);
      if (found.best === undefined) break;
      lay(search, edge, found.best);
    }
    for (const edge of edges) if (search.chosen[edge] !== undefined) lift(search, edge);
    const complete = laid.length === edges.length && laid.every((candidate) => candidate !== undefined);
    if (!complete || cost >= least) continue;
    least = cost;
    bestLane = lane;
    best = laid;
  }
  best.forEach((candidate, index) => {
    const edge = edges[index];
    if (candidate !== undefined && edge !== undefined) lay(search, edge, candidate);
  });
  search.lane[symbol] = bestLane;
  return bestLane !== before || best.some((candidate, index) => candidate !== laidBefore[index]);
}

/** A crossing or worse lies on one of its lines, or one goes a long way round. */
function isTroubled(search: Search, { symbol, edges }: Connector): boolean {
  const x = search.columns[search.lane[symbol] ?? 0] ?? 1;
  return edges.some((edge) => {
    const { cost, meetings } = meetingsOf(search, edge);
    const met = [...meetings.values()].reduce((sum, price) => sum + price, 0);
    return cost > TROUBLE || cost + met > (search.choices(edge, x)?.at(0, NO_LIMIT)?.cost ?? 0) + TROUBLE;
  });
}

/** Lanes that connectors are to have. */
type Move = readonly (readonly [connector: Connector, lane: number])[];

/**
 * Tries the other lanes for a troubled connector, taken ones in exchange, with the lines beside it out of the way; these
 * then come back.
 */
function makeWay(search: Search, connector: Connector): boolean {
  if (!isTroubled(search, connector)) return false;
  const own = search.lane[connector.symbol] ?? 0;
  const exchanges = search.connectors
    .filter((other) => other !== connector && other.above === connector.above)
    .flatMap((other): Move[] => {
      const lane = search.lane[other.symbol] ?? 0;
      const there = [connector, lane] as const;
      const back = [other, own] as const;
      return [
        [there, back],
        [back, there],
      ];
    });
  const moves = freeLanes(search, connector).map((lane): Move => [[connector, lane]]);
  const moved = bestMove(search, connector, moves);
  return exchanges.length === 0 || !isTroubled(search, connector)
    ? moved
    : bestMove(search, connector, exchanges) || moved;
}

/** Makes the move after which the lines of these connectors and those beside the troubled one cost least, if any helps. */
function bestMove(search: Search, troubled: Connector, moves: readonly Move[]): boolean {
  const moving = [...new Set(moves.flat().map(([connector]) => connector))];
  const joined = new Set(search.connectors.flatMap(({ edges }) => edges));
  const beside = new Set(troubled.edges.flatMap((edge) => [...meetingsOf(search, edge).meetings.keys()]));
  const others = search.plain.filter((edge) => beside.has(edge) && !joined.has(edge));
  const affected = [...moving.flatMap(({ edges }) => edges), ...others];
  const laneOf = ({ symbol }: Connector) => search.lane[symbol] ?? 0;
  const before = affected.map((edge) => search.chosen[edge]);
  const away = (lanes: ReadonlyMap<Connector, number>) =>
    moving.reduce(
      (sum, connector) =>
        sum + AWAY * Math.abs((lanes.get(connector) ?? laneOf(connector)) - connector.wanted),
      0,
    );
  let least = away(new Map()) + layAll(search, affected, before);
  let best: { readonly lanes: ReadonlyMap<Connector, number>; readonly laid: typeof before } | null = null;
  for (const move of moves) {
    const lanes = new Map(move);
    for (const edge of affected) lift(search, edge);
    let cost = away(lanes);
    const first = move.flatMap(([connector]) => connector.edges);
    const rest = moving.filter((connector) => !lanes.has(connector)).flatMap(({ edges }) => edges);
    for (const edge of [...first, ...rest, ...others]) {
      const connector = moving.find(({ edges }) => edges.includes(edge));
      const lane = connector === undefined ? null : (lanes.get(connector) ?? laneOf(connector));
      const x = lane === null ? null : (search.columns[lane] ?? 1);
      const found = cheapest(search, edge, search.choices(edge, x), GIVES_BACK);
      cost += found.cost;
      if (found.best !== undefined) lay(search, edge, found.best);
    }
    if (cost >= least) continue;
    least = cost;
    best = { lanes, laid: affected.map((edge) => search.chosen[edge]) };
  }
  layAll(search, affected, best?.laid ?? before);
  for (const [{ symbol }, lane] of best?.lanes ?? []) search.lane[symbol] = lane;
  return best !== null;
}

/** A line needs a bend wherever its other end stands in another column; merges give a little back. */
function leastCost({ grid, columns }: Search, { symbol, edges }: Connector, lane: number): number {
  return edges.reduce((sum, edge) => {
    const { from = -1, to = -1 } = grid.edges[edge] ?? {};
    return (
      sum +
      (grid.symbols[from === symbol ? to : from]?.x === columns[lane]
        ? 0
        : ROUTE_COST.bend + ROUTE_COST.merge)
    );
  }, 0);
}

/** Its own lane first, then those that no other connector of the same page end has, the nearest first. */
function freeLanes(search: Search, connector: Connector): readonly number[] {
  const own = search.lane[connector.symbol] ?? 0;
  const taken = new Set(
    search.connectors
      .filter((other) => other !== connector && other.above === connector.above)
      .map((other) => search.lane[other.symbol] ?? 0),
  );
  return search.columns
    .map((_, lane) => lane)
    .filter((lane) => lane === own || (!taken.has(lane) && nearLanes(search, connector, lane)))
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b);
}

/** The lanes of the symbols that its lines join, and those beside them. */
function nearLanes({ grid, columns }: Search, { symbol, edges }: Connector, lane: number): boolean {
  return edges.some((edge) => {
    const { from = -1, to = -1 } = grid.edges[edge] ?? {};
    const end = grid.symbols[from === symbol ? to : from];
    if (end === undefined) return false;
    const low = columns[lane - 1] ?? 0;
    const high = columns[lane + 1] ?? 2 * grid.columns;
    return end.left <= high && end.right >= low;
  });
}
