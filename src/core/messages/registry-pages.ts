import { quoted } from './rule-text.ts';

/** Sentences of the web app's pages; static labels stand in appsscript/registry/*.html. */
export const PAGE_TEXTS = {
  fault: (log: string) =>
    `Halaman tidak dapat dibuka karena gangguan. Coba lagi beberapa saat lagi; bila tetap demikian, sebutkan catatan ${log} kepada Bagian Organisasi.`,
  linkTitle: 'Tautan tidak dapat dipakai',
  faultTitle: 'Halaman tidak dapat dibuka',
  notYourTurn:
    'Naskah pengajuan ini tidak sedang berada di tangan Anda, sehingga tidak dapat diajukan kembali.',
  noSheet: 'Lembar SOP pengajuan ini tidak ditemukan. Ajukan kembali melalui formulir.',
  resubmitted: 'Revisi baru diterima dan diteruskan.',
  several: (done: number, all: number) =>
    done === all
      ? `${done} keputusan tercatat.`
      : `${done} dari ${all} keputusan tercatat; selebihnya belum, lihat penjelasan pada tiap pengajuan.`,
  notYours: 'Pengajuan ini bukan milik unit Anda dan tidak menunggu Anda.',
  picture: (page: number, pages: number, title: string) =>
    `Bagan alur ${quoted(title, 120)}, halaman ${page} dari ${pages}`,
  contentGone:
    'Naskah revisi ini tidak ditemukan di penyimpanan. Jangan memutuskan sebelum Bagian Organisasi memeriksanya.',
  score: (score: number) => `${score} dari 100`,
  signed: (words: string, at: string) => `${words}, diterima ${at}`,
  step: (row: string, text: string) => `${row}. ${text}`,
  notePlace: (row: string, column: string) =>
    [row === '' ? '' : `Langkah ${row}`, column].filter((part) => part !== '').join(', ') || 'Seluruh naskah',
} as const;

/** Where a case stands, in one sentence. */
export const STATUS_TEXTS = {
  waiting: (steps: string, who: string) => `Menunggu langkah ${steps} oleh ${who}.`,
  machine: 'Sedang diproses.',
  selesai: (number: string) => (number === '' ? 'Selesai.' : `Selesai dengan nomor ${number}.`),
  ditarik: 'Ditarik oleh pengusul.',
  dibatalkan: 'Dibatalkan.',
} as const;

/** Why a decision page offers nothing to decide. */
export const RECORDED_TEXTS = {
  own: (choice: string, at: string) =>
    choice === ''
      ? `Anda sudah menyelesaikan langkah ini pada ${at}. Tidak ada yang perlu dilakukan lagi.`
      : `Keputusan Anda ${quoted(choice)} sudah tercatat pada ${at}. Tidak ada yang perlu dilakukan lagi.`,
} as const;

/** Labels of choices, and where they lead. */
export const CHOICE_TEXTS = {
  approve: (label: string) => (/^(ya|setuju|disetujui)$/i.test(label) ? 'Setujui' : label),
  sendBack: (label: string) => (/^(tidak|belum|kembali|dikembalikan)$/i.test(label) ? 'Kembalikan' : label),
  refuse: (label: string) => (/^(tidak|ditolak|tolak)$/i.test(label) ? 'Tolak' : label),
  done: 'Nyatakan selesai',
  resubmit: 'Sampaikan naskah terbaru',
  resubmits: 'Lembar SOP dibaca pada saat ini, menjadi revisi baru bila berubah, lalu diteruskan',
  unchanged: 'Nyatakan selesai tanpa mengubah naskah',
  answer: 'Kirim jawaban',
  leadsTo: (row: string, text: string) => `Diteruskan ke langkah ${row}: ${text}`,
  leadsBack: (row: string, text: string) => `Kembali ke langkah ${row}: ${text}`,
  leadsOut: 'Pengajuan selesai',
} as const;

/** The history of a case, told from the case itself. */
export const HISTORY_TEXTS = {
  opened: (by: string) => `Diajukan oleh ${by}`,
  acted: (row: string, by: string, choice: string) =>
    choice === ''
      ? `Langkah ${row} diselesaikan oleh ${by}`
      : `Langkah ${row}: ${by} memilih ${quoted(choice)}`,
  stopped: (row: string) => `Langkah ${row} dihentikan karena pengajuan menempuh jalan lain`,
  signed: (by: string, form: string) =>
    `Naskah bertanda tangan diserahkan oleh ${by} (${form.toLowerCase()})`,
  closed: (status: string, by: string) => (by === '' ? `Pengajuan ${status}` : `Pengajuan ${status} (${by})`),
} as const;

/** Dashboard of managers. */
export const MANAGER_TEXTS = {
  quota: (left: number) => `Sisa jatah surel hari ini: ${left} penerima.`,
  ledgerNever: 'Riwayat belum pernah diperiksa.',
  ledgerSound: (at: string) => `Riwayat utuh pada pemeriksaan terakhir, ${at}.`,
  ledgerBroken: (at: string, seq: string) =>
    `Riwayat tidak utuh mulai urut ${seq} (diperiksa ${at}). Jangan mengubah tab Riwayat, dan hubungi pengelola sistem.`,
  lane: (row: string, text: string, executor: string) => `${row}. ${text} – ${executor}`,
  /** What a task was to do, by its kind. */
  task: (kind: string) =>
    ({
      mail: 'Surat',
      number: 'Pemberian nomor',
      document: 'Pembuatan dokumen',
      folder: 'Penempatan folder',
      notes: 'Catatan pada lembar unit',
      publish: 'Penerbitan',
      deliver: 'Penyampaian naskah',
      undangan: 'Surat pengumpulan',
      'ingatkan-unit': 'Pengingat kepada unit',
      tautan: 'Surat tautan masuk',
      'balasan-ditolak': 'Jawaban atas balasan',
      'revisi-tertahan': 'Pemberitahuan revisi',
      'pengajuan-ditolak': 'Jawaban atas pengajuan',
    })[kind] ?? kind,
} as const;

/** The page behind the QR. */
export const VERIFICATION_TEXTS = {
  berlaku: 'Naskah ini tercatat dan masih berlaku.',
  digantikan: (at: string) =>
    `Naskah ini tercatat, tetapi sudah digantikan oleh versi yang disahkan pada ${at}. Gunakan versi yang baru.`,
  dicabut: 'Naskah ini tercatat, tetapi sudah tidak berlaku.',
  'tidak-dikenal':
    'Kode ini tidak tercatat pada registri. Periksa kembali kodenya; bila kode tercetak pada naskah, naskah itu tidak dapat dipastikan keasliannya.',
  labels: {
    title: 'Judul',
    number: 'Nomor',
    unit: 'Unit',
    enacted: 'Disahkan',
    revision: 'Revisi',
    signature: 'Tanda tangan',
    unsigned: 'Naskah bertanda tangan belum diarsipkan',
  },
} as const;

/** Titles of the pages, as a browser shows them. */
export const PAGE_TITLES = {
  putus: 'Keputusan',
  saya: 'Halaman saya',
  masuk: 'Minta tautan masuk',
  katalog: 'Katalog SOP',
  periksa: 'Pemeriksaan keaslian',
  pesan: 'Registri SOP',
} as const;
