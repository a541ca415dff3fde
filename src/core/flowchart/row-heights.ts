import type { MergedRowText, SizedText } from './size-rows.ts';
import { roundUp } from './table-text.ts';

/**
 * Heights of the rows of a page that begins with drawn row `from`, multiples of `step`. Rows hold their text and their
 * lines; a merged cell that needs more, or the part of it that is on this page, makes its rows higher.
 */
export function rowHeights(
  texts: SizedText,
  from: number,
  needs: readonly number[],
  step: number,
): readonly number[] {
  const heights = needs.map((need, row) =>
    roundUp(Math.max(need, texts.rows[from + row]?.height ?? 0), step),
  );
  for (const merged of texts.merged) {
    const top = Math.max(merged.first, from) - from;
    const end = Math.min(merged.last + 1 - from, heights.length);
    if (top >= end) continue;
    const missing = partHeight(merged, from) - sum(heights, top, end);
    if (missing <= 0) continue;
    const each = roundUp(missing / (end - top), step);
    for (let row = top; row < end; row++) heights[row] = (heights[row] ?? 0) + each;
  }
  return heights;
}

/** What a page that begins with that row prints of a merged cell: its text, or the text again with a word that says so. */
export function partHeight(merged: MergedRowText, from: number): number {
  return merged.first < from ? merged.continued.height : merged.height;
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += values[index] ?? 0;
  return total;
}
