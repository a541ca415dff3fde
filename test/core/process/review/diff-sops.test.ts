import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSops } from '../../../../src/core/process/review/diff-sops.ts';
import { rebuildSymbolIds } from '../../../../src/core/sop/rebuild-symbol-ids.ts';
import type { Activity, Sop } from '../../../../src/core/sop/sop.ts';
import { EXAMPLES } from '../../../../src/examples/examples.ts';
import { anySop } from '../../sop/arbitrary-sop.ts';

const sibolga = EXAMPLES.find(({ id }) => id === 'sibolga')?.sop as Sop;

const withRow = (sop: Sop, row: number, change: Partial<Activity>): Sop => ({
  ...sop,
  activities: sop.activities.map((one, index) => (index === row - 1 ? { ...one, ...change } : one)),
});

describe('diffSops', () => {
  it('says what changed in a cell, in the words of the table', () => {
    expect(diffSops(sibolga, withRow(sibolga, 4, { waktu: '1 hari' }))).toEqual([
      'Waktu langkah 4: 2 hari → 1 hari',
    ]);
    expect(diffSops(sibolga, withRow(sibolga, 5, { waktu: '', output: 'Konsep SOP' }))).toEqual([
      'Waktu langkah 5: 5 hari → (kosong)',
      'Output langkah 5: Konsep SOP Pelayanan → Konsep SOP',
    ]);
    expect(diffSops(sibolga, withRow(sibolga, 4, { waktu: ' 2  hari\n' }))).toEqual([]);
  });

  it('says who does it now, and how', () => {
    const handed = withRow(sibolga, 7, { symbols: [{ id: '7.L1', lane: 'L1', kind: 'process' }] });
    expect(diffSops(sibolga, handed)).toContain('Pelaksana langkah 7: Sekretaris → Kadis');
    const decided = withRow(sibolga, 7, { symbols: [{ id: '7.L2', lane: 'L2', kind: 'decision' }] });
    expect(diffSops(sibolga, decided)).toEqual(['Simbol langkah 7 berubah']);
    const { joint: _, ...alone } = sibolga.activities[2] as Activity;
    const apart = {
      ...sibolga,
      activities: sibolga.activities.map((row, index) => (index === 2 ? alone : row)),
    };
    expect(diffSops(sibolga, apart)).toEqual(['Langkah 3 tidak lagi dilakukan bersama']);
  });

  it('knows an inserted, a removed and a moved row by identity', () => {
    const ids = sibolga.activities.map((_, index) => `r${index}`);
    const extra: Activity = {
      number: '5',
      text: 'Membahas konsep dengan bidang',
      symbols: [],
      kelengkapan: '',
      waktu: '1 hari',
      output: '',
      keterangan: '',
    };
    const renumber = (sop: Sop): Sop => ({
      ...sop,
      activities: sop.activities.map((row, index) => ({ ...row, number: `${index + 1}.` })),
    });
    const inserted = renumber({
      ...sibolga,
      activities: [...sibolga.activities.slice(0, 4), extra, ...sibolga.activities.slice(4)],
      flows: [],
    });
    const base = { ...sibolga, flows: [] };
    const more = [...ids.slice(0, 4), 'baru', ...ids.slice(4)];
    expect(diffSops(base, inserted, { before: ids, after: more })).toEqual([
      'Langkah 5 baru: “Membahas konsep dengan bidang”',
    ]);
    expect(diffSops(inserted, base, { before: more, after: ids })).toEqual([
      'Langkah 5 dihapus: “Membahas konsep dengan bidang”',
    ]);
    // Without identities the words tell the same.
    expect(diffSops(base, inserted)).toEqual(['Langkah 5 baru: “Membahas konsep dengan bidang”']);
    const order = [0, 1, 2, 4, 3, 5, 6, 7, 8, 9];
    const swapped = renumber({
      ...base,
      activities: order.map((index) => sibolga.activities[index] as Activity),
    });
    expect(diffSops(base, swapped, { before: ids, after: order.map((index) => `r${index}`) })).toHaveLength(
      1,
    );
    expect(diffSops(base, swapped, { before: ids, after: order.map((index) => `r${index}`) })[0]).toMatch(
      /^Langkah [45] dipindah menjadi langkah [45]: /,
    );
  });

  it('keeps a row whose words changed wholly, when its identity is known', () => {
    const ids = sibolga.activities.map((_, index) => `r${index}`);
    expect(
      diffSops(sibolga, withRow(sibolga, 2, { text: 'Undang semua' }), { before: ids, after: ids }),
    ).toEqual(['Kegiatan langkah 2: “Mempersiapkan rapat pembahasan SOP Pelayanan.” → “Undang semua”']);
  });

  it('says where the flow leads now', () => {
    const flows = sibolga.flows.map((flow) => (flow.label === 'Tidak' ? { ...flow, to: '4.L5' } : flow));
    expect(diffSops(sibolga, { ...sibolga, flows })).toEqual([
      'Alur langkah 6 (Tidak): ke langkah 5 → ke langkah 4',
    ]);
  });

  it('tells of lanes, identity and sections', () => {
    const after: Sop = {
      ...sibolga,
      identity: { ...sibolga.identity, title: 'Penyusunan SOP', effectiveOn: '2026-01-05' },
      lanes: sibolga.lanes.map((lane) => (lane.id === 'L3' ? { ...lane, name: 'Kabid Pelayanan' } : lane)),
      sections: { ...sibolga.sections, peralatan: [...sibolga.sections.peralatan.slice(1), 'Printer'] },
    };
    const changes = diffSops(sibolga, after);
    expect(changes).toContain(
      'Judul: “Penyusunan Standar Operasional Prosedur (SOP) Pelayanan” → “Penyusunan SOP”',
    );
    expect(changes).toContain('Kolom pelaksana “Kabid PIAK” menjadi “Kabid Pelayanan”');
    expect(changes).toContain('Peralatan/perlengkapan ditambah: “Printer”');
    expect(changes.filter((text) => text.startsWith('Tanggal efektif: '))).toHaveLength(1);
    expect(changes).toHaveLength(5);
  });

  it('finds nothing between equal SOPs, something between unequal ones, and never throws', () => {
    fc.assert(
      fc.property(anySop, anySop, (a, b) => {
        const one = rebuildSymbolIds(a);
        expect(diffSops(one, { ...one })).toEqual([]);
        for (const sentence of diffSops(one, b)) expect(sentence).not.toContain('undefined');
        const row = one.activities[0];
        if (row !== undefined)
          expect(diffSops(one, withRow(one, 1, { waktu: `${row.waktu} lebih` })).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
