import type { SizedGraph } from './cut-flows.ts';
import type { Density } from './density.ts';
import type { SolvedPage } from './draw-page.ts';
import { rowHeights } from './row-heights.ts';
import type { SizedText } from './size-rows.ts';
import { LINE_HEIGHT } from './table-text.ts';

/**
 * How high rows must be for their symbols and lines, in points, as far as it is known: guessed from a sketch at first,
 * then seen on pages that were routed. A row needs more at a page end, where connectors stand in it.
 */
export interface RowNeeds {
  readonly inner: number[];
  readonly first: number[];
  readonly last: number[];
  /** Needs of whole pages that were routed, by {@link pageKey}. */
  readonly pages: Map<number, readonly number[]>;
}

const NOTE_CLEARANCE = 1.75;

/** Guess before pages are routed; `inner` holds the needs of all rows as if they were one page. */
export function guessNeeds(sized: SizedGraph, inner: readonly number[], density: Density): RowNeeds {
  const crossing = flowsAcross(sized, inner.length);
  const note = Math.max(0, density.labelSize * LINE_HEIGHT + NOTE_CLEARANCE - density.clear);
  const connector = density.connector.height + density.stackGap + note;
  const raised = (need: number, pageEnd: number) => need + ((crossing[pageEnd] ?? 0) > 0 ? connector : 0);
  return {
    inner: [...inner],
    first: inner.map((need, row) => raised(need, row)),
    last: inner.map((need, row) => raised(need, row + 1)),
    pages: new Map(),
  };
}

/** How many steps get flows over a page end before each row: each means a pair of connectors. */
export function flowsAcross(sized: SizedGraph, count: number): readonly number[] {
  const reach = new Map<number, [low: number, high: number]>();
  for (const { from, to } of sized.graph.flows) {
    const ends = [sized.rows[from] ?? 0, sized.rows[to] ?? 0];
    const [low, high] = reach.get(to) ?? [count, -1];
    reach.set(to, [Math.min(low, ...ends), Math.max(high, ...ends)]);
  }
  const changes = Array.from({ length: count + 2 }, () => 0);
  for (const [low, high] of reach.values()) {
    changes[low + 1] = (changes[low + 1] ?? 0) + 1;
    changes[high + 1] = (changes[high + 1] ?? 0) - 1;
  }
  let open = 0;
  return changes.slice(0, count + 1).map((change) => {
    open += change;
    return open;
  });
}

/** Puts what a routed page needs in the place of guesses. */
export function learnNeeds(needs: RowNeeds, page: SolvedPage): void {
  const { from, to, routed } = page;
  const count = needs.inner.length;
  needs.pages.set(pageKey(needs, from, to), routed.rowNeeds);
  if (to - from === 1) return;
  routed.rowNeeds.forEach((need, index) => {
    const row = from + index;
    if (row === from && from > 0) needs.first[row] = need;
    else if (row === to - 1 && to < count) needs.last[row] = need;
    else needs.inner[row] = need;
  });
}

function pageKey(needs: RowNeeds, from: number, to: number): number {
  return from * (needs.inner.length + 1) + to;
}

/** Height of a page by what is known now. */
export function heightByNeeds(
  texts: SizedText,
  needs: RowNeeds,
  step: number,
): (from: number, to: number) => number {
  const count = needs.inner.length;
  const total = (from: number, own: readonly number[]) =>
    rowHeights(texts, from, own, step).reduce((sum, height) => sum + height, 0);
  return (from, to) => {
    const known = needs.pages.get(pageKey(needs, from, to));
    if (known !== undefined) return total(from, known);
    const guess = needs.inner.slice(from, to);
    if (from > 0) guess[0] = needs.first[from] ?? 0;
    if (to < count)
      guess[to - from - 1] = Math.max(needs.last[to - 1] ?? 0, to - from === 1 ? (guess[0] ?? 0) : 0);
    return total(from, guess);
  };
}
