/** What the registry answers to a workbook, and what a workbook says of it. */
export const CALL_TEXTS = {
  noRequest: () => 'Permintaan tidak dapat dibaca. Perbarui Lajur di buku kerja ini, lalu coba lagi.',
  noToken: () =>
    'Identitas Anda tidak dapat dipastikan. Muat ulang buku kerja, izinkan Lajur bila diminta, lalu coba lagi.',
  unverified: () =>
    'Alamat surel akun Google Anda belum terverifikasi, sehingga pengajuan tidak dapat diterima.',
  unknownClient: (client: string) =>
    `Buku kerja ini belum dikenal registri. Minta pengelola menambahkan kode ini pada Pengaturan, baris “Klien Buku Kerja”: ${client}`,
  tooOften: () => 'Terlalu banyak permintaan. Tunggu beberapa menit, lalu coba lagi.',
  badSop: () => 'SOP tidak dapat dibaca oleh registri. Jalankan SOP › Periksa, lalu coba lagi.',
  noService: () => 'Layanan itu tidak ada atau sedang tidak menerima pengajuan. Muat ulang daftar.',
  noUnit: () =>
    'Anda tidak terdaftar sebagai kontak unit itu. Minta pengelola menambahkan alamat surel Anda pada tab Unit.',
  notYours: () => 'Berkas itu tidak ada, atau bukan untuk Anda.',
  noSop: () => 'Berkas itu tidak memuat SOP.',
  taken: (id: string) =>
    `Pengajuan diterima dengan nomor berkas ${id}. Tanda terima dikirim ke surel kontak unit.`,
  known: (id: string) => `Pengajuan ini sudah tercatat dengan nomor berkas ${id}. Tidak ada yang berubah.`,
  revised: (id: string) => `Revisi berkas ${id} diterima.`,
  noAddress: () =>
    'Alamat registri belum diisi. Buka SOP › Pengaturan, lalu isi alamat yang diberikan pengelola.',
  badAddress: () =>
    'Alamat registri harus berbentuk https://script.google.com/…/exec seperti yang diberikan pengelola.',
  unreachable: () =>
    'Registri tidak dapat dihubungi. Periksa sambungan internet dan alamat registri di Pengaturan.',
  badAnswer: () =>
    'Jawaban registri tidak dapat dibaca. Minta pengelola memeriksa apakah aplikasi web registri sudah dipasang.',
  withErrors: (count: number) =>
    `SOP ini masih memiliki ${count} kesalahan. Jalankan SOP › Periksa dan perbaiki dahulu, lalu ajukan.`,
  fetched: (id: string, tab: string, notes: number) =>
    `Naskah ${id} ditulis ke lembar “${tab}”.${notes === 0 ? '' : ` Ada ${notes} catatan yang harus dijawab; lihat daftar di bawah.`}`,
} as const;
