import type { Profile } from '../profile/profile.ts';
import { HOLDER_SIZE, LINE_HEIGHT, POINTS_PER_MM } from './blocks.ts';
import type { PageSetup } from './document.ts';

/** Millimetres at the foot of every page that the e-signature stamp may cover. */
const STAMP_HEIGHT = 18;

/** Programs differ by some points in how high they set a table; a page with so much to spare does not spill over. */
const SPARE_HEIGHT = 30;

/** Points: the footer stands beside the stamp, in the middle of its height. */
const FOOTER_DISTANCE = 24;

/**
 * The page as the profile wants it. Its top margin is less by the line of the holder paragraph that begins a page, so
 * that what follows stands where the drawing has it.
 */
export function pageSetup({ paper, margins }: Profile): PageSetup {
  const short = Math.min(paper.width, paper.height) * POINTS_PER_MM;
  const long = Math.max(paper.width, paper.height) * POINTS_PER_MM;
  return {
    width: paper.landscape ? long : short,
    height: paper.landscape ? short : long,
    margins: {
      top: margins.top * POINTS_PER_MM - HOLDER_SIZE * LINE_HEIGHT,
      right: margins.right * POINTS_PER_MM,
      bottom: Math.max(margins.bottom, STAMP_HEIGHT) * POINTS_PER_MM,
      left: margins.left * POINTS_PER_MM,
    },
    footerDistance: FOOTER_DISTANCE,
  };
}

/** What Lajur itself puts on a page; tables are as wide as a multiple of 3 pt, which are whole screen pixels. */
export function pageRoom(page: PageSetup): { width: number; height: number } {
  const { top, right, bottom, left } = page.margins;
  return {
    width: Math.floor((page.width - left - right) / 3) * 3,
    height: page.height - top - bottom - SPARE_HEIGHT - 2 * HOLDER_SIZE * LINE_HEIGHT,
  };
}
