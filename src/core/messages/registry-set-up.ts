import { quoted } from './rule-text.ts';

/** Sentences of setting up, checking and mending the registry. */
export const SET_UP_TEXTS = {
  spreadsheet: 'Registri SOP',
  missingTab: (tab: string): string =>
    `Tab ${quoted(tab)} tidak ditemukan dalam spreadsheet registri. Kembalikan namanya, atau jalankan “siapkan” agar tab itu dibuat lagi.`,
  busy: 'Registri sedang dipakai proses lain. Tunggu satu menit, lalu coba lagi.',
  running:
    'Penyiapan atau pemeriksaan sistem sedang berjalan. Tunggu sampai selesai, lalu jalankan lagi bila masih perlu.',
  ownerOnly: 'Perintah ini hanya dapat dijalankan oleh pemilik registri, dari editor Apps Script.',
  failed: (id: string): string =>
    `Terjadi gangguan dan perintah ini belum selesai. Coba lagi sebentar lagi. Bila tetap gagal, sampaikan kode ${id} kepada pengelola.`,
  heading: (cell: string, found: string, wanted: string): string =>
    `Judul kolom pada ${cell} berbunyi ${quoted(found)}, seharusnya ${quoted(wanted)}. Kembalikan judulnya dan pastikan kolom tidak dipindah; isi kolom dibaca menurut letaknya.`,
  noHome: 'Spreadsheet registri dibuat.',
  tabsMade: (names: readonly string[]): string => `Tab dibuat: ${names.join(', ')}.`,
  headingsMended: (count: number): string => `${count} judul kolom yang kosong diisi lagi.`,
  guarded: (names: readonly string[]): string => `Perlindungan dipasang lagi pada tab: ${names.join(', ')}.`,
  keyMade: 'Kunci tanda tangan tautan dibuat.',
  routeMade: (tab: string): string => `Tab alur ${quoted(tab)} ditulis dari contoh.`,
  routeMissing: (service: string, tab: string): string =>
    `Tab alur ${quoted(tab)} untuk layanan ${quoted(service)} tidak ada. Buat tab itu, atau perbaiki kolom Tab Alur.`,
  routeNotNamed: (service: string): string =>
    `Layanan ${quoted(service)} belum mempunyai tab alur. Isi kolom Tab Alur.`,
  routeUnread: (tab: string): string =>
    `Tab ${quoted(tab)} tidak terbaca sebagai SOP. Susun seperti contoh: identitas, enam bagian, lalu tabel kegiatan.`,
  routeTooLong: (tab: string): string =>
    `Alur pada tab ${quoted(tab)} terlalu panjang untuk disimpan. Pecah menjadi dua layanan.`,
  routeLoaded: (service: string, version: number): string =>
    `Alur layanan ${quoted(service)} dimuat sebagai versi ${version}.`,
  routeRefused: (service: string): string =>
    `Alur layanan ${quoted(service)} belum dapat dijalankan; versi sebelumnya tetap dipakai. Perbaiki temuan berikut, lalu jalankan lagi.`,
  noHolder: (service: string, jabatan: string): string =>
    `Belum ada pejabat untuk ${quoted(jabatan)}, yang dipakai pada alur ${quoted(service)}. Tambahkan pada tab Jabatan.`,
  noUnits:
    'Belum ada unit aktif pada tab Unit. Isi kode, nama, dan surel kontak tiap unit, lalu jalankan lagi.',
  noServices: 'Belum ada layanan aktif pada tab Layanan. Isi “ya” pada kolom Aktif, lalu jalankan lagi.',
  rootFolder: (text: string): string =>
    `Folder Induk pada tab Pengaturan (${quoted(text)}) tidak ditemukan atau bukan folder. Perbaiki tautannya, atau kosongkan.`,
  foldersReady: (units: number, year: string): string => `Folder tahun ${year} siap untuk ${units} unit.`,
  formReady: (service: string): string => `Formulir ${quoted(service)} siap.`,
  formClosed: (service: string): string =>
    `Formulir ${quoted(service)} ditutup, karena layanannya tidak aktif.`,
  formMended: (service: string, what: string): string => `Formulir ${quoted(service)} diperbaiki: ${what}.`,
  formWas: {
    missing: 'hilang dan dibuat lagi',
    unpublished: 'belum diterbitkan',
    closed: 'tertutup',
    email: 'pengumpulan alamat surel berubah',
  },
  triggersMended: (count: number): string => `${count} pemicu dipasang atau dibersihkan.`,
  triggersDead: (since: string): string => `Pemicu berkala tidak bekerja sejak ${since} dan dipasang lagi.`,
  noWebApp:
    'Aplikasi web belum diterbitkan. Di editor Apps Script pilih Terapkan › Deployment baru › Aplikasi web, jalankan sebagai “Saya”, akses “Siapa saja”, lalu buka alamatnya satu kali.',
  readReplies:
    '“Baca Balasan” diisi ya, tetapi izin membaca surel belum diberikan. Pasang varian registri-balasan, atau isi tidak.',
  quota: (left: number): string => `Jatah surel hari ini tersisa ${left} penerima.`,
  quotaLow: (left: number, reserve: number): string =>
    `Jatah surel hari ini tersisa ${left} penerima, di bawah cadangan ${reserve}. Surat lain dikirim besok.`,
  foldersMended: (count: number): string => `${count} folder yang hilang dibuat lagi.`,
  ledgerSound: (lines: number): string => `Riwayat utuh: ${lines} baris diperiksa.`,
  ledgerPart: (from: number, to: number): string =>
    `Riwayat baris ${from} sampai ${to} utuh; sisanya diperiksa pada pemeriksaan berikutnya.`,
  outboxStuck: (count: number): string =>
    `${count} tugas pada tab Kotak Keluar perlu diperiksa. Baca kolom Keterangan pada baris yang berkeadaan “perlu diperiksa”.`,
  more: 'Pekerjaan masih berlanjut dan diteruskan sendiri dalam beberapa menit.',
  done: 'Registri siap.',
} as const;

/** What stands in the tabs of a new registry, besides the settings. */
export const STARTER_TEXTS = {
  yes: 'ya',
  no: 'tidak',
  /** By the id of the example that is the route. */
  services: {
    'kotamobagu-sop': { code: 'SOP', name: 'Fasilitasi Penyusunan SOP', tab: 'Alur SOP' },
    'kotamobagu-spp': { code: 'SPP', name: 'Fasilitasi Standar Pelayanan Publik', tab: 'Alur SPP' },
    tangerang: { code: 'SOP-BUPATI', name: 'Penetapan SOP oleh Bupati', tab: 'Alur SOP Bupati' },
    sibolga: { code: 'SOP-DINAS', name: 'Penyusunan SOP di dalam Dinas', tab: 'Alur SOP Dinas' },
    'pekalongan-konsultasi': { code: 'KONSULTASI', name: 'Konsultasi Kelembagaan', tab: 'Alur Konsultasi' },
    'pekalongan-pengaduan': { code: 'PENGADUAN', name: 'Pengaduan Pelayanan', tab: 'Alur Pengaduan' },
  },
  pattern: '{urut:3}/SOP-{unit}/{bulanRomawi}/{tahun}',
  klasifikasi: '000.8.3',
} as const;
