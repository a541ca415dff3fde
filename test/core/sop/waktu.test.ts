import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { formatHours, totalWaktu } from '../../../src/core/sop/total-waktu.ts';
import { parseWaktu } from '../../../src/core/sop/waktu.ts';
import { readCase } from './read-case.ts';

const amount = (least: number, most: number, unit: string, more = {}) => ({
  kind: 'amount',
  least,
  most,
  unit,
  ...more,
});

describe('parseWaktu', () => {
  it.each([
    ['10 menit', amount(10, 10, 'menit')],
    ['20 Menit', amount(20, 20, 'menit')],
    ['2 jam', amount(2, 2, 'jam')],
    ['1 jam 30 menit', amount(90, 90, 'menit')],
    ['± 15 menit', amount(15, 15, 'menit', { bound: 'about' })],
    ['3-5 hari', amount(3, 5, 'hari')],
    ['3 – 5 hari', amount(3, 5, 'hari')],
    ['3 s.d. 5 hari', amount(3, 5, 'hari')],
    ['3 sampai 5 hari', amount(3, 5, 'hari')],
    ['0.5 hari', amount(0.5, 0.5, 'hari')],
    ['0,5 hari', amount(0.5, 0.5, 'hari')],
    ['½ hari', amount(0.5, 0.5, 'hari')],
    ['10 hari kerja', amount(10, 10, 'hari')],
    ['30 hari kalender', amount(30, 30, 'hari', { calendar: true })],
    ['10 menit/berkas', amount(10, 10, 'menit', { per: 'berkas' })],
    ['1 x 24 jam', amount(1, 1, 'hari', { calendar: true })],
    ['3x24 Jam', amount(3, 3, 'hari', { calendar: true })],
    ['2 x 60 jam', amount(120, 120, 'jam')],
    ['maksimal 3 hari', amount(3, 3, 'hari', { bound: 'most' })],
    ['paling lambat 14 hari kerja', amount(14, 14, 'hari', { bound: 'most' })],
    ['3 (tiga) hari kerja', amount(3, 3, 'hari')],
    ['sehari', amount(1, 1, 'hari')],
    ['satu minggu', amount(1, 1, 'minggu')],
    ['1 semester', amount(1, 1, 'semester')],
    ['2 triwulan', amount(2, 2, 'triwulan')],
    ['1 tahun', amount(1, 1, 'tahun')],
    ['1.000 menit', amount(1000, 1000, 'menit')],
    ['30 detik', amount(0.5, 0.5, 'menit')],
    ['H-5', { kind: 'moment' }],
    ['Sebelum periode revisi bulan berjalan', { kind: 'moment' }],
    ['sesuai kebutuhan', { kind: 'phrase' }],
    ['semesteran', { kind: 'phrase' }],
    ['-', { kind: 'none' }],
    ['', { kind: 'empty' }],
    ['5', { kind: 'bare', least: 5, most: 5 }],
  ])('reads %s', (text, expected) => {
    const { text: written, ...meaning } = parseWaktu(text);
    expect(written).toBe(text);
    expect(meaning).toEqual(expected);
  });

  it('takes the unit of the heading for a bare number', () => {
    expect(parseWaktu('0.5', 'hari')).toMatchObject(amount(0.5, 0.5, 'hari'));
    expect(parseWaktu('2-3', 'jam')).toMatchObject(amount(2, 3, 'jam'));
    expect(parseWaktu('2 jam', 'hari')).toMatchObject(amount(2, 2, 'jam'));
  });
});

const withWaktu = (...waktu: string[]): Sop => {
  const sop = readCase('R16-sop-pelayanan-sibolga.json');
  const activities = waktu.map((text, index) => ({
    ...sop.activities[index],
    waktu: text,
  }));
  return {
    ...sop,
    activities: activities as unknown as Sop['activities'],
    flows: [],
  };
};

describe('totalWaktu', () => {
  const umum = findProfile('umum');

  it('writes the sum as people read it', () => {
    expect(formatHours(238, 238)).toBe('238 jam ≈ 31,7 hari kerja (7,5 jam) ≈ 6 minggu 1,7 hari');
    expect(formatHours(0.5, 0.5)).toBe('0,5 jam ≈ 0,1 hari kerja (7,5 jam)');
    expect(formatHours(0, 0)).toBe('0 jam');
    expect(formatHours(8, 16, { hoursPerDay: 8 })).toBe('8–16 jam ≈ 1–2 hari kerja (8 jam)');
  });

  it('sums the Tangerang SOP, whose heading gives the unit', () => {
    const totals = totalWaktu(readCase('R15-standar-pelayanan-tangerang.json'), findProfile('tangerang'));
    expect(totals.whole.least).toBeCloseTo(42.5 * 7.5);
    expect(totals.uncounted).toEqual([]);
    expect(totals.explanations).toContain('1 hari kerja dihitung 7,5 jam.');
  });

  it('counts a merged cell once, and lists what it cannot count', () => {
    const totals = totalWaktu(readCase('R01-surat-masuk.json'), findProfile('bps'));
    expect(totals.whole.most).toBeCloseTo((2 + 2 + 3 + 2 + 5 + 10 + 2 + 2) / 60 + 7.5);
    expect(totals.uncounted).toEqual([{ activity: 0, text: '-', kind: 'none', reason: 'berisi tanda “-”' }]);
    expect(totals.explanations).toContain('Waktu dalam sel gabungan dihitung satu kali.');
  });

  it('gives each pelaksana the time of its rows', () => {
    const totals = totalWaktu(withWaktu('1 jam', '2 jam', '3 jam'), umum);
    const hours = Object.fromEntries(totals.lanes.map(({ name, most }) => [name, most]));
    expect(hours).toEqual({
      Sekretaris: 4,
      'Kabid PIAK': 3,
      'Kasi Kerjasama dan Inovasi': 3,
      'Staf Adm Umum': 2,
    });
  });

  it('keeps ranges as ranges and converts calendar days, weeks and months', () => {
    expect(totalWaktu(withWaktu('3-5 hari'), umum).whole).toMatchObject({
      least: 22.5,
      most: 37.5,
    });
    expect(totalWaktu(withWaktu('7 hari kalender'), umum).whole.most).toBeCloseTo(37.5);
    expect(
      totalWaktu(withWaktu('1 minggu'), umum, {
        hoursPerDay: 8,
        daysPerWeek: 6,
      }).whole.most,
    ).toBe(48);
    expect(totalWaktu(withWaktu('1 tahun'), umum).whole.most).toBeCloseTo(52 * 37.5);
  });
});
