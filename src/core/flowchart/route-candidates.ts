import type { Candidate } from './candidate.ts';
import type { Obstacles } from './find-obstacles.ts';
import { insertByCost } from './insert-by-cost.ts';
import { meetsItself } from './meets-itself.ts';
import { ENTER_COST, LEAVE_COST, NO_LIMIT, ROUTE_COST } from './route-cost.ts';
import { cornerPlaces, type RouteEnds, STRAIGHT, writeCorners } from './route-pattern.ts';
import type { GridEdge, GridSymbol, RouteGrid, Side } from './route-grid.ts';

/** Answers that turn the flow aside: they prefer a side vertex, so that the main flow runs down. */
const NEGATIVE = /^(tidak|belum|tdk|bukan|salah|ditolak|kurang|no)\b/i;
const LEAVING: readonly Side[] = ['S', 'E', 'W', 'N'];
const ENTERING: readonly Side[] = ['N', 'E', 'W', 'S'];
/** More are never worth their time; the cheapest of every pair of sides stays in. */
const MOST_CANDIDATES = 120;
const MOST_OF_SIDES = 20;
/** What costs a crossing more than the cheapest is a detour; the cheapest of each pair of sides stays. */
const WORTH = ROUTE_COST.crossing;
/** With fewer turns no two pieces meet but neighbours. */
const FEWEST_TO_MEET = 2;

interface Search {
  readonly grid: RouteGrid;
  readonly obstacles: Obstacles;
  readonly edge: GridEdge;
  readonly source: GridSymbol;
  readonly target: GridSymbol;
  readonly ends: RouteEnds;
  /** The cheapest candidates of the pair of sides at hand, in this order. */
  found: Candidate[];
  /** What this pair of sides costs. */
  sides: number;
  /** What the distance costs at least. */
  readonly direct: number;
  /** The cheapest candidate of all so far. */
  cheapest: number;
  /** What costs more than this above the cheapest is not wanted. */
  readonly worth: number;
  /** Room to write a route down in. */
  readonly corners: number[];
}

/**
 * All routes of at most four bends worth looking at, cheapest first. There is always one: gap, channel, gap. `worth`: only
 * the first of them, those that cost no more than this above the cheapest.
 */
export function findCandidates(
  grid: RouteGrid,
  obstacles: Obstacles,
  edge: GridEdge,
  worth = NO_LIMIT,
): readonly Candidate[] {
  const source = grid.symbols[edge.from];
  const target = grid.symbols[edge.to];
  if (source === undefined || target === undefined) return [];
  const search: Search = {
    grid,
    obstacles,
    edge,
    source,
    target,
    ends: { fromX: source.x, fromY: source.y, toX: target.x, toY: target.y },
    found: [],
    sides: 0,
    direct:
      Math.abs(target.x - source.x) * ROUTE_COST.across + Math.abs(target.y - source.y) * ROUTE_COST.down,
    cheapest: NO_LIMIT,
    worth,
    corners: [],
  };
  const bar = edge.bar ? straightBar(search) : null;
  if (bar !== null) return [bar];
  const wished = searchSides(search, edge.leave, edge.enter);
  return wished.length > 0 || (edge.leave === undefined && edge.enter === undefined)
    ? wished
    : searchSides(search, undefined, undefined);
}

