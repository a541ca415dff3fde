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
          caption: 'Setuju?',
          arrows: [
            { label: 'Ya', step: '6', lane: 'Tim (Operator)' },
            { label: 'Tidak', step: '4', lane: 'Kabag' },
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
      { kind: 'process', caption: '', arrows: [{ label: '', step: '7', lane: 'Sekda' }] },
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
      tile('Langkah 4, Kasubag', 'proses. Panah ke langkah 5 (Asda).'),
      tile('Langkah 4, Staf', 'proses.'),
    ];
    expect(tileRow(joint).alur).toBe('bersama; Kasubag: 5.Asda');
    const side = [
      tile('Langkah 4, Kasubag', 'proses. Panah ke langkah 4 (Staf).'),
      tile('Langkah 4, Staf', 'proses.'),
    ];
    expect(tileRow(side).alur).toBe('Kasubag: 4.Staf; Staf: -');
  });
});
