import { quoted } from './rule-text.ts';

/** What a step asks of its executor, as a noun: "menunggu persetujuan dari Bapak/Ibu". */
export const ASKED = {
  ajukan: 'perbaikan naskah',
  tugas: 'tindak lanjut',
  jawab: 'jawaban',
  periksa: 'pemeriksaan',
  setujui: 'persetujuan',
  paraf: 'paraf',
  'tanda-tangan': 'tanda tangan',
  nomori: 'penomoran',
  terbitkan: 'penerbitan',
  sampaikan: 'penyampaian',
  selesai: 'penyelesaian',
} as const;

/** Frame of every letter. */
export const LETTER_FRAME = {
  to: (name: string) => `Yth. ${name}`,
  reader: 'Bapak/Ibu',
  opening: 'Dengan hormat,',
  thanks: 'Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.',
  references: (references: readonly string[]) => `Rujukan: ${references.join(', ')}`,
} as const;

/** Labels of facts and of links. */
export const LETTER_LABELS = {
  title: 'Judul',
  applicant: 'Pengusul',
  service: 'Layanan',
  case: 'Nomor pengajuan',
  revision: 'Revisi',
  openedAt: 'Diajukan',
  step: 'Langkah',
  since: 'Menunggu sejak',
  due: 'Tenggat',
  noDue: 'tidak ditentukan',
  number: 'Nomor naskah',
  reason: 'Alasan',
  score: 'Nilai',
  next: 'Langkah berikutnya',
  code: 'Kode',
  pdf: 'Baca naskah (PDF)',
  sheet: 'Lembar SOP',
  folder: 'Folder unit',
  form: 'Formulir pengajuan',
  verification: 'Halaman pemeriksaan keaslian',
  spreadsheet: 'Buku registri',
  documents: 'Naskah yang disampaikan',
  attachments: 'Lampiran',
  changes: 'Yang berubah dari revisi sebelumnya',
  notes: 'Catatan yang perlu dijawab',
  findings: 'Lembar verifikasi',
  picture: (title: string) => `Bagan alur ${quoted(title, 120)}`,
} as const;

/** Subjects, in front of the title. A case's mark is put before them. */
export const SUBJECTS = {
  request: (asked: string, title: string) => `Mohon ${asked}: ${title}`,
  tugas: (title: string) => `Mohon tindak lanjut: ${title}`,
  dikembalikan: (title: string) => `Dikembalikan: ${title}`,
  'revisi-baru': (title: string) => `Revisi baru: ${title}`,
  dialihkan: (title: string) => `Dialihkan kepada Bapak/Ibu: ${title}`,
  pengingat: (title: string) => `Pengingat: ${title}`,
  terlambat: (title: string) => `Lewat tenggat: ${title}`,
  'tanda-terima': (title: string) => `Tanda terima: ${title}`,
  selesai: (title: string) => `Selesai: ${title}`,
  ditarik: (title: string) => `Ditarik: ${title}`,
  dibatalkan: (title: string) => `Dibatalkan: ${title}`,
  'dibuka-lagi': (title: string) => `Dibuka kembali: ${title}`,
  'jabatan-kosong': (jabatan: string, title: string) => `Jabatan ${jabatan} kosong: ${title}`,
  'balasan-ditolak': (title: string) => `Balasan belum dapat dicatat: ${title}`,
  'revisi-tertahan': (title: string) => `Revisi diterima, belum diteruskan: ${title}`,
  pengantar: (title: string) => `Penyampaian naskah: ${title}`,
  ringkasan: (count: number) => `${count} pengajuan menunggu Bapak/Ibu`,
  undangan: (service: string, unit: string) => `Permintaan pengajuan ${service}: ${unit}`,
  'ingatkan-unit': (service: string, unit: string) => `Pengingat pengajuan ${service}: ${unit}`,
  tautan: 'Tautan masuk ke halaman Bapak/Ibu',
  'pengajuan-ditolak': (title: string) => `Pengajuan belum dapat diterima: ${title}`,
} as const;

