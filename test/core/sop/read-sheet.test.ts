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

const table = ['', 'No | Kegiatan | A | Waktu | Output', '1 | X | M | 1 jam | o', '2 | Y | S | 1 jam | o'];

describe('the identity block', () => {
  const expected = {
    government: 'PEMERINTAH KOTA CONTOH',
    unit: 'DINAS CONTOH',
    number: '01/SOP/2024',
    title: 'Surat Masuk',
    createdOn: '2020-09-01',
    revisedOn: null,
    effectiveOn: '2020-09-29',
    approver: {
      position: 'Kepala Dinas',
      name: 'Nama Pejabat, S.E.',
      rank: 'Pembina Tk. I',
      nip: '19700101 199503 1 001',
    },
  };

  it('is read with values beside the labels', () => {
    const grid = gridOf([
      'PEMERINTAH KOTA CONTOH | | Nomor SOP | 01/SOP/2024',
      'DINAS CONTOH | | Tgl Pembuatan | 01/09/2020',
      '| | Tgl. Revisi | -',
      '| | Tanggal Pengesahan | 29 September 2020',
      '| | Disahkan Oleh | Kepala Dinas',
      '| | | ',
      '| | | Nama Pejabat, S.E.',
      '| | | Pembina Tk. I',
      '| | | NIP. 19700101 199503 1 001',
      '| | Nama SOP | Surat Masuk',
      ...table,
    ]);
    const { sop, findings } = readSheet(grid);
    expect(sop?.identity).toEqual(expected);
    expect(findings).toEqual([]);
  });

  it('is read with values behind a colon, in one cell or two', () => {
    const grid = gridOf([
      'PEMERINTAH KOTA CONTOH\\nDINAS CONTOH | NOMOR SOP : 01/SOP/2024',
      '| Tanggal Pembuatan : 2020-09-01',
      '| Tanggal Revisi :',
      '| Tanggal Efektif | : | 29-09-2020',
      '| Disahkan oleh | : | Kepala Dinas\\n\\n\\nNama Pejabat, S.E.\\nPembina Tk. I\\nNIP 19700101 199503 1 001',
      '| Judul SOP | : | Surat Masuk',
      ...table,
    ]);
    const { sop, findings } = readSheet(grid);
    expect(sop?.identity).toEqual(expected);
    expect(findings).toEqual([]);
  });

  it('is read with values below the labels', () => {
    const grid = gridOf([
      'PEMERINTAH KOTA CONTOH',
      'DINAS CONTOH',
      'Nomor SOP | Tanggal Pembuatan | Tanggal Efektif | Nama SOP',
      '01/SOP/2024 | 1 September 2020 | 29 Sept 2020 | Surat Masuk',
      ...table,
    ]);
    const { sop } = readSheet(grid);
    expect(sop?.identity).toEqual({
      ...expected,
      approver: { position: '', name: '', rank: '', nip: '' },
    });
  });

  it('is read beside the table', () => {
    const grid = gridOf([
      'Nomor SOP | 7 | | No | Kegiatan | A | Waktu | Output',
      'Nama SOP | Surat | | 1 | X | M | 1 jam | o',
      ' | | | 2 | Y | S | 1 jam | o',
    ]);
    expect(readSheet(grid).sop?.activities.length).toBe(2);
    expect(readSheet(grid).sop?.identity).toMatchObject({
      number: '7',
      title: 'Surat',
    });
  });

  it('names the cell of a date that is none', () => {
    const reading = readSheet(gridOf(['Nomor SOP | 7', 'Tanggal Efektif | 31 Februari 2020', ...table]));
    expect(reading.sop?.identity.effectiveOn).toBeNull();
    expect(reading.findings.find(({ code }) => code === 'baca.badDate')?.cell).toEqual({ row: 1, column: 1 });
  });
});

describe('the sections', () => {
  const expected = {
    dasarHukum: ['UU 1', 'UU 2'],
    kualifikasiPelaksana: ['S1', 'D3'],
    keterkaitan: [],
    peralatan: ['ATK', 'Komputer'],
    peringatan: ['Awas'],
    pencatatan: ['Buku agenda'],
  };

  it('are read as pairs of cells below their labels', () => {
    const { sop, findings } = readSheet(
      gridOf([
        'Dasar Hukum | Kualifikasi Pelaksana',
        '1. UU 1\\n2. UU 2 | - S1\\n- D3',
        'Keterkaitan | Peralatan/Perlengkapan',
        '- | 1) ATK 2) Komputer',
        'Peringatan | Pencatatan dan Pendataan',
        'Awas | Buku agenda',
        ...table,
      ]),
    );
    expect(sop?.sections).toEqual({
      ...expected,
      peralatan: sop?.sections.peralatan ?? [],
    });
    expect(sop?.sections.peralatan.join(' ')).toContain('Komputer');
    expect(findings).toEqual([]);
  });

  it('are read with one item in each row, numbers in a cell of their own', () => {
    const { sop } = readSheet(
      gridOf([
        'Dasar Hukum | | Kualifikasi Pelaksana |',
        '1. | UU 1 | 1. | S1',
        '2. | UU 2 | 2. | D3',
        'Keterkaitan | | Peralatan dan Perlengkapan |',
        '| | 1. | ATK',
        '| | 2. | Komputer',
        'Peringatan | | Pencatatan & Pendataan |',
        'Awas | | Buku agenda |',
        ...table,
      ]),
    );
    expect(sop?.sections).toEqual(expected);
  });

  it('are read beside their labels, and behind a colon', () => {
    const { sop } = readSheet(
      gridOf([
        'Dasar Hukum | 1. UU 1',
        '| 2. UU 2',
        'Kualifikasi Pelaksana : | - S1\\n- D3',
        'Keterkaitan | -',
        'Peralatan | ATK\\nKomputer',
        'Peringatan: Awas',
        'Pencatatan dan Pendataan:\\nBuku agenda',
        ...table,
      ]),
    );
    expect(sop?.sections).toEqual(expected);
  });

  it('keep lines under an item with it, and letters as written', () => {
    const { sop } = readSheet(
      gridOf([
        'Peringatan',
        '1. Bila\\n- satu\\n- dua\\n2. Lain',
        'Pencatatan',
        'a. Buku\\nb. Agenda',
        ...table,
      ]),
    );
    expect(sop?.sections.peringatan).toEqual(['Bila\n- satu\n- dua', 'Lain']);
    expect(sop?.sections.pencatatan).toEqual(['a. Buku', 'b. Agenda']);
  });

  it('stand next to a service block', () => {
    const { sop } = readSheet(
      gridOf([
        'Nomor SK | 060/15',
        'Persyaratan | 1. Surat\\n2. KTP',
        'Waktu Penyelesaian | 1 Hari',
        'Biaya / Tarif | Gratis',
        'Produk Pelayanan | Surat',
        'Pengaduan Layanan | Kotak saran',
        ...table,
      ]),
    );
    expect(sop?.service).toEqual({
      nomorSk: '060/15',
      persyaratan: ['Surat', 'KTP'],
      waktuPenyelesaian: '1 Hari',
      biaya: 'Gratis',
      produk: ['Surat'],
      pengaduan: ['Kotak saran'],
    });
  });
});
