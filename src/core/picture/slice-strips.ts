import type { Box, DrawnPage } from '../flowchart/drawing.ts';

/** One picture over a band of whole rows of a sheet. */
export interface Strip {
  /** On the page, points. */
  readonly region: Box;
  /** Positions of the first and last row interval in the page's `rows`, both inclusive. */
  readonly fromRow: number;
  readonly toRow: number;
  /** Size on the sheet, CSS pixels (1 px = 0.75 pt). */
  readonly width: number;
  readonly height: number;
  /** Picture pixels per CSS pixel. */
  readonly scale: number;
}

/** Sheets refuses pictures above 1,048,576 px²; the difference is for rounding. */
const MOST_PIXELS = 1_000_000;
const SHARPEST = 2;
/** Below this the lines look soft on an ordinary screen: rather one picture more. */
const BLUNTEST = 1.25;
const POINTS_PER_PIXEL = 0.75;

/**
 * Cuts a sheet's flow at row borders into as few pictures as stay sharp, and chooses the greatest scale that all of them can
 * have. A row that alone is too large for the least scale gets a picture of its own at what scale is left.
 */
export function sliceStrips(page: DrawnPage): readonly Strip[] {
  const heights = page.rows.slice(1).map((y, index) => y - (page.rows[index] ?? 0));
  const left = page.columns[0] ?? 0;
  const width = (page.columns[page.columns.length - 1] ?? 0) - left;
  if (heights.length === 0 || width <= 0) return [];
  const bands = sharpBands(heights, width);
  const common = Math.min(SHARPEST, ...bands.map((band) => Math.max(BLUNTEST, scaleFor(width, band.height))));
  return bands.map(({ from, to, height }) => ({
    region: { x: left, y: page.rows[from] ?? 0, width, height },
    fromRow: from,
    toRow: to,
    width: width / POINTS_PER_PIXEL,
    height: height / POINTS_PER_PIXEL,
    scale: Math.min(common, scaleFor(width, height)),
  }));
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Greatest scale, in hundredths, at which a picture of this size (points) stays under the limit in whole pixels. */
function scaleFor(width: number, height: number): number {
  const [w, h] = [width / POINTS_PER_PIXEL, height / POINTS_PER_PIXEL];
  let hundredths = Math.floor(Math.sqrt(MOST_PIXELS / (w * h)) * 100);
  const area = () => Math.round((w * hundredths) / 100) * Math.round((h * hundredths) / 100);
  while (hundredths > 1 && area() > MOST_PIXELS) hundredths--;
  return hundredths / 100;
}

/** The fewest bands that allow the least scale, evened out so that the tallest is as low as it can be. */
function sharpBands(heights: readonly number[], width: number): Band[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let limit = Math.max(...heights, tallestSharp(width));
  const fewest = fill(heights, limit).length;
  let low = Math.max(...heights, total / fewest - 1);
  for (let round = 0; round < 40; round++) {
    const middle = (low + limit) / 2;
    if (fill(heights, middle).length <= fewest) limit = middle;
    else low = middle;
  }
  return fill(heights, limit);
}

function tallestSharp(width: number): number {
  return (MOST_PIXELS * POINTS_PER_PIXEL * POINTS_PER_PIXEL) / (BLUNTEST * BLUNTEST) / width;
}

/** Fills bands from the top with whole rows, none higher than `limit` unless a single row is. */
function fill(heights: readonly number[], limit: number): Band[] {
  const bands: Band[] = [];
  heights.forEach((height, index) => {
    const last = bands[bands.length - 1];
    if (last && last.height + height <= limit + 1e-9) {
      bands[bands.length - 1] = {
        ...last,
        to: index,
        height: last.height + height,
      };
    } else bands.push({ from: index, to: index, height });
  });
  return bands;
}
