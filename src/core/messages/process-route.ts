import type { Severity } from '../finding.ts';
import { listed, quoted, symbolName, type Where } from './rule-text.ts';

/** What a compile step tells of a route that cannot be run; `say` gives the sentence. */
export const ROUTE_TEXTS = {
  J01: {
    severity: 'error',
    say: ({ lane }: { lane: string }) =>
      `Kolom pelaksana ${quoted(lane)} belum dihubungkan dengan jabatan. Pilih jabatannya, atau “pengaju” bila yang bertindak adalah pihak yang mengajukan.`,
  },
  J02: {
    severity: 'error',
    say: (_: object) =>
      'Alur belum memiliki simbol Mulai, sehingga tidak ada langkah tempat pengajuan dimulai. Ubah simbol pada langkah pertama menjadi Mulai.',
  },
  J03: {
    severity: 'error',
    say: (_: object) =>
      'Alur belum memiliki simbol Selesai, sehingga pengajuan tidak pernah selesai. Ubah simbol pada langkah terakhir menjadi Selesai.',
  },
  J04: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: langkah ini tidak dapat dicapai dari Mulai, sehingga tidak pernah dijalankan. Arahkan panah ke langkah ini, atau hapus simbolnya.`,
  },
  J05: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: alur berhenti di sini tanpa simbol Selesai. Tulis tujuan panahnya pada kolom Alur, atau ubah simbolnya menjadi Selesai.`,
  },
  J06: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: keputusan ini hanya memiliki satu jalan keluar, sehingga tidak ada yang dapat dipilih. Tambahkan jalan keluar kedua, atau ubah simbolnya menjadi Proses.`,
  },
  J07: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: ada jalan keluar keputusan yang belum berlabel, sehingga pilihannya tidak dapat ditawarkan. Beri label, misalnya Ya dan Tidak.`,
  },
  J08: {
    severity: 'error',
    say: ({ label, ...where }: Where & { label: string }) =>
      `${symbolName(where)}: label ${quoted(label)} dipakai untuk tujuan pada baris yang berbeda. Beri label yang berbeda untuk setiap tujuan.`,
  },
  J09: {
    severity: 'error',
    say: ({ targets, ...where }: Where & { targets: readonly string[] }) =>
      `${symbolName(where)}: alur bercabang ke ${listed(targets)}, tetapi cabang-cabangnya tidak bertemu lagi pada satu langkah. Arahkan semua cabang ke satu langkah yang sama, atau gunakan Keputusan bila hanya satu cabang yang dijalankan.`,
  },
  J10: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: langkah ini berada pada satu cabang, tetapi juga dimasuki dari luar cabang itu. Pertemukan cabang-cabang itu lebih dahulu, atau arahkan panah ke langkah lain.`,
  },
  J11: {
    severity: 'error',
    say: ({ shared, ...where }: Where & { shared: readonly string[] }) =>
      `${symbolName(where)}: cabang-cabang yang berjalan bersamaan sama-sama memakai pelaksana ${listed(shared.map((name) => quoted(name)))}. Susun langkah-langkah pelaksana itu berurutan.`,
  },
  J12: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: dari langkah ini alur tidak pernah sampai ke Selesai. Tambahkan panah ke langkah berikutnya.`,
  },
  J13: {
    severity: 'error',
    say: ({ from, to }: { from: string; to: string }) =>
      `Panah dari ${quoted(from)} ke ${quoted(to)} berujung pada simbol yang tidak ada. Perbaiki kolom Alur.`,
  },
  J14: {
    severity: 'error',
    say: ({ word, known, ...where }: Where & { word: string; known: readonly string[] }) =>
      `${symbolName(where)}: tindakan ${quoted(word)} tidak dikenal. Gunakan salah satu dari: ${known.join(', ')}.`,
  },
  J15: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: proses ini memiliki beberapa jalan keluar berlabel, artinya sebuah pilihan. Ubah simbolnya menjadi Keputusan.`,
  },
  J16: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: ada panah yang keluar dari simbol Selesai. Hapus panah itu, atau ubah simbolnya menjadi Proses.`,
  },
  J17: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: simbol ini berada pada kolom pelaksana yang tidak ada. Pindahkan ke salah satu kolom pelaksana.`,
  },
  J18: {
    severity: 'error',
    say: (where: Where) =>
      `${symbolName(where)}: tindakan “selesai” hanya untuk simbol Selesai. Hapus tindakan itu, atau ubah simbolnya.`,
  },
  J19: {
    severity: 'info',
    say: (where: Where) =>
      `${symbolName(where)}: langkah persetujuan ini tidak memiliki panah kembali, sehingga pejabat hanya dapat menyetujui. Gunakan Keputusan dengan dua jalan keluar bila naskah boleh dikembalikan.`,
  },
  J20: {
    severity: 'info',
    say: ({ waktu, ...where }: Where & { waktu: string }) =>
      waktu.trim() === ''
        ? `${symbolName(where)}: Waktu kosong, sehingga langkah ini berjalan tanpa batas waktu dan tanpa pengingat.`
        : `${symbolName(where)}: Waktu ${quoted(waktu)} tidak menyebut lamanya, sehingga langkah ini berjalan tanpa batas waktu dan tanpa pengingat.`,
  },
} as const satisfies Readonly<
  Record<string, { readonly severity: Severity; readonly say: (params: never) => string }>
>;

export type RouteCode = keyof typeof ROUTE_TEXTS;

export type RouteParams<C extends RouteCode> = Parameters<(typeof ROUTE_TEXTS)[C]['say']>[0];
