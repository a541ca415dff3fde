/** A tab of the registry's spreadsheet: its printed name and the headings of its columns, in their order. */
export interface TabLayout {
  readonly name: string;
  readonly columns: readonly string[];
  /** `pengelola`: people write here. `mesin`: only the registry does; people read. */
  readonly keeper: 'pengelola' | 'mesin';
  /** Tabs that nobody needs to see. */
  readonly hidden?: boolean;
}

/** How many columns one record's JSON may take; a cell of Google Sheets holds 50,000 characters. */
const PARTS = ['Data 1', 'Data 2', 'Data 3', 'Data 4'] as const;

/**
 * The registry's spreadsheet. Column positions in code come from {@link columnOf}; nobody counts by hand.
 * A new column is added behind the last one, so that an older spreadsheet is mended by adding its heading.
 */
export const TABS = {
  layanan: {
    name: 'Layanan',
    keeper: 'pengelola',
    columns: [
      'Kode',
      'Nama Layanan',
      'Jenis Naskah',
      'Tab Alur',
      'Pola Nomor',
      'Nomor Per',
      'Klasifikasi',
      'Nomor Terakhir',
      'Pengaju',
      'Penerima Akhir',
      'Aktif',
    ],
  },
  jabatan: {
    name: 'Jabatan',
    keeper: 'pengelola',
    columns: ['Jabatan', 'Nama', 'Surel', 'Status', 'Mulai', 'Sampai'],
  },
  unit: { name: 'Unit', keeper: 'pengelola', columns: ['Kode', 'Nama Unit', 'Surel Kontak', 'Aktif'] },
  libur: { name: 'Libur', keeper: 'pengelola', columns: ['Tanggal', 'Keterangan', 'Jam Kerja'] },
  pengaturan: { name: 'Pengaturan', keeper: 'pengelola', columns: ['Pengaturan', 'Nilai', 'Penjelasan'] },
  berkas: {
    name: 'Berkas',
    keeper: 'mesin',
    columns: [
      'Nomor Berkas',
      'Asal',
      'Sidik Isi',
      'Kode Layanan',
      'Kode Unit',
      'Status',
      'Periksa Pada',
      'Alur',
      'Judul',
      'Unit',
      'Menunggu',
      'Sejak',
      'Tenggat',
      'Revisi',
      'Nomor Naskah',
      'Diajukan',
      'Urut Riwayat',
      'Surel Pengusul',
      ...PARTS,
      'Tanda Tangan',
    ],
  },
  riwayat: {
    name: 'Riwayat',
    keeper: 'mesin',
    columns: ['Urut', 'Waktu', 'Berkas', 'Kejadian', 'Oleh', 'Uraian', 'Sidik Sebelumnya', 'Sidik', ...PARTS],
  },
  kotakKeluar: {
    name: 'Kotak Keluar',
    keeper: 'mesin',
    columns: [
      'Keadaan',
      'Giliran',
      'Berkas',
      'Jenis',
      'Kepada',
      'Percobaan',
      'Pelaksana',
      'Sejak',
      'Keterangan',
      'Rujukan',
      'Id',
      ...PARTS,
    ],
  },
  periode: {
    name: 'Pengumpulan',
    keeper: 'mesin',
    columns: [
      'Kode',
      'Kode Layanan',
      'Kode Unit',
      'Unit',
      'Tenggat',
      'Dimulai',
      'Keadaan',
      'Berkas',
      'Diingatkan',
    ],
  },
  katalog: {
    name: 'Katalog',
    keeper: 'mesin',
    columns: [
      'Berkas',
      'Revisi',
      'Kode Layanan',
      'Kode Unit',
      'Nomor Naskah',
      'Judul',
      'Unit',
      'Keadaan',
      'Disahkan',
      'Sidik PDF',
      'Tautan PDF',
      'Kode Periksa',
      'Tanda Tangan',
    ],
  },
  alur: { name: 'Versi Alur', keeper: 'mesin', hidden: true, columns: ['Kunci', 'Sidik', 'Sejak', ...PARTS] },
  mesin: { name: 'Mesin', keeper: 'mesin', hidden: true, columns: ['Kunci', 'Nilai'] },
} as const satisfies Readonly<Record<string, TabLayout>>;

export type TabId = keyof typeof TABS;
export type ColumnOf<T extends TabId> = (typeof TABS)[T]['columns'][number];

export const TAB_IDS = Object.keys(TABS) as readonly TabId[];

/** Position of a column, from zero. */
export function columnOf<T extends TabId>(tab: T, column: ColumnOf<T>): number {
  return (TABS[tab].columns as readonly string[]).indexOf(column);
}

/** A record as a row of its tab; columns that are not named stay empty. */
export function rowOf<T extends TabId>(
  tab: T,
  record: Partial<Readonly<Record<ColumnOf<T>, string>>>,
): readonly string[] {
  return (TABS[tab].columns as readonly ColumnOf<T>[]).map((column) => record[column] ?? '');
}

/** The cell of a row under this heading. */
export function cellOf<T extends TabId>(tab: T, row: readonly string[], column: ColumnOf<T>): string {
  return row[columnOf(tab, column)] ?? '';
}

/** First of the columns that hold a record's JSON. */
export function partsFrom(tab: 'berkas' | 'riwayat' | 'kotakKeluar' | 'alur'): number {
  return columnOf(tab, 'Data 1');
}

/** The cells of a row that hold a record's JSON. */
export function partsOf(tab: Parameters<typeof partsFrom>[0], row: readonly string[]): readonly string[] {
  return row.slice(partsFrom(tab), partsFrom(tab) + PARTS.length);
}

export const PART_COUNT = PARTS.length;
