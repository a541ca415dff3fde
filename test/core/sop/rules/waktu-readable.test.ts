import { describe, expect, it } from 'vitest';
import { ALL_ON, findingsOf, mended, onlyFinding, SOUND, withRow } from './sample-sop.ts';

describe('M01 waktu', () => {
  it.each([
    '10 menit',
    '1 hari kerja',
    '1-3 hari',
    '0.5 hari',
    '1 x 24 jam',
    'H-5',
    '-',
    'sesuai kebutuhan',
    'Sesuai jadwal',
    'Sebelum periode revisi bulan berjalan',
    'paling lambat 3 hari kalender setelah surat diterima',
    '2 menit/berkas',
    'semesteran',
    '1 semester',
    'Tentatif',
    '',
  ])('reads “%s”', (waktu) => {
    expect(findingsOf('M01', withRow(1, { waktu }))).toEqual([]);
  });
  it.each([
    ['10 mneit', '10 menit'],
    ['2 harri kerja', '2 hari kerja'],
    ['30', '30 menit'],
    ['1 jama', '1 jam'],
  ])('mends “%s” to “%s”', (waktu, better) => {
    const sop = withRow(1, { waktu });
    const finding = onlyFinding('M01', sop);
    expect(finding).toMatchObject({
      severity: 'warning',
      place: { kind: 'activity', activity: 1, field: 'waktu' },
    });
    expect(mended(sop, finding)).toEqual(withRow(1, { waktu: better }));
  });
  it.each(['lama', '12 lembar', 'xx', '5 orang'])('leaves “%s” to its writer', (waktu) => {
    expect(onlyFinding('M01', withRow(1, { waktu })).mend).toBeUndefined();
  });
  it('takes the unit of the heading, and guesses none where rows differ', () => {
    expect(
      findingsOf('M01', {
        ...withRow(1, { waktu: '30' }),
        headings: { waktu: 'Waktu (hari)' },
      }),
    ).toEqual([]);
    const mixed = {
      ...SOUND,
      activities: SOUND.activities.map((activity, index) => ({
        ...activity,
        waktu: ['1 jam', '5', '2 hari', '1 jam'][index] ?? '',
      })),
    };
    expect(onlyFinding('M01', mixed).mend).toBeUndefined();
  });
});

describe('M04 promise of the service', () => {
  const promising = (waktuPenyelesaian: string) => ({
    ...withRow(2, { waktu: '2 hari' }),
    service: { waktuPenyelesaian },
  });
  it('is not exceeded by the sum', () => {
    const finding = onlyFinding('M04', promising('2 Hari Kerja'));
    expect(finding).toMatchObject({
      severity: 'warning',
      place: { kind: 'sop' },
    });
    expect(finding.message).toContain('2 Hari Kerja');
    expect(finding.mend).toBeUndefined();
  });
  it.each(['3 (tiga) hari kerja', '16 jam', 'sesuai kebutuhan', ''])('holds with “%s”', (text) => {
    expect(findingsOf('M04', promising(text))).toEqual([]);
  });
  it('counts the day as the office does', () => {
    const options = { ...ALL_ON, workingHours: { hoursPerDay: 5 } };
    expect(findingsOf('M04', promising('11 jam'), options)).toEqual([]);
    expect(findingsOf('M04', promising('11 jam'))).toHaveLength(1);
  });
});
