import type { Profile } from '../profile/profile.ts';

/** A page of the official document and what of it the flow table may take, points. */
export interface PaperFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Where the table begins on the first page. */
  readonly firstTop: number;
  readonly tableWidth: number;
  /** Height that head and body may take, on the first page and on the others. */
  readonly firstHeight: number;
  readonly otherHeight: number;
  /** No row may be higher with the head: a page that it has for itself. */
  readonly ownHeight: number;
}

const POINTS_PER_MM = 72 / 25.4;
/** Widths of columns and heights of rows are multiples of it: whole pixels of a screen. */
export const STEP = 3;
/** Free under every table: Docs makes imported tables a little taller. */
const RESERVE = 30;
const FLOW_TITLE = 24;

/** `startsAt` is where the table may begin on its first page, from the paper's upper edge, when something stands above it. */
export function paperFrame(profile: Profile, startsAt: number | null = null): PaperFrame {
  const { paper, margins } = profile;
  const [width, height] = paper.landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const points = (millimetres: number) => Math.round(millimetres * POINTS_PER_MM * 100) / 100;
  const left = points(margins.left);
  const top = points(margins.top);
  const tableWidth = roundDown(points(width) - left - points(margins.right));
  const otherHeight = roundDown(points(height) - top - points(margins.bottom) - RESERVE);
  const title = profile.flowTitle === '' ? 0 : FLOW_TITLE;
  const above = Math.max(0, (startsAt ?? top) - top);
  return {
    width: points(width),
    height: points(height),
    left,
    top,
    firstTop: top + above + title,
    tableWidth,
    firstHeight: roundDown(otherHeight - above - title),
    otherHeight,
    ownHeight: roundDown(otherHeight - title),
  };
}

function roundDown(value: number): number {
  return Math.floor(value / STEP) * STEP;
}
