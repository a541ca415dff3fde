/** Sentences of the command line. */
export const CLI = {
  // Reading
  fileMissing: (file: string) => `${file}: berkas tidak ditemukan.`,
  fileIsFolder: (file: string) => `${file}: ini folder, bukan berkas.`,
  fileNotReadable: (file: string, detail: string) => `${file}: berkas tidak dapat dibaca (${detail}).`,
  fileEmpty: (file: string) => `${file}: berkas kosong.`,
  fileTooLarge: (file: string, megabytes: number) =>
    `${file}: berkas terlalu besar (${megabytes.toFixed(1).replace('.', ',')} MB); batasnya 10 MB.`,
  unknownExtension: (file: string) =>
    `${file}: jenis berkas tidak dikenal. Yang dapat dibaca: .sop.json, .json, .xlsx, .tsv, .txt, .docx.`,
  notText: (file: string) => `${file}: isi berkas bukan teks.`,
  wrongContent: (file: string, extension: string) =>
    `${file}: isi berkas bukan ${extension}. Berkas mungkin rusak atau berganti nama.`,
  passwordProtected: (file: string) =>
    `${file}: berkas dilindungi kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu coba lagi.`,
  oldExcel: (file: string) =>
    `${file}: ini format Excel lama (.xls). Simpan ulang sebagai .xlsx, lalu coba lagi.`,
  oldWord: (file: string) =>
    `${file}: ini format Word lama (.doc) atau dilindungi kata sandi. Simpan ulang sebagai .docx tanpa kata sandi.`,
  workbookEmpty: (file: string) => `${file}: tidak ada lembar yang berisi.`,
  workbookUnreadable: (file: string) => `${file}: buku kerja rusak dan tidak dapat dibuka.`,
  unpacksTooLarge: (file: string) => `${file}: isi berkas terlalu besar setelah dibuka.`,
  noSopFound: (file: string) =>
    `${file}: tidak ditemukan tabel SOP (judul kolom No, Kegiatan, Pelaksana, Mutu Baku).`,

  // Writing
  outNotWritable: (folder: string, detail: string) =>
    `Folder keluaran ${folder} tidak dapat ditulisi (${detail}).`,
  outIsFile: (folder: string) => `Keluaran ${folder} adalah berkas, bukan folder.`,
  sameName: (file: string, name: string) =>
    `${file}: nama keluaran sudah dipakai berkas lain, jadi memakai "${name}".`,
  failed: (file: string, detail: string) => `${file}: gagal diproses (${detail}).`,
  written: (file: string, count: number, pages: number) =>
    `${file}: ${count} berkas keluaran, ${pages} halaman alur.`,
  drawnAsDraft: (file: string) => `${file}: masih ada kesalahan, hasilnya baru konsep.`,
  rowTooTall: (file: string, row: number) =>
    `${file}: baris ${row} lebih tinggi daripada batas Excel (409 poin), jadi .xlsx dibuat tanpa gambar alur.`,

  pictureText: (title: string, part: number, parts: number) =>
    parts === 1 ? `Diagram alur ${title}` : `Diagram alur ${title}, bagian ${part} dari ${parts}`,

  // PDF
  pdfNoConverter:
    'PDF tidak dapat dibuat di komputer ini: pasang LibreOffice atau Google Chrome, lalu jalankan lagi. Keluaran lain tetap dibuat.',
  pdfNoLibreOffice:
    'LAJUR_PDF=libreoffice diminta, tetapi LibreOffice Writer tidak ditemukan di komputer ini.',
  pdfUnknownForce: (value: string) =>
    `LAJUR_PDF="${value}" tidak dikenal. Pakai "libreoffice" atau "chromium", atau kosongkan.`,
  pdfFailed: (detail: string) => `PDF gagal dibuat: ${detail}`,
  pdfPagesDiffer: (file: string, planned: number, made: number) =>
    `${file}: PDF berisi ${made} halaman, seharusnya ${planned}. Periksa pemenggalan halamannya.`,

  // Arguments
  unknownCommand: (name: string) => `Perintah "${name}" tidak dikenal.`,
  unknownOption: (name: string) => `Pilihan "${name}" tidak dikenal.`,
  didYouMean: (name: string) => `Mungkin maksud Anda "${name}"?`,
  optionNeedsValue: (name: string) => `Pilihan "${name}" memerlukan nilai.`,
  optionTakesNoValue: (name: string) => `Pilihan "${name}" tidak memakai nilai.`,
  optionMissing: (name: string) => `Pilihan "${name}" wajib diisi.`,
  fileExpected: 'Sebutkan sedikitnya satu berkas SOP.',
  unknownFormat: (name: string, known: string) => `Format "${name}" tidak dikenal. Pilihan: ${known}.`,
  unknownProfile: (name: string, known: string) => `Profil "${name}" tidak dikenal. Pilihan: ${known}.`,
  unknownVia: (name: string) => `Jalur "${name}" tidak dikenal. Pilihan: workbook.`,
  seeHelp: (command: string) => `Lihat: npm run -s sop -- ${command} --help`,

  // Workbook
  notBuilt: 'Skrip buku kerja belum dibangun. Jalankan dahulu: npm run build',
  stale:
    'Sumber berubah setelah skrip buku kerja dibangun. Jalankan lagi npm run build agar hasilnya mutakhir.',
  notViaWorkbook: (format: string, known: string) =>
    `Format "${format}" tidak tersedia lewat buku kerja. Pilihan: ${known}.`,
  workbookName: 'Buku Kerja SOP',
  actions: { import: 'Impor', check: 'Periksa', draw: 'Gambar alur', document: 'Buat dokumen' },
  actionCost: (file: string, action: string, calls: number, ms: number) =>
    `${file}: ${action}: ${calls} panggilan layanan, ${ms} ms`,
  actionFailed: 'tindakan di buku kerja gagal.',

  // Check
  severity: {
    error: 'kesalahan',
    warning: 'peringatan',
    info: 'saran',
  } as const,
  counts: (errors: number, warnings: number, advice: number) =>
    `${errors} kesalahan, ${warnings} peringatan, ${advice} saran`,
  score: (points: number) => `Skor kelayakan ${points} dari 100`,
  mendOffered: (label: string) => `(dapat diperbaiki: ${label})`,
  nothingFound: 'tidak ada temuan.',
  drawing: (done: number, all: number, file: string) => `[${done}/${all}] ${file} …`,
} as const;

