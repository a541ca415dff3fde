/** Sentences of the local workspace's server: refusals, and what became of the saved state. */
export const WORKSPACE = {
  errors: {
    turnedAway: {
      host: 'Alamat ini bukan alamat ruang kerja lokal. Pakai alamat yang tercetak saat ruang kerja dijalankan.',
      origin: 'Permintaan ini datang dari halaman di luar ruang kerja lokal, jadi ditolak.',
      token: 'Halaman ini dibuka sebelum ruang kerja dijalankan ulang. Muat ulang halaman, lalu coba lagi.',
    },
    badRequest: (part: string) =>
      `Permintaan tidak lengkap atau salah bentuk (${part}). Muat ulang halaman, lalu coba lagi.`,
    tooLarge: 'Berkasnya terlalu besar. Batasnya 40 MB untuk unggahan dan 10 MB untuk lampiran formulir.',
    signIn: 'Pilih dulu Anda masuk sebagai siapa, lewat pilihan orang di kanan atas.',
    noAccess: (email: string) =>
      `Akun ${email} tidak punya akses ke berkas ini. Minta pemiliknya membagikan berkas itu, atau pindah ke orang lain di kanan atas.`,
    noFile: 'Berkas ini tidak ada, atau sudah dihapus.',
    noTab: 'Lembar ini sudah tidak ada. Mungkin baru saja dihapus orang lain.',
    noScript: 'Skrip untuk menu ini tidak ditemukan. Muat ulang halaman.',
    noMail: 'Surat ini tidak ada di kotak surat orang ini.',
    noPage: 'Alamat ini tidak ada di ruang kerja.',
    noTrigger: 'Pemicu ini sudah tidak ada.',
    noPdf: (reason: string) => `PDF tidak dapat dibuat di komputer ini: ${reason}`,
    viewOnly: (name: string) => `${name} hanya boleh melihat berkas ini, tidak mengubahnya.`,
    ownerOnly: 'Hanya pemilik berkas yang dapat membuangnya.',
    nameMissing: 'Nama belum diisi.',
    notXlsx: (name: string) =>
      `Berkas "${name}" bukan .xlsx yang dapat dibaca. Simpan ulang dari Excel, lalu unggah lagi.`,
    badRecipient:
      'Alamat tujuan belum benar. Tulis seperti nama@contoh.go.id, dipisah koma kalau lebih dari satu.',
    cannotUndo:
      'Tidak dapat dibatalkan: lembar ini sudah diubah lagi oleh orang lain atau oleh skrip sesudahnya.',
    nothingToUndo: 'Tidak ada perubahan Anda yang dapat dibatalkan.',
    nothingToRedo: 'Tidak ada yang dapat diulangi.',
    runGone: 'Pekerjaan yang menunggu jawaban ini sudah berakhir. Jalankan menunya sekali lagi.',
    pageGone: 'Halaman ini sudah kedaluwarsa. Tutup, lalu buka lagi.',
    refused: (words: string) => `Tidak dapat dilakukan. Kata Google: "${words}"`,
    broken:
      'Ada kesalahan di ruang kerja. Rinciannya tercetak di terminal. Muat ulang halaman, lalu coba lagi.',
  },
  form: {
    closed: (title: string) => `Formulir ${title} sudah ditutup dan tidak menerima jawaban lagi.`,
    /** Google's sentences to respondents. */
    words: {
      'This is a required question': 'Pertanyaan ini wajib diisi.',
      'Not one of the choices': 'Pilih salah satu dari pilihan yang ada.',
      'Only one answer': 'Isi satu jawaban saja.',
      'Invalid date': 'Tanggal tidak valid.',
      'Must be one line': 'Jawaban harus satu baris.',
      'Invalid answer': 'Jawaban tidak valid.',
      'Your response has been recorded.': 'Jawaban Anda telah direkam.',
      'You’ve already responded':
        'Anda sudah pernah mengisi formulir ini, dan formulir ini hanya dapat diisi sekali.',
      'Sign in to continue': 'Masuk dulu untuk melanjutkan: pilih orang di kanan atas.',
      'You need permission': 'Anda perlu izin untuk mengisi formulir ini.',
      'Email: This is a required question': 'Alamat surel wajib diisi dengan benar.',
      'Sorry, this form is not published.': 'Formulir ini belum diterbitkan.',
      'Sorry, the file you have requested does not exist.': 'Formulir ini tidak ada.',
    } as Readonly<Record<string, string>>,
  },
  state: {
    unsaved: (folder: string, reason: string) =>
      `Perubahan terakhir belum tersimpan ke ${folder} (${reason}). Perubahan itu masih ada selama ruang kerja ini berjalan. Kosongkan ruang di disk, lalu tekan Simpan lagi.`,
    damagedOlder: (keptAs: string) =>
      `Keadaan tersimpan rusak dan tidak dapat dibaca. Berkasnya disimpan sebagai ${keptAs}; yang tampil sekarang adalah keadaan satu langkah sebelumnya.`,
    damagedFresh: (keptAs: string) =>
      `Keadaan tersimpan rusak dan tidak dapat dibaca. Berkasnya disimpan sebagai ${keptAs}; yang tampil sekarang adalah kantor contoh yang baru.`,
    newer: (folder: string, version: number, known: number) =>
      `Keadaan tersimpan di ${folder} dibuat oleh Lajur yang lebih baru (versi ${version}; yang ini mengenal sampai versi ${known}). Tidak ada yang diubah. Perbarui Lajur, pakai folder lain dengan --state FOLDER, atau mulai baru dengan --reset (yang lama tetap disimpan di sebelahnya).`,
    taken: (folder: string, address: string) =>
      `Ruang kerja di ${folder} sudah berjalan di ${address}. Buka alamat itu, hentikan yang berjalan dengan Ctrl+C, atau pakai folder lain dengan --state FOLDER.`,
    noImport: (folder: string) => `Tidak ada keadaan tersimpan di ${folder}, jadi tidak ada yang diambil.`,
    badImport: (folder: string) =>
      `Keadaan di ${folder} rusak dan tidak dapat diambil. Tidak ada yang diubah.`,
    notWritable: (folder: string, reason: string) => `Folder ${folder} tidak dapat ditulisi (${reason}).`,
  },
  start: {
    building: 'Membangun skrip …',
    seeding: 'Menyiapkan kantor contoh …',
    ready: (address: string) => `Ruang kerja siap: ${address}`,
    state: (folder: string) => `Keadaan disimpan di ${folder}. Hentikan dengan Ctrl+C.`,
    otherPort: (wanted: number, port: number) => `Port ${wanted} sedang dipakai, jadi dipakai port ${port}.`,
    smtp: (port: number) => `Surat dapat dikirim program surat lain lewat SMTP 127.0.0.1 port ${port}.`,
    proved: (ms: number) =>
      `Halaman pertama menjawab setelah ${ms} ms. Tanpa terminal, ruang kerja ditutup lagi; pakai "npm start -- --serve" agar tetap berjalan.`,
    notProved: (status: number) => `Halaman pertama tidak menjawab dengan benar (status ${status}).`,
    stopped: 'Ruang kerja ditutup. Semua perubahan sudah tersimpan.',
    stoppedUnsaved: 'Ruang kerja ditutup, tetapi perubahan terakhir TIDAK tersimpan.',
    exported: (folder: string) => `Keadaan disalin ke ${folder}.`,
    imported: (folder: string) => `Keadaan diambil dari ${folder}.`,
    setAside: (folder: string) => `Keadaan lama disimpan di ${folder}.`,
    badOption: (text: string) =>
      `Pilihan ini tidak dikenal atau kurang nilainya: ${text}. Lihat "npm start -- --help".`,
    badPort: (text: string) => `Port "${text}" tidak benar: tulis angka dari 0 sampai 65535.`,
    help: `npm start [-- PILIHAN]

Membangun skrip, lalu membuka ruang kerja lokal di peramban: kantor contoh tanpa akun, hanya di komputer ini.
Tanpa terminal (atau CI=true, atau --once): menjalankan satu contoh lewat menu Periksa, Gambar alur, dan Buat dokumen,
menulis laporannya ke out/, membuktikan ruang kerja menjawab, lalu selesai dengan kode 0.

  --serve           tetap berjalan, juga tanpa terminal
  --once [CONTOH]   jalankan sekali lalu selesai; CONTOH memilih SOP contoh (biasanya tangerang)
  --port N          port yang diinginkan (biasanya 8765; kalau terpakai, diambil port lain)
  --state FOLDER    folder keadaan (biasanya .lajur/ruang-kerja)
  --import FOLDER   mulai dari salinan keadaan di FOLDER
  --export FOLDER   salin keadaan ke FOLDER saat ditutup
  --reset           mulai dengan kantor contoh yang baru; yang lama disimpan di sebelahnya
  --smtp N          terima surat lewat SMTP di port N (0: port mana saja)`,
  },
} as const;
