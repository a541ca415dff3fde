import { describe, expect, it } from 'vitest';
import { printedDate } from '../../../src/core/document/printed-date.ts';

describe('printedDate', () => {
  it('prints a date as an Indonesian letter does', () => {
    expect(printedDate('2020-09-01', '-')).toBe('1 September 2020');
    expect(printedDate('2024-02-29', '-')).toBe('29 Februari 2024');
    expect(printedDate('2025-12-31T00:00:00Z', '-')).toBe('31 Desember 2025');
  });

  it('prints nothing false for a missing or impossible date', () => {
    for (const date of [null, '', 'segera', '2023-02-29', '2020-13-01', '2020-00-10', '2020-01-00'])
      expect(printedDate(date, '-')).toBe('-');
    expect(printedDate(null, '')).toBe('');
  });
});
