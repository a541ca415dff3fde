import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { gridOf, tableOf } from './grid-of.ts';

const read = (lines: readonly string[], lanes?: string) => {
  const { sop, findings } = readSheet(tableOf(lines, lanes));
  return {
    flows:
      sop?.flows.map(({ from, to, label }) => `${from}→${to}${label === undefined ? '' : ` ${label}`}`) ?? [],
    findings: findings
      .filter(({ code }) => code.startsWith('baca.alur'))
      .map(({ code, cell }) => `${code} ${cell?.row},${cell?.column}`),
  };
};

/** Flows of row 2 of a table whose row 2 has that Alur. */
const alur = (text: string, cells = '| | K |') => {
  const found = read([
    '1 | Satu | M |  | |',
    `2 | Dua ${cells} | ${text}`,
    '3 | Tiga | | P | |',
    '4 | Empat | | P | P2 |',
    '5 | Lima | P | | |',
    '6 | Enam | | | S |',
  ]);
  return {
    ...found,
    flows: found.flows.filter((flow) => flow.startsWith('2.')),
  };
};

describe('Alur', () => {
  it.each([
    ['', ['2.L2→3.L2']],
    ['5', ['2.L2→5.L1']],
    ['ke 5', ['2.L2→5.L1']],
    ['5.', ['2.L2→5.L1']],
    ['-', []],
    ['Ya 5; Tidak 1', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['Ya 5, Tidak 1', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['Ya: 5; Tidak: 1', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['ya->5\\ntidak->1', ['2.L2→5.L1 ya', '2.L2→1.L1 tidak']],
    ['Jika ya lanjut ke 5; jika tidak kembali ke 1', ['2.L2→5.L1 ya', '2.L2→1.L1 tidak']],
    ['Ya → 4.Sekda; Tidak → 4.Kabag', ['2.L2→4.L3 Ya', '2.L2→4.L2 Tidak']],
    ['Ya 4 sekda; Tidak 1', ['2.L2→4.L3 Ya', '2.L2→1.L1 Tidak']],
    ['Kabag: Ya 5, Tidak 1', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['Tahap 2 → 5; "a; b, c" → 1', ['2.L2→5.L1 Tahap 2', '2.L2→1.L1 a; b, c']],
    ['Kotak Pengaduan 5; Tatap muka 3', ['2.L2→5.L1 Kotak Pengaduan', '2.L2→3.L2 Tatap muka']],
    ['3, 5', ['2.L2→3.L2', '2.L2→5.L1']],
    ['3 dan 5', ['2.L2→3.L2', '2.L2→5.L1']],
    ['Ya 3, 5; Tidak 1', ['2.L2→3.L2 Ya', '2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['baris 5', ['2.L2→5.L1']],
    ['3+2', ['2.L2→5.L1']],
    ['4.lajur 3', ['2.L2→4.L3']],
    ['4.Sekretariat Daerah', []],
    ['Ya 5 Tidak 1', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['Ya=5 Tidak=1', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['(Ya) 5 (Tidak) 1', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['5 (ya), 1 (tidak)', ['2.L2→5.L1 ya', '2.L2→1.L1 tidak']],
    ['Ya 5), Tidak 1)', ['2.L2→5.L1 Ya', '2.L2→1.L1 Tidak']],
    ['ya ke 5, tidak ke 1', ['2.L2→5.L1 ya', '2.L2→1.L1 tidak']],
    ['Jika ya: langkah 5. Jika tidak: kembali ke langkah 1.', ['2.L2→5.L1 ya', '2.L2→1.L1 tidak']],
    [
      'Jika lengkap, lanjut ke 5; jika tidak lengkap maka ke no. 1',
      ['2.L2→5.L1 lengkap', '2.L2→1.L1 tidak lengkap'],
    ],
    ['ke 5 jika sesuai, ke 1 jika tidak sesuai', ['2.L2→5.L1 sesuai', '2.L2→1.L1 tidak sesuai']],
    ['→ 5', ['2.L2→5.L1']],
    ['selesai', []],
    ['Selesai.', []],
    ['Ya 5, Tidak: selesai', ['2.L2→5.L1 Ya', '2.L2→6.L3 Tidak']],
    [
      'Lebih dari 5 juta 5; kurang dari 5 juta 1',
      ['2.L2→5.L1 Lebih dari 5 juta', '2.L2→1.L1 kurang dari 5 juta'],
    ],
  ])('reads %s', (text, flows) => {
    expect(alur(text).flows).toEqual(flows);
  });

  it('names rows by the letters or Roman numbers that they carry', () => {
    expect(read(['I. | A | M', 'II. | B | | K | | Ya III; Tidak I', 'III. | C | S']).flows).toEqual([
      '1.L1→2.L2',
      '2.L2→3.L1 Ya',
      '2.L2→1.L1 Tidak',
    ]);
  });

  it('completes a decision with one answer by the other one, unless a dash forbids it', () => {
    expect(alur('Tidak 1').flows).toEqual(['2.L2→1.L1 Tidak', '2.L2→3.L2 Ya']);
    expect(alur('Tidak 1, -').flows).toEqual(['2.L2→1.L1 Tidak']);
    expect(alur('Kotak 1').flows).toEqual(['2.L2→1.L1 Kotak']);
  });

  it('names what does not exist, with the cell', () => {
    expect(alur('9').findings).toEqual(['baca.alurNoSuchRow 2,5']);
    expect(alur('Ya → 4.Gubernur').findings).toEqual(['baca.alurNoSuchLane 2,5']);
    expect(alur('4.Kasubag').findings).toEqual(['baca.alurNoSymbol 2,5']);
    expect(alur('bla bla').findings).toEqual(['baca.alurUnread 2,5']);
    expect(read(['1 | A | x | | | 2', '2 | B', '3 | C | x']).findings).toEqual(['baca.alurEmptyRow 1,5']);
    expect(read(['1 | A | x | | | 2', '2 | B | x', '2 | C | x']).findings).toEqual([
      'baca.alurRepeatedRow 1,5',
    ]);
  });

  it('reads several symbols of a cell, and flows inside a row', () => {
    expect(
      read(['1 | A | M P', '2 | B || K || Ya 1.Kasubag#2; Tidak 3.Kasubag#2', '3 | C | P S']).flows,
    ).toEqual(['1.L1→1.L1#2', '1.L1#2→2.L2', '2.L2→1.L1#2 Ya', '2.L2→3.L1#2 Tidak', '3.L1→3.L1#2']);
  });

  it('tells lanes of the same name apart by their group, their place, or by who has a symbol there', () => {
    const grid = (text: string, cells: string) =>
      readSheet(
        gridOf([
          'No | Kegiatan | Satker Penerima | | Satker Pengirim | | Alur | Mutu Baku |',
          '| | Operator | Approver | Operator | Approver | | Waktu | Output',
          `1 | A | M | | | | ${text} | 1 hari |`,
          `2 | B ${cells} | | 1 hari |`,
        ]),
      );
    const both = '| P | | P2 |';
    expect(grid('2.Satker Pengirim/Operator', both).sop?.flows[0]?.to).toBe('2.L3');
    expect(grid('2.lajur 3', both).sop?.flows[0]?.to).toBe('2.L3');
    expect(grid('2.Operator', '| | | P |').sop?.flows[0]?.to).toBe('2.L3');
    const ambiguous = grid('2.Operator', both).findings.find(({ code }) => code === 'baca.alurAmbiguousLane');
    expect(ambiguous?.cell).toEqual({ row: 2, column: 6 });
  });

  it('reads a lane whose name holds commas', () => {
    const lanes = 'Ketua | Tim Perencanaan, Penganggaran dan Evaluasi | Sekda';
    expect(
      read(
        [
          '1 | A | M',
          '2 | B | | K | | Ya 3.Tim Perencanaan, Penganggaran dan Evaluasi, Tidak 1',
          '3 | C | P | P',
          '4 | D | S',
        ],
        lanes,
      ).flows,
    ).toContain('2.L2→3.L2 Ya');
  });

  it('lets a joint row act as one, entered and left at the nearest lane', () => {
    expect(read(['1 | A || | M', '2 | B | P | P | | bersama', '3 | C | P', '4 | D | S']).flows).toEqual([
      '1.L3→2.L2',
      '2.L1→3.L1',
      '3.L1→4.L1',
    ]);
  });

  it('leaves several starts their own way and gives ends none', () => {
    expect(read(['1 | A | M | M', '2 | B | P', '3 | C | S | S']).flows).toEqual([
      '1.L1→2.L1',
      '1.L2→2.L1',
      '2.L1→3.L1',
    ]);
  });
});
