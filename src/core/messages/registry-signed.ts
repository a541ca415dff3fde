import { quoted } from './rule-text.ts';

/** What is said of a signed document that is handed in. */
export const SIGNED_TEXTS = {
  taken: (form: 'elektronik' | 'pindaian', whole: boolean) =>
    form === 'elektronik'
      ? `Naskah bertanda tangan elektronik diterima${whole ? ' dan isinya sama persis dengan naskah final' : ''}. Keabsahan tanda tangannya diperiksa pada layanan penerbit sertifikatnya.`
      : 'Pindaian naskah bertanda tangan diterima.',
  known: () => 'Berkas yang sama sudah diterima sebelumnya. Tidak ada yang berubah.',
  'no-pdf': () => 'Berkas itu bukan PDF. Simpan atau pindai naskah bertanda tangan sebagai PDF, lalu unggah.',
  unsigned: () =>
    'Berkas itu sama persis dengan naskah final yang belum ditandatangani. Unggah berkas sesudah ditandatangani.',
  pages: (pages: number, expected: number) =>
    `Berkas itu ${pages} halaman, sedangkan naskah final ${expected} halaman. Unggah seluruh halaman naskah, dalam satu berkas dan tanpa lampiran lain.`,
  wrongNumber: (typed: string, number: string) =>
    `Nomor ${quoted(typed, 80)} bukan nomor naskah ini (${number}). Periksa apakah berkas yang dipilih benar milik pengajuan ini, lalu ketik nomor yang tertera padanya.`,
  tooLarge: (most: number) =>
    `Berkas itu lebih besar dari ${most} MB. Simpan ke folder 03 Disahkan unit ini, lalu pilih pengambilan dari folder.`,
  unreadable: () => 'Berkas tidak terbaca. Pilih lagi berkasnya, lalu unggah.',
  notInFolder: (caseId: string) =>
    `Belum ada PDF lain di folder 03 Disahkan unit ini yang namanya memuat ${caseId}. Simpan berkas bertanda tangan di folder itu dengan nomor pengajuan pada namanya.`,
  fileName: (title: string, caseId: string) => `${title} (${caseId}, bertanda tangan).pdf`,
  gone: () => 'Naskah final tidak ditemukan di Google Drive. Minta pengelola menjalankan “Periksa sistem”.',
} as const;

/** How a signature is told on pages, by what stands in the registry. */
export const SIGNATURE_WORDS = {
  menunggu: 'Naskah final belum kembali bertanda tangan',
  elektronik: 'Bertanda tangan elektronik',
  pindaian: 'Pindaian bertanda tangan',
} as const;