/** Names of the parts of an SOP, to say where a finding belongs. */
export const PLACE_NAMES = {
  identity: {
    government: 'nama pemerintah daerah',
    unit: 'nama unit kerja',
    number: 'Nomor SOP',
    title: 'Judul SOP',
    createdOn: 'Tanggal Pembuatan',
    revisedOn: 'Tanggal Revisi',
    effectiveOn: 'Tanggal Efektif',
    'approver.position': 'jabatan pengesah',
    'approver.name': 'nama pengesah',
    'approver.rank': 'pangkat pengesah',
    'approver.nip': 'NIP pengesah',
  },
  section: {
    dasarHukum: 'Dasar Hukum',
    kualifikasiPelaksana: 'Kualifikasi Pelaksana',
    keterkaitan: 'Keterkaitan',
    peralatan: 'Peralatan/Perlengkapan',
    peringatan: 'Peringatan',
    pencatatan: 'Pencatatan dan Pendataan',
  },
  activityField: {
    number: 'No',
    text: 'Kegiatan',
    kelengkapan: 'Kelengkapan',
    waktu: 'Waktu',
    output: 'Output',
    keterangan: 'Keterangan',
    alur: 'Alur',
  },
  step: (number: string) => `langkah ${number}`,
  lane: (name: string) => `pelaksana ${name}`,
  cell: (address: string) => `sel ${address}`,
} as const;

