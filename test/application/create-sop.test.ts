import { describe, expect, it } from 'vitest';
import { createSop, newSopView } from '../../src/application/create-sop.ts';
import { readSheet } from '../../src/core/sop/read-sheet.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { fakeWorkplace } from './fake-workplace.ts';

describe('createSop', () => {
  it('writes an empty SOP of the wished lanes, filled from the settings', () => {
    const workplace = fakeWorkplace();
    workplace.stored = '{"government":"Pemerintah Kota Contoh","unit":"Bagian Umum","profile":"bps"}';
    const outcome = createSop(workplace, { kind: 'empty', title: '  Pelayanan Surat ', lanes: 5 });
    expect(outcome).toMatchObject({ kind: 'created', name: 'Pelayanan Surat' });
    const { sop } = readSheet(workplace.added[0]?.plan ?? { name: '', rows: [], merges: [] });
    expect(sop?.lanes).toHaveLength(5);
    expect(sop?.activities).toHaveLength(2);
    expect(sop?.identity).toMatchObject({
      government: 'Pemerintah Kota Contoh',
      unit: 'Bagian Umum',
      createdOn: '2025-03-14',
    });
  });

  it.each([0, 21, 2.5, Number.NaN])('refuses %d lanes', (lanes) => {
    const workplace = fakeWorkplace();
    expect(createSop(workplace, { kind: 'empty', title: '', lanes }).kind).toBe('refused');
    expect(workplace.added).toEqual([]);
  });

  it('offers every example, and writes it so that it reads back equal', () => {
    for (const { id } of newSopView().examples) {
      const workplace = fakeWorkplace();
      expect(createSop(workplace, { kind: 'example', id }).kind).toBe('created');
      const { sop } = readSheet(workplace.added[0]?.plan ?? { name: '', rows: [], merges: [] });
      expect(sop).toEqual(EXAMPLES.find((example) => example.id === id)?.sop);
    }
    expect(createSop(fakeWorkplace(), { kind: 'example', id: 'tidak-ada' }).kind).toBe('refused');
  });
});