/** Letters about a step that waits for the reader. */
export const STEP_LETTERS = {
  tugas: (asked: string) => `Pengajuan berikut menunggu ${asked} dari Bapak/Ibu.`,
  dikembalikan: (by: string) => `Pengajuan berikut dikembalikan kepada Bapak/Ibu oleh ${by}, dengan alasan:`,
  mendWork: 'Mohon diperbaiki sesuai alasan dan catatan yang ada, lalu disampaikan kembali.',
  mendVerdict: 'Mohon dipertimbangkan kembali.',
  'revisi-baru': (revision: number, asked: string) =>
    `Pengusul telah menyampaikan revisi ${revision}, yang menunggu ${asked} dari Bapak/Ibu. Tautan pada surat sebelumnya tidak berlaku lagi.`,
  pengingat: (asked: string, due: string) =>
    due === ''
      ? `Dengan ini kami ingatkan bahwa pengajuan berikut masih menunggu ${asked} dari Bapak/Ibu.`
      : `Dengan ini kami ingatkan bahwa pengajuan berikut masih menunggu ${asked} dari Bapak/Ibu, paling lambat ${due}.`,
  terlambat: (asked: string) =>
    `Pengajuan berikut telah melewati tenggat dan masih menunggu ${asked} dari Bapak/Ibu. Mohon kiranya dapat segera diselesaikan.`,
  dialihkan: (by: string, asked: string) =>
    `Pengajuan berikut dialihkan kepada Bapak/Ibu oleh ${by} dan menunggu ${asked} dari Bapak/Ibu.`,
  handedBecause: 'Alasan pengalihan:',
  sentBackBy: (by: string) => `Sebelumnya dikembalikan oleh ${by}, dengan alasan:`,
  dueLate: (due: string) => `${due} (sudah lewat)`,
  step: (row: string, text: string) => `${row}. ${text}`,
  decide: 'Buka halaman keputusan',
  work: 'Buka halaman pengajuan',
  codeNote: (until: string) =>
    `Kode ini diminta pada halaman tersebut. Tautan dan kode hanya untuk Bapak/Ibu, mohon tidak diteruskan. Berlaku sampai ${until}.`,
  opening:
    'Membuka tautan belum berarti memutuskan. Keputusan tercatat setelah Bapak/Ibu memilih, mengetik kode, dan menekan tombol.',
  reply: (approve: boolean, sendBack: boolean) =>
    `Dapat pula cukup membalas surat ini. Tulis pada baris pertama: ${[approve ? 'SETUJU' : '', sendBack ? 'KEMBALIKAN: (alasan)' : ''].filter((part) => part !== '').join(' atau ')}.`,
  signing:
    'Tombol pada halaman mencatat persetujuan. Tanda tangan basah atau elektronik tersertifikasi dibubuhkan di luar sistem ini.',
  noPage: (sender: string) =>
    `Untuk menindaklanjuti, silakan menghubungi ${sender} dengan menyebut nomor pengajuan.`,
  note: (where: string, text: string, by: string) =>
    where === '' ? `${text} (${by})` : `${where}: ${text} (${by})`,
  notePlace: (row: string, column: string) =>
    [row === '' ? '' : `Langkah ${row}`, column].filter((part) => part !== '').join(', '),
  moreChanges: (count: number) => `dan ${count} perubahan lain, lihat halaman pengajuan`,
  moreNotes: (count: number) => `dan ${count} catatan lain, lihat halaman pengajuan`,
} as const;

/** Letters to whoever brought the case. */
export const APPLICANT_LETTERS = {
  received: 'Pengajuan Bapak/Ibu telah kami terima dan terdaftar sebagai berikut.',
  notChecked: 'Naskah ini tidak diperiksa secara otomatis.',
  clean: 'Pemeriksaan otomatis tidak menemukan hal yang perlu diperbaiki.',
  found: (errors: number, others: number) =>
    `Pemeriksaan otomatis menemukan ${[
      errors > 0 ? `${errors} kesalahan yang harus diperbaiki` : '',
      others > 0 ? `${others} hal yang disarankan untuk diperbaiki` : '',
    ]
      .filter((part) => part !== '')
      .join(' dan ')}:`,
  score: (score: number) => `${score} dari 100`,
  severity: { error: 'Kesalahan', warning: 'Peringatan', info: 'Saran' },
  cell: (cell: string) => `sel ${cell}`,
  moreFindings: (count: number) => `dan ${count} temuan lain, lihat lembar SOP`,
  status: 'Lihat perkembangan pengajuan',
  personal: (until: string) =>
    `Tautan perkembangan pengajuan hanya untuk Bapak/Ibu, mohon tidak diteruskan. Berlaku sampai ${until}.`,
  codeForActs: (until: string) =>
    `Kode ini diminta bila Bapak/Ibu hendak bertindak pada halaman tersebut, misalnya menjawab catatan atau menarik pengajuan. Tautan dan kode hanya untuk Bapak/Ibu, mohon tidak diteruskan. Berlaku sampai ${until}.`,
  finished: 'Pengajuan Bapak/Ibu telah selesai diproses.',
  finalAnswer: 'Jawaban',
  ditarik: (by: string) => `Pengajuan berikut ditarik oleh ${by} dan tidak diproses lebih lanjut.`,
  dibatalkan: (by: string) => `Pengajuan berikut dibatalkan oleh ${by} dan tidak diproses lebih lanjut.`,
  again: 'Bila diperlukan, pengajuan dapat disampaikan kembali melalui formulir.',
  reopened: (by: string, revision: number) =>
    `Pengajuan berikut dibuka kembali oleh ${by} sebagai revisi ${revision}, dan diproses lagi mengikuti alurnya.`,
  held: (revision: number) => `Revisi ${revision} kami terima, tetapi naskah belum dapat diteruskan:`,
  answerOnPage:
    'Jawab setiap catatan pada halaman Bapak/Ibu. Sesudah itu naskah diteruskan dengan sendirinya.',
  answerRemarks: 'Jawab catatan',
  rejected: (service: string, title: string) =>
    `Pengajuan ${quoted(title, 200)} untuk layanan ${quoted(service, 120)} belum dapat kami terima, karena:`,
  mendAndSend: 'Mohon diperbaiki, lalu dikirim kembali melalui formulir. Jawaban sebelumnya sudah terisi.',
  openForm: 'Perbaiki dan kirim kembali',
} as const;

