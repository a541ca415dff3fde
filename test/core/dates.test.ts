import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, isBlankDate, parseDate } from '../../src/core/dates.ts';

describe('parseDate', () => {
  it.each([
    ['1 September 2020', '2020-09-01'],
    ['01/09/2020', '2020-09-01'],
    ['1-9-2020', '2020-09-01'],
    ['1.9.20', '2020-09-01'],
    ['2020-09-01', '2020-09-01'],
    ['2020-09-01T00:00:00', '2020-09-01'],
    ['01 Sept. 2020', '2020-09-01'],
    ['Selasa, 1 September 2020', '2020-09-01'],
    ['1-Sep-20', '2020-09-01'],
    ['17 Agt 1999', '1999-08-17'],
    ['2 Pebruari 2021', '2021-02-02'],
    ['5 May 2021', '2021-05-05'],
    ['9 XII 2021', '2021-12-09'],
    ['29 Februari 2024', '2024-02-29'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    '',
    '-',
    '29 Februari 2023',
    '31/04/2020',
    '13/13/2020',
    '2020',
    'September 2020',
    'belum ada',
    '1 Foo 2020',
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('reads what formatDate writes', () => {
    const date = fc.tuple(
      fc.integer({ min: 1900, max: 2999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(date, ([year, month, day]) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(parseDate(formatDate(iso))).toBe(iso);
      }),
    );
  });

  it('tells a blank from a text', () => {
    expect(['', '-', ' – ', '...', '-/-'].every(isBlankDate)).toBe(true);
    expect(isBlankDate('besok')).toBe(false);
  });
});
