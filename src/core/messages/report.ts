/** Words of the page that `npm start` makes. */
export const REPORT = {
  product: 'Lajur, hasil uji coba di komputer ini',
  sections: {
    sheet: 'Lembar',
    findings: 'Temuan',
    drawing: 'Diagram alur',
    document: 'Dokumen',
    calls: 'Panggilan layanan',
  },
  about: {
    sheet:
      'Lembar Google Sheets tiruan setelah menu Periksa dan Gambar alur dijalankan. Segitiga jingga menandai catatan sel; arahkan penunjuk untuk membacanya.',
    findings: 'Hasil menu Periksa, dengan sel tempat tiap temuan.',
    noFindings: 'Tidak ada temuan.',
    drawing: 'Diagram alur untuk kertas, tiap halaman satu gambar.',
    document: 'Dokumen resmi hasil menu Buat dokumen.',
    noDocument: 'Dokumen tidak dibuat.',
    noPages:
      'Dokumen ada sebagai berkas .docx di bawah. Halamannya tidak dapat ditampilkan, karena di komputer ini tidak ada LibreOffice atau Chrome.',
    calls: 'Banyaknya panggilan layanan Google untuk tiap menu; makin sedikit makin cepat.',
  },
  facts: {
    score: 'skor kelayakan, dari 100',
    findings: 'temuan',
    pages: 'halaman diagram alur',
    documentPages: 'halaman dokumen',
    calls: 'panggilan layanan untuk empat tindakan',
  },
  columns: {
    kind: 'Jenis',
    cell: 'Sel',
    finding: 'Temuan',
    action: 'Tindakan',
    calls: 'Panggilan',
    ms: 'Waktu (ms)',
  },
  page: (number: number) => `Halaman ${number}`,
  files: 'Berkas hasil',

  building: 'Membangun skrip buku kerja …',
  running: (title: string) => `Menjalankan "${title}" lewat skrip itu …`,
  action: (name: string, calls: number, ms: number) => `  ${name}: ${calls} panggilan layanan, ${ms} ms`,
  unknownExample: (id: string, known: string) => `Contoh "${id}" tidak dikenal. Pilihan: ${known}.`,
  done: (path: string) => `Hasilnya: ${path}`,
} as const;
