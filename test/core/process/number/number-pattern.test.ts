import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CounterScope,
  counterKey,
  formatNumber,
  nextNumber,
  type NumberPattern,
  parseNumberPattern,
  readCounter,
} from '../../../../src/core/process/number/number-pattern.ts';

const YEARLY: CounterScope = { yearly: true, per: [] };
const values = { unit: 'Disdukcapil', klasifikasi: '000.8.3.3', date: '2026-09-01' };

function patternOf(text: string, scope: CounterScope = YEARLY): NumberPattern {
  const { pattern, faults } = parseNumberPattern(text, scope);
  if (pattern === null) throw new Error(faults.map(({ message }) => message).join('\n'));
  return pattern;
}

describe('number patterns', () => {
  it.each([
    ['{urut:3}/SOP-{unit}/SES/{tahun}', '007/SOP-Disdukcapil/SES/2026'],
    ['{klasifikasi}/{urut}/{bulanRomawi}/{tahun}', '000.8.3.3/7/IX/2026'],
    ['SOP-{urut:3}/17000/{ TAHUN }', 'SOP-007/17000/2026'],
    ['01.{urut:3}.{tahun}', '01.007.2026'],
    ['{klasifikasi}/{urut} Tahun {tahun} - {bulan_romawi}', '000.8.3.3/7 Tahun 2026 - IX'],
  ])('%s gives %s', (text, expected) => {
    expect(formatNumber(patternOf(text), values, 7)).toBe(expected);
  });

  it.each([
    ['SOP/{tahun}', YEARLY, 'belum memuat {urut}'],
    ['{urut}/{urut:3}/{tahun}', YEARLY, 'lebih dari sekali'],
    ['{nomor}/{urut}/{tahun}', YEARLY, 'tidak dikenal'],
    ['{urut:0}/{tahun}', YEARLY, 'Lebar “{urut:0}” tidak terbaca'],
    ['{urut:3/{tahun}', YEARLY, 'tidak berpasangan'],
    ['{urut}{tahun}', YEARLY, 'menempel'],
    ['1{urut}/{tahun}', YEARLY, 'menempel'],
    ['{urut}/SOP', YEARLY, 'tidak memuat {tahun}'],
    ['{urut}/{tahun}', { yearly: true, per: ['unit'] } as const, 'tidak memuat {unit}'],
  ])('%s is refused with a sentence', (text, scope, words) => {
    const { pattern, faults } = parseNumberPattern(text, scope);
    expect(pattern).toBeNull();
    expect(faults.map(({ message }) => message).join(' ')).toContain(words);
  });

  it('goes on from the highest number of the scope, and leaves gaps alone', () => {
    const pattern = patternOf('{urut:3}/{unit}/{bulanRomawi}/{tahun}');
    const taken = [
      '001/Dinkes/I/2026',
      '009/Disdukcapil/II/2026',
      '120/Dinkes/XII/2025',
      '500',
      '010/x/13/2026',
    ];
    expect(nextNumber(pattern, values, taken)).toEqual({ counter: 10, number: '010/Disdukcapil/IX/2026' });
    expect(nextNumber(pattern, { ...values, date: '2027-01-04' }, taken).number).toBe(
      '001/Disdukcapil/I/2027',
    );
    const perUnit = patternOf('{urut:3}/{unit}/{tahun}', { yearly: true, per: ['unit'] });
    const units = ['004/Dinkes/2026', '002/Disdukcapil/2026'];
    expect(nextNumber(perUnit, values, units).number).toBe('003/Disdukcapil/2026');
    expect(counterKey(perUnit, values)).not.toBe(counterKey(perUnit, { ...values, unit: 'Dinkes' }));
    expect(counterKey(pattern, values)).toBe(counterKey(pattern, { ...values, unit: 'Dinkes' }));
  });

  it('reads back what it wrote, and never gives a number twice', () => {
    const pieces = fc.constantFrom('{unit}', '{klasifikasi}', '{bulanRomawi}', 'SOP', 'A.b');
    const word = fc.stringMatching(/^[A-Za-z.()+*-]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 4 }),
        fc.nat(4),
        word,
        word,
        (parts, at, unit, klasifikasi) => {
          const all = [...parts.slice(0, at), '{urut:2}', ...parts.slice(at), '{tahun}'];
          const pattern = patternOf(all.join('/'));
          const one = { unit, klasifikasi, date: '2026-05-17' };
          const taken: string[] = [];
          for (let count = 1; count <= 12; count++) {
            const next = nextNumber(pattern, one, taken);
            expect(taken).not.toContain(next.number);
            expect(readCounter(pattern, one, next.number)).toBe(next.counter);
            taken.push(next.number);
          }
          expect(taken).toHaveLength(12);
        },
      ),
    );
  });
});
