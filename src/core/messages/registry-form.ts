/** Questions of the forms; answers are found again by their titles, so a changed title is a changed form. */
export const FORM_TEXTS = {
  title: (service: string, sender: string) => `Pengajuan ${service} (${sender})`,
  description: (sender: string) =>
    [
      `Formulir ini diterima oleh ${sender}.`,
      'Isi satu kali untuk tiap naskah. Tanda terima dikirim ke surel Anda, berikut hasil pemeriksaan dan halaman untuk memantau naskah.',
    ].join('\n\n'),
  confirmation: (folders: readonly { readonly unit: string; readonly url: string }[]) =>
    [
      'Terima kasih, pengajuan Anda sudah diterima. Tanda terima segera dikirim ke surel Anda.',
      ...(folders.length === 0 ? [] : ['Folder 01 Pengajuan (hanya dapat dibuka oleh unitnya):']),
      ...folders.map(({ unit, url }) => `${unit}: ${url}`),
    ].join('\n'),
  noUnits: 'Belum ada unit',
  unit: { title: 'Unit kerja', help: 'Pilih unit kerja Anda.' },
  name: { title: 'Nama pengaju', help: 'Nama lengkap orang yang dapat dihubungi.' },
  subject: { title: 'Judul', help: 'Judul SOP seperti yang akan tercetak, atau pokok persoalan.' },
  sheet: {
    title: 'Tautan lembar SOP',
    help: 'Tautan Google Sheets, Excel, atau Word di folder unit. Kosongkan bila hanya ada satu berkas di folder 01 Pengajuan.',
  },
  question: { title: 'Uraian', help: 'Tuliskan pertanyaan, pengaduan, atau permohonan Anda.' },
  note: { title: 'Keterangan', help: 'Hal lain yang perlu diketahui. Boleh dikosongkan.' },
  caseId: {
    title: 'Nomor berkas',
    help: 'Hanya untuk perbaikan: nomor berkas yang dikembalikan, seperti K-2026-0012. Kosongkan untuk pengajuan baru.',
  },
} as const;

/** Why a submission could not be taken, or not yet: sentences for whoever handed it in. */
export const SUBMISSION_TEXTS = {
  unknownUnit: (unit: string) =>
    `Unit “${unit}” tidak ada dalam daftar. Pilih unit dari daftar pada formulir, atau hubungi pengelola.`,
  notContact: (unit: string) =>
    `Alamat surel Anda tidak terdaftar sebagai kontak ${unit}. Kirim dari alamat yang terdaftar, atau minta pengelola menambahkan alamat Anda.`,
  unverified: () =>
    'Alamat surel Anda tidak dipastikan oleh Google, karena pengaturan formulir berubah. Pengelola perlu menjalankan “Periksa sistem”; sesudah itu kirim lagi dengan masuk ke akun Google Anda.',
  noEmail: () => 'Alamat surel pengirim tidak terbaca, sehingga pengajuan tidak dapat diterima.',
  noTitle: () => 'Judul belum diisi. Isi judul, lalu kirim lagi.',
  noQuestion: () => 'Uraian belum diisi. Tuliskan pertanyaan atau pengaduan Anda, lalu kirim lagi.',
  badLink: (text: string) =>
    `Tautan “${text.slice(0, 80)}” bukan tautan berkas Google Drive. Salin tautan dari tombol Bagikan pada berkas Anda.`,
  missing: () =>
    'Berkas pada tautan tidak dapat dibuka. Pindahkan atau salin berkas ke folder 01 Pengajuan unit Anda, lalu kirim lagi.',
  unsupported: (name: string) =>
    `Berkas “${name}” bukan Google Sheets, Excel, atau Word. Salin isinya ke lembar SOP di folder unit, lalu kirim lagi.`,
  damaged: (name: string) => `Berkas “${name}” tidak dapat dibaca. Simpan ulang berkas itu, lalu kirim lagi.`,
  noFile: () =>
    'Tidak ada berkas SOP di folder 01 Pengajuan. Letakkan lembar SOP di folder itu, atau isi tautannya pada formulir.',
  severalFiles: (names: string) =>
    `Ada beberapa berkas di folder 01 Pengajuan (${names}). Isi tautan berkas yang dimaksud pada formulir.`,
  notSop: (name: string) =>
    `Pada berkas “${name}” tidak ditemukan tabel SOP. Gunakan lembar SOP yang disediakan di folder unit.`,
  severalSops: (names: string) =>
    `Berkas memuat beberapa SOP (${names}). Pisahkan satu berkas untuk tiap SOP, atau tulis judul yang sama dengan salah satunya.`,
  noRoute: (service: string) =>
    `Alur layanan ${service} belum siap. Pengelola sudah diberi tahu; kirim lagi sesudah ada pemberitahuan.`,
  closed: (service: string) => `Layanan ${service} sedang tidak menerima pengajuan.`,
  unknownCase: (id: string) =>
    `Nomor berkas “${id}” tidak ditemukan untuk unit Anda. Periksa nomor pada surat pengembalian, atau kosongkan untuk pengajuan baru.`,
  tooLong: (question: string, most: number) =>
    `Isian ${question} terlalu panjang. Paling banyak ${most} huruf; lampirkan selebihnya sebagai berkas di folder unit.`,
} as const;
