import type { IdentityField } from '../finding.ts';
import { compactText, foldText, isTypoOf } from './fold-text.ts';
import type { ColumnId, SectionId, Service } from './sop.ts';

/** What a heading of the flow table means; `pelaksana` and `mutuBaku` stand over other columns. */
export type HeadingConcept = ColumnId | 'pelaksana' | 'mutuBaku' | 'alur' | 'id';

export type IdentityLabel = Exclude<IdentityField, `approver.${string}`> | 'approver';

/** What a label outside the table means. */
export type BlockLabel =
  | { readonly kind: 'identity'; readonly field: IdentityLabel }
  | { readonly kind: 'section'; readonly section: SectionId }
  | { readonly kind: 'service'; readonly field: keyof Service };

type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** Variants seen in 348 signed SOPs and five source documents, and close relatives. */
const HEADINGS: Words<HeadingConcept> = {
  number: ['no', 'nomor', 'nomer', 'no urut', 'nomor urut'],
  activity: [
    'kegiatan',
    'aktivitas',
    'aktifitas',
    'uraian',
    'uraian prosedur',
    'uraian kegiatan',
    'uraian aktivitas',
    'uraian kerja',
    'rincian kegiatan',
    'deskripsi kegiatan',
    'nama kegiatan',
    'prosedur',
    'prosedur kegiatan',
    'prosedur kerja',
    'tahapan',
    'tahapan kegiatan',
    'langkah',
    'langkah langkah',
    'langkah kegiatan',
  ],
  pelaksana: [
    'pelaksana',
    'pelaksana kegiatan',
    'unit pelaksana',
    'pelaku',
    'aktor',
    'pihak terkait',
    'pihak yang terkait',
    'pihak yang terlibat',
    'unit terkait',
    'unit kerja terkait',
    'penanggung jawab',
    'penanggung jawab kegiatan',
  ],
  mutuBaku: ['mutu baku', 'mutu buku', 'baku mutu', 'standar mutu'],
  kelengkapan: [
    'kelengkapan',
    'perlengkapan',
    'persyaratan',
    'syarat',
    'sumber data',
    'input',
    'masukan',
    'kelengkapan dokumen',
    'persyaratan dan kelengkapan',
    'kelengkapan dan persyaratan',
  ],
  waktu: [
    'waktu',
    'jangka waktu',
    'durasi',
    'lama waktu',
    'norma waktu',
    'target waktu',
    'waktu penyelesaian',
    'waktu pelaksanaan',
  ],
  output: ['output', 'hasil', 'keluaran', 'luaran', 'hasil kegiatan', 'produk'],
  keterangan: ['keterangan', 'ket', 'catatan', 'keterangan lain'],
  alur: [
    'alur',
    'arah alur',
    'langkah selanjutnya',
    'langkah berikutnya',
    'kegiatan berikutnya',
    'lanjut ke',
  ],
  id: ['id lajur'],
};

const IDENTITY: Words<IdentityLabel> = {
  government: ['nama instansi', 'instansi', 'pemerintah daerah', 'nama pemerintah daerah'],
  unit: [
    'unit kerja',
    'nama unit kerja',
    'nama unit',
    'satuan kerja',
    'perangkat daerah',
    'nama skpd',
    'skpd',
    'opd',
    'nama opd',
  ],
  number: ['nomor sop', 'no sop', 'nomor sop ap', 'nomor dokumen', 'no dokumen', 'nomor'],
  title: ['judul sop', 'nama sop', 'judul sop ap', 'nama sop ap', 'judul', 'nama prosedur', 'judul prosedur'],
  createdOn: ['tanggal pembuatan', 'tgl pembuatan', 'tanggal dibuat', 'tanggal penyusunan', 'tgl penyusunan'],
  revisedOn: ['tanggal revisi', 'tgl revisi', 'tanggal perubahan', 'revisi'],
  effectiveOn: [
    'tanggal efektif',
    'tgl efektif',
    'tanggal pengesahan',
    'tgl pengesahan',
    'tanggal berlaku',
    'tanggal mulai berlaku',
    'tanggal penetapan',
    'tanggal ditetapkan',
    'tanggal terbit',
    'tgl terbit',
  ],
  approver: ['disahkan oleh', 'disyahkan oleh', 'ditetapkan oleh', 'disetujui oleh', 'pengesahan'],
};

