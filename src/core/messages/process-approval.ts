/** Why a link did not open the way to a decision: the sentence on the page. */
export const LINK_TEXTS = {
  malformed: () => 'Tautan ini tidak lengkap. Buka kembali dari surat aslinya, atau salin seluruh tautan.',
  forged: () => 'Tautan ini tidak sah. Buka kembali dari surat aslinya, dan jangan mengubah isinya.',
  expired: () => 'Tautan ini sudah kedaluwarsa. Gunakan tautan dari surat pengingat yang terakhir.',
  'other-case': () => 'Tautan ini untuk pengajuan yang lain. Buka tautan dari surat yang sesuai.',
  'other-person': () =>
    'Tautan ini diterbitkan untuk pejabat lain. Gunakan tautan dari surat yang dikirim kepada Anda.',
  'old-revision': () =>
    'Naskah sudah direvisi sesudah tautan ini dikirim. Buka surat terakhir dan baca naskah yang baru.',
  used: () => 'Keputusan dengan tautan ini sudah tercatat, sehingga tidak dapat dipakai lagi.',
  'not-waiting': () => 'Langkah ini tidak lagi menunggu keputusan. Tidak ada yang perlu dilakukan.',
  'wrong-code': () => 'Kode tidak cocok. Ketik kode yang tertulis pada surat yang sama dengan tautan ini.',
} as const;

/** Why a reply by mail was not taken as a decision: the sentence in the answer, in front of the link. */
export const REPLY_TEXTS = {
  empty: () => 'Balasan Anda tidak berisi keputusan.',
  'no-decision': () => 'Baris pertama balasan Anda bukan SETUJU atau KEMBALIKAN: alasan.',
  'no-reason': () =>
    'Balasan KEMBALIKAN harus disertai alasan, misalnya “KEMBALIKAN: waktu langkah 5 terlalu lama”.',
  conditional: () =>
    'Balasan SETUJU disertai syarat atau catatan, sehingga belum dapat dicatat sebagai persetujuan.',
  both: () => 'Balasan Anda memuat SETUJU dan KEMBALIKAN sekaligus.',
} as const;

/** Why the sender of a reply was not believed. */
export const SENDER_TEXTS = {
  'no-sender': () => 'Alamat pengirim tidak dapat dibaca dengan pasti.',
  'other-sender': () => 'Balasan tidak berasal dari alamat pejabat yang dimintai keputusan.',
  'no-authentication': () =>
    'Keaslian pengirim tidak dapat dipastikan karena surat tidak membawa hasil pemeriksaan.',
  'failed-authentication': () => 'Surat tidak lulus pemeriksaan keaslian pengirim.',
  'other-thread': () => 'Balasan tidak berada pada rangkaian surat permintaan keputusan.',
  automatic: () => 'Balasan ini dikirim oleh mesin (balasan otomatis).',
} as const;

/** How an office's letters name a case in the subject: "[K-2026-0012 r2] Mohon persetujuan: …". */
export const SUBJECT_TEXTS = {
  caseMark: (caseId: string, revision: number) => `[${caseId} r${revision}]`,
} as const;
