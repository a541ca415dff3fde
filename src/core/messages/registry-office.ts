import { quoted } from './rule-text.ts';

/** One row of the tab Pengaturan: what people see beside its value. */
export interface SettingText {
  readonly label: string;
  /** What stands there at the beginning. */
  readonly initial: string;
  readonly explanation: string;
}

const HOURS = 'Jam kerja, misalnya “07.30-12.00, 13.00-16.00”. Kosongkan bila libur.';
const FASTING = 'Jam kerja selama Ramadan.';

/** Rows of the tab Pengaturan, in their order. */
export const SETTING_TEXTS = {
  government: {
    label: 'Pemerintah Daerah',
    initial: '',
    explanation: 'Nama lengkap, misalnya “Pemerintah Kota …”. Tercetak pada surat dan halaman.',
  },
  sender: {
    label: 'Pengirim',
    initial: 'Bagian Organisasi',
    explanation: 'Nama pengirim surat, misalnya “Bagian Organisasi Setda Kota …”.',
  },
  town: { label: 'Kota', initial: '', explanation: 'Tempat yang ditulis di depan tanggal pengesahan.' },
  profile: {
    label: 'Profil Cetak',
    initial: '',
    explanation: 'Kode profil dokumen. Kosongkan untuk mengikuti profil pada tiap SOP.',
  },
  signer: {
    label: 'Penanda Tangan',
    initial: '',
    explanation:
      'Jabatan yang mengesahkan, seperti tertulis pada tab Jabatan. Kosongkan untuk mengikuti tiap SOP.',
  },
  managers: {
    label: 'Pengelola',
    initial: '',
    explanation:
      'Alamat surel pengelola registri, dipisahkan koma. Merekalah yang dapat mengalihkan dan membatalkan.',
  },
  zone: { label: 'Zona Waktu', initial: 'WIB', explanation: 'WIB, WITA, atau WIT.' },
  readReplies: {
    label: 'Baca Balasan',
    initial: 'tidak',
    explanation: '“ya” bila balasan surel SETUJU dan KEMBALIKAN dicatat; memerlukan izin membaca surel.',
  },
  mailAuthority: {
    label: 'Pemeriksa Surel',
    initial: 'mx.google.com',
    explanation: 'Server yang hasil pemeriksaan pengirimnya dipercaya. Jangan diubah untuk Gmail.',
  },
  clients: {
    label: 'Klien Buku Kerja',
    initial: '',
    explanation:
      'Kode buku kerja yang boleh mengajukan, dipisahkan koma. Kodenya tampil saat buku kerja baru mencoba mengajukan.',
  },
  linkDays: { label: 'Masa Tautan', initial: '14', explanation: 'Berapa hari tautan dalam surat berlaku.' },
  mailReserve: {
    label: 'Cadangan Surel',
    initial: '10',
    explanation: 'Jatah surel harian yang disisakan untuk pengingat dan permintaan tautan.',
  },
  before: {
    label: 'Ingatkan Sebelum',
    initial: '1',
    explanation: 'Berapa hari kerja sebelum tenggat pengingat dikirim.',
  },
  every: {
    label: 'Ingatkan Tiap',
    initial: '2',
    explanation: 'Sesudah lewat tenggat, pengingat dikirim tiap berapa hari kerja.',
  },
  most: {
    label: 'Ingatkan Paling Banyak',
    initial: '3',
    explanation: 'Berapa kali pengingat dikirim sesudah lewat tenggat.',
  },
  rootFolder: {
    label: 'Folder Induk',
    initial: '',
    explanation: 'Diisi oleh “Siapkan”. Boleh diganti dengan tautan folder lain di Google Drive.',
  },
  ramadan: {
    label: 'Ramadan',
    initial: '',
    explanation:
      'Awal dan akhir, misalnya “18 Februari 2026 - 19 Maret 2026”. Beberapa tahun dipisahkan titik koma.',
  },
  week0: { label: 'Jam Minggu', initial: '', explanation: HOURS },
  week1: { label: 'Jam Senin', initial: '07.30-12.00, 13.00-16.00', explanation: HOURS },
  week2: { label: 'Jam Selasa', initial: '07.30-12.00, 13.00-16.00', explanation: HOURS },
  week3: { label: 'Jam Rabu', initial: '07.30-12.00, 13.00-16.00', explanation: HOURS },
  week4: { label: 'Jam Kamis', initial: '07.30-12.00, 13.00-16.00', explanation: HOURS },
  week5: { label: 'Jam Jumat', initial: '07.30-11.30, 13.00-16.30', explanation: HOURS },
  week6: { label: 'Jam Sabtu', initial: '', explanation: HOURS },
  fasting0: { label: 'Jam Ramadan Minggu', initial: '', explanation: FASTING },
  fasting1: { label: 'Jam Ramadan Senin', initial: '08.00-12.00, 12.30-15.00', explanation: FASTING },
  fasting2: { label: 'Jam Ramadan Selasa', initial: '08.00-12.00, 12.30-15.00', explanation: FASTING },
  fasting3: { label: 'Jam Ramadan Rabu', initial: '08.00-12.00, 12.30-15.00', explanation: FASTING },
  fasting4: { label: 'Jam Ramadan Kamis', initial: '08.00-12.00, 12.30-15.00', explanation: FASTING },
  fasting5: { label: 'Jam Ramadan Jumat', initial: '08.00-11.30, 12.30-15.30', explanation: FASTING },
  fasting6: { label: 'Jam Ramadan Sabtu', initial: '', explanation: FASTING },
} as const satisfies Readonly<Record<string, SettingText>>;

