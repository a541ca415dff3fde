import { describe, expect, it } from 'vitest';
import { readTile, tileRow } from '../../../../src/core/sop/import/tile-symbols.ts';

const tile = (title: string, text: string) => {
  const read = readTile(title, `${title}: ${text}`);
  if (read === null) throw new Error('no tile');
  return read;
};

describe('readTile', () => {
  it('reads symbols, captions and arrows out of the alternative text', () => {
    expect(
      tile(
        'Langkah 5, Sekda',
        'keputusan "Setuju?". Panah Ya ke langkah 6 (Tim (Operator)), Tidak ke langkah 4 (Kabag).',
      ),
    ).toEqual({
      step: '5',
      lane: 'Sekda',
      symbols: [
        {
          kind: 'decision',
          joint: false,
          caption: 'Setuju?',
          arrows: [
            { label: 'Ya', step: '6', lane: 'Tim (Operator)', place: 0 },
            { label: 'Tidak', step: '4', lane: 'Kabag', place: 0 },
          ],
        },
      ],
    });
  });

  it('passes over crossing lines and page connectors', () => {
    expect(tile('Langkah 1, Staf', 'garis alur melintas.').symbols).toEqual([]);
    const { symbols } = tile(
      'Langkah 6, Sekda',
      'proses. Panah ke langkah 7 (Sekda). penghubung halaman "A", ke hal. 2.',
    );
    expect(symbols).toEqual([
      {
        kind: 'process',
        joint: false,
        caption: '',
        arrows: [{ label: '', step: '7', lane: 'Sekda', place: 0 }],
      },
    ]);
  });

  it('reads rows without a number, quoted answers, symbols of a crowded cell and cells over two lanes', () => {
    const read = tile(
      'Baris 3, "Bagian Umum dan Aset" dan "Sekretaris"',
      'keputusan. Panah "Ya, segera" ke baris 4 (Tim (Operator), simbol ke-2), "Tidak" ke langkah 5+1 (lajur 4).',
    );
    expect(read.step).toBe('baris 3');
    expect(read.lane).toBe('Bagian Umum dan Aset');
    expect(read.symbols[0]?.arrows).toEqual([
      { label: 'Ya, segera', step: 'baris 4', lane: 'Tim (Operator)', place: 2 },
      { label: 'Tidak', step: '5+1', lane: 'lajur 4', place: 0 },
    ]);
  });

  it('is null for any other picture', () => {
    expect(readTile('Logo', 'Logo Kota Contoh.')).toBeNull();
    expect(readTile('', '')).toBeNull();
  });
});

describe('tileRow', () => {
  it('writes cells in the words of the sheet and the exits in Alur', () => {
    expect(
      tileRow([
        tile('Langkah 2, Kabag', 'keputusan. Panah Ya ke langkah 3 (Staf), Tidak ke langkah 1 (Staf).'),
      ]),
    ).toEqual({
      cells: ['Keputusan'],
      alur: 'Kabag: Ya → 3.Staf; Tidak → 1.Staf',
    });
  });

  it('numbers symbols that do not run from left to right', () => {
    const row = tileRow([
      tile('Langkah 6, Sekda', 'proses. Panah ke langkah 7 (Sekda).'),
      tile('Langkah 6, Asda', 'proses. Panah ke langkah 6 (Sekda).'),
    ]);
    expect(row).toEqual({ cells: ['Proses 2', 'Proses 1'], alur: 'Asda: 6.Sekda; Sekda: 7.Sekda' });
  });

  it('tells a joint act from a box without exit', () => {
    const joint = [
      tile('Langkah 4, Kasubag', 'proses bersama. Panah ke langkah 5 (Asda).'),
      tile('Langkah 4, Staf', 'proses bersama "ikut".'),
    ];
    expect(tileRow(joint).alur).toBe('bersama; Kasubag: 5.Asda');
    const side = [
      tile('Langkah 4, Kasubag', 'proses. Panah ke langkah 4 (Staf).'),
      tile('Langkah 4, Staf', 'proses.'),
    ];
    expect(tileRow(side).alur).toBe('Kasubag: 4.Staf; Staf: -');
  });

  it('closes a question with one answer and counts the symbols of a cell', () => {
    const row = tileRow([
      tile(
        'Langkah 1, Kabag',
        'keputusan. Panah Ya ke langkah 1 (Kabag, simbol ke-2). proses. Panah ke langkah 2 (Staf).',
      ),
    ]);
    expect(row).toEqual({
      cells: ['Keputusan\nProses'],
      alur: 'Kabag#1: Ya → 1.Kabag#2; -; Kabag#2: 2.Staf',
    });
  });
});
