import type { SolvedPage } from './draw-page.ts';
import { STEP } from './paper-frame.ts';

/** A row gets no more than this beyond what it needs, and no more than this share of it: pages are filled, not blown up. */
const MOST_MORE = 21;
const MOST_SHARE = 0.5;

/**
 * Gives the height that a page has left to its rows, to all alike, so that pages are filled and rows are not crammed at
 * the top. The last page gets no more for each row than the others have: a short one stays short. `freeAt` is the height
 * that stays free on page `index`.
 */
export function fillPages(
  pages: readonly SolvedPage[],
  freeAt: (index: number) => number,
): readonly SolvedPage[] {
  const gains = pages.map((page, index) => gainOf(page, freeAt(index)));
  const last = pages.length - 1;
  const others = gains.slice(0, last);
  if (others.length > 0)
    gains[last] = Math.min(gains[last] ?? 0, ...others.map((gain) => Math.max(gain, STEP)));
  return pages.map((page, index) => ({
    ...page,
    rowHeights: page.rowHeights.map((height) => height + (gains[index] ?? 0)),
  }));
}

/** More height for every row of a page, a multiple of the step. */
function gainOf({ rowHeights }: SolvedPage, room: number): number {
  const used = rowHeights.reduce((sum, height) => sum + height, 0);
  const share = (room - used) / Math.max(1, rowHeights.length);
  const mean = used / Math.max(1, rowHeights.length);
  const gain = Math.min(share, MOST_MORE, MOST_SHARE * mean);
  return Math.max(0, Math.floor(gain / STEP) * STEP);
}
