/** Sentences of `npm run registry`. */
export const REGISTRY_CLI = {
  help: (stories: readonly string[]) =>
    `Memainkan registri pada emulator dengan skrip yang dipasang di Google, dan memeriksa buku riwayat.

  npm run -s registry -- story NAMA [--out FOLDER]   memainkan satu cerita, dari surat sampai terbit
  npm run -s registry -- verify-ledger BERKAS        memeriksa riwayat (JSON) hasil cerita atau ekspor

Cerita: ${stories.join(', ')}

Kode keluar: 0 berhasil, 1 riwayat tidak utuh atau cerita tidak selesai, 2 perintah tidak dapat dijalankan.
`,
  unknownCommand: (name: string) => `Perintah “${name}” tidak dikenal.`,
  unknownStory: (name: string, stories: readonly string[]) =>
    `Cerita “${name}” tidak ada. Yang tersedia: ${stories.join(', ')}.`,
  oneStory: () => 'Sebutkan satu nama cerita.',
  oneFile: () => 'Sebutkan satu berkas riwayat.',
  notLedger: (file: string) => `${file}: bukan berkas riwayat Lajur.`,
  whole: (count: number) => `Riwayat utuh: ${count} baris, tidak ada yang diubah atau hilang.`,
  faults: (count: number) => `Riwayat tidak utuh: ${count} kesalahan.`,
  stopped: (reason: string) => `Cerita tidak selesai: ${reason}`,
  written: (folder: string, mails: number, documents: number) =>
    `Hasil ditulis ke ${folder}: ${mails} surel, ${documents} dokumen, riwayat, dan laporan.`,
  report: {
    title: (service: string) => `Cerita: ${service}`,
    intro: (from: string, to: string, mails: number) =>
      `Dimainkan dengan skrip registri pada emulator, jam ${from} sampai ${to}; ${mails} surel terkirim.`,
    happenings: 'Jalannya cerita',
    ledger: 'Riwayat',
    ledgerColumns: ['Urut', 'Waktu', 'Berkas', 'Uraian', 'Oleh'],
    mails: 'Surel',
    mailColumns: ['Waktu', 'Kepada', 'Perihal'],
    noPdf: 'Dokumen PDF kosong karena di komputer ini tidak ada LibreOffice atau Chrome.',
  },
} as const;
