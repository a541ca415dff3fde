/** Words of the guided first run and of the ready office. */
export const GUIDE = {
  workbook: {
    look: {
      title: 'Buka buku kerja',
      text: 'Buka buku kerja Bagian Organisasi sebagai staf. SOP contoh dari Kota Kotamobagu sudah ada di dalamnya.',
    },
    check: {
      title: 'Periksa SOP',
      text: 'Di menu SOP pilih Periksa. Daftar temuan muncul di kanan, dengan sel tempatnya dan tombol Perbaiki.',
    },
    draw: {
      title: 'Gambar alurnya',
      text: 'Di menu SOP pilih Gambar alur. Simbol dan panah digambar di atas kolom pelaksana.',
    },
    document: {
      title: 'Buat dokumen resmi',
      text: 'Di menu SOP pilih Buat dokumen. Google Doc dan PDF tersimpan di Drive, di sebelah buku kerja.',
    },
    print: {
      title: 'Lihat dan unduh',
      text: 'Buka dokumennya halaman demi halaman, lalu unduh sebagai .docx atau PDF.',
    },
  },
  registry: {
    submit: {
      title: 'Unit mengajukan SOP',
      text: 'Dinas Kesehatan membuka formulir pengajuan. Jawabannya sudah terisi dari tautan; tinggal tekan Kirim.',
    },
    prepare: {
      title: 'Bagian Organisasi memeriksa',
      text: 'Staf membuka surat terbaru, masuk ke halaman pengajuan, mengetik kode dari surat, dan menyelesaikan langkahnya. Ulangi untuk tiap surat sampai giliran Sekda.',
    },
    sekda: {
      title: 'Sekda memutuskan',
      text: 'Sekda membuka suratnya, misalnya di ponsel, membaca SOP, lalu menyetujui dengan kode dari surat. Bila dikembalikan, berkas pulang ke Bagian Organisasi.',
    },
    mayor: {
      title: 'Wali Kota menyetujui',
      text: 'Wali Kota menerima surat yang sama dan menyetujui. Sesudah itu dokumen dibuat, dinomori, dan diterbitkan.',
    },
    published: {
      title: 'SOP terbit',
      text: 'Warga membuka katalog SOP yang berlaku dan memeriksa keaslian naskahnya.',
    },
  },
} as const;

export const READY_OFFICE = {
  workbookName: 'SOP Bagian Organisasi',
  /** What the office types into the registry, and where it reads how far a case has come. */
  registry: {
    posts: {
      tab: 'Jabatan',
      status: 'Definitif',
      /** Post to the id of who holds it. */
      holders: {
        'Kepala Bagian Organisasi': 'staf',
        'Analis Kebijakan': 'staf',
        'Sekretaris Daerah': 'sekda',
        'Wali Kota': 'wali-kota',
      },
      ofStaff: ['Kepala Bagian Organisasi', 'Analis Kebijakan'],
      sekda: 'Sekretaris Daerah',
      mayor: 'Wali Kota',
    },
    units: { tab: 'Unit', active: 'ya' },
    settings: {
      tab: 'Pengaturan',
      values: {
        'Pemerintah Daerah': 'Pemerintah Kota Kotamobagu',
        Pengirim: 'Bagian Organisasi Setda Kota Kotamobagu',
        Kota: 'Kotamobagu',
        'Zona Waktu': 'WITA',
      },
    },
    cases: { tab: 'Berkas', state: 'Status', running: 'berjalan', waitingFor: 'Menunggu' },
    catalogue: { tab: 'Katalog' },
    inbox: '01 Pengajuan',
    unitSheet: 'SOP Dinas Kesehatan',
    unitTitle: 'Penyusunan Standar Pelayanan Kesehatan',
    form: { unit: 'Unit kerja', name: 'Nama pengaju', title: 'Judul', link: 'Tautan lembar SOP' },
  },
  welcomeSubject: 'Selamat datang di ruang kerja Lajur',
  welcome: (name: string, title: string) => `Yth. ${name},

Ini kantor contoh di komputer ini saja. Semua nama orang rekaan, dan tidak ada yang terkirim ke luar.

Di Drive Anda sudah ada buku kerja dengan satu SOP: "${title}".
Ikuti langkah di panel Panduan, atau coba sendiri.

Salam,
Kantor Bagian Organisasi`,
} as const;
