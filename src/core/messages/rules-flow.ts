import { listed, symbolName, quoted, type RuleText, type Where } from './rule-text.ts';

const FLOW = 'PermenPANRB 35/2012, bagian flowchart';
const PRACTICE = 'Praktik penyusunan SOP AP';

export interface BrokenFlow {
  readonly from: string;
  readonly to: string;
  readonly missing: 'source' | 'target' | 'both';
  /** Row to which a mend would redirect the flow; empty where it can only be removed. */
  readonly redirect: string;
}

/** `target` is the row that a mend would connect to; empty for none. */
export type DeadFault = 'unreachable' | 'deadEnd' | 'side';

export const FLOW_RULE_TEXTS = {
  S01: {
    title: 'Ada kapsul Mulai dan kapsul Selesai',
    base: FLOW,
    meaning: 'Setiap alur dimulai dan diakhiri dengan kapsul (terminator).',
    say: ({ kind }: { kind: 'start' | 'end' }) =>
      kind === 'start'
        ? 'Alur belum memiliki simbol Mulai (kapsul). Ubah simbol pada langkah pertama menjadi Mulai.'
        : 'Alur belum memiliki simbol Selesai (kapsul). Ubah simbol pada langkah terakhir menjadi Selesai.',
    mend: ({ kind }: { kind: 'start' | 'end' }) =>
      kind === 'start' ? 'Jadikan langkah pertama Mulai' : 'Jadikan langkah terakhir Selesai',
  },
  S02: {
    title: 'Tidak ada simbol yang terputus dari alur',
    base: FLOW,
    meaning:
      'Setiap simbol selain Mulai dapat dicapai dari Mulai, dan setiap simbol selain Selesai memiliki jalan keluar. Kotak samping untuk pemberitahuan pada baris yang sama hanya diingatkan.',
    say: ({ fault, ...where }: Where & { fault: DeadFault; target: string }) =>
      fault === 'unreachable'
        ? `${symbolName(where)}: simbol ini tidak dapat dicapai dari Mulai. Arahkan panah dari langkah sebelumnya ke simbol ini.`
        : fault === 'deadEnd'
          ? `${symbolName(where)}: alur berhenti di sini tanpa simbol Selesai. Tulis tujuan panahnya pada kolom Alur, atau ubah simbolnya menjadi Selesai.`
          : `${symbolName(where)}: kotak samping ini tidak memiliki jalan keluar. Biarkan bila hanya pemberitahuan atau tembusan; bila tidak, tulis tujuan panahnya pada kolom Alur.`,
    mend: ({ fault, target }: Where & { fault: DeadFault; target: string }) =>
      target === ''
        ? 'Ubah menjadi Selesai'
        : fault === 'unreachable'
          ? `Sambungkan dari ${target}`
          : `Sambungkan ke ${target}`,
  },
  S03: {
    title: 'Keputusan memiliki dua jalan keluar berlabel berbeda',
    base: FLOW,
    meaning:
      'Belah ketupat memiliki sekurang-kurangnya dua jalan keluar, masing-masing berlabel (Ya/Tidak, Lengkap/Tidak, Benar/Salah, …), dan labelnya berbeda. Label yang sama hanya boleh bila menuju beberapa pelaksana pada baris yang sama.',
    say: ({
      fault,
      count,
      label,
      ...where
    }: Where & {
      fault: 'exits' | 'unlabelled' | 'same';
      count: number;
      label: string;
    }) =>
      fault === 'exits'
        ? `${symbolName(where)}: keputusan ini baru memiliki ${count} jalan keluar, seharusnya sekurang-kurangnya dua. Tulis pada kolom Alur, misalnya “Ya 7; Tidak 5”.`
        : fault === 'unlabelled'
          ? `${symbolName(where)}: ${count} jalan keluar keputusan ini belum berlabel. Beri label, misalnya Ya dan Tidak.`
          : `${symbolName(where)}: label ${quoted(label)} dipakai oleh lebih dari satu jalan keluar keputusan ini. Beri label yang berbeda.`,
    mend: ({
      label,
    }: Where & {
      fault: 'exits' | 'unlabelled' | 'same';
      count: number;
      label: string;
    }) => (label === '' ? 'Beri label Ya dan Tidak' : `Beri label ${quoted(label)} dan lawannya`),
  },
  S04: {
    title: 'Proses memiliki satu jalan keluar',
    base: FLOW,
    meaning:
      'Kotak proses diteruskan ke satu langkah. Percabangan ke beberapa pelaksana pada baris yang sama diperbolehkan; pilihan harus memakai Keputusan.',
    say: ({ count, decision, ...where }: Where & { count: number; decision: boolean }) =>
      decision
        ? `${symbolName(where)}: proses ini memiliki ${count} jalan keluar berlabel, artinya sebuah pilihan. Ubah simbolnya menjadi Keputusan (K).`
        : `${symbolName(where)}: proses ini memiliki ${count} jalan keluar ke baris yang berbeda. Gunakan Keputusan bila ini pilihan, atau sisakan satu panah.`,
    mend: () => 'Ubah menjadi Keputusan',
  },
  S05: {
    title: 'Tujuan panah ada',
    base: PRACTICE,
    meaning: 'Setiap panah berangkat dari dan menuju simbol yang ada di tabel.',
    say: ({ from, to, missing }: BrokenFlow) =>
      missing === 'target'
        ? `Panah dari ${quoted(from)} menuju ${quoted(to)}, tetapi di sana tidak ada simbol. Perbaiki nomor tujuannya pada kolom Alur.`
        : missing === 'source'
          ? `Ada panah ke ${quoted(to)} dari ${quoted(from)}, tetapi di sana tidak ada simbol. Perbaiki kolom Alur.`
          : `Ada panah dari ${quoted(from)} ke ${quoted(to)}, tetapi kedua simbol itu tidak ada. Hapus panah itu.`,
    mend: ({ redirect }: BrokenFlow) => (redirect === '' ? 'Hapus panah itu' : `Arahkan ke ${redirect}`),
  },
  S10: {
    title: 'Mulai di baris pertama, Selesai di baris terakhir',
    base: FLOW,
    meaning: 'Pembaca mencari Mulai di baris pertama dan Selesai di baris terakhir.',
    say: ({ kind, ...where }: Where & { kind: 'start' | 'end' }) =>
      kind === 'start'
        ? `${symbolName(where)}: simbol Mulai tidak berada pada baris pertama. Pindahkan langkah ini ke atas, atau ubah simbolnya menjadi Proses.`
        : `${symbolName(where)}: simbol Selesai tidak berada pada baris terakhir. Arahkan alur ke Selesai pada baris terakhir, atau pindahkan langkah ini.`,
  },
  S12: {
    title: 'Tidak ada putaran tanpa jalan keluar',
    base: PRACTICE,
    meaning: 'Langkah-langkah yang saling kembali harus memiliki satu jalan yang menuju Selesai.',
    say: ({ rows }: { rows: readonly string[] }) =>
      `Alur berputar tanpa jalan keluar pada ${listed(rows)}. Tambahkan panah dari salah satunya ke langkah sesudahnya.`,
  },
  S14: {
    title: 'Keputusan paling banyak tiga jalan keluar',
    base: PRACTICE,
    meaning:
      'Belah ketupat memiliki empat sudut: satu masuk, tiga keluar. Jalan keluar keempat tidak dapat digambar.',
    say: ({ count, ...where }: Where & { count: number }) =>
      `${symbolName(where)}: keputusan ini memiliki ${count} jalan keluar, paling banyak tiga yang dapat digambar. Pecah menjadi dua keputusan berurutan.`,
  },
  S16: {
    title: 'Tidak ada panah masuk ke Mulai atau keluar dari Selesai',
    base: FLOW,
    meaning:
      'Kapsul Mulai hanya mengeluarkan panah dan kapsul Selesai hanya menerima. Kembali ke langkah pertama diarahkan ke kotak proses di bawah Mulai.',
    say: ({ kind, ...where }: Where & { kind: 'start' | 'end' }) =>
      kind === 'start'
        ? `${symbolName(where)}: ada panah yang kembali ke simbol Mulai. Pisahkan menjadi Mulai dan Proses, lalu arahkan panah itu ke Proses.`
        : `${symbolName(where)}: ada panah yang keluar dari simbol Selesai. Ubah simbol ini menjadi Proses, atau hapus panahnya.`,
    mend: ({ kind }: Where & { kind: 'start' | 'end' }) =>
      kind === 'start' ? 'Pisahkan menjadi Mulai dan Proses' : 'Ubah menjadi Proses',
  },
  S20: {
    title: 'Alur tergambar',
    base: PRACTICE,
    meaning:
      'Simbol harus dihubungkan panah. Bila belum ada satu panah pun, langkah dapat disambungkan menurut urutan baris.',
    say: () =>
      'Belum ada satu panah pun di antara simbol-simbol. Isi kolom Alur, atau sambungkan langkah menurut urutannya.',
    mend: () => 'Sambungkan berurutan',
  },
  S24: {
    title: 'Tidak ada panah ganda atau panah ke diri sendiri',
    base: PRACTICE,
    meaning: 'Dua panah yang sama persis, atau panah dari simbol ke simbol itu sendiri, tidak memberi arti.',
    say: ({ self, ...where }: Where & { self: boolean }) =>
      self
        ? `${symbolName(where)}: ada panah yang kembali ke simbol ini sendiri. Arahkan ke langkah lain, atau hapus.`
        : `${symbolName(where)}: ada panah yang sama tertulis lebih dari sekali. Sisakan satu.`,
    mend: () => 'Hapus panah itu',
  },
} satisfies Readonly<Record<string, RuleText<never>>>;
