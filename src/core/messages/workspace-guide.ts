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
} as const;

export const READY_OFFICE = {
  workbookName: 'SOP Bagian Organisasi',
  welcomeSubject: 'Selamat datang di ruang kerja Lajur',
  welcome: (name: string, title: string) => `Yth. ${name},

Ini kantor contoh di komputer ini saja. Semua nama orang rekaan, dan tidak ada yang terkirim ke luar.

Di Drive Anda sudah ada buku kerja dengan satu SOP: "${title}".
Ikuti langkah di panel Panduan, atau coba sendiri.

Salam,
Kantor Bagian Organisasi`,
} as const;
