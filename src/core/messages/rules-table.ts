import { COLUMN_NAMES, quoted, type RuleText } from './rule-text.ts';

const FLOW = 'PermenPANRB 35/2012, bagian flowchart';
const PRACTICE = 'Praktik penyusunan SOP AP';
const MUTU = 'PermenPANRB 35/2012, mutu baku';

export type VerbFault = 'subject' | 'foreignSubject' | 'passive' | 'noun' | 'root' | 'other';

export interface VerbParams {
  readonly row: string;
  readonly fault: VerbFault;
  /** The word or words at fault. */
  readonly words: string;
  /** Beginning of the mended text; empty where Lajur has no safe proposal. */
  readonly better: string;
}

function sayVerbFault({ row, fault, words, better }: VerbParams): string {
  const advice = better === '' ? '' : ` Misalnya: ${quoted(better, 80)}.`;
  switch (fault) {
    case 'subject':
      return `${row} diawali pelaksana (${quoted(words)}). Pelaksana sudah ditunjukkan oleh kolom simbol; awali dengan kata kerjanya.${advice}`;
    case 'foreignSubject':
      return `${row} diawali pelaksana (${quoted(words)}) yang bukan pemilik kolom simbolnya. Periksa letak simbol, lalu awali kalimat dengan kata kerjanya.${advice}`;
    case 'passive':
      return `${row} memakai kata kerja pasif (${quoted(words)}). Gunakan kata kerja aktif tanpa subjek.${advice}`;
    case 'noun':
      return `${row} diawali kata benda (${quoted(words)}). Gunakan kata kerja aktif.${advice}`;
    case 'root':
      return `${row} diawali kata dasar (${quoted(words)}). Gunakan kata kerja aktif berawalan me-.${advice}`;
    case 'other':
      return `${row} belum diawali kata kerja aktif (sekarang: ${quoted(words)}). Awali dengan kata kerja seperti Menerima, Memeriksa, atau Menyampaikan.${advice}`;
  }
}

export const TABLE_RULE_TEXTS = {
  T01: {
    title: 'Kegiatan diawali kata kerja aktif tanpa subjek',
    base: FLOW,
    meaning:
      'Peraturan menyebut: penulisan kegiatan bersifat aktif, menggunakan kata kerja tanpa subyek. Kata benda (“Penyampaian …”), bentuk pasif (“Surat dikirim …”), kata dasar (“Update …”), dan pelaksana di awal kalimat ditandai.',
    say: sayVerbFault,
    mend: ({ better }: VerbParams) => `Ubah menjadi ${quoted(better, 50)}`,
  },
  T02: {
    title: 'Keputusan berbunyi memeriksa, menyetujui, atau bertanya',
    base: PRACTICE,
    meaning:
      'Baris dengan belah ketupat sebaiknya berisi pemeriksaan, persetujuan, atau pertanyaan, supaya jelas apa yang diputuskan. Keterangan di dalam simbol (misalnya “Setuju?”) juga cukup.',
    say: ({ row }: { row: string }) =>
      `${row} memuat Keputusan, tetapi kalimatnya tidak menyebut apa yang diperiksa, disetujui, atau ditanyakan. Gunakan misalnya Memeriksa atau Menyetujui, atau tulis pertanyaan dalam simbol: K (Lengkap?).`,
  },
  T03: {
    title: 'Kegiatan paling banyak 200 huruf',
    base: PRACTICE,
    meaning:
      'Uraian yang terlalu panjang memenuhi baris dan sulit dibaca. Rincian dipindahkan ke Keterangan.',
    say: ({ row, length }: { row: string; length: number }) =>
      `${row} sepanjang ${length} huruf, sebaiknya paling banyak 200. Pecah menjadi beberapa langkah, atau pindahkan rinciannya ke Keterangan.`,
  },
  T04: {
    title: 'Isi sel Mutu Baku paling banyak 400 huruf',
    base: PRACTICE,
    meaning: 'Sel yang terlalu panjang membuat baris memenuhi halaman.',
    say: ({ row, column, length }: { row: string; column: keyof typeof COLUMN_NAMES; length: number }) =>
      `${row}, kolom ${COLUMN_NAMES[column]}, sepanjang ${length} huruf; sebaiknya paling banyak 400. Ringkas, atau rujuk ke lampiran.`,
  },
  T05: {
    title: 'Uraian kegiatan terisi',
    base: PRACTICE,
    meaning: 'Baris yang memiliki simbol harus menyebut kegiatannya.',
    say: ({ row }: { row: string }) => `${row} belum memiliki uraian. Tulis apa yang dikerjakan.`,
  },
  M01: {
    title: 'Waktu terbaca',
    base: PRACTICE,
    meaning:
      'Waktu ditulis sebagai angka dan satuan (10 menit, 2 hari kerja, 1–3 hari), atau ungkapan yang lazim (sesuai kebutuhan, “-”).',
    say: ({ row, text, better }: { row: string; text: string; better: string }) =>
      better === ''
        ? `${row}: Waktu ${quoted(text)} tidak terbaca sebagai angka dan satuan. Tulis misalnya “10 menit”, “2 hari”, atau “sesuai kebutuhan”.`
        : `${row}: Waktu ${quoted(text)} tidak terbaca. Mungkin maksudnya ${quoted(better)}.`,
    mend: ({ better }: { row: string; text: string; better: string }) => `Ubah menjadi ${quoted(better)}`,
  },
  M02: {
    title: 'Kelengkapan, Waktu, dan Output terisi',
    base: MUTU,
    meaning:
      'Setiap kegiatan menyebut kelengkapan, waktu, dan outputnya; “-” bila memang tidak ada. Kolom yang kosong seluruhnya dilaporkan satu kali.',
    say: ({ row, column }: { row: string; column: keyof typeof COLUMN_NAMES }) =>
      row === ''
        ? `Kolom ${COLUMN_NAMES[column]} masih kosong pada semua kegiatan. Isi mutu bakunya.`
        : `${row}: ${COLUMN_NAMES[column]} belum diisi. Isi, atau tulis “-” bila memang tidak ada.`,
  },
  M03: {
    title: 'Output dipakai sebagai Kelengkapan langkah berikutnya',
    base: PRACTICE,
    meaning:
      'Hasil satu langkah lazimnya menjadi bahan langkah sesudahnya: disebut pada Kelengkapan atau uraiannya. “Sda” dibaca sebagai isi baris di atasnya.',
    say: ({ row, output }: { row: string; output: string }) =>
      `${row}: Output ${quoted(output)} tidak disebut pada Kelengkapan maupun uraian langkah mana pun sesudahnya. Samakan istilahnya, atau sebutkan pada Kelengkapan langkah yang memakainya.`,
  },
  M04: {
    title: 'Jumlah Waktu tidak melebihi waktu penyelesaian layanan',
    base: 'PermenPANRB 35/2012, mutu baku; PermenPANRB 15/2014, jangka waktu penyelesaian',
    meaning: 'Jumlah Waktu semua langkah tidak melebihi jangka waktu yang dijanjikan standar pelayanan.',
    say: ({ total, promised }: { total: string; promised: string }) =>
      `Jumlah Waktu semua kegiatan (${total}) melebihi waktu penyelesaian layanan (${promised}). Persingkat langkahnya, atau sesuaikan standar pelayanan.`,
  },
} satisfies Readonly<Record<string, RuleText<never>>>;
