import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { planEdits } from '../../../src/core/sop/plan-edits.ts';
import { withEdits } from '../../../src/core/sop/plan-record.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import type { SheetGrid } from '../../../src/core/sop/sheet-grid.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';
import { anySop, anyText } from './arbitrary-sop.ts';
import { tableOf } from './grid-of.ts';
import { CASE_NAMES, readCase } from './read-case.ts';

const mended = (grid: SheetGrid, change: (sop: Sop) => Sop) => {
  const reading = readSheet(grid);
  if (!reading.sop) throw new Error('no SOP');
  const after = change(reading.sop);
  const edits = planEdits(reading, after);
  return { after, edits, again: readSheet(withEdits(grid, edits)).sop };
};

const renumber = (sop: Sop): Sop => ({
  ...sop,
  activities: sop.activities.map((row, index) => ({ ...row, number: `${index + 1}.` })),
});

describe('planEdits', () => {
  it.each(CASE_NAMES)('changes nothing where nothing changed: %s', (name) => {
    const sop = readCase(name);
    expect(mended(writeSheet(sop, findProfile(sop.profile)), (same) => same).edits).toEqual([]);
  });

  it('rewrites one cell for one text', () => {
    const sop = readCase('R16-sop-pelayanan-sibolga.json');
    const { edits, after, again } = mended(writeSheet(sop, findProfile('sibolga')), (before) => ({
      ...before,
      activities: before.activities.map((row, index) =>
        index === 8 ? { ...row, text: 'Membuat surat pengantar' } : row,
      ),
    }));
    expect(edits.map(({ text }) => text)).toEqual(['Membuat surat pengantar']);
    expect(again).toEqual(after);
  });

  it('renumbers, and rewrites only the Alur whose number now means another row', () => {
    const sop = readCase('R08-layanan-pengaduan.json');
    const { edits, after, again } = mended(writeSheet(sop, findProfile('bps')), (before) => ({
      ...before,
      activities: before.activities.map((row, index) => ({ ...row, number: String(index + 1) })),
    }));
    expect(again).toEqual(after);
    expect(edits.map(({ text }) => text).sort()).toEqual(['6', '7', '7', '8', '9']);
  });

  it('mends symbols, flows, identity, sections and lanes of any case', () => {
    for (const name of CASE_NAMES) {
      const sop = readCase(name);
      const { after, again } = mended(writeSheet(sop, findProfile(sop.profile)), (before) =>
        renumber({
          ...before,
          identity: {
            ...before.identity,
            title: 'Judul Baru',
            effectiveOn: '2024-05-01',
            approver: { ...before.identity.approver, nip: '19800101 200501 1 001' },
          },
          sections: { ...before.sections, keterkaitan: ['SOP A', 'SOP B'], pencatatan: [] },
          lanes: before.lanes.map((lane, index) => (index === 0 ? { ...lane, name: 'Pejabat Baru' } : lane)),
          flows: before.flows.slice(1),
        }),
      );
      expect(again, name).toEqual(after);
    }
  });

  it('writes out a plain x that would come to mean something else', () => {
    const { after, again, edits } = mended(
      tableOf(['1 | A | x', '2 | B | | x', '3 | C | | | x']),
      (before) => ({
        ...before,
        activities: before.activities.map((row, index) =>
          index === 1
            ? { ...row, symbols: row.symbols.map((symbol) => ({ ...symbol, kind: 'start' as const })) }
            : row,
        ),
      }),
    );
    expect(again?.activities).toEqual(after.activities);
    expect(edits.map(({ text }) => text)).toContain('Mulai');
  });

  it('adds the column Alur to a sheet that has none', () => {
    const grid = {
      name: '',
      merges: [],
      rows: [
        ['No', 'Kegiatan', 'A', 'Waktu', 'Output'],
        ['1', 'X', 'M', '', ''],
        ['2', 'Y', 'K', '', ''],
        ['3', 'Z', 'S', '', ''],
      ],
    };
    const { after, again, edits } = mended(grid, (before) => ({
      ...before,
      flows: [
        ...before.flows.slice(0, 1),
        { from: '2.L1', to: '3.L1', label: 'Ya' },
        { from: '2.L1', to: '1.L1', label: 'Tidak' },
      ],
    }));
    expect(edits).toEqual([
      { row: 0, column: 5, text: 'Alur' },
      { row: 2, column: 5, text: 'Ya 3; Tidak 1' },
    ]);
    expect(again?.flows).toEqual(after.flows);
  });

  it('makes any sheet that Lajur wrote say any mended SOP', () => {
    const change = fc.record({
      text: anyText,
      waktu: anyText,
      title: anyText,
      number: anyText,
      caption: anyText,
      label: anyText,
      item: anyText,
    });
    fc.assert(
      fc.property(anySop, change, (sop, { text, waktu, title, number, caption, label, item }) => {
        const { after, again } = mended(writeSheet(sop, findProfile(sop.profile)), (before) => ({
          ...before,
          identity: { ...before.identity, title, unit: text },
          sections: { ...before.sections, peringatan: [item, 'lain'] },
          activities: before.activities.map((row, index) =>
            index % 2 === 0
              ? {
                  ...row,
                  text,
                  waktu,
                  number: index === 0 ? number : row.number,
                  symbols: row.symbols.map((symbol, k) => (k === 0 ? { ...symbol, caption } : symbol)),
                }
              : row,
          ),
          flows: before.flows.map((flow, index) => (index === 0 ? { ...flow, label } : flow)),
        }));
        expect(again).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });
});
