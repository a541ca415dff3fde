import { describe, expect, it } from 'vitest';
import type { CreateOutcome } from '../../src/application/create-sop.ts';
import { type Sop, SECTION_IDS } from '../../src/core/sop/sop.ts';
import { openOffice } from './office.ts';

/** An SOP of `rows` activities that wander through six lanes, with a decision that goes back every tenth row. */
function longSop(rows: number): Sop {
  const lane = (row: number) => `L${(row % 6) + 1}`;
  const kind = (row: number) =>
    row === 0 ? 'start' : row === rows - 1 ? 'end' : row % 10 === 9 ? 'decision' : 'process';
  const id = (row: number) => `${row + 1}.${lane(row)}`;
  return {
    format: 'lajur.sop/1',
    profile: 'umum',
    identity: {
      government: 'Pemerintah Kota Contoh',
      unit: 'Bagian Umum',
      number: '000.8.3.3/12/2025',
      title: 'Penanganan Berkas Panjang',
      createdOn: '2025-01-02',
      revisedOn: null,
      effectiveOn: '2025-02-03',
      approver: {
        position: 'Sekretaris Daerah',
        name: 'Nama Contoh',
        rank: 'Pembina',
        nip: '198001012005011001',
      },
    },
    sections: Object.fromEntries(
      SECTION_IDS.map((section) => [section, ['Peraturan dan hal lain yang berkaitan dengan berkas']]),
    ) as unknown as Sop['sections'],
    lanes: Array.from({ length: 6 }, (_, index) => ({ id: `L${index + 1}`, name: `Pelaksana ${index + 1}` })),
    activities: Array.from({ length: rows }, (_, row) => ({
      number: String(row + 1),
      text: `Meneruskan berkas bagian ${row + 1} kepada petugas berikutnya untuk diperiksa`,
      symbols: [{ id: id(row), lane: lane(row), kind: kind(row) }],
      kelengkapan: 'Berkas',
      waktu: '15 menit',
      output: `Berkas bagian ${row + 1}`,
      keterangan: '',
    })),
    flows: Array.from({ length: rows - 1 }, (_, row) => row).flatMap((row) =>
      kind(row) === 'decision'
        ? [
            { from: id(row), to: id(row + 1), label: 'Ya' },
            { from: id(row), to: id(row - 3), label: 'Tidak' },
          ]
        : [{ from: id(row), to: id(row + 1) }],
    ),
  };
}

function officeWith(rows: number) {
  const office = openOffice();
  const outcome = office.ask<CreateOutcome>('writeImport', JSON.stringify(longSop(rows)));
  if (outcome.kind !== 'created') throw new Error(outcome.message);
  office.project.calls.reset();
  return { ...office, sheetId: outcome.sheetId };
}

describe('an SOP of 60 activities', () => {
  it('is checked and printed with the calls of a short one', () => {
    const [short, long] = [officeWith(5), officeWith(60)].map((office) => {
      office.check();
      const checking = office.project.calls.count();
      office.project.calls.reset();
      expect(office.makeDocument()).toMatchObject({ kind: 'made' });
      return { checking, printing: office.project.calls.count() };
    });
    expect(long).toEqual(short);
  });

  it('is drawn with a few calls more for each further picture, not for each cell', () => {
    const [short, long] = [officeWith(5), officeWith(60)].map((office) => {
      office.draw();
      return { calls: office.project.calls.count(), pictures: office.tab(office.sheetId).images.length };
    });
    const more = (long?.pictures ?? 0) - (short?.pictures ?? 0);
    expect(more).toBeGreaterThan(0);
    expect((long?.calls ?? 0) - (short?.calls ?? 0)).toBe(5 * more);
  });

  it('keeps each picture within what Sheets accepts, on the rows it belongs to', () => {
    const office = officeWith(60);
    office.draw();
    const { images, rowHeights } = office.tab(office.sheetId);
    for (const { inherentWidth, inherentHeight, bytes } of images) {
      expect(inherentWidth * inherentHeight).toBeLessThanOrEqual(1_000_000);
      expect(bytes.length).toBeLessThan(2_000_000);
    }
    images.forEach(({ row, height }, index) => {
      const next = images[index + 1]?.row;
      if (next === undefined) return;
      const rows = rowHeights.slice(row, next).reduce((sum, pixels) => sum + pixels, 0);
      expect(height).toBe(rows);
    });
  });
});
