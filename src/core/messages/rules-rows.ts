import type { MergedCells } from '../sop/sop.ts';
import { COLUMN_NAMES, listed, symbolName, quoted, type RuleText, type Where } from './rule-text.ts';

const FLOW = 'PermenPANRB 35/2012, bagian flowchart';
const PRACTICE = 'Praktik penyusunan SOP AP';

export const ROW_RULE_TEXTS = {
  S07: {
    title: 'Setiap pelaksana dipakai',
    base: FLOW,
    meaning: 'Kolom pelaksana tanpa satu simbol pun membingungkan pembaca dan menyempitkan tabel.',
    say: ({ lane }: { lane: string }) =>
      `Pelaksana ${quoted(lane)} tidak memiliki satu simbol pun. Hapus kolomnya, atau isi langkah yang dikerjakannya.`,
  },
  S08: {
    title: 'Nomor kegiatan berurutan',
    base: PRACTICE,
    meaning:
      'Nomor dimulai dari 1 dan bersambung, tanpa loncat, ganda, atau kosong. Huruf (3a, 3b) diperbolehkan.',
    say: ({
      row,
      fault,
      expected,
    }: {
      row: string;
      fault: 'blank' | 'unreadable' | 'wrong';
      expected: string;
    }) =>
      fault === 'blank'
        ? `${row}: nomornya kosong, seharusnya ${expected}. Nomori ulang semua kegiatan.`
        : fault === 'unreadable'
          ? `${row}: nomornya tidak terbaca sebagai angka, seharusnya ${expected}. Nomori ulang semua kegiatan.`
          : `${row}: nomornya tidak bersambung dengan baris di atasnya, seharusnya ${expected}. Nomori ulang semua kegiatan.`,
    mend: () => 'Nomori ulang',
  },
  S09: {
    title: 'Satu pelaksana tiap baris',
    base: PRACTICE,
    meaning:
      'Banyak pelatih mengajarkan satu langkah satu pelaksana. Kantor yang menganutnya menyalakan pemeriksaan ini sendiri.',
    say: ({ row, lanes }: { row: string; lanes: readonly string[] }) =>
      `${row} dikerjakan oleh ${lanes.length} pelaksana: ${listed(lanes)}. Pecah menjadi satu baris untuk tiap pelaksana.`,
  },
  S11: {
    title: 'Baris menurut urutan nomor',
    base: PRACTICE,
    meaning:
      'Bila semua nomor ada tetapi barisnya teracak (misalnya setelah lembar diurutkan menurut kolom lain), baris dapat dikembalikan menurut nomor; panah tetap mengikuti langkahnya.',
    say: ({ row }: { row: string }) =>
      `${row} tidak berada pada tempatnya: semua nomor ada, tetapi barisnya teracak. Urutkan kembali baris menurut nomor.`,
    mend: () => 'Urutkan kembali menurut nomor',
  },
  S13: {
    title: 'Baris “bersama” memiliki lebih dari satu simbol',
    base: PRACTICE,
    meaning: 'Tanda “bersama” hanya berarti bila sekurang-kurangnya dua pelaksana bertindak bersama.',
    say: ({ row, count }: { row: string; count: number }) =>
      `${row} ditandai “bersama”, tetapi hanya memiliki ${count} simbol. Tambahkan simbol pelaksana lain, atau hapus tanda “bersama”.`,
    mend: () => 'Hapus tanda “bersama”',
  },
  S15: {
    title: 'Tanda pengenal simbol tunggal dan sesuai letaknya',
    base: 'Format lajur.sop/1',
    meaning:
      'Tanda pengenal simbol adalah “baris.kolom”. Bila ganda atau tidak sesuai letak (biasanya karena berkas JSON disunting tangan), panah dapat salah sambung.',
    say: ({ id, duplicate, ...where }: Where & { id: string; duplicate: boolean }) =>
      duplicate
        ? `${symbolName(where)}: tanda pengenal simbol ${quoted(id)} dipakai lebih dari sekali. Susun ulang tanda pengenal, lalu periksa panah pada baris ini.`
        : `${symbolName(where)}: tanda pengenal simbol ${quoted(id)} tidak sesuai dengan letaknya. Susun ulang tanda pengenal.`,
    mend: () => 'Susun ulang tanda pengenal',
  },
  S17: {
    title: 'Nama pelaksana tidak ganda',
    base: PRACTICE,
    meaning:
      'Dua kolom dengan nama yang sama hanya dapat dibedakan bila berada di bawah judul kelompok yang berbeda.',
    say: ({ lane }: { lane: string }) =>
      `Pelaksana ${quoted(lane)} tertulis pada lebih dari satu kolom. Satukan kolomnya, bedakan namanya, atau beri judul kelompok di atasnya.`,
  },
  S18: {
    title: 'Setiap kolom pelaksana bernama',
    base: FLOW,
    meaning: 'Kolom pelaksana tanpa nama tidak menunjukkan siapa yang bertindak.',
    say: ({ position }: { position: number }) =>
      `Kolom pelaksana ke-${position} belum bernama. Tulis nama jabatannya pada kepala tabel.`,
  },
  S19: {
    title: 'Tabel berisi kegiatan',
    base: PRACTICE,
    meaning: 'SOP harus memiliki sekurang-kurangnya satu kegiatan dan satu pelaksana.',
    say: ({ missing }: { missing: 'activities' | 'lanes' }) =>
      missing === 'activities'
        ? 'Tabel belum berisi satu kegiatan pun. Tulis langkah-langkahnya di bawah kepala tabel.'
        : 'Tabel belum memiliki kolom pelaksana. Tambahkan satu kolom untuk setiap pelaksana di antara Kegiatan dan Mutu Baku.',
  },
  S21: {
    title: 'Setiap kegiatan memiliki simbol',
    base: PRACTICE,
    meaning: 'Kegiatan tanpa simbol tidak memiliki pelaksana dan tidak ikut dalam alur.',
    say: ({ row }: { row: string }) =>
      `${row} belum memiliki simbol pada kolom pelaksana mana pun. Isi P, K, M, atau S pada kolom pelaksananya.`,
  },
  S22: {
    title: 'Sel gabungan menunjuk kegiatan yang ada',
    base: 'Format lajur.sop/1',
    meaning:
      'Sel Mutu Baku yang digabung harus dimulai dan berakhir pada nomor kegiatan yang ada, dari atas ke bawah.',
    say: ({ column, from, to }: MergedCells) =>
      `Sel gabungan pada kolom ${COLUMN_NAMES[column]} dari nomor ${quoted(from)} sampai ${quoted(to)} tidak cocok dengan nomor kegiatan yang ada. Gabungkan kembali selnya.`,
    mend: () => 'Lepaskan penggabungan',
  },
  S23: {
    title: 'Simbol berada pada kolom yang ada',
    base: 'Format lajur.sop/1',
    meaning: 'Setiap simbol menunjuk kolom pelaksana yang ada di kepala tabel.',
    say: ({ row, lane }: { row: string; lane: string }) =>
      `${row}: ada simbol pada kolom pelaksana ${quoted(lane)}, tetapi kolom itu tidak ada. Pindahkan simbolnya ke kolom yang benar.`,
    mend: () => 'Batasi pada kolom yang ada',
  },
} satisfies Readonly<Record<string, RuleText<never>>>;
