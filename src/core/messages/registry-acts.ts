/** Why a case cannot be opened at all. */
export const OBSTACLE_TEXTS = {
  'no-case': () => 'Berkas ini tidak ada. Periksa nomornya, atau buka kembali tautan dari surat.',
  'no-route': () => 'Alur berkas ini tidak dapat dibaca. Pengelola perlu menjalankan “Periksa sistem”.',
  damaged: () => 'Data berkas ini rusak. Pengelola perlu menjalankan “Periksa sistem”.',
} as const;

/** What is said when somebody acts on a page. */
export const ACT_TEXTS = {
  done: (choice: string) => `Tercatat: ${choice}. Terima kasih.`,
  finished: () => 'Tercatat: selesai. Terima kasih.',
  already: (choice: string) =>
    `Sudah tercatat sebelumnya${choice === '' ? '' : `: ${choice}`}. Tidak ada yang berubah.`,
  busy: () => 'Registri sedang sibuk. Tunggu sebentar, lalu kirim lagi; isian Anda belum dikirim.',
  tooMany: () =>
    'Kode salah terlalu sering. Tunggu satu jam, atau gunakan tautan dari surat yang lebih baru.',
  badInput: () => 'Isian tidak dapat dibaca. Muat ulang halaman, lalu isi kembali.',
  linkSent: () =>
    'Bila alamat itu terdaftar, tautan sudah dikirim ke sana. Periksa kotak masuk Anda dalam beberapa menit.',
  notManager: () => 'Tindakan ini hanya untuk pengelola registri.',
  withdrawn: () => 'Pengajuan ditarik.',
  cancelled: () => 'Pengajuan dibatalkan.',
  reassigned: (to: string) => `Dialihkan kepada ${to}.`,
  reopened: () => 'Dibuka kembali sebagai revisi baru.',
  retracted: () => 'Catatan dicabut.',
  answeredOnly: (why: string) => `Jawaban disimpan, tetapi naskah belum diteruskan. ${why}`,
  revisedOnly: (why: string) => `Revisi diterima, tetapi naskah belum diteruskan. ${why}`,
  answered: () => 'Jawaban atas catatan disimpan dan naskah diteruskan.',
  settled: () => 'Keadaan surat dicatat.',
  noSuchTask: () => 'Tugas itu tidak ada.',
} as const;
