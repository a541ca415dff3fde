import { describe, expect, it } from 'vitest';
import { ARIMO_BOLD_OUTLINES } from '../../../src/core/picture/generated/arimo-bold-outlines.ts';
import { ARIMO_REGULAR_OUTLINES } from '../../../src/core/picture/generated/arimo-regular-outlines.ts';
import { type GlyphContours, glyphContours } from '../../../src/core/picture/glyph-outlines.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';

function bounds(contours: GlyphContours) {
  const xs = contours.flatMap((contour) => contour.filter((_, index) => index % 2 === 0));
  const ys = contours.flatMap((contour) => contour.filter((_, index) => index % 2 === 1));
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

describe('glyphContours', () => {
  it('stands on the baseline with the height of a capital', () => {
    const { left, right, top, bottom } = bounds(glyphContours('H'));
    expect(top).toBeCloseTo(-0.688, 2);
    expect(bottom).toBeCloseTo(0, 3);
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(0.722);
  });

  it('has a hole in an O and two in a B', () => {
    expect([glyphContours('O').length, glyphContours('B').length, glyphContours('i').length]).toEqual([
      2, 3, 2,
    ]);
  });

  it('draws each glyph of both weights about its advance width', () => {
    for (const [outlines, bold] of [
      [ARIMO_REGULAR_OUTLINES, false],
      [ARIMO_BOLD_OUTLINES, true],
    ] as const) {
      for (const character of Object.keys(outlines)) {
        const { left, right, top, bottom } = bounds(glyphContours(character, outlines));
        expect(left).toBeGreaterThan(-0.4);
        expect(right).toBeLessThan(measureArimo(character, { size: 1, bold }) + 0.4);
        expect(top).toBeGreaterThan(-1.1);
        expect(bottom).toBeLessThan(0.4);
      }
    }
  });

  it('covers what Indonesian offices type', () => {
    const typed =
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:?!()/-–—“”‘’"\'%&+=*#@•…×°§';
    for (const character of typed) expect(ARIMO_REGULAR_OUTLINES[character], character).toBeDefined();
  });
});
