import { quoted } from './rule-text.ts';

/** How the ledger tells people what happened: one short sentence a line. */
export const EVENT_TEXTS = {
  buka: (title: string) => `Diajukan: ${quoted(title, 120)}`,
  selesaikan: (row: string, choice: string, post: string) =>
    `Langkah ${row} selesai${choice === '' ? '' : `: ${choice}`}${post === '' ? '' : ` (${post})`}`,
  bertindak: (row: string, post: string) => `Langkah ${row}: bagian ${post} selesai, menunggu pelaksana lain`,
  revisi: (revision: number) => `Revisi ${revision} diajukan`,
  jawaban: () => 'Catatan dijawab',
  'cabut-catatan': () => 'Catatan dicabut',
  tarik: (reason: string) => `Ditarik oleh pengaju${reason === '' ? '' : `: ${quoted(reason, 120)}`}`,
  batalkan: (reason: string) => `Dibatalkan: ${quoted(reason, 120)}`,
  alihkan: (row: string, to: string) => `Langkah ${row} dialihkan kepada ${to}`,
  'buka-lagi': (revision: number) => `Dibuka lagi sebagai revisi ${revision}`,
  'unggah-naskah': (form: string) => `Naskah bertanda tangan diterima (${form})`,
  waktu: (reminded: string, recounted: string) =>
    [
      reminded === '' ? '' : `Pengingat untuk langkah ${reminded}`,
      recounted === '' ? '' : `Tenggat langkah ${recounted} dihitung ulang menurut hari kerja`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  hasil: (kind: string) => RESULT_WORDS[kind] ?? 'Pekerjaan selesai',
} as const;

const RESULT_WORDS: Readonly<Record<string, string>> = {
  number: 'Nomor diberikan',
  document: 'Dokumen dibuat',
  folder: 'Berkas disimpan di folder',
  publish: 'Diterbitkan di katalog',
  deliver: 'Disampaikan kepada penerima',
};