const SECTIONS: Words<SectionId> = {
  dasarHukum: ['dasar hukum', 'landasan hukum'],
  kualifikasiPelaksana: ['kualifikasi pelaksana', 'kualifikasi pelaksanaan', 'kualifikasi'],
  keterkaitan: ['keterkaitan', 'keterkaitan sop', 'keterkaitan dengan sop lain', 'keterkaitan dengan sop'],
  peralatan: [
    'peralatan perlengkapan',
    'peralatan dan perlengkapan',
    'peralatan kelengkapan',
    'peralatan',
    'perlengkapan',
  ],
  peringatan: ['peringatan'],
  pencatatan: ['pencatatan dan pendataan', 'pencatatan pendataan', 'pencatatan', 'pendataan'],
};

const SERVICE: Words<keyof Service> = {
  nomorSk: ['no sk', 'nomor sk'],
  persyaratan: ['persyaratan', 'persyaratan pelayanan', 'persyaratan layanan'],
  prosedur: [
    'sistem mekanisme dan prosedur',
    'sistem mekanisme prosedur',
    'mekanisme dan prosedur',
    'prosedur pelayanan',
  ],
  waktuPenyelesaian: [
    'waktu penyelesaian',
    'jangka waktu pelayanan',
    'jangka waktu penyelesaian',
    'jangka waktu',
    'waktu pelayanan',
  ],
  biaya: ['biaya tarif', 'biaya', 'tarif', 'biaya pelayanan'],
  produk: ['produk pelayanan', 'produk layanan', 'produk'],
  pengaduan: [
    'pengaduan layanan',
    'pengaduan pelayanan',
    'pengaduan',
    'penanganan pengaduan',
    'penanganan pengaduan saran dan masukan',
  ],
};

const MEMORY = 2000;

/** Finds words by their letters, typing errors included; remembers what it was asked, as sheets repeat themselves. */
class Vocabulary<Value> {
  private readonly exact: ReadonlyMap<string, Value>;
  private readonly byLength = new Map<number, string[]>();
  private readonly asked = new Map<string, Value | undefined>();

  constructor(words: ReadonlyMap<string, Value>) {
    this.exact = words;
    for (const word of words.keys()) {
      const same = this.byLength.get(word.length);
      if (same) same.push(word);
      else this.byLength.set(word.length, [word]);
    }
  }

  /** @param text letters and digits only, in lower case */
  find(text: string): Value | undefined {
    if (text === '' || text.length > 60) return undefined;
    const exact = this.exact.get(text);
    if (exact !== undefined || text.length < 5) return exact;
    if (this.asked.has(text)) return this.asked.get(text);
    if (this.asked.size >= MEMORY) this.asked.clear();
    const found = this.findTypo(text);
    this.asked.set(text, found);
    return found;
  }

  private findTypo(text: string): Value | undefined {
    for (let length = text.length - 2; length <= text.length + 2; length++)
      for (const word of this.byLength.get(length) ?? [])
        if (isTypoOf(text, word)) return this.exact.get(word);
    return undefined;
  }
}

function index<Key extends string, Value>(words: Words<Key>, value: (key: Key) => Value): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const key of Object.keys(words) as Key[])
    for (const word of words[key]) {
      const compact = compactText(word);
      if (!found.has(compact)) found.set(compact, value(key));
    }
  return found;
}

const headings = new Vocabulary(index(HEADINGS, (concept) => concept));
const blocks = new Vocabulary(
  new Map<string, BlockLabel>([
    ...index(SERVICE, (field): BlockLabel => ({ kind: 'service', field })),
    ...index(SECTIONS, (section): BlockLabel => ({ kind: 'section', section })),
    ...index(IDENTITY, (field): BlockLabel => ({ kind: 'identity', field })),
  ]),
);

