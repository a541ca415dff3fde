import type { DefectKind } from '../../../src/core/flowchart/measure-drawing.ts';
import type { Group } from '../gallery-data.ts';

export const GROUP_LABELS: Readonly<Record<Group, string>> = {
  kasus: 'Kasus nyata',
  contoh: 'Contoh',
  sulit: 'Kasus sulit',
  acak: 'Graf acak',
};

export const DEFECT_LABELS: Readonly<Record<DefectKind, string>> = {
  missingRows: 'Baris hilang',
  missingSymbols: 'Simbol hilang',
  strangeSymbols: 'Simbol asing',
  outsideCell: 'Simbol di luar sel',
  outsidePage: 'Di luar halaman',
  symbolOverlaps: 'Simbol bertumpuk',
  missingFlows: 'Arus hilang',
  strangeLines: 'Garis asing',
  missingLabels: 'Label hilang',
  looseEnds: 'Ujung garis lepas',
  offPort: 'Ujung di luar sudut',
  samePort: 'Dua jawaban satu sudut',
  shortEntries: 'Ujung panah terlalu pendek',
  nonOrthogonal: 'Garis miring',
  selfCrossings: 'Garis memotong dirinya',
  lineThroughSymbol: 'Garis menembus simbol',
  sharedRuns: 'Garis berimpit',
  touches: 'Garis bersentuhan',
  tooClose: 'Garis terlalu rapat',
  onRule: 'Garis di atas garis tabel',
  labelHits: 'Label terganggu',
  captionOverflows: 'Teks keluar dari simbol',
  textOverflows: 'Teks keluar dari sel',
};

export const COUNT_LABELS = {
  pages: 'Halaman',
  symbols: 'Simbol',
  connectors: 'Penghubung halaman',
  flows: 'Arus',
  labels: 'Label',
  crossings: 'Persilangan',
  barCrossings: 'Persilangan dengan garis bersama',
  bends: 'Belokan',
  length: 'Panjang garis (pt)',
  entersFromBelow: 'Masuk dari bawah',
  leavesFromTop: 'Keluar dari atas',
  labelsAway: 'Label di luar selnya',
  labelsDoubtful: 'Label sama dekat dengan garis lain',
} as const;

export const TEXT = {
  all: 'semua',
  anyDefect: 'ada cacat',
  changed: 'berubah dari acuan',
  ownProfile: 'milik SOP',
  paper: 'kertas',
  sheet: 'lembar',
  previousItem: '← SOP sebelumnya',
  nextItem: 'SOP berikutnya →',
  previousPicture: '↑ Gambar sebelumnya',
  nextPicture: 'Gambar berikutnya ↓',
  fit: { width: 'Selebar bidang', page: 'Utuh', none: 'Ukuran asli' },
  before: 'Acuan',
  after: 'Sekarang',
  gone: 'Tidak ada gambar ini.',
  measures: 'Ukuran',
  defects: 'Cacat',
  noDefects: 'Tidak ada cacat.',
  changes: 'Berubah dari acuan',
  nothing: 'Tidak ada SOP yang cocok dengan saringan.',
  drawing: 'menggambar …',
  picture: (key: string): string =>
    key === 'sheet' ? 'Gambar lembar' : `Halaman ${key.replace(/^page-/, '')}`,
  count: (shown: number, all: number, bad: number): string => `${shown} dari ${all} SOP, ${bad} dengan cacat`,
  counts: (pages: number, crossings: number, bends: number): string =>
    `${pages} hal. · ${crossings} silang · ${bends} belokan`,
  wasBefore: (count: number): string => `(acuan ${count})`,
  defectCount: (count: number): string => `${count} cacat`,
} as const;