/** Help texts. Lines stay within 100 characters, so that they fit a terminal. */
export const HELP = {
  main: `Lajur: memeriksa, menggambar, dan mencetak SOP.

Pemakaian: npm run -s sop -- <perintah> [pilihan] BERKAS…

Perintah:
  draw      gambar diagram alur dan buat dokumen resmi
  check     periksa SOP menurut PermenPANRB 35/2012
  measure   ukur mutu gambar alur (JSON)

Pilihan:
  --help      tampilkan bantuan; juga untuk tiap perintah: draw --help
  --version   tampilkan versi

BERKAS: .sop.json atau .json (lajur.sop/1), .xlsx, .tsv, .txt (tabel salin-tempel), .docx.

Contoh:
  npm run -s sop -- check src/examples/tangerang.sop.json
  npm run -s sop -- draw src/examples/*.sop.json --out out
`,
  draw: `Menggambar diagram alur dan membuat dokumen resmi.

Pemakaian: npm run -s sop -- draw BERKAS… --out FOLDER [pilihan]

Pilihan:
  --out FOLDER      folder keluaran; dibuat bila belum ada (wajib)
  --format DAFTAR   pilihan keluaran, dipisah koma: svg,png,json,docx,pdf,xlsx,sop (bawaan:
                    semua ini), bpmn,mermaid
  --profile P       tata letak daerah: umum, tangerang, sibolga, bps, kotamobagu, pekalongan
                    (bawaan: menurut berkas SOP)
  --via workbook    lewat skrip Google Sheets yang sudah dibangun (npm run build), pada tiruan Google
                    Workspace di komputer ini, dan tampilkan jumlah panggilan layanan per tindakan;
                    hasilnya: png (gambar di atas lembar), docx, pdf, sop
  --help            tampilkan bantuan ini

Keluaran untuk tiap SOP, <nama> ialah nama berkas tanpa akhiran:
  <nama>.p1.svg, .p2.svg …   gambar tiap halaman
  <nama>.p1.png, .p2.png …   gambar tiap halaman, 2 piksel per poin
  <nama>.drawing.json        gambar sebagai data (lajur.drawing/1)
  <nama>.docx, <nama>.pdf    dokumen resmi
  <nama>.xlsx                lembar kerja dengan gambar alur
  <nama>.sop.json            SOP sebagai data (lajur.sop/1)
  <nama>.bpmn                diagram BPMN 2.0, misalnya untuk bpmn.io
  <nama>.mmd                 diagram alur Mermaid
Buku kerja dengan beberapa SOP menghasilkan <nama>-<lembar> untuk tiap lembar.

PDF dibuat dengan LibreOffice, Chrome/Chromium yang terpasang, atau Chromium bawaan paket.
Variabel lingkungan LAJUR_PDF=libreoffice|chromium memaksa salah satu; LAJUR_DEBUG=1 menampilkan
rincian bila program gagal.

SOP yang masih memuat kesalahan tetap digambar sebagai konsep.
Kode keluar: 0 semua dibuat; 1 sebagian keluaran gagal dibuat; 2 ada berkas yang tidak terbaca atau
pemakaian salah.
`,
  check: `Memeriksa SOP menurut PermenPANRB 35/2012.

Pemakaian: npm run -s sop -- check BERKAS… [pilihan]

Pilihan:
  --json        hasil sebagai JSON pada keluaran baku
  --profile P   tata letak daerah: umum, tangerang, sibolga, bps, kotamobagu, pekalongan
  --help        tampilkan bantuan ini

Tiap unsur larik --json: file, sheet (bila berkas memuat beberapa SOP), readable, title,
score {value, grade, reasons}, counts {error, warning, info}, dan findings: code, severity
(error, warning, info), place, cell {row, column} (dihitung dari 0), message, mend, where (tempat
dalam kata-kata). Untuk berkas yang tidak terbaca: file, readable (false), problems.

Kode keluar: 0 tanpa kesalahan (peringatan boleh ada); 1 ada kesalahan; 2 ada berkas yang tidak
terbaca atau pemakaian salah.
`,
  measure: `Mengukur mutu gambar alur.

Pemakaian: npm run -s sop -- measure BERKAS… --json [pilihan]

Pilihan:
  --json        hasil sebagai satu larik JSON pada keluaran baku
  --profile P   tata letak daerah: umum, tangerang, sibolga, bps, kotamobagu, pekalongan
  --help        tampilkan bantuan ini

Tiap unsur larik: file, sheet (bila berkas memuat beberapa SOP), ms (lama menggambar), pages,
symbols, flows, crossings, bends, length (poin), lalu banyaknya tiap jenis cacat, antara lain
symbolOverlaps, lineThroughSymbol, sharedRuns, missingFlows, dan daftarnya dalam defects.
Tanpa --json hasilnya berupa tabel; kolom defects ialah jumlah semua cacat.
Kode keluar: 0 semua diukur; 2 ada berkas yang tidak terbaca atau pemakaian salah.
`,
} as const;
