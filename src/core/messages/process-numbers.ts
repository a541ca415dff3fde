import { quoted } from './rule-text.ts';

/** Sentences about number patterns of naskah dinas. */
export const NUMBER_TEXTS = {
  unknownPart: (part: string, known: readonly string[]) =>
    `Bagian ${quoted(`{${part}}`)} tidak dikenal pada pola nomor. Gunakan: ${known.map((one) => `{${one}}`).join(', ')}.`,
  width: (part: string) =>
    `Lebar ${quoted(`{${part}}`)} tidak terbaca. Tulis angka 1 sampai 9, misalnya {urut:3} untuk 001.`,
  brace: (pattern: string) =>
    `Kurung kurawal pada pola nomor ${quoted(pattern)} tidak berpasangan. Periksa “{” dan “}”.`,
  noCounter: (pattern: string) =>
    `Pola nomor ${quoted(pattern)} belum memuat {urut}, sehingga semua dokumen mendapat nomor yang sama. Tambahkan {urut:3}.`,
  twoCounters: (pattern: string) =>
    `Pola nomor ${quoted(pattern)} memuat {urut} lebih dari sekali. Sisakan satu.`,
  touching: (pattern: string) =>
    `Pada pola nomor ${quoted(pattern)} ada bagian yang menempel pada {urut} tanpa pemisah, sehingga nomor lama tidak dapat dibaca kembali. Tambahkan titik atau garis miring.`,
  noYear: (pattern: string) =>
    `Nomor urut dimulai lagi setiap tahun, tetapi pola ${quoted(pattern)} tidak memuat {tahun}. Tambahkan {tahun}, atau jadikan nomor urut tidak pernah dimulai lagi.`,
  scopePart: (pattern: string, part: string) =>
    `Nomor urut dihitung sendiri untuk setiap ${part}, tetapi pola ${quoted(pattern)} tidak memuat {${part}}. Dua dokumen akan bernomor sama; tambahkan {${part}}.`,
} as const;