/** Candidates that leave and enter at these sides, or at any. */
function searchSides(search: Search, onlyLeave?: Side, onlyEnter?: Side): readonly Candidate[] {
  const { edge, source, target } = search;
  const kept: Candidate[] = [];
  const aside = source.kind === 'decision' && NEGATIVE.test(edge.label);
  for (const leave of LEAVING)
    for (const enter of ENTERING) {
      if ((onlyLeave ?? leave) !== leave || (onlyEnter ?? enter) !== enter) continue;
      if (!source.sides.includes(leave) || !target.sides.includes(enter)) continue;
      if (edge.from === edge.to && leave === enter) continue;
      search.found = [];
      search.sides =
        sideCost(source, leave, LEAVE_COST) +
        sideCost(target, enter, ENTER_COST) +
        (aside && leave === 'S' ? ROUTE_COST.negativeDown : 0);
      if (search.sides + search.direct > search.cheapest + search.worth) continue;
      if (leave === 'N' || leave === 'S') {
        if (enter === 'N' || enter === 'S') downAndDown(search, leave, enter);
        else downAndAcross(search, source, leave, target, enter, true);
      } else if (enter === 'N' || enter === 'S') downAndAcross(search, target, enter, source, leave, false);
      else acrossAndAcross(search, leave, enter);
      for (const candidate of search.found) insertByCost(kept, candidate, MOST_CANDIDATES);
    }
  return kept.filter(({ cost }) => cost <= search.cheapest + search.worth);
}

/** The straight line between two symbols on one level or in one column, when nothing stands between them. */
function straightBar(search: Search): Candidate | null {
  const { source, target, ends, obstacles } = search;
  const across = source.y === target.y && obstacles.freeAcross(source.y, source.right + 1, target.left - 1);
  const down = source.x === target.x && obstacles.freeDown(source.x, source.y + 1, target.y - 1);
  if (!across && !down) return null;
  return { ends, upright: down, turns: STRAIGHT, a: 0, b: 0, c: 0, cost: 0, path: null };
}

function downAndDown(search: Search, leave: Side, enter: Side): void {
  const { source, target, grid } = search;
  if (source.x === target.x && source !== target && leave !== enter) straightDown(search, leave, enter);
  const outs = gapsFrom(search, source, leave, target.y);
  const ins = gapsFrom(search, target, enter, source.y);
  for (const out of outs)
    for (const into of ins) {
      if (out === into) {
        if (source.x !== target.x) addRoute(search, true, 1, out);
        continue;
      }
      if (out !== outs[0] && into !== ins[0]) continue;
      for (let channel = 0; channel <= 2 * grid.columns; channel += 2)
        if (search.obstacles.freeDown(channel, out, into)) addRoute(search, true, 3, out, channel, into);
    }
}

function straightDown(search: Search, leave: Side, enter: Side): void {
  const { source, target, obstacles } = search;
  const downwards = source.y < target.y;
  if (leave !== (downwards ? 'S' : 'N') || enter !== (downwards ? 'N' : 'S')) return;
  const top = Math.min(source.y, target.y) + 1;
  const bottom = Math.max(source.y, target.y) - 1;
  if (obstacles.freeDown(source.x, top, bottom)) addRoute(search, true, STRAIGHT);
}

/**
 * Routes that join the upper or lower side of one symbol with the left or right one of another: with one corner, or over a
 * gap and a channel. `upright`: they leave at the upper or lower side.
 */
function downAndAcross(
  search: Search,
  down: GridSymbol,
  downSide: Side,
  across: GridSymbol,
  acrossSide: Side,
  upright: boolean,
): void {
  const { obstacles } = search;
  const faces = downSide === 'S' ? across.y > down.y : across.y < down.y;
  if (faces && (acrossSide === 'E' ? down.x > across.right : down.x < across.left)) {
    const first = downSide === 'S' ? down.y + 1 : down.y - 1;
    const last = acrossSide === 'E' ? across.right + 1 : across.left - 1;
    if (obstacles.freeDown(down.x, first, across.y) && obstacles.freeAcross(across.y, down.x, last))
      addRoute(search, upright, 0);
  }
  const channels = channelsFrom(search, across, acrossSide);
  for (const gap of gapsFrom(search, down, downSide, across.y))
    for (const channel of channels)
      if (obstacles.freeDown(channel, gap, across.y))
        addRoute(search, upright, 2, upright ? gap : channel, upright ? channel : gap);
}