/** Sentences about what people wrote into the registry's tabs. `row` is the row as the sheet numbers it. */
export const OFFICE_TEXTS = {
  email: (tab: string, row: number, address: string): string =>
    `Tab ${tab} baris ${row}: alamat surel ${quoted(address)} tidak lengkap. Tulis seperti nama@contoh.go.id.`,
  noEmail: (tab: string, row: number): string =>
    `Tab ${tab} baris ${row}: alamat surel belum diisi, sehingga tidak ada yang dapat dihubungi.`,
  noName: (tab: string, row: number, column: string): string =>
    `Tab ${tab} baris ${row}: kolom ${column} belum diisi, sehingga baris ini tidak dipakai.`,
  code: (tab: string, row: number, code: string): string =>
    `Tab ${tab} baris ${row}: kode ${quoted(code)} hanya boleh berisi huruf, angka, titik, dan tanda hubung, paling banyak 20.`,
  doubleCode: (tab: string, row: number, code: string, first: number): string =>
    `Tab ${tab} baris ${row}: kode ${quoted(code)} sudah dipakai pada baris ${first}. Beri kode lain.`,
  date: (tab: string, row: number, text: string): string =>
    `Tab ${tab} baris ${row}: tanggal ${quoted(text)} tidak terbaca. Tulis seperti “17 Agustus 2026” atau “17/08/2026”.`,
  range: (tab: string, row: number): string =>
    `Tab ${tab} baris ${row}: tanggal sampai mendahului tanggal mulai, sehingga baris ini tidak pernah berlaku.`,
  capacity: (row: number, text: string): string =>
    `Tab Jabatan baris ${row}: status ${quoted(text)} tidak dikenal. Pilih Definitif, Plt., atau Plh.`,
  content: (row: number, text: string): string =>
    `Tab Layanan baris ${row}: jenis naskah ${quoted(text)} tidak dikenal. Pilih SOP atau Teks.`,
  applicants: (row: number, text: string): string =>
    `Tab Layanan baris ${row}: pengaju ${quoted(text)} tidak dikenal. Pilih Unit atau Umum.`,
  counter: (row: number, text: string): string =>
    `Tab Layanan baris ${row}: nomor terakhir ${quoted(text)} bukan bilangan. Tulis angka, misalnya 17.`,
  setting: (label: string, text: string): string =>
    `Tab Pengaturan, ${quoted(label)}: nilai ${quoted(text)} tidak terbaca sebagai bilangan. Nilai bawaan dipakai.`,
  noManager: (): string =>
    'Tab Pengaturan: belum ada pengelola. Isi sekurang-kurangnya satu alamat surel pada “Pengelola”.',
  within: (tab: string, message: string): string => `Tab ${tab}: ${message}`,
} as const;

/** Words that people choose from in the registry's tabs; the first is written by Lajur. */
export const OFFICE_WORDS = {
  yes: ['ya', 'y', 'aktif', 'true', '1'],
  content: { sop: 'SOP', teks: 'Teks' },
  applicants: { unit: 'Unit', umum: 'Umum' },
  permanent: 'Definitif',
  perUnit: 'Unit',
  perKlasifikasi: 'Klasifikasi',
  perYear: 'Tahun',
} as const;
