import type { BenchGraph } from './bench-graph.ts';

export interface SpineBound {
  readonly crossings: number;
  /** False: too many loops are open side by side to try all; the number is then only what was found. */
  readonly exact: boolean;
}

/** A loop or skip between two rows, neither of which is the next of the other. */
export interface Chord {
  readonly first: number;
  readonly last: number;
}

/** Chords open at one row that are still all tried, two to the power of it. */
const MOST_OPEN = 16;

/**
 * Fewest crossings of a drawing that crosses the chain of rows nowhere and goes round neither of its ends: every loop or
 * skip lies left or right of the chain, and two that interleave on one side cross. Null when the rows are no chain.
 */
export function spineBound(graph: BenchGraph): SpineBound | null {
  const next = new Set<number>();
  const chords: Chord[] = [];
  for (const { from, to, bar } of graph.edges) {
    const [a, b] = [graph.symbols[from]?.row ?? 0, graph.symbols[to]?.row ?? 0];
    if (bar || a === b) continue;
    if (b === a + 1) next.add(a);
    else chords.push({ first: Math.min(a, b), last: Math.max(a, b) });
  }
  if (next.size < graph.rows - 1) return null;
  return fewestUncut(chords.filter(({ first, last }) => last > first + 1));
}

const interleave = (a: Chord, b: Chord): boolean =>
  (a.first < b.first && b.first < a.last && a.last < b.last) ||
  (b.first < a.first && a.first < b.last && b.last < a.last);

/**
 * Smallest number of interleaving pairs left on one side. Goes down the rows and keeps, for every way to colour the chords
 * that are open there, the fewest so far: what is closed cannot meet what comes.
 */
export function fewestUncut(chords: readonly Chord[]): SpineBound {
  const sorted = [...chords].sort((a, b) => a.first - b.first || b.last - a.last);
  let exact = true;
  let open: Chord[] = [];
  let fewest = new Map<number, number>([[0, 0]]);
  for (const chord of sorted) {
    const kept = open.flatMap((other, place) => (other.last > chord.first ? [place] : []));
    fewest = project(fewest, kept);
    open = kept.flatMap((place) => open[place] ?? []);
    const meeting = open.reduce(
      (mask, other, place) => mask | (interleave(other, chord) ? 1 << place : 0),
      0,
    );
    const own = 1 << open.length;
    const next = new Map<number, number>();
    for (const [colours, count] of fewest) {
      next.set(colours | own, count + bits(colours & meeting));
      next.set(colours, count + bits(~colours & meeting));
    }
    open.push(chord);
    fewest = next;
    if (open.length > MOST_OPEN) {
      exact = false;
      fewest = cheapestHalf(fewest);
    }
  }
  return { crossings: Math.min(...fewest.values()), exact };
}

/** Colourings of the chords that stay open; of those that become one, the cheapest. */
function project(fewest: ReadonlyMap<number, number>, kept: readonly number[]): Map<number, number> {
  const result = new Map<number, number>();
  for (const [colours, count] of fewest) {
    const mask = kept.reduce((sum, place, at) => sum | (((colours >> place) & 1) << at), 0);
    result.set(mask, Math.min(count, result.get(mask) ?? count));
  }
  return result;
}

function cheapestHalf(fewest: ReadonlyMap<number, number>): Map<number, number> {
  const sorted = [...fewest].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  return new Map(sorted.slice(0, Math.ceil(sorted.length / 2)));
}

function bits(mask: number): number {
  let [rest, count] = [mask, 0];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