/**
 * What a heading of the table means. A bracket ("Waktu (hari)") and alternatives ("Aktivitas/Kegiatan") are understood,
 * typing errors too. Undefined for a pelaksana's name or any other text.
 */
export function headingConcept(text: string): HeadingConcept | undefined {
  if (text === '' || text.length > 80) return undefined;
  if (/^id lajur\b/i.test(text)) return 'id';
  const plain = text.replace(/[([][^)\]]*[)\]]?/g, ' ');
  const whole = headings.find(compactText(plain));
  if (whole !== undefined) return whole;
  if (/^waktu( \S+){1,3}$/.test(foldText(plain))) return 'waktu';
  const composed = composedConcept(foldText(plain).split(' '));
  if (composed !== undefined) return composed;
  const parts = plain.split('/');
  if (parts.length === 1) return undefined;
  const concepts = parts.map((part) => headings.find(compactText(part)));
  return concepts.includes(undefined) ? undefined : concepts[0];
}

/** Words of which offices compose their headings ("Langkah-langkah Kegiatan", "Dokumen Kelengkapan"): some of the first, else of the second. */
const COMPOSED: readonly (readonly [HeadingConcept, readonly string[], readonly string[]])[] = [
  [
    'activity',
    ['kegiatan', 'aktivitas', 'aktifitas', 'langkah', 'tahapan', 'uraian', 'prosedur'],
    ['dan', 'kerja', 'pekerjaan', 'proses', 'rincian', 'deskripsi', 'nama', 'pelaksanaan', 'urutan', 'tahap'],
  ],
  [
    'kelengkapan',
    ['kelengkapan', 'perlengkapan', 'persyaratan', 'syarat'],
    ['dan', 'berkas', 'dokumen', 'bahan', 'data', 'administrasi'],
  ],
  ['waktu', ['waktu'], ['standar', 'estimasi', 'perkiraan', 'lama', 'target', 'baku', 'batas']],
  ['output', ['output', 'hasil', 'keluaran'], ['dokumen', 'kegiatan', 'kerja', 'akhir', 'produk', 'dan']],
];

function composedConcept(words: readonly string[]): HeadingConcept | undefined {
  if (words.length < 2 || words.length > 5) return undefined;
  const found = COMPOSED.find(
    ([, some, others]) =>
      words.some((word) => some.includes(word)) &&
      words.every((word) => some.includes(word) || others.includes(word)),
  );
  return found?.[0];
}

/** The unit that a heading gives to bare numbers under it: "Waktu (hari)" gives "hari". */
export function headingUnit(text: string): string | undefined {
  const bracket = /[([]([^)\]]*)[)\]]/.exec(text)?.[1] ?? text;
  return /\b(detik|menit|jam|hari kerja|hari kalender|hari|minggu|bulan|tahun)\b/i
    .exec(bracket)?.[1]
    ?.toLowerCase();
}

/** A label read from a cell: `rest` is what follows it in the same cell (after a colon or on the next lines). */
export interface LabelText {
  readonly label: BlockLabel;
  /** The cell up to where `rest` begins. */
  readonly before: string;
  readonly rest: string;
}

const LIST_MARK = /^\s*(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})[.)]\s+/;

/** The label that a cell outside the table carries: "Nomor SOP", "NOMOR SOP : 07/2020", "Dasar Hukum:⏎1. …". */
export function blockLabel(text: string): LabelText | undefined {
  if (text === '') return undefined;
  const unmarked = text.replace(LIST_MARK, '');
  for (const candidate of unmarked === text ? [text] : [text, unmarked]) {
    const whole = blocks.find(compactText(candidate));
    if (whole) return { label: whole, before: text, rest: '' };
    const cut = /^([^:\n]{2,60}?)\s*(?::|\n)\s*/.exec(candidate);
    const label = cut && blocks.find(compactText(cut[1] ?? ''));
    if (!cut || !label) continue;
    const rest = candidate.slice(cut[0].length);
    return { label, before: text.slice(0, text.length - rest.length), rest };
  }
  return undefined;
}