/** Letters about more than one case, about replies and about the office itself. */
export const OFFICE_LETTERS = {
  vacant: (jabatan: string) =>
    `Pengajuan berikut menunggu ${jabatan}, tetapi pada daftar jabatan tidak ada pejabat yang bertugas hari ini. Pengajuan akan terhenti sampai ada yang menindaklanjuti.`,
  vacantMend:
    'Mohon catat pejabat definitif, Plt., atau Plh. pada tab Jabatan di buku registri, atau alihkan langkah ini melalui halaman pengelola.',
  manage: 'Buka halaman pengelola',
  waiting: (count: number, late: number) =>
    `Ada ${count} pengajuan yang menunggu Bapak/Ibu${late > 0 ? `, ${late} di antaranya sudah melewati tenggat` : ''}.`,
  openDesk: 'Buka semua pengajuan yang menunggu',
  deskNote:
    'Pada halaman tersebut beberapa pengajuan dapat diputuskan sekaligus. Surat ini tidak dapat dibalas dengan SETUJU, karena memuat beberapa pengajuan.',
  asks: (asked: string) => `Menunggu ${asked} dari Bapak/Ibu`,
  since: (instant: string) => `Sejak ${instant}`,
  due: (instant: string) => `Tenggat ${instant}`,
  dueLate: (instant: string) => `Tenggat ${instant} (sudah lewat)`,
  moreWaiting: (count: number) => `Dan ${count} pengajuan lain, lihat halaman tersebut.`,
  replyRefused: 'Balasan Bapak/Ibu atas pengajuan berikut belum dapat kami catat sebagai keputusan.',
  decideOnPage: 'Mohon keputusan disampaikan melalui halaman berikut.',
  notWaiting:
    'Pengajuan ini sekarang tidak menunggu keputusan Bapak/Ibu, sehingga tidak ada yang perlu dilakukan.',
  link: 'Sesuai permintaan Bapak/Ibu, berikut tautan masuk ke halaman pribadi pada registri.',
  openOwnPage: 'Buka halaman saya',
  notAsked: 'Bila Bapak/Ibu tidak memintanya, surat ini dapat diabaikan.',
  deliver: (count: number) =>
    count === 1
      ? 'Bersama ini kami sampaikan naskah yang telah disahkan, sebagai berikut.'
      : `Bersama ini kami sampaikan ${count} naskah yang telah disahkan, sebagai berikut.`,
  documentLine: (number: string, unit: string) => (number === '' ? unit : `${number} · ${unit}`),
  effective: (date: string) => `Berlaku sejak ${date}`,
} as const;

/** Letters of a collection, to the units. */
export const COLLECTION_LETTERS = {
  invite: (unit: string, service: string, deadline: string) =>
    `Kami mohon ${unit} menyampaikan pengajuan untuk layanan ${quoted(service, 120)}, paling lambat ${deadline}.`,
  how: 'Langkah-langkahnya:',
  steps: [
    'Isi lembar SOP kosong yang sudah tersedia di folder unit, atau salin SOP yang ada ke folder itu.',
    'Periksa kembali isinya bersama pelaksana.',
    'Kirim melalui formulir. Nama unit sudah terisi.',
  ],
  remind: (unit: string, service: string, deadline: string, count: number) =>
    `${count > 1 ? 'Dengan hormat kami ingatkan kembali' : 'Dengan ini kami ingatkan'} bahwa sampai surat ini dikirim, pengajuan ${unit} untuk layanan ${quoted(service, 120)} belum kami terima. Batas waktunya ${deadline}.`,
  ignore: 'Bila pengajuan sudah dikirim, pengingat ini dapat diabaikan.',
  openForm: 'Buka formulir pengajuan',
  emptySheet: 'Lembar SOP kosong',
} as const;
