import { DEAD, meetingOf, rowAt, type WindowSearch } from './window-search.ts';

/**
 * Pairs of open edges that cannot both have what suits them best: what each pair must give up at least. Every edge is in
 * one pair at most, so that the sum is a bound.
 */
export interface Quarrels {
  /** The edge whose favourite choice quarrels most with those of others; -1 when all edges can have their favourites. */
  readonly worst: number;
  readonly total: number;
  readonly shares: Int32Array;
  /** The other edge of the pair, -1 for none. */
  readonly partners: Int32Array;
}

/** What the pairs without these two edges must give up. */
export function besides({ total, shares, partners }: Quarrels, edge: number, other: number): number {
  const both = (shares[edge] ?? 0) + (shares[other] ?? 0);
  return total - (partners[edge] === other ? (shares[edge] ?? 0) : both);
}

export function findQuarrels(search: WindowSearch, depth: number): Quarrels {
  const { count, taken, window } = search;
  const favourites = search.favourites[depth] ?? new Int32Array(count);
  const found: { readonly one: number; readonly two: number; readonly price: number }[] = [];
  const trouble = new Int32Array(count);
  for (let one = 0; one < count; one++) {
    if (taken[one] !== -1) continue;
    const at = favourites[one] ?? 0;
    const row = rowAt(search, at);
    for (let two = one + 1; two < count; two++) {
      if (taken[two] !== -1) continue;
      const least = window.least[one * count + two] ?? 0;
      const excess = meetingOf(search, one, at, row, two, favourites[two] ?? 0) - least;
      if (excess <= 0) continue;
      trouble[one] = (trouble[one] ?? 0) + excess;
      trouble[two] = (trouble[two] ?? 0) + excess;
      const price = quarrelOf(search, depth, one, two);
      if (price > 0) found.push({ one, two, price });
    }
  }
  let worst = -1;
  for (let edge = 0; edge < count; edge++)
    if ((trouble[edge] ?? 0) > (worst === -1 ? 0 : (trouble[worst] ?? 0))) worst = edge;
  found.sort((a, b) => b.price - a.price);
  const shares = new Int32Array(count);
  const partners = new Int32Array(count).fill(-1);
  let total = 0;
  for (const { one, two, price } of found) {
    if (partners[one] !== -1 || partners[two] !== -1) continue;
    partners[one] = two;
    partners[two] = one;
    shares[one] = price;
    shares[two] = price;
    total += price;
  }
  return { worst, total, shares, partners };
}

/** The least that two edges together cost more than each by itself. */
function quarrelOf(search: WindowSearch, depth: number, one: number, two: number): number {
  const { window, count, first } = search;
  const level = search.levels[depth] ?? new Int32Array(0);
  const minima = search.minima[depth] ?? new Int32Array(0);
  const least = window.least[one * count + two] ?? 0;
  const [lowOne, lowTwo] = [minima[one] ?? 0, minima[two] ?? 0];
  let price = DEAD;
  for (let s = first[one] ?? 0; s < (first[one + 1] ?? 0); s++) {
    const more = (level[s] ?? DEAD) - lowOne;
    if (more >= price) continue;
    const row = rowAt(search, s);
    for (let t = first[two] ?? 0; t < (first[two + 1] ?? 0); t++) {
      const sum = more + (level[t] ?? DEAD) - lowTwo;
      if (sum >= price) continue;
      price = Math.min(price, sum + meetingOf(search, one, s, row, two, t) - least);
      if (price <= 0) return 0;
    }
  }
  return price;
}
