/** Sentences about reading a sheet, a pasted table or a file: what could not be understood, where, and what to do. */

import type { Finding, Severity } from '../finding.ts';

/** Name of a cell as spreadsheets show it: row 4, column 1 (zero-based) is B5. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** A text as quoted in a sentence: on one line, not longer than sixty letters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : line}”`;
}

type Sentence = readonly [Severity, string];

/** Each entry: severity and sentence. `cell` is a cell name, other arguments are what the user wrote. */
export const READING = {
  emptySheet: (): Sentence => [
    'error',
    'Lembar ini kosong. Isilah tabel SOP dengan judul kolom No, Kegiatan, nama pelaksana, Kelengkapan, Waktu, Output, dan Keterangan.',
  ],
  noTable: (): Sentence => [
    'error',
    'Tabel alur tidak ditemukan. Pastikan ada baris judul yang memuat “Kegiatan” dan sedikitnya dua judul lain, misalnya “No”, “Waktu”, atau “Output”.',
  ],
  noActivityColumn: (cell: string): Sentence => [
    'warning',
    `Judul kolom “Kegiatan” tidak ditemukan; kolom yang dimulai di ${cell} dibaca sebagai uraian kegiatan. Tulislah judulnya.`,
  ],
  noLanes: (): Sentence => [
    'error',
    'Tabel tidak memiliki kolom pelaksana. Tambahkan satu kolom untuk setiap pelaksana di antara Kegiatan dan Mutu Baku.',
  ],
  noRows: (): Sentence => [
    'error',
    'Tabel belum memiliki baris kegiatan. Isilah sedikitnya satu kegiatan di bawah judul kolom.',
  ],
  unnamedLane: (cell: string): Sentence => [
    'warning',
    `Kolom pelaksana di ${cell} belum bernama. Tulislah nama jabatannya.`,
  ],
  namedPelaksana: (count: number, cell: string): Sentence => [
    'warning',
    `Kolom pelaksana di ${cell} berisi nama, bukan simbol. Dari nama-nama itu dibuat ${count} lajur, masing-masing dengan simbolnya. Impor sebagai SOP baru agar alurnya dapat digambar.`,
  ],
  unknownColumn: (heading: string, cell: string): Sentence => [
    'warning',
    heading === ''
      ? `Kolom di ${cell} tidak berjudul dan isinya tidak dapat dibaca sebagai simbol, sehingga tidak ikut dalam SOP.`
      : `Kolom ${quote(heading)} di ${cell} tidak dikenal, sehingga isinya tidak ikut dalam SOP. Ubahlah judulnya atau pindahkan isinya ke Keterangan.`,
  ],
  answerColumn: (heading: string, cell: string): Sentence => [
    'warning',
    `Kolom ${quote(heading)} di ${cell} berisi tujuan keputusan, tetapi tidak dibaca. Pindahkan isinya ke kolom Alur di baris yang sama, misalnya “Ya 7; Tidak 5”.`,
  ],
  secondTable: (cell: string): Sentence => [
    'warning',
    `Ada tabel lain yang dimulai di ${cell}. Hanya tabel pertama yang dibaca; pindahkan tabel lain ke lembar tersendiri.`,
  ],
  unreadSymbol: (text: string, cell: string): Sentence => [
    'warning',
    `Tulisan ${quote(text)} di ${cell} bukan simbol. Pilihlah Mulai, Proses, Keputusan, atau Selesai, atau kosongkan selnya.`,
  ],
  answerInLane: (text: string, cell: string): Sentence => [
    'warning',
    `Tulisan ${quote(text)} di ${cell} adalah jawaban sebuah keputusan, bukan simbol. Tulislah jawaban dan tujuannya pada kolom Alur di baris keputusan itu, misalnya “Ya 7; Tidak 5”, lalu hapus tulisan ini.`,
  ],
  unknownSpan: (text: string, cell: string): Sentence => [
    'warning',
    `Simbol di ${cell} merentang sampai ${quote(text)}, tetapi tidak ada tepat satu pelaksana dengan nama itu.`,
  ],
  alurUnread: (text: string, cell: string): Sentence => [
    'warning',
    `Bagian ${quote(text)} pada Alur di ${cell} tidak dapat dibaca. Contoh yang benar: “7”, “Ya 7; Tidak 5”, “Ya → 7.Sekda”, “-”.`,
  ],
  alurNoSuchRow: (text: string, cell: string): Sentence => [
    'error',
    `Alur di ${cell} menuju ${quote(text)}, tetapi tidak ada kegiatan dengan nomor itu.`,
  ],
  alurRepeatedRow: (text: string, cell: string): Sentence => [
    'error',
    `Alur di ${cell} menuju ${quote(text)}, tetapi nomor itu dipakai lebih dari satu kegiatan. Perbaiki penomoran, atau tulis “baris” dan urutan barisnya.`,
  ],
  alurEmptyRow: (text: string, cell: string): Sentence => [
    'error',
    `Alur di ${cell} menuju ${quote(text)}, tetapi kegiatan itu belum memiliki simbol.`,
  ],
  alurNoSuchLane: (name: string, cell: string): Sentence => [
    'error',
    `Alur di ${cell} menyebut pelaksana ${quote(name)}, tetapi tidak ada kolom dengan nama itu.`,
  ],
  alurAmbiguousLane: (name: string, cell: string): Sentence => [
    'error',
    `Alur di ${cell} menyebut ${quote(name)}, tetapi lebih dari satu kolom cocok. Tulislah dengan kelompoknya, misalnya “Kelompok/Nama”, atau “lajur 3”.`,
  ],
  alurNoSymbol: (name: string, cell: string): Sentence => [
    'error',
    name === ''
      ? `Alur di ${cell} terisi, tetapi kegiatan ini belum memiliki simbol.`
      : `Alur di ${cell} menyebut ${quote(name)}, tetapi pelaksana itu tidak memiliki simbol pada kegiatan tersebut.`,
  ],
  badDate: (text: string, cell: string): Sentence => [
    'warning',
    `Tanggal ${quote(text)} di ${cell} tidak dapat dibaca. Tulislah seperti “1 September 2020”, atau “-” bila belum ada.`,
  ],
  divided: (first: string, second: string, cell: string): Sentence => [
    'info',
    `Dua paragraf di ${cell} dibagi: yang pertama menjadi ${first}, yang kedua menjadi ${second}. Periksalah pembagiannya.`,
  ],
  unplaced: (text: string, cell: string): Sentence => [
    'info',
    `Tulisan ${quote(text)} di ${cell} tidak termasuk bagian SOP yang dikenal dan tidak ikut dibaca.`,
  ],
  moreUnplaced: (count: number, cell: string): Sentence => [
    'info',
    `Masih ada ${count} sel lain, mulai dari ${cell}, yang tidak termasuk bagian SOP yang dikenal.`,
  ],
  formulas: (count: number, cell: string): Sentence => [
    'info',
    count === 1
      ? `Sel ${cell} berisi rumus. Yang dibaca adalah hasilnya.`
      : `Ada ${count} sel berisi rumus, mulai dari ${cell}. Yang dibaca adalah hasilnya.`,
  ],
  damagedRecord: (cell: string): Sentence => [
    'warning',
    `Catatan tersembunyi Lajur di ${cell} rusak. Isi yang terlihat tetap dibaca, tetapi keterangan yang tidak tampak di lembar hilang.`,
  ],
  tooLarge: (): Sentence => [
    'error',
    'Berkas lebih besar dari 5 MB. SOP berformat lajur.sop/1 tidak sebesar itu; periksalah berkas yang dipilih.',
  ],
  tooManyRows: (count: number, most: number, where: string): Sentence => [
    'error',
    `Tabel memuat ${count} kegiatan${where}; yang dapat dibaca paling banyak ${most}. Pecahlah menjadi beberapa SOP, atau pilih lembar yang memuat tabel SOP.`,
  ],
  tooManyLanes: (count: number, most: number, where: string): Sentence => [
    'error',
    `Tabel memuat ${count} pelaksana${where}; yang muat pada selembar kertas paling banyak ${most}. Gabungkan pelaksana yang sejenis, atau pecahlah menjadi beberapa SOP.`,
  ],
  notJson: (name: string): Sentence => [
    'error',
    `Berkas ${quote(name)} bukan JSON yang utuh. Unduh ulang atau simpan ulang berkasnya.`,
  ],
  notSop: (name: string): Sentence => ['error', `Berkas ${quote(name)} bukan SOP berformat lajur.sop/1.`],
  otherFormat: (format: string): Sentence => [
    'error',
    `Format berkas adalah ${quote(format)}, bukan “lajur.sop/1”. Yang dikenali tetap dibaca; periksalah hasilnya.`,
  ],
  missingField: (path: string): Sentence => [
    'warning',
    `Bagian ${quote(path)} tidak ada dalam berkas; dianggap kosong.`,
  ],
  wrongField: (path: string, expected: string): Sentence => [
    'error',
    `Bagian ${quote(path)} dalam berkas harus berupa ${expected}; isinya tidak dapat dipakai.`,
  ],
  repeatedLane: (id: string): Sentence => [
    'error',
    `Pelaksana dengan tanda ${quote(id)} ada lebih dari satu dalam berkas.`,
  ],
} as const;

