import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { gridOf } from './grid-of.ts';

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

  it('finds the title in a line over the table where it has no label', () => {
    const { sop, findings } = readSheet(gridOf(['SOP PELAYANAN SURAT MASUK', 'Nomor : 1/2/3', ...table]));
    expect(sop?.identity).toMatchObject({ title: 'PELAYANAN SURAT MASUK', number: '1/2/3' });
    expect(findings).toEqual([]);
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

describe('a table without flowchart', () => {
  const lines = [
    'No | Kegiatan | Pelaksana | Waktu | Output',
    '1 | Terima | Staf | 1 jam | a',
    '2 | Periksa | Kabag, Staf | 1 jam | b',
    '3 | Catat | | 1 jam | c',
    '4 | Kirim | Kabag | 1 jam | d',
  ];

  it('gives a lane to every name in its column Pelaksana', () => {
    const { sop, findings, map } = readSheet(gridOf(['Nomor SOP | 7', '', ...lines]));
    expect(sop?.identity.number).toBe('7');
    expect(sop?.lanes).toEqual([
      { id: 'L1', name: 'Staf' },
      { id: 'L2', name: 'Kabag' },
    ]);
    expect(sop?.activities.map(({ symbols }) => symbols.map(({ id, kind }) => `${id} ${kind}`))).toEqual([
      ['1.L1 start'],
      ['2.L1 process', '2.L2 process'],
      [],
      ['4.L2 end'],
    ]);
    expect(sop?.activities[3]).toMatchObject({ waktu: '1 jam', output: 'd' });
    expect(map).toBeNull();
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['baca.namedPelaksana', { row: 2, column: 2 }],
    ]);
  });

  it('keeps one real lane that is called Pelaksana', () => {
    const { sop, map } = readSheet(
      gridOf([
        'No | Kegiatan | Pelaksana | Waktu | Output',
        '1 | Terima | M | 1 jam | a',
        '2 | Kirim | S | 1 jam | b',
      ]),
    );
    expect(sop?.lanes).toEqual([{ id: 'L1', name: 'Pelaksana' }]);
    expect(map).not.toBeNull();
  });
});
