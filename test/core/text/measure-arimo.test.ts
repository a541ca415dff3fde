import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';

const regular = { size: 2048, bold: false };
const bold = { size: 2048, bold: true };

describe('measureArimo', () => {
  it("has Arial's advance widths", () => {
    // Widths of Arial in its `hmtx` table, 2048 units per em.
    expect(measureArimo('A', regular)).toBe(1366);
    expect(measureArimo('i', regular)).toBe(455);
    expect(measureArimo('W', regular)).toBe(1933);
    expect(measureArimo(' ', regular)).toBe(569);
    expect(measureArimo('0', regular)).toBe(1139);
    expect(measureArimo('A', bold)).toBe(1479);
    expect(measureArimo('i', bold)).toBe(569);
  });

  it('adds up without kerning and scales with the size', () => {
    expect(measureArimo('AV', regular)).toBe(2 * 1366);
    expect(measureArimo('Ya', { size: 7.5, bold: false })).toBeCloseTo(((1366 + 1139) / 2048) * 7.5, 9);
    expect(measureArimo('', regular)).toBe(0);
  });

  it('knows accented Latin and typographic signs', () => {
    expect(measureArimo('é', regular)).toBe(1139);
    expect(measureArimo('–', regular)).toBe(1139);
    expect(measureArimo('ş', regular)).toBe(1024);
  });

  it("knows Arial's widths of signs that staff paste", () => {
    expect(measureArimo('→≤■', regular)).toBe(2048 + 1124 + 1237);
    expect(measureArimo('→≤■', bold)).toBe(2048 + 1124 + 1237);
  });

  it('gives characters that the font lacks a width by their class', () => {
    expect(measureArimo('漢', regular)).toBe(2048);
    expect(measureArimo('😀', regular)).toBe(2048);
    expect(measureArimo('👨‍👩‍👧', regular)).toBe(3 * 2048);
    expect(measureArimo('e\u0301', regular)).toBe(1139);
    expect(measureArimo('\u0000\u200b\ufe0f', regular)).toBe(0);
    expect(measureArimo('ש', regular)).toBe(1126);
    expect(measureArimo('ж', regular)).toBe(1229);
    expect(measureArimo('\ud800', regular)).toBeGreaterThan(0);
  });

  it('is finite, not negative and additive for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const sum = measureArimo(a, bold) + measureArimo(b, bold);
        expect(measureArimo(a, bold)).toBeGreaterThanOrEqual(0);
        expect(measureArimo(a + b, bold)).toBeCloseTo(sum, 6);
      }),
    );
  });
});
