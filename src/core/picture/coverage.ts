/** Grey picture: how much ink lies on each pixel, 0 (paper) to 255 (black), row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** x, y, x, y, … in pixels; the last point is joined to the first. */
export type Contour = readonly number[];

export type Ink = (before: number, coverage: number) => number;

/** Two marks over each other are no blacker than one, so that lines that run together keep an even width. */
export const darken: Ink = (before, coverage) => Math.max(before, coverage * 255);
export const erase: Ink = (before, coverage) => before * (1 - coverage);

/**
 * Paints the inside of contours with exact area coverage; contours of opposite direction cut holes.
 * Every edge leaves in each pixel it crosses the signed area between itself and the pixel's right side; summed
 * from the left this is the covered share of each pixel (the method of font-rs). Parts outside the picture are cut off.
 */
export function paintContours(pixels: Pixels, contours: readonly Contour[], ink: Ink): void {
  const bounds = boundsOf(contours);
  if (!bounds) return;
  const top = Math.max(0, Math.floor(bounds.top));
  const bottom = Math.min(pixels.height, Math.ceil(bounds.bottom));
  const left = Math.floor(bounds.left);
  if (bottom <= top || left >= pixels.width || bounds.right <= 0) return;
  const stride = Math.ceil(bounds.right) - left + 2;
  const area = new Float64Array(stride * (bottom - top));
  for (const contour of contours) {
    let x = (contour[contour.length - 2] ?? 0) - left;
    let y = (contour[contour.length - 1] ?? 0) - top;
    for (let at = 0; at + 1 < contour.length; at += 2) {
      const nextX = (contour[at] ?? 0) - left;
      const nextY = (contour[at + 1] ?? 0) - top;
      addEdge(area, stride, bottom - top, [x, y, nextX, nextY]);
      x = nextX;
      y = nextY;
    }
  }
  blend(pixels, area, { left, top, bottom, stride }, ink);
}

interface Window {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly stride: number;
}

function blend(pixels: Pixels, area: Float64Array, window: Window, ink: Ink): void {
  for (let y = window.top; y < window.bottom; y++) {
    const row = (y - window.top) * window.stride;
    let sum = 0;
    for (let column = 0; column < window.stride; column++) {
      sum += area[row + column] ?? 0;
      const x = window.left + column;
      const coverage = Math.min(1, Math.abs(sum));
      if (coverage < 0.002 || x < 0 || x >= pixels.width) continue;
      const at = y * pixels.width + x;
      pixels.data[at] = Math.round(ink(pixels.data[at] ?? 0, coverage));
    }
  }
}

function boundsOf(contours: readonly Contour[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const contour of contours) {
    for (let at = 0; at + 1 < contour.length; at += 2) {
      const x = contour[at] ?? 0;
      const y = contour[at + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

function addEdge(area: Float64Array, stride: number, height: number, [x1, y1, x2, y2]: Edge): void {
  if (y1 === y2) return;
  const sign = y1 < y2 ? 1 : -1;
  const [fromX, fromY, toX, toY] = y1 < y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
  const slope = (toX - fromX) / (toY - fromY);
  const last = Math.min(height, Math.ceil(toY));
  for (let y = Math.max(0, Math.floor(fromY)); y < last; y++) {
    const start = Math.max(y, fromY);
    const end = Math.min(y + 1, toY);
    addSpan(area, y * stride, (end - start) * sign, [
      fromX + slope * (start - fromY),
      fromX + slope * (end - fromY),
    ]);
  }
}

/** One edge inside one row of pixels: `depth` is its signed height there, spread over the pixels it passes. */
function addSpan(area: Float64Array, row: number, depth: number, xs: readonly [number, number]): void {
  const left = Math.min(xs[0], xs[1]);
  const right = Math.max(xs[0], xs[1]);
  const first = Math.floor(left);
  const last = Math.ceil(right);
  const add = (column: number, value: number) => {
    area[row + column] = (area[row + column] ?? 0) + value;
  };
  if (last <= first + 1) {
    const share = (left + right) / 2 - first;
    add(first, depth * (1 - share));
    add(first + 1, depth * share);
    return;
  }
  const perPixel = depth / (right - left);
  let covered = 0; // signed area already handed out, so that the parts add up to `depth`
  let before = 0;
  for (let column = first; column < last; column++) {
    const enter = Math.max(left, column);
    const leave = Math.min(right, column + 1);
    const passed = (leave - enter) * perPixel;
    const value = before + passed * (column + 1 - (enter + leave) / 2);
    add(column, value - covered);
    covered = value;
    before += passed;
  }
  add(last, depth - covered);
}
