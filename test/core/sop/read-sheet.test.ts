import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { gridOf } from './grid-of.ts';

const codes = (reading: ReturnType<typeof readSheet>) => reading.findings.map(({ code }) => code);
const body = [
  '1 | Menerima surat | M | | Surat | 1 jam | Agenda | catatan',
  '2 | Mengarsipkan | | S | Agenda | 5 menit | Arsip |',
];

describe('headings', () => {
  it.each([
    ['No | Kegiatan | A | B | Kelengkapan | Waktu | Output | Keterangan'],
    ['NO. | AKTIVITAS | A | B | KELENGKAPAN/PERSYARATAN | WAKTU | OUTPUT | KET.'],
    ['No. | Aktivitas/Kegiatan | A | B | Persyaratan/Perlengkapan | Waktu (hari) | Out put | Ket'],
    ['Nomor | Uraian | A | B | Sumber Data | Waktu (Dalam Periode revisi) | Hasil | Ket.'],
    ['No | Uraian Prosedur | A | B | Kelengkapan/ Persyaratan | Waktu | Outptu | Keteranagn'],
    ['no | Keg iatan | A | B | Kelengkapn | Jangka Waktu | Keluaran | Catatan'],
    ['No | Langkah-Langkah Kegiatan | A | B | Berkas Persyaratan | Standar Waktu | Dokumen Hasil | Ket'],
  ])('are understood: %s', (heading) => {
    const { sop, findings } = readSheet(gridOf([heading, ...body]));
    expect(findings).toEqual([]);
    expect(sop?.lanes.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(sop?.activities[0]).toMatchObject({
      number: '1',
      text: 'Menerima surat',
      kelengkapan: 'Surat',
      waktu: '1 jam',
      output: 'Agenda',
      keterangan: 'catatan',
    });
  });

  it('are understood in any order, and with columns missing', () => {
    const { sop } = readSheet(
      gridOf([
        'Keterangan | Output | Waktu | A | B | Kegiatan | No',
        'k | o | 1 jam | M | | Menerima | 1',
        '| | | | S | Mengirim | 2',
      ]),
    );
    expect(
      sop?.activities.map(({ number, text, kelengkapan, waktu }) => [number, text, kelengkapan, waktu]),
    ).toEqual([
      ['1', 'Menerima', '', '1 jam'],
      ['2', 'Mengirim', '', ''],
    ]);
    expect(sop?.lanes.length).toBe(2);
    expect(sop?.flows).toEqual([{ from: '1.L1', to: '2.L2' }]);
  });

  it('are enough without mutu baku where columns of symbols stand under them', () => {
    const { sop, findings } = readSheet(
      gridOf(['No | Uraian | Bendahara | Kepala Sekolah', '1 | Menyusun | x |', '2 | Menetapkan | | x']),
    );
    expect(findings).toEqual([]);
    expect(sop?.lanes.map(({ name }) => name)).toEqual(['Bendahara', 'Kepala Sekolah']);
    expect(sop?.flows).toEqual([{ from: '1.L1', to: '2.L2' }]);
  });

  it('take lanes right of the last known heading', () => {
    const { sop } = readSheet(
      gridOf([
        'No | Kegiatan | Waktu | Staf | Kepala',
        '1 | Menyusun | 1 jam | M |',
        '2 | Menetapkan | 1 jam | | S',
      ]),
    );
    expect(sop?.lanes.map(({ name }) => name)).toEqual(['Staf', 'Kepala']);
  });

  it('leave the name under the room for a signature to the head of a village, who has no NIP', () => {
    const { sop } = readSheet(
      gridOf([
        'Nama SOP | Surat Pengantar',
        'Disahkan oleh | KEPALA DESA CONTOH\\n\\n\\nPUTRA CONTOH',
        'No | Kegiatan | A | B | Kelengkapan | Waktu | Output | Ket',
        ...body,
      ]),
    );
    expect(sop?.identity.approver).toMatchObject({ position: 'KEPALA DESA CONTOH', name: 'PUTRA CONTOH' });
  });

  it('Ya and Tidak over numbers are no lanes', () => {
    const { sop, findings } = readSheet(
      gridOf([
        'No | Kegiatan | Staf | Kepala | Waktu | Output | Ya | Tidak | Ket',
        '1 | Menyusun | M | | 1 jam | a | | |',
        '2 | Memeriksa | | K | 1 jam | a | 3 | 1 |',
        '3 | Menyimpan | S | | 1 jam | a | | |',
      ]),
    );
    expect(sop?.lanes.map(({ name }) => name)).toEqual(['Staf', 'Kepala']);
    expect(findings.map(({ code }) => code)).toEqual(['baca.answerColumn', 'baca.answerColumn']);
  });

  it('take Langkah Selanjutnya for Alur', () => {
    const { sop } = readSheet(
      gridOf([
        'No | Kegiatan | Staf | Kepala | Waktu | Output | Langkah Selanjutnya',
        '1 | Menyusun | x | | 1 jam | a | 2',
        '2 | Memeriksa | | x | 1 jam | a | Ya 3, Tidak 1',
        '3 | Menyimpan | x | | 1 jam | a | selesai',
      ]),
    );
    expect(sop?.flows).toEqual([
      { from: '1.L1', to: '2.L2' },
      { from: '2.L2', to: '3.L1', label: 'Ya' },
      { from: '2.L2', to: '1.L1', label: 'Tidak' },
    ]);
  });

  it('of a register of SOPs are no table', () => {
    const { map } = readSheet(
      gridOf([
        'No | Nama SOP | Tanggal Efektif | Waktu | Keterangan',
        '1 | Surat Masuk | 1 Januari 2024 | 1 jam | ok',
      ]),
    );
    expect(map).toBeNull();
  });

  it('give Pihak Terkait the meaning of Pelaksana, over lanes or over names', () => {
    const over = readSheet(
      gridOf([
        'No | Kegiatan | Pihak Terkait | | Mutu Baku |',
        '| | Staf | Kepala | Waktu | Output',
        '1 | Menyusun | M | | 1 jam | Konsep',
        '2 | Menetapkan | | S | 1 jam | Surat',
      ]),
    );
    expect(over.sop?.lanes).toEqual([
      { id: 'L1', name: 'Staf' },
      { id: 'L2', name: 'Kepala' },
    ]);
    const names = readSheet(
      gridOf([
        'No | Kegiatan | Pihak Terkait | Waktu | Output',
        '1 | Menyusun | Staf | 1 jam | Konsep',
        '2 | Menetapkan | Kepala | 1 jam | Surat',
      ]),
    );
    expect(names.sop?.lanes.map(({ name }) => name)).toEqual(['Staf', 'Kepala']);
  });

  it('stand in two rows, with a misspelt Mutu Buku, merged or not', () => {
    const lines = [
      'No | Kegiatan | Pelaksana | | Mutu Buku | | | Ket',
      '| | A | B | Kelengkapan | Waktu | Output |',
      ...body,
    ];
    const merges = [
      { row: 0, column: 2, rows: 1, columns: 2 },
      { row: 0, column: 4, rows: 1, columns: 3 },
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 0, column: 7, rows: 2, columns: 1 },
    ];
    for (const grid of [gridOf(lines), gridOf(lines, merges)]) {
      const { sop, findings } = readSheet(grid);
      expect(findings).toEqual([]);
      expect(sop?.lanes).toEqual([
        { id: 'L1', name: 'A' },
        { id: 'L2', name: 'B' },
      ]);
      expect(sop?.activities[0]).toMatchObject({
        kelengkapan: 'Surat',
        output: 'Agenda',
        keterangan: 'catatan',
      });
    }
  });

  it('stand in three rows with groups of lanes', () => {
    const lines = [
      'No | Kegiatan | Pelaksana | | | Mutu Baku |',
      '| | Penerima | | Kepala | Waktu | Output',
      '| | Operator | Approver | | |',
      '1 | A | M | | | 1 jam | x',
      '2 | B | | | S | 1 jam | y',
    ];
    const merges = [
      { row: 0, column: 2, rows: 1, columns: 3 },
      { row: 1, column: 2, rows: 1, columns: 2 },
      { row: 1, column: 4, rows: 2, columns: 1 },
      { row: 0, column: 5, rows: 1, columns: 2 },
      { row: 1, column: 5, rows: 2, columns: 1 },
      { row: 1, column: 6, rows: 2, columns: 1 },
    ];
    for (const grid of [gridOf(lines), gridOf(lines, merges)])
      expect(readSheet(grid).sop?.lanes).toEqual([
        { id: 'L1', name: 'Operator', group: 'Penerima' },
        { id: 'L2', name: 'Approver', group: 'Penerima' },
        { id: 'L3', name: 'Kepala' },
      ]);
  });

  it('span only some lanes, or none', () => {
    const merges = [{ row: 0, column: 2, rows: 1, columns: 2 }];
    const some = readSheet(
      gridOf(
        [
          'No | Kegiatan | Pelaksana | | C | Waktu | Output',
          '| | A | B | | |',
          '1 | X | M | | | 1 jam | o',
          '2 | Y | | | S | 1 jam | o',
        ],
        merges,
      ),
    );
    expect(some.sop?.lanes.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(some.sop?.activities.length).toBe(2);
  });

  it('may be only Pelaksana and Mutu Baku over several columns', () => {
    const merges = [
      { row: 0, column: 2, rows: 1, columns: 2 },
      { row: 0, column: 4, rows: 1, columns: 3 },
    ];
    const { sop, findings } = readSheet(
      gridOf(['No | Kegiatan | Pelaksana | | Mutu Baku | | | Ket', ...body], merges),
    );
    expect(sop?.activities[0]).toMatchObject({ kelengkapan: 'Surat', waktu: '1 jam', output: 'Agenda' });
    expect(sop?.lanes.length).toBe(2);
    expect(findings.map(({ code }) => code)).toEqual(['baca.unnamedLane', 'baca.unnamedLane']);
  });

  it('span columns that a converted document split', () => {
    const merges = [
      { row: 0, column: 1, rows: 2, columns: 2 },
      { row: 0, column: 3, rows: 1, columns: 4 },
      { row: 1, column: 3, rows: 1, columns: 2 },
      { row: 1, column: 5, rows: 1, columns: 2 },
    ];
    const lines = [
      'No | Kegiatan | | Pelaksana | | | | Waktu | Output',
      '| | | A | | B | | |',
      '1 | X | lanjutan | | M | | | 1 jam | o',
      '2 | Y | | | | S | | 1 jam | o',
    ];
    const { sop } = readSheet(gridOf(lines, merges));
    expect(sop?.lanes.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(sop?.activities[0]).toMatchObject({
      text: 'X lanjutan',
      symbols: [{ id: '1.L1', kind: 'start' }],
    });
  });

  it('are followed by a row of column numbers', () => {
    for (const numbers of [
      '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8',
      '(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)',
    ]) {
      const { sop } = readSheet(
        gridOf(['No | Kegiatan | A | B | Kelengkapan | Waktu | Output | Ket', numbers, ...body]),
      );
      expect(sop?.activities.map(({ number }) => number)).toEqual(['1', '2']);
    }
  });

  it('are repeated on the next page', () => {
    const heading = 'No | Kegiatan | A | B | Kelengkapan | Waktu | Output | Ket';
    const { sop, findings } = readSheet(gridOf([heading, body[0] ?? '', '', heading, body[1] ?? '']));
    expect(sop?.activities.length).toBe(2);
    expect(findings).toEqual([]);
  });
});

describe('the table', () => {
  it('keeps sub-rows without number and numbers with a dot', () => {
    const { sop } = readSheet(
      gridOf([
        'No | Kegiatan | A | Waktu | Output',
        '1. | X | M | 1 jam | o',
        '| anak kegiatan | P | 1 jam | o',
        '2. | Y | S | 1 jam | o',
      ]),
    );
    expect(sop?.activities.map(({ number, text }) => [number, text])).toEqual([
      ['1.', 'X'],
      ['', 'anak kegiatan'],
      ['2.', 'Y'],
    ]);
  });

  it('takes merged mutu baku for one cell', () => {
    const grid = gridOf(
      [
        'No | Kegiatan | A | Waktu | Output',
        '1 | X | M | 1 jam | o',
        '2 | Y | P | | o',
        '3 | Z | S | 1 jam | o',
      ],
      [{ row: 1, column: 3, rows: 2, columns: 1 }],
    );
    expect(readSheet(grid).sop?.mergedCells).toEqual([{ column: 'waktu', from: '1', to: '2' }]);
  });

  it('joins rows whose activity is one merged cell', () => {
    const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
    const { sop } = readSheet(
      gridOf(
        [
          'No | Kegiatan | A | B | Waktu | Output',
          '1 | X | M | | 1 jam | o',
          '| | | P | | p',
          '2 | Y | S | | 1 jam | q',
        ],
        merges,
      ),
    );
    expect(sop?.activities.length).toBe(2);
    expect(sop?.activities[0]).toMatchObject({
      output: 'o\np',
      symbols: [{ id: '1.L1' }, { id: '1.L2' }],
    });
  });

  it('ends at a footnote or a signature, which is reported', () => {
    const reading = readSheet(
      gridOf([
        'No | Kegiatan | A | Waktu | Output',
        '1 | X | M | 1 jam | o',
        '2 | Y | S | 1 jam | o',
        '',
        '*) Kelengkapan dokumen pendukung',
        '| | Kota, 1 Mei 2024',
      ]),
    );
    expect(reading.sop?.activities.length).toBe(2);
    expect(codes(reading)).toEqual(['baca.unplaced', 'baca.unplaced']);
    expect(reading.findings[0]?.cell).toEqual({ row: 4, column: 0 });
  });

  it('reads the first of two tables and names the cell of the second', () => {
    const heading = 'No | Kegiatan | A | B | Kelengkapan | Waktu | Output | Ket';
    const reading = readSheet(gridOf([heading, ...body, '', 'Akun 521213', heading, ...body]));
    expect(reading.sop?.activities.length).toBe(2);
    const second = reading.findings.find(({ code }) => code === 'baca.secondTable');
    expect(second?.cell).toEqual({ row: 5, column: 0 });
    expect(second?.message).toContain('A6');
  });

  it('tells of unknown columns, nameless lanes and formulas', () => {
    const grid = gridOf(
      [
        'No | Kegiatan | Pelaksana | | Biaya | Waktu | Output',
        '| | A | | | |',
        '1 | X | M | P | Rp10.000 | 1 jam | o',
        '2 | Y | | S | Rp20.000 | 1 jam | o',
      ],
      [{ row: 0, column: 2, rows: 1, columns: 2 }],
    );
    const reading = readSheet({
      ...grid,
      formulas: [{ row: 2, column: 5, formula: '=A1' }],
    });
    expect(reading.sop?.lanes.length).toBe(2);
    expect(codes(reading).sort()).toEqual(['baca.formulas', 'baca.unknownColumn', 'baca.unnamedLane']);
  });

  it('says what is missing of an unusable sheet', () => {
    expect(codes(readSheet({ name: '', rows: [], merges: [] }))).toEqual(['baca.emptySheet']);
    expect(codes(readSheet(gridOf(['', ' | '])))).toEqual(['baca.emptySheet']);
    expect(codes(readSheet(gridOf(['daftar belanja', 'telur | 10'])))).toContain('baca.noTable');
    expect(readSheet(gridOf(['daftar belanja'])).sop).toBeNull();
    expect(codes(readSheet(gridOf(['No | Kegiatan | Waktu | Output'])))).toEqual([
      'baca.noLanes',
      'baca.noRows',
    ]);
  });

  it('finds the activities where their heading is missing', () => {
    const reading = readSheet(
      gridOf([
        'No | Apa | A | Waktu | Output',
        '1 | Menerima | M | 1 jam | o',
        '2 | Mengirim | S | 1 jam | o',
      ]),
    );
    expect(reading.sop?.activities.map(({ text }) => text)).toEqual(['Menerima', 'Mengirim']);
    expect(codes(reading)).toEqual(['baca.noActivityColumn']);
  });

  it('reads 200 rows and 16 lanes', () => {
    const lanes = Array.from({ length: 16 }, (_, index) => `Pejabat ${index + 1}`).join(' | ');
    const rows = Array.from(
      { length: 200 },
      (_, index) =>
        `${index + 1} | Kegiatan ke-${index + 1}${' | '.repeat((index % 16) + 1)} x${' | '.repeat(16 - (index % 16))} 1 jam | hasil`,
    );
    const { sop, findings } = readSheet(gridOf([`No | Kegiatan | ${lanes} | Waktu | Output`, ...rows]));
    expect(findings).toEqual([]);
    expect(sop?.activities.length).toBe(200);
    expect(sop?.flows.length).toBe(199);
    expect(sop?.activities[199]?.waktu).toBe('1 jam');
  });
});
