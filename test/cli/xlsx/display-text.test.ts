import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber } from '../../../src/cli/xlsx/display-text.ts';

describe('formatNumber', () => {
  it.each([
    [1, '', '1'],
    [0.1 + 0.2, 'General', '0.3'],
    [1, '0"."', '1.'],
    [1, '0\\.', '1.'],
    [0.5, '0.00', '0.50'],
    [30, '0 "hari"', '30 hari'],
    [0.25, '0%', '25%'],
    [7, '000', '007'],
    [1.5, '0.##', '1.5'],
    [-2, '0;(0)', '-2'],
    [12, '@', '12'],
  ])('shows %s in format "%s" as "%s"', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe('formatDate', () => {
  it('writes dates in Indonesian and a time of day alone as such', () => {
    expect(formatDate(new Date(Date.UTC(2017, 2, 6)))).toBe('6 Maret 2017');
    expect(formatDate(new Date(Date.UTC(1899, 11, 30, 7, 30)))).toBe('07.30');
    expect(formatDate(new Date(Number.NaN))).toBe('');
  });
});
