import { listed, quoted } from './rule-text.ts';

const named = (names: readonly string[]) => listed(names.map((name) => quoted(name)));

/** Why an event changed nothing: the sentence for the person who sent it. The keys are the reasons; their parameters, what is kept of them. */
export const REFUSAL_TEXTS = {
  'bad-instant': ({ at }: { at: string }) =>
    `Waktu kejadian ${quoted(at)} tidak terbaca. Muat ulang halaman, lalu coba lagi.`,
  'not-opened': (_: object) =>
    'Pengajuan ini belum terdaftar. Kirim lebih dahulu melalui formulir pengajuan.',
  'already-opened': (_: object) =>
    'Pengajuan dengan nomor ini sudah terdaftar. Gunakan pengajuan yang ada, atau ajukan revisinya.',
  closed: ({ status }: { status: string }) =>
    `Pengajuan ini sudah ${status}, sehingga tidak dapat diubah. Bila perlu, minta pengelola membukanya kembali sebagai revisi baru.`,
  'still-running': (_: object) =>
    'Pengajuan ini masih berjalan, sehingga belum dapat dibuka kembali. Selesaikan, tarik, atau batalkan lebih dahulu.',
  'unknown-step': ({ step }: { step: string }) =>
    `Langkah ${quoted(step)} tidak ada pada alur layanan ini. Buka tautan dari surat yang terakhir.`,
  'unknown-start': ({ step }: { step: string }) =>
    `Langkah ${quoted(step)} bukan langkah Mulai. Pilih salah satu langkah Mulai.`,
  'step-not-active': ({ row, waiting }: { row: string; waiting: readonly string[] }) =>
    `Langkah ${row} tidak sedang menunggu tindakan. ${waiting.length === 0 ? 'Tidak ada langkah yang menunggu.' : `Saat ini pengajuan berada pada langkah ${listed(waiting)}.`}`,
  'already-done': ({ row, by, choice }: { row: string; by: string; choice: string }) =>
    `Langkah ${row} sudah diselesaikan oleh ${by}${choice === '' ? '' : ` dengan pilihan ${quoted(choice)}`}. Tidak ada yang perlu dilakukan lagi.`,
  'old-revision': ({ given, current }: { given: number; current: number }) =>
    `Tindakan ini untuk revisi ${given}, sedangkan yang berlaku revisi ${current}. Buka surat terakhir dan baca naskah yang baru.`,
  'not-authorised': ({ posts, holders }: { posts: readonly string[]; holders: readonly string[] }) =>
    `Langkah ini wewenang ${named(posts)}${holders.length === 0 ? ', yang saat ini belum ada pejabatnya' : ` (${listed(holders)})`}. Masuk dengan alamat surel pejabat itu, atau minta pengelola mengalihkannya.`,
  'appointment-not-in-force': ({ post, from, until }: { post: string; from: string; until: string }) =>
    `Penugasan sebagai ${post} berlaku ${from === '' ? '' : `mulai ${from} `}${until === '' ? '' : `sampai ${until}`}`.trimEnd() +
    '. Di luar masa itu tindakan tidak dapat diterima. Minta pengelola memperbarui daftar jabatan bila masa tugas diperpanjang.',
  'handed-over': ({ row, to }: { row: string; to: string }) =>
    `Langkah ${row} sudah dialihkan kepada ${to}. Hubungi yang bersangkutan, atau minta pengelola mengalihkannya kembali.`,
  'choice-required': ({ choices }: { choices: readonly string[] }) =>
    `Pilihan belum diisi. Pilih salah satu: ${named(choices)}.`,
  'unknown-choice': ({ choice, choices }: { choice: string; choices: readonly string[] }) =>
    `Pilihan ${quoted(choice)} tidak ada pada langkah ini. Pilih salah satu: ${named(choices)}.`,
  'choice-not-asked': ({ row }: { row: string }) =>
    `Langkah ${row} bukan keputusan, sehingga tidak ada pilihan. Cukup nyatakan selesai.`,
  'choice-differs': ({ choice, others }: { choice: string; others: string }) =>
    `Langkah ini diputuskan bersama, dan pejabat lain sudah memilih ${quoted(others)}, bukan ${quoted(choice)}. Samakan pendapat lebih dahulu, atau kembalikan dengan alasan.`,
  'reason-required': ({ choice }: { choice: string }) =>
    choice === ''
      ? 'Alasan wajib diisi. Tulis alasannya, lalu kirim lagi.'
      : `Alasan wajib diisi untuk pilihan ${quoted(choice)}, agar dapat diperbaiki.`,
  'answer-required': ({ row }: { row: string }) =>
    `Jawaban pada langkah ${row} masih kosong. Tulis jawabannya.`,
  'already-acted': ({ row }: { row: string }) =>
    `Tindakan Anda pada langkah ${row} sudah tercatat. Langkah ini menunggu pelaksana lain.`,
  'remarks-open': ({ remarks }: { remarks: readonly string[] }) =>
    `Masih ada catatan yang belum dijawab: ${listed(remarks)}. Jawab setiap catatan, atau minta penulisnya mencabut, sebelum meneruskan.`,
  'remarks-and-forward': (_: object) =>
    'Ada catatan perbaikan, tetapi naskah diteruskan. Kembalikan naskah agar catatan dijawab, atau hapus catatannya.',
  'unknown-remark': ({ remark }: { remark: string }) =>
    `Catatan ${quoted(remark)} tidak ada atau sudah tidak terbuka. Muat ulang daftar catatan.`,
  'not-your-remark': ({ by }: { by: string }) =>
    `Catatan ini ditulis oleh ${by}, dan hanya dapat dicabut oleh penulisnya.`,
  'no-revision-now': ({ waiting }: { waiting: readonly string[] }) =>
    `Naskah tidak dapat diganti sekarang${waiting.length === 0 ? '' : `, karena sedang berada pada langkah ${listed(waiting)}`}. Revisi diterima bila naskah dikembalikan kepada Anda.`,
  'same-content': (_: object) =>
    'Naskah ini sama dengan revisi yang ada. Perbaiki naskahnya lebih dahulu, lalu kirim lagi.',
  'not-final-yet': (_: object) =>
    'Naskah final revisi ini belum dibuat, sehingga belum ada yang dapat ditandatangani. Unggah setelah naskah bernomor tersedia.',
  'not-for-signing': ({ posts }: { posts: readonly string[] }) =>
    `Naskah bertanda tangan hanya dapat diserahkan oleh pengelola registri${posts.length === 0 ? '' : ` atau ${named(posts)}`}.`,
  'not-of-unit': (_: object) =>
    'Hanya pihak yang mengajukan yang dapat melakukan ini. Masuk dengan alamat surel yang terdaftar untuk unit itu.',
  'managers-only': (_: object) =>
    'Hanya pengelola registri yang dapat melakukan ini. Hubungi Bagian Organisasi.',
  'unknown-lane': ({ lane }: { lane: string }) =>
    `Pelaksana ${quoted(lane)} tidak ada pada langkah ini. Pilih pelaksana yang sedang menunggu.`,
  'assignee-unknown': ({ to }: { to: string }) =>
    `Alamat ${quoted(to)} tidak ada pada daftar jabatan. Daftarkan lebih dahulu, lalu alihkan.`,
  'assignee-without-post': ({ to, post }: { to: string; post: string }) =>
    `${quoted(to)} tidak sedang menjabat atau mewakili ${post}, sehingga tidak dapat memutuskan. Catat Plt. atau Plh. pada daftar jabatan lebih dahulu.`,
  'unknown-effect': ({ effect }: { effect: string }) =>
    `Pekerjaan ${quoted(effect)} tidak pernah diminta oleh pengajuan ini.`,
} as const satisfies Readonly<Record<string, (params: never) => string>>;

export type RefusalCode = keyof typeof REFUSAL_TEXTS;

/** Status of a case inside a sentence. */
export const STATUS_WORDS = {
  berjalan: 'berjalan',
  selesai: 'selesai',
  ditarik: 'ditarik oleh pengusul',
  dibatalkan: 'dibatalkan',
} as const;
