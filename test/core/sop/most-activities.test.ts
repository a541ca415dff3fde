import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { readSopJson } from '../../../src/core/sop/read-sop-json.ts';
import { MOST_ACTIVITIES, MOST_LANES } from '../../../src/core/sop/sop.ts';

const HEAD = ['No', 'Kegiatan', 'Staf', 'Kepala', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'];

function register(count: number) {
  const body = Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `Mencatat berkas ${index + 1}`,
    'P',
    '',
    'Berkas',
    '1 jam',
    'Catatan',
    '',
  ]);
  return { name: 'Daftar', rows: [HEAD, ...body], merges: [] };
}

describe('a table that is too long', () => {
  it('is refused at the first row too many, with a sentence', () => {
    const { sop, findings } = readSheet(register(MOST_ACTIVITIES + 5));
    expect(sop).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', cell: { row: MOST_ACTIVITIES + 1, column: 1 } });
    expect(findings[0]?.message).toContain('1005 kegiatan (kelebihannya mulai di B1002)');
  });

  it('is read up to the limit', () => {
    expect(readSheet(register(MOST_ACTIVITIES)).sop?.activities).toHaveLength(MOST_ACTIVITIES);
  });

  it('is refused as JSON too', () => {
    const activities = Array.from({ length: MOST_ACTIVITIES + 1 }, () => ({}));
    const { sop, findings } = readSopJson(
      JSON.stringify({ format: 'lajur.sop/1', lanes: [], activities }),
      'x.json',
    );
    expect(sop).toBeNull();
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('is refused at the first pelaksana too many', () => {
    const lanes = Array.from({ length: MOST_LANES + 3 }, (_, index) => `Pelaksana ${index + 1}`);
    const head = ['No', 'Kegiatan', ...lanes, 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'];
    const row = ['1', 'Menyusun', 'M', ...lanes.slice(1).map(() => ''), 'Berkas', '1 jam', 'Konsep', ''];
    const { sop, findings } = readSheet({ name: 'Lebar', rows: [head, row], merges: [] });
    expect(sop).toBeNull();
    expect(findings[0]).toMatchObject({ severity: 'error', cell: { row: 0, column: 2 + MOST_LANES } });
    expect(findings[0]?.message).toContain('23 pelaksana (kelebihannya mulai di W1)');
  });
});