export type ReadingKey = keyof typeof READING;

/** Codes of the findings of reading, stable: `baca.` and the name of the sentence. */
export function readingFinding<Key extends ReadingKey>(
  key: Key,
  args: Parameters<(typeof READING)[Key]>,
  where: Pick<Finding, 'place' | 'cell'>,
): Finding {
  const sentence = READING[key] as (...args: Parameters<(typeof READING)[Key]>) => Sentence;
  const [severity, message] = sentence(...args);
  return { code: `baca.${key}`, severity, message, ...where };
}

/** What a value in a JSON file had to be. */
export const JSON_KINDS = {
  text: 'teks',
  list: 'daftar',
  object: 'objek',
  date: 'tanggal tttt-bb-hh atau null',
  boolean: 'true atau false',
  kind: 'start, process, decision, atau end',
  column: 'kelengkapan, waktu, output, atau keterangan',
  side: 'N, E, S, atau W (atas, kanan, bawah, kiri)',
  place: 'objek dengan angka x dan y',
} as const;

/** Notes on the headings of a sheet that Lajur writes. */
export const SHEET_NOTES = {
  number: 'Nomor kegiatan. Boleh kosong untuk anak kegiatan.',
  activity: 'Kalimat aktif tanpa subjek, diawali kata kerja.',
  lane: 'Isi simbol: Mulai, Proses, Keputusan, Selesai (atau M, P, K, S, x). Teks simbol dalam kurung: K (Sesuai?). Urutan: P1, P2.',
  kelengkapan: 'Bahan atau dokumen yang diperlukan untuk memulai kegiatan.',
  waktu: 'Lama kegiatan, misalnya 10 menit, 2 jam, 3 hari.',
  output: 'Hasil kegiatan.',
  keterangan: 'Penjelasan tambahan bila perlu.',
  alur: 'Kosongkan bila alur berlanjut ke kegiatan berikutnya. Contoh lain: 7 · Ya 7; Tidak 5 · Ya → 7.Sekda · Kabag: Ya 7, Tidak 5 · 5+1 (baris tanpa nomor di bawah 5) · - (tidak berlanjut) · bersama (dikerjakan bersama-sama).',
  id: 'Kolom ini dipakai Lajur untuk mengenali baris. Jangan dihapus.',
} as const;

/** Words that a sheet written by Lajur shows besides the SOP's own. */
export const SHEET_WORDS = {
  title: 'STANDAR OPERASIONAL PROSEDUR',
  nip: 'NIP.',
  alur: 'Alur',
  service: {
    nomorSk: 'Nomor SK',
    persyaratan: 'Persyaratan',
    prosedur: 'Sistem, Mekanisme dan Prosedur',
    waktuPenyelesaian: 'Waktu Penyelesaian',
    biaya: 'Biaya/Tarif',
    produk: 'Produk Pelayanan',
    pengaduan: 'Pengaduan Layanan',
  },
  symbols: {
    start: 'Mulai',
    process: 'Proses',
    decision: 'Keputusan',
    end: 'Selesai',
  },
} as const;
