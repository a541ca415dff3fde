import { insertByCost } from './insert-by-cost.ts';
import { NO_LIMIT } from './route-cost.ts';
import { DEAD, meetingOf, rowAt, settle, type WindowSearch } from './window-search.ts';

/** What the pairs of {@link findQuarrels} without these two edges must give up, of `total`. */
export function besides(
  { shares, partners, count }: WindowSearch,
  depth: number,
  total: number,
  edge: number,
  other: number,
): number {
  const own = depth * count + edge;
  const share = shares[own] ?? 0;
  return total - (partners[own] === other ? share : share + (shares[depth * count + other] ?? 0));
}

/** Two edges that cannot both have what suits them best. */
interface Quarrel {
  readonly one: number;
  readonly two: number;
  /** What they must give up together at least, below 0: the hardest stand first. */
  readonly cost: number;
}

/**
 * Looks for pairs of open edges that cannot both have what suits them best, and for what each pair must give up at least:
 * `shares` and `partners` of this depth. Every edge is in one pair at most, so that the sum, `total`, is a bound. `worst` is
 * the edge whose favourite choice quarrels most with those of others; -1 when all edges can have their favourites.
 */
export function findQuarrels(
  search: WindowSearch,
  depth: number,
): { readonly worst: number; readonly total: number } {
  const { count, taken, window, favourites, shares, partners } = search;
  const base = depth * count;
  const found: Quarrel[] = [];
  // Until the pairs are made, the shares are the trouble of each edge.
  shares.fill(0, base, base + count);
  partners.fill(-1, base, base + count);
  for (let one = 0; one < count; one++) {
    if (taken[one] !== -1) continue;
    const at = favourites[base + one] ?? 0;
    const row = rowAt(search, at);
    for (let two = one + 1; two < count; two++) {
      if (taken[two] !== -1) continue;
      const least = window.least[one * count + two] ?? 0;
      const excess = meetingOf(search, one, at, row, two, favourites[base + two] ?? 0) - least;
      if (excess <= 0) continue;
      shares[base + one] = (shares[base + one] ?? 0) + excess;
      shares[base + two] = (shares[base + two] ?? 0) + excess;
      const price = quarrelOf(search, depth, one, two, excess);
      if (price > 0) insertByCost(found, { one, two, cost: -price }, NO_LIMIT);
    }
  }
  let worst = -1;
  let most = 0;
  for (let edge = 0; edge < count; edge++) {
    const trouble = shares[base + edge] ?? 0;
    if (trouble > most) {
      most = trouble;
      worst = edge;
    }
  }
  shares.fill(0, base, base + count);
  let total = 0;
  for (const { one, two, cost } of found) {
    if (partners[base + one] !== -1 || partners[base + two] !== -1) continue;
    partners[base + one] = two;
    partners[base + two] = one;
    shares[base + one] = -cost;
    shares[base + two] = -cost;
    total -= cost;
  }
  return { worst, total };
}

/** The least that two edges together cost more than each by itself: `most` with their favourite choices. */
function quarrelOf(search: WindowSearch, depth: number, one: number, two: number, most: number): number {
  const { window, count, first, minima, levels } = search;
  const level = depth * search.size;
  const least = window.least[one * count + two] ?? 0;
  const lowOne = minima[depth * count + one] ?? 0;
  const lowTwo = minima[depth * count + two] ?? 0;
  const [start, end] = [first[two] ?? 0, first[two + 1] ?? 0];
  let price = most;
  for (let s = first[one] ?? 0; s < (first[one + 1] ?? 0); s++) {
    const more = settle(search, depth, one, s, price + lowOne) - lowOne;
    if (more >= price) continue;
    const row = rowAt(search, s);
    for (let t = start; t < end; t++) {
      if (more + (levels[level + t] ?? DEAD) - lowTwo >= price) continue;
      const sum = more + settle(search, depth, two, t, price - more + lowTwo) - lowTwo;
      if (sum >= price) continue;
      price = Math.min(price, sum + meetingOf(search, one, s, row, two, t) - least);
      if (price <= 0) return 0;
    }
  }
  return price;
}
