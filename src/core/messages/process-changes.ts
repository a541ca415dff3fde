import { quoted } from './rule-text.ts';

const told = (text: string) => (text.trim() === '' ? '(kosong)' : quoted(text, 80));
/** Short values stand without quotation marks: "2 hari → 1 hari". */
const bare = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? '(kosong)' : line.length > 40 ? quoted(line, 80) : line;
};

const COLUMNS = {
  text: 'Kegiatan',
  kelengkapan: 'Kelengkapan',
  waktu: 'Waktu',
  output: 'Output',
  keterangan: 'Keterangan',
} as const;

export type ChangedColumn = keyof typeof COLUMNS;

const IDENTITY = {
  title: 'Judul',
  number: 'Nomor SOP',
  unit: 'Unit kerja',
  government: 'Pemerintah daerah',
  createdOn: 'Tanggal pembuatan',
  revisedOn: 'Tanggal revisi',
  effectiveOn: 'Tanggal efektif',
  approver: 'Pejabat yang mengesahkan',
} as const;

export type ChangedIdentity = keyof typeof IDENTITY;

const SECTIONS = {
  dasarHukum: 'Dasar hukum',
  kualifikasiPelaksana: 'Kualifikasi pelaksana',
  keterkaitan: 'Keterkaitan',
  peralatan: 'Peralatan/perlengkapan',
  peringatan: 'Peringatan',
  pencatatan: 'Pencatatan dan pendataan',
} as const;

/** What changed between two revisions of an SOP, one sentence per change. */
export const CHANGE_TEXTS = {
  cell: (column: ChangedColumn, row: string, before: string, after: string) => {
    const say = column === 'text' ? told : bare;
    return `${COLUMNS[column]} langkah ${row}: ${say(before)} → ${say(after)}`;
  },
  executors: (row: string, before: readonly string[], after: readonly string[]) =>
    `Pelaksana langkah ${row}: ${bare(before.join(', '))} → ${bare(after.join(', '))}`,
  symbols: (row: string) => `Simbol langkah ${row} berubah`,
  joint: (row: string, joint: boolean) =>
    joint ? `Langkah ${row} kini dilakukan bersama` : `Langkah ${row} tidak lagi dilakukan bersama`,
  added: (row: string, text: string) => `Langkah ${row} baru: ${told(text)}`,
  removed: (row: string, text: string) => `Langkah ${row} dihapus: ${told(text)}`,
  moved: (before: string, after: string, text: string) =>
    `Langkah ${before} dipindah menjadi langkah ${after}: ${told(text)}`,
  flowTarget: (row: string, label: string, before: readonly string[], after: readonly string[]) => {
    const rows = (list: readonly string[]) =>
      list.length === 0 ? 'tidak ada' : `ke langkah ${list.join(' dan ')}`;
    return `Alur langkah ${row}${label === '' ? '' : ` (${label})`}: ${rows(before)} → ${rows(after)}`;
  },
  laneAdded: (name: string) => `Kolom pelaksana ${told(name)} ditambahkan`,
  laneRemoved: (name: string) => `Kolom pelaksana ${told(name)} dihapus`,
  laneRenamed: (before: string, after: string) => `Kolom pelaksana ${told(before)} menjadi ${told(after)}`,
  identity: (field: ChangedIdentity, before: string, after: string) =>
    `${IDENTITY[field]}: ${told(before)} → ${told(after)}`,
  sectionAdded: (section: keyof typeof SECTIONS, line: string) =>
    `${SECTIONS[section]} ditambah: ${told(line)}`,
  sectionRemoved: (section: keyof typeof SECTIONS, line: string) =>
    `${SECTIONS[section]} dihapus: ${told(line)}`,
  nothing: 'Tidak ada perubahan',
} as const;
