/** What stands beside a task in the tab Kotak Keluar. */
export const OUTBOX_NOTES = {
  sent: () => 'Terkirim',
  digest: (count: number) => `Terkirim dalam satu ringkasan (${count} pengajuan)`,
  confirmed: (person: string) => `Dinyatakan terkirim oleh ${person}`,
  foundSent: () => 'Ditemukan di antara surel terkirim',
  notSent: () => 'Tidak ada di antara surel terkirim; dikirim ulang',
  uncertain: () =>
    'Pengiriman terputus dan tidak dapat dipastikan. Periksa di surel terkirim, lalu pilih “sudah terkirim” atau “kirim lagi” di halaman pengelola.',
  failed: (log: string) => `Belum berhasil, akan dicoba lagi (catatan ${log})`,
  gaveUp: (log: string) =>
    `Gagal lima kali (catatan ${log}). Jalankan “Periksa sistem”, lalu coba lagi di halaman pengelola.`,
  interrupted: () => 'Proses terputus, dicoba lagi',
  gaveUpInterrupted: () =>
    'Terputus lima kali. Jalankan “Periksa sistem”, lalu coba lagi di halaman pengelola.',
  noQuota: () => 'Jatah surel hari ini habis; menunggu jatah berikutnya',
  unneeded: () => 'Tidak diperlukan lagi',
  done: () => 'Selesai',
} as const;
