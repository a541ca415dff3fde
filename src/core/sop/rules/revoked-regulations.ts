import type { RegulationKind } from './regulation.ts';

export interface RevokedRegulation {
  readonly kind: RegulationKind;
  readonly number: string;
  readonly year: string;
  /** Which ministry, where number and year alone do not tell. */
  readonly of?: RegExp;
  readonly replacement: string;
}

const HOME = /dalam negeri|permendagri/i;
const PAN = /pendayagunaan aparatur|permen\s?pan|panrb|m\.?\s?pan/i;

/**
 * Regulations known to have been revoked, with what is in force in their place. Only such as are cited in SOPs again and
 * again. To be confirmed by the office (JDIH) before it relies on them, and to be extended by it.
 */
export const REVOKED_REGULATIONS: readonly RevokedRegulation[] = [
  {
    kind: 'uu',
    number: '22',
    year: '1999',
    replacement: 'UU 32/2004, lalu UU 23/2014 tentang Pemerintahan Daerah',
  },
  {
    kind: 'uu',
    number: '32',
    year: '2004',
    replacement: 'UU 23/2014 tentang Pemerintahan Daerah',
  },
  {
    kind: 'uu',
    number: '25',
    year: '1999',
    replacement:
      'UU 33/2004, lalu UU 1/2022 tentang Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah',
  },
  {
    kind: 'uu',
    number: '33',
    year: '2004',
    replacement: 'UU 1/2022 tentang Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah',
  },
  {
    kind: 'uu',
    number: '28',
    year: '2009',
    replacement: 'UU 1/2022 tentang Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah',
  },
  {
    kind: 'uu',
    number: '8',
    year: '1974',
    replacement: 'UU 20/2023 tentang Aparatur Sipil Negara',
  },
  {
    kind: 'uu',
    number: '43',
    year: '1999',
    replacement: 'UU 20/2023 tentang Aparatur Sipil Negara',
  },
  {
    kind: 'uu',
    number: '5',
    year: '2014',
    replacement: 'UU 20/2023 tentang Aparatur Sipil Negara',
  },
  {
    kind: 'uu',
    number: '10',
    year: '2004',
    replacement: 'UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan',
  },
  {
    kind: 'uu',
    number: '7',
    year: '1971',
    replacement: 'UU 43/2009 tentang Kearsipan',
  },
  {
    kind: 'pp',
    number: '41',
    year: '2007',
    replacement: 'PP 18/2016 tentang Perangkat Daerah',
  },
  {
    kind: 'pp',
    number: '58',
    year: '2005',
    replacement: 'PP 12/2019 tentang Pengelolaan Keuangan Daerah',
  },
  {
    kind: 'pp',
    number: '6',
    year: '2006',
    replacement: 'PP 27/2014 tentang Pengelolaan Barang Milik Negara/Daerah',
  },
  {
    kind: 'pp',
    number: '53',
    year: '2010',
    replacement: 'PP 94/2021 tentang Disiplin Pegawai Negeri Sipil',
  },
  {
    kind: 'pp',
    number: '46',
    year: '2011',
    replacement: 'PP 30/2019 tentang Penilaian Kinerja Pegawai Negeri Sipil',
  },
  {
    kind: 'keppres',
    number: '80',
    year: '2003',
    replacement: 'Perpres 16/2018 tentang Pengadaan Barang/Jasa Pemerintah',
  },
  {
    kind: 'perpres',
    number: '54',
    year: '2010',
    replacement: 'Perpres 16/2018 tentang Pengadaan Barang/Jasa Pemerintah',
  },
  {
    kind: 'permen',
    number: '13',
    year: '2006',
    of: HOME,
    replacement: 'Permendagri 77/2020 tentang Pedoman Teknis Pengelolaan Keuangan Daerah',
  },
  {
    kind: 'permen',
    number: '17',
    year: '2007',
    of: HOME,
    replacement: 'Permendagri 19/2016 tentang Pedoman Pengelolaan Barang Milik Daerah',
  },
  {
    kind: 'permen',
    number: '54',
    year: '2009',
    of: HOME,
    replacement: 'Permendagri 1/2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah',
  },
  {
    kind: 'permen',
    number: '21',
    year: '2008',
    of: PAN,
    replacement: 'PermenPANRB 35/2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan',
  },
  {
    kind: 'permen',
    number: '36',
    year: '2012',
    of: PAN,
    replacement: 'PermenPANRB 15/2014 tentang Pedoman Standar Pelayanan',
  },
  {
    kind: 'permen',
    number: '16',
    year: '2014',
    of: PAN,
    replacement: 'PermenPANRB 14/2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat',
  },
];
