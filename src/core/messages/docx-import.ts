/** Sentences about Word files that are read in. */
export const DOCX_IMPORT = {
  notDocx: (name: string) =>
    `"${name}" bukan berkas Word (.docx). Buka di Word, simpan ulang sebagai .docx tanpa kata sandi, lalu coba lagi.`,
  damaged: (name: string) =>
    `"${name}" rusak dan tidak dapat dibaca. Buka di Word, simpan ulang, lalu coba lagi.`,
  tooLarge: (name: string) =>
    `"${name}" terlalu besar untuk dibaca. Hapus gambar atau lampiran yang tidak perlu, simpan ulang, lalu coba lagi.`,
  noTable: (name: string) =>
    `"${name}" tidak memuat tabel. Tabel alur SOP harus berupa tabel Word, bukan gambar.`,
  symbolsFromShapes: (name: string, count: number) =>
    `${count} simbol pada "${name}" dibaca dari bentuk yang digambar di Word. Garis panah tidak terbaca: periksa letak simbol dan isi kolom Alur.`,
} as const;
