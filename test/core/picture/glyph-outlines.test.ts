import { describe, expect, it } from 'vitest';
import { ARIMO_BOLD_OUTLINES } from '../../../src/core/picture/generated/arimo-bold-outlines.ts';
import { ARIMO_REGULAR_OUTLINES } from '../../../src/core/picture/generated/arimo-regular-outlines.ts';
import { type GlyphContours, glyphContours } from '../../../src/core/picture/glyph-outlines.ts';
import { SIGN_CONTOURS } from '../../../src/core/picture/sign-contours.ts';
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

/** Positive for a contour that runs clockwise on paper (y downwards). */
function signedArea(contour: readonly number[]): number {
  let area = 0;
  for (let at = 0; at < contour.length; at += 2) {
    const next = (at + 2) % contour.length;
    area += (contour[at] ?? 0) * (contour[next + 1] ?? 0) - (contour[next] ?? 0) * (contour[at + 1] ?? 0);
  }
  return area / 2;
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

  it('draws pasted signs by hand, all clockwise but their holes', () => {
    for (const [character, contours] of Object.entries(SIGN_CONTOURS)) {
      expect(glyphContours(character)).toBe(contours);
      const { left, right, top, bottom } = bounds(contours);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThan(measureArimo(character, { size: 1, bold: false }) + 0.02);
      expect([top > -0.75, bottom < 0.1]).toEqual([true, true]);
      expect(contours.every((contour) => contour.length % 2 === 0)).toBe(true);
      expect(signedArea(contours[0] ?? [])).toBeGreaterThan(0);
    }
    expect(signedArea(SIGN_CONTOURS['□']?.[1] ?? [])).toBeLessThan(0);
  });

  it('covers what Indonesian offices type', () => {
    const typed =
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:?!()/-–—“”‘’"\'%&+=*#@•…×°§';
    for (const character of typed) expect(ARIMO_REGULAR_OUTLINES[character], character).toBeDefined();
  });
});
