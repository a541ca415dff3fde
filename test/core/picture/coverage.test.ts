import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { darken, erase, paintContours, type Pixels } from '../../../src/core/picture/coverage.ts';

const blank = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8Array(width * height),
});
const rows = (pixels: Pixels) =>
  Array.from({ length: pixels.height }, (_, y) => [
    ...pixels.data.slice(y * pixels.width, (y + 1) * pixels.width),
  ]);
const sum = (pixels: Pixels) => pixels.data.reduce((total, ink) => total + ink, 0) / 255;

describe('paintContours', () => {
  it('covers pixels by the exact share of their area', () => {
    const pixels = blank(4, 3);
    paintContours(pixels, [[0.5, 0.5, 3, 0.5, 3, 2, 0.5, 2]], darken);
    expect(rows(pixels)).toEqual([
      [64, 128, 128, 0],
      [128, 255, 255, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('covers half of the pixels on a diagonal', () => {
    const pixels = blank(3, 3);
    paintContours(pixels, [[0, 0, 3, 3, 0, 3]], darken);
    expect(rows(pixels)).toEqual([
      [128, 0, 0],
      [255, 128, 0],
      [255, 255, 128],
    ]);
  });

  it('cuts a hole where a contour runs the other way', () => {
    const pixels = blank(3, 3);
    paintContours(
      pixels,
      [
        [0, 0, 3, 0, 3, 3, 0, 3],
        [1, 1, 1, 2, 2, 2, 2, 1],
      ],
      darken,
    );
    expect(rows(pixels)[1]).toEqual([255, 0, 255]);
  });

  it('cuts off what lies outside the picture', () => {
    const pixels = blank(2, 2);
    paintContours(pixels, [[-5, -5, 9, -5, 9, 9, -5, 9]], darken);
    expect(sum(pixels)).toBe(4);
    const untouched = blank(2, 2);
    paintContours(untouched, [[5, 0, 9, 0, 9, 2]], darken);
    paintContours(untouched, [[0, -9, 2, -9, 2, -1]], darken);
    paintContours(untouched, [[-9, 0, -2, 0, -2, 2]], darken);
    expect(sum(untouched)).toBe(0);
  });

  it('makes two marks over each other no blacker than one, and erases by share', () => {
    const pixels = blank(1, 1);
    const half = [[0, 0, 0.5, 0, 0.5, 1, 0, 1]];
    paintContours(pixels, half, darken);
    paintContours(pixels, half, darken);
    expect([...pixels.data]).toEqual([128]);
    paintContours(pixels, half, erase);
    expect([...pixels.data]).toEqual([64]);
  });

  it('covers as much as the area of any triangle', () => {
    const at = fc.double({ min: 1, max: 29, noNaN: true });
    fc.assert(
      fc.property(at, at, at, at, at, at, (ax, ay, bx, by, cx, cy) => {
        const pixels = blank(30, 30);
        paintContours(pixels, [[ax, ay, bx, by, cx, cy]], darken);
        const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
        // Each touched pixel is rounded to 8 bits, and less than 1/500 of a pixel is left out.
        expect(Math.abs(sum(pixels) - area)).toBeLessThan(0.4);
      }),
    );
  });
});