function acrossAndAcross(search: Search, leave: Side, enter: Side): void {
  const { source, target, obstacles } = search;
  if (source.y === target.y && source !== target && leave !== enter) {
    const rightwards = source.x < target.x;
    const first = rightwards ? source.right + 1 : target.right + 1;
    const last = rightwards ? target.left - 1 : source.left - 1;
    const facing = leave === (rightwards ? 'E' : 'W');
    if (facing && obstacles.freeAcross(source.y, first, last)) addRoute(search, false, STRAIGHT);
  }
  const outs = channelsFrom(search, source, leave);
  const ins = channelsFrom(search, target, enter);
  for (const out of outs)
    if (source.y !== target.y && ins.includes(out) && obstacles.freeDown(out, source.y, target.y))
      addRoute(search, false, 1, out);
  const out = outs[0];
  const into = ins[0];
  if (out === undefined || into === undefined || out === into) return;
  for (const gap of new Set([source.y - 1, source.y + 1, target.y - 1, target.y + 1]))
    if (obstacles.freeDown(out, source.y, gap) && obstacles.freeDown(into, gap, target.y))
      addRoute(search, false, 3, out, gap, into);
}

/** Gaps at which a line from this side may turn: the next one, and those beside the other symbol's level. */
function gapsFrom(search: Search, symbol: GridSymbol, side: Side, otherY: number): number[] {
  const step = side === 'S' ? 1 : -1;
  const next = symbol.y + step;
  const gaps = [next];
  for (const gap of [otherY - 1, otherY + 1])
    if ((gap - next) * step > 0 && search.obstacles.freeDown(symbol.x, next, gap)) gaps.push(gap);
  return gaps;
}

/** Channels that a line from this side reaches along its centre line, nearest first. */
function channelsFrom(search: Search, symbol: GridSymbol, side: Side): number[] {
  const step = side === 'E' ? 1 : -1;
  const last = 2 * search.grid.columns;
  const channels: number[] = [];
  const first = side === 'E' ? symbol.right + 1 : symbol.left - 1;
  for (let x = first; x >= 0 && x <= last; x += 2 * step) {
    if (x !== first && !search.obstacles.freeAcross(symbol.y, x - step, x - step)) break;
    if (!search.obstacles.freeAcross(symbol.y, x, x)) break;
    channels.push(x);
  }
  return channels;
}

/** A connector's own side looks into the page, which may be up or down. */
function sideCost({ kind }: GridSymbol, side: Side, costs: Readonly<Record<Side, number>>): number {
  if (kind !== 'connector') return costs[side];
  return side === 'E' || side === 'W' ? ROUTE_COST.connectorAside : 0;
}

/** Adds a route of this pattern, where no piece of it is empty and it is worth its cost. */
function addRoute(search: Search, upright: boolean, turns: number, a = 0, b = 0, c = 0): void {
  const { source, target, ends, found, corners } = search;
  const places = cornerPlaces(turns);
  const most = Math.min(
    search.cheapest + (found.length > 0 ? Math.min(WORTH, search.worth) : search.worth),
    (found[MOST_OF_SIDES - 1]?.cost ?? NO_LIMIT) - 1,
  );
  let cost = search.sides + (turns + 1) * ROUTE_COST.bend;
  if (cost + search.direct > most) return;
  writeCorners({ ends, upright, turns, a, b, c }, corners);
  for (let at = 2; at < places; at += 2) {
    const across = Math.abs((corners[at] ?? 0) - (corners[at - 2] ?? 0));
    const down = Math.abs((corners[at + 1] ?? 0) - (corners[at - 1] ?? 0));
    if (across + down === 0) return;
    cost += across * ROUTE_COST.across + down * ROUTE_COST.down;
  }
  if (cost > most) return;
  if (turns >= FEWEST_TO_MEET && meetsItself(corners, places, source === target)) return;
  search.cheapest = Math.min(search.cheapest, cost);
  const candidate = { ends, upright, turns, a, b, c, cost, path: null };
  insertByCost(found, candidate, MOST_OF_SIDES);
}
