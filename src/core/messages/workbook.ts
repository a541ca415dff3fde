const PIN_PARTS = { leave: 'Sisi keluar', enter: 'Sisi masuk', label: 'Tempat teks' } as const;

/** Sentences of the workbook: menus, titles, answers of the sidebar and the dialogs. */
export const WORKBOOK = {
  menu: {
    title: 'SOP',
    newSop: 'SOP baru…',
    importSop: 'Impor…',
    check: 'Periksa',
    draw: 'Gambar alur',
    preview: 'Pratinjau',
    make: 'Buat dokumen',
    submit: 'Ajukan ke registri…',
    fetch: 'Ambil pengajuan…',
    settings: 'Pengaturan…',
    help: 'Bantuan',
  },
  pages: {
    newSop: 'SOP baru',
    importSop: 'Impor SOP',
    check: 'Periksa SOP',
    preview: 'Pratinjau SOP',
    document: 'Dokumen SOP',
    submit: 'Ajukan ke registri',
    fetch: 'Ambil pengajuan',
    settings: 'Pengaturan',
    help: 'Bantuan Lajur',
  },
  busy: 'Orang lain sedang mengubah buku kerja ini dengan Lajur. Tunggu sebentar, lalu jalankan lagi.',
  tabGone: 'Lembar yang dimaksud sudah tidak ada. Buka lembar SOP, lalu jalankan lagi.',
  notSop:
    'Lembar ini belum dapat dibaca sebagai SOP. Pastikan ada baris judul kolom No, Kegiatan, nama pelaksana, Kelengkapan, Waktu, Output, dan Keterangan; atau pakai menu SOP › SOP baru.',
  failed: (id: string) =>
    `Maaf, Lajur mengalami gangguan dan pekerjaan tadi belum selesai. Tidak ada data yang hilang. Jalankan menu itu sekali lagi; bila tetap gagal, sampaikan kode ${id} kepada pengelola Lajur di kantor Anda.`,
  failedTitle: 'Pekerjaan belum selesai',
  refusedTitle: 'Belum dapat dikerjakan',
  notes: {
    begin: '[Catatan Lajur]',
    end: '[Akhir catatan Lajur]',
  },
  severity: { error: 'Kesalahan', warning: 'Peringatan', info: 'Saran' },
  mendGone: 'Temuan itu sudah tidak ada lagi pada lembar; daftar di bawah sudah diperbarui.',
  mended: (count: number) =>
    count === 0
      ? 'Tidak ada temuan yang dapat diperbaiki secara otomatis.'
      : `${count} temuan sudah diperbaiki.`,
  draw: {
    done: (drawn: number, kept: number) =>
      drawn === 0 && kept > 0
        ? 'Gambar alur sudah sesuai dengan isi lembar; tidak ada yang diubah.'
        : 'Gambar alur selesai.',
    hidden:
      'Ada baris kegiatan atau kolom pelaksana yang tersembunyi, sehingga gambar tidak dapat menempel dengan tepat. Tampilkan semuanya atau hapus filter, lalu jalankan lagi.',
    noLanes:
      'Tabel ini tidak memiliki kolom pelaksana, sehingga tidak ada alur yang dapat digambar. Tambahkan satu kolom untuk setiap pelaksana; jalankan SOP › Periksa bila kolomnya tidak dikenali.',
    unkept: (wishes: number) =>
      ` ${wishes} sematan panah tidak dapat dipenuhi di gambar ini; lihat SOP › Pratinjau.`,
    withFaults: (faults: number, first: string) =>
      faults === 1
        ? `Gambar alur selesai, tetapi satu bagiannya tidak tergambar dengan benar. ${first}`
        : `Gambar alur selesai, tetapi ${faults} bagiannya tidak tergambar dengan benar. Yang pertama: ${first}`,
    withErrors: (errors: number) =>
      `Gambar alur selesai, tetapi masih ada ${errors} kesalahan. Jalankan SOP › Periksa untuk melihatnya.`,
    description: (title: string, strip: number, strips: number) =>
      strips === 1 ? `Diagram alur ${title}` : `Diagram alur ${title}, bagian ${strip} dari ${strips}`,
  },
  create: {
    title: (lanes: number) => `SOP baru dengan ${lanes} pelaksana`,
    lane: (position: number) => `Pelaksana ${position}`,
    tabName: 'SOP baru',
    unknownExample: 'Contoh yang dipilih tidak ada. Muat ulang jendela ini, lalu pilih lagi.',
    laneCount: 'Isi jumlah pelaksana dengan angka 1 sampai 20.',
    firstActivity: 'Kegiatan pertama',
    lastActivity: 'Kegiatan terakhir',
    done: (name: string) => `Lembar “${name}” sudah dibuat.`,
  },
  import: {
    nothing: 'Tempelkan teks SOP atau isi tautan Drive lebih dahulu.',
    badLink:
      'Tautan atau ID Drive itu tidak dikenali. Salin tautan berkas dari Google Drive (Bagikan › Salin tautan), lalu tempelkan di sini.',
    missing:
      'Berkas itu tidak ditemukan atau tidak dapat dibuka dengan akun Anda. Periksa tautannya, atau minta pemiliknya membagikan berkas itu.',
    unsupported: (name: string) =>
      `Berkas “${name}” bukan Google Sheets, Google Docs, .xlsx, atau .docx. Ubah dahulu ke salah satu bentuk itu.`,
    damaged: (name: string) =>
      `Berkas “${name}” rusak atau terkunci sandi sehingga tidak dapat dibuka. Buka dahulu di aplikasinya, simpan ulang, lalu impor lagi.`,
    empty: (name: string) => `Tidak ada tabel SOP yang dikenali di “${name}”.`,
    drafted: (steps: number) =>
      `Sumber ini tidak memuat tabel alur. ${steps} langkah prosedurnya dijadikan baris kegiatan; isilah nama pelaksana dan simbol setiap baris setelah ditulis.`,
    pastedName: 'Teks yang ditempelkan',
    badSop: 'Hasil baca yang akan ditulis tidak lengkap. Ulangi impor dari awal.',
    tooLarge:
      'Isi yang akan diimpor terlalu besar untuk satu kali impor. Bagi menjadi beberapa bagian, lalu impor satu per satu.',
  },
  document: {
    refused: (errors: number) =>
      `Dokumen belum dibuat karena masih ada ${errors} kesalahan. Perbaiki dahulu, lalu jalankan lagi.`,
    name: (title: string) => `SOP ${title}`,
    untitled: 'tanpa judul',
    folder: (unit: string) => (unit === '' ? 'SOP' : `SOP ${unit}`),
    folderMissing:
      'Folder yang dipilih di Pengaturan tidak ditemukan atau tidak dapat dibuka dengan akun Anda. Perbaiki di SOP › Pengaturan.',
    templateMissing:
      'Templat yang dipilih di Pengaturan tidak ditemukan, tidak dapat dibuka, atau bukan Google Docs/.docx. Perbaiki di SOP › Pengaturan.',
    logoMissing:
      'Berkas logo yang dipilih di Pengaturan tidak ditemukan atau bukan gambar PNG/JPEG; dokumen dibuat tanpa logo.',
    pages: (pages: number, planned: boolean) =>
      planned ? `${pages} halaman, sesuai dengan rencana.` : `${pages} halaman.`,
    pagesDiffer: (planned: number, found: number) =>
      `PDF berisi ${found} halaman, sedangkan rencananya ${planned} halaman. Buka dokumen dan periksa pemenggalan halamannya sebelum dipakai.`,
    pagesUnknown: 'Jumlah halaman PDF tidak dapat dihitung; buka PDF dan periksa sebelum dipakai.',
    turned:
      'Nama pelaksana ditulis tegak karena kolomnya sempit. Google Docs tidak mengenal tulisan tegak: periksa apakah di dokumen dan PDF nama itu tampil mendatar dengan kata terpotong. Jika ya, singkat nama pelaksana atau pakai kertas yang lebih besar; Pratinjau selalu menampilkannya tegak.',
    done: 'Dokumen selesai dibuat.',
    renewed: 'Dokumen diperbarui; isi yang lama ada di File › Histori versi.',
  },
  settings: {
    saved: 'Pengaturan disimpan.',
    badHours: 'Jam kerja per hari harus berupa angka antara 1 dan 24.',
    badDays: 'Hari kerja per minggu harus berupa angka antara 1 dan 7.',
    badId: (label: string) => `${label} bukan tautan atau ID Google Drive yang dikenali.`,
    badProfile: 'Bentuk cetak yang dipilih tidak dikenal.',
    badFlowStart: 'Tempat mulai tabel alur yang dipilih tidak dikenal.',
    logo: 'Berkas logo',
    folder: 'Folder hasil',
    template: 'Templat dokumen',
    ownProfile: 'Sesuai SOP masing-masing',
  },
  totals: { whole: 'Seluruhnya' },
  preview: {
    page: (page: number, pages: number) => `Halaman alur ${page} dari ${pages}`,
    notice: (tab: string) => `Lembar “${tab}”. Pratinjau mengikuti ketikan Anda dalam beberapa detik.`,
    number: (printed: string) => `No. ${printed}`,
    flow: (from: string, to: string, label: string) => `${from} → ${to}${label === '' ? '' : ` · ${label}`}`,
    unkept: (part: 'leave' | 'enter' | 'label', reason: string) =>
      `${PIN_PARTS[part]} belum terpenuhi: ${reason}.`,
    changed:
      'Lembar berubah sejak pratinjau ini ditampilkan, jadi belum ada yang disimpan. Pratinjau sudah diperbarui; ulangi perubahan Anda.',
    refused: (part: 'leave' | 'enter' | 'label', reason: string) =>
      part === 'label'
        ? `Teks tidak dapat ditaruh di sana: ${reason}. Tidak ada yang diubah.`
        : `Sisi itu tidak dapat dipakai: ${reason}. Tidak ada yang diubah.`,
    noRoom:
      'Lembar ini tidak dapat menyimpan sematan. Buat lembar baru lewat SOP › Impor dari lembar ini, lalu ulangi di sana.',
    pinned: 'Tersimpan. Jalankan SOP › Gambar alur agar gambar di lembar ikut berubah.',
    released: (all: boolean) =>
      `${all ? 'Semua sematan dilepas.' : 'Sematan dilepas.'} Jalankan SOP › Gambar alur agar gambar di lembar ikut berubah.`,
  },
} as const;
