const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Begin with me- but are no active verbs. */
export const NOT_ME_VERBS =
  words(`menteri mentri mental menara menengah menurut mengenai melalui meskipun merupakan
  membran member memori memorial memorandum mentor mentoring merdeka merger mendatang mendadak mereka meninggal
  meriam melati merpati mentah mentega menantu merata memadai`);

/** Begin with ber- but are no verbs of doing. */
export const NOT_BER_VERBS =
  words(`berkas berkas-berkas berita berikut berikutnya berdasarkan bersama berupa bersih
  beragam berbagai beberapa berat beras beranda bermeterai berkala berjenjang berlaku berlanjut berwenang bertahap
  bermacam berlian berhubung berhubungan beruang bertingkat bertanda bernomor`);

/** Begin with di- but are no passives. */
export const NOT_DI_VERBS =
  words(`dinas direktur direktorat direksi disposisi diskusi distribusi digital digitalisasi
  diklat divisi dividen disiplin disertasi diagnosa diagnosis diagram dialog diploma dispensasi display disket
  distributor dirjen dinamika dinamis difabel diferensiasi direktori disabilitas disclaimer diseminasi diskon
  distrik diversi diversifikasi dimensi diktum dilema dinding dikotomi diskresi diskualifikasi disain dipa`);

/** Verbs that need no prefix. */
export const BASIC_VERBS =
  words(`datang hadir masuk keluar ikut kembali pulang pergi tiba naik turun mulai selesai
  minum makan duduk mohon tunggu antre antri lulus memo-kan`);

/** May stand before the verb without being its subject. */
export const ADVERBS = words(
  'kemudian selanjutnya lalu setelahnya langsung segera akan telah sudah wajib harus dapat',
);

/** Open a clause that is not the subject. */
export const CLAUSE_WORDS =
  words(`yang untuk guna agar supaya dengan dalam di ke dari pada oleh bila jika apabila
  bilamana setelah sebelum sesudah ketika saat karena sebagai sesuai berdasarkan melalui serta tentang kepada atas
  terhadap tidak adalah ini itu maka hal`);

/** After a noun: it then has no object to follow a verb. */
export const PREPOSITIONS = words(
  'atas dari terhadap dengan untuk di pada antara antar melalui dalam secara oleh bersama sebagai',
);

/** First words of offices, teams and people. */
export const OFFICE_WORDS =
  words(`kepala kabag kabid kasi kasubag kasubbag kasubid kasubbid kasub kadis kaban kakan
  kanit kapus koordinator sekretaris sekda sekdis sekwan sekcam asisten asda bupati walikota wali wakil gubernur camat
  lurah menteri direktur inspektur irban ketua anggota tim panitia pokja kelompok staf staff petugas operator admin
  administrator bendahara verifikator auditor analis arsiparis pengelola pelaksana pejabat pegawai pimpinan pemohon
  pengguna pelapor pelanggan penyedia pemeriksa penguji pengawas penyuluh pengadministrasi pengelolaan masyarakat warga tamu
  resepsionis satpam sopir dokter perawat bidan apoteker guru siswa mahasiswa peserta narasumber tenaga fungsional jabatan
  ppk kpa pptk pa ppspm ppid opd skpd unit bagian bidang seksi subbagian subbag dinas badan kantor perangkat sekretariat
  kementerian provinsi kecamatan kelurahan desa plt plh ajudan protokol resepsionist atasan kasir loket frontoffice
  customer rektor dekan dosen notaris wajib orang keluarga ahli supervisor manajer kurir driver teknisi programmer`);

/** Abbreviated offices, written out, for comparing a subject with a heading. */
export const OFFICE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  kabag: 'kepala bagian',
  kabid: 'kepala bidang',
  kasi: 'kepala seksi',
  kasubag: 'kepala subbagian',
  kasubbag: 'kepala subbagian',
  kasubid: 'kepala subbidang',
  kasubbid: 'kepala subbidang',
  kadis: 'kepala dinas',
  kaban: 'kepala badan',
  ka: 'kepala',
  sekda: 'sekretaris daerah',
  sekdis: 'sekretaris dinas',
  sekcam: 'sekretaris camat',
  asda: 'asisten',
  setda: 'sekretariat daerah',
  opd: 'perangkat daerah',
  skpd: 'perangkat daerah',
  walikota: 'wali kota',
  staff: 'staf',
  adm: 'administrasi',
  org: 'organisasi',
  bag: 'bagian',
  subbag: 'subbagian',
  kpa: 'kuasa pengguna anggaran',
  ppk: 'pejabat pembuat komitmen',
};
