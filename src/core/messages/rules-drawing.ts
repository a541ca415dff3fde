import type { FlowSide } from '../sop/sop.ts';
import { PIN_REASONS, type PinReason, SIDE_NAMES } from './pins.ts';
import { listed, quoted, type RuleText } from './rule-text.ts';

const PRACTICE = 'Praktik penyusunan SOP AP; dijamin oleh penggambar Lajur';
const DRAWN = 'PermenPANRB 35/2012, bagian flowchart; dijamin oleh penggambar Lajur';

export type PageFault = 'stamp' | 'header' | 'lone' | 'cut' | 'missing';

/** `page` is the row's position from 1 where a row is missing. */
function sayPageFault(page: number, fault: PageFault): string {
  const sentences: Readonly<Record<PageFault, string>> = {
    stamp: `Halaman ${page}: gambar masuk ke ruang stempel di bagian bawah.`,
    header: `Halaman ${page}: kepala tabel tidak diulang.`,
    lone: `Halaman ${page}: hanya memuat satu baris.`,
    cut: `Halaman ${page}: ada simbol yang keluar dari barisnya.`,
    missing: `Kegiatan baris ke-${page} tidak tergambar tepat satu kali.`,
  };
  return `${sentences[fault]} Gambar ulang alurnya.`;
}

export interface PinWords {
  /** The symbols at both ends, as a sentence begins with them and as it goes on. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly part: 'leave' | 'enter' | 'label';
  readonly side: FlowSide | null;
  readonly reason: PinReason;
}

function sayPinFault({ from, to, label, part, side, reason }: PinWords): string {
  const arrow = `panah ke ${to}`;
  const why = PIN_REASONS[reason];
  if (part === 'label' || side === null)
    return `${from}: tempat teks ${quoted(label)} pada ${arrow} disematkan, tetapi ${why}. Teks digambar di tempat otomatis. Geser lagi di SOP › Pratinjau, atau lepas sematannya.`;
  const answer = label === '' ? '' : ` (${quoted(label)})`;
  const way = part === 'leave' ? 'keluar dari' : 'masuk di';
  return `${from}: ${arrow}${answer} disematkan ${way} sisi ${SIDE_NAMES[side]}, tetapi ${why}. Panah digambar di sisi lain. Pilih sisi lain di SOP › Pratinjau, atau lepas sematannya.`;
}

export const DRAWING_RULE_TEXTS = {
  S06: {
    title: 'Panah antarhalaman memakai segi lima bernomor di kedua sisi',
    base: DRAWN,
    meaning:
      'Panah yang menyeberang halaman berakhir pada segi lima dan dilanjutkan segi lima berhuruf sama di halaman tujuan.',
    say: ({ page, letter, fault }: { page: number; letter: string; fault: 'partner' | 'direct' | 'line' }) =>
      fault === 'partner'
        ? `Halaman ${page}: segi lima ${quoted(letter)} tidak memiliki pasangan di halaman lain. Gambar ulang alurnya.`
        : fault === 'line'
          ? `Halaman ${page}: segi lima ${quoted(letter)} tidak terhubung dengan satu panah. Gambar ulang alurnya.`
          : `Halaman ${page}: ${letter} menyeberang halaman tanpa segi lima. Gambar ulang alurnya.`,
  },
  P01: {
    title: 'Halaman utuh: ruang stempel, kepala tabel, baris tidak terpotong',
    base: PRACTICE,
    meaning:
      'Bagian bawah halaman bebas untuk stempel tanda tangan elektronik, kepala tabel diulang, tidak ada baris yang terpotong atau tertinggal sendirian di halaman terakhir.',
    say: ({ page, fault }: { page: number; fault: PageFault }) => sayPageFault(page, fault),
  },
  P02: {
    title: 'Isi baris muat',
    base: PRACTICE,
    meaning: 'Teks setiap sel dan keterangan setiap simbol muat di tempatnya, tidak ada yang terpotong.',
    say: ({ page, texts }: { page: number; texts: readonly string[] }) =>
      `Halaman ${page}: teks tidak muat pada ${listed(texts.map((text) => quoted(text, 40)))}. Pendekkan teksnya, atau gambar ulang dengan kertas yang lebih lebar.`,
  },
  P03: {
    title: 'Sematan panah terpenuhi',
    base: PRACTICE,
    meaning:
      'Sisi panah dan tempat teks yang disematkan dengan tangan di Pratinjau dipakai selama tidak melanggar aturan gambar. Yang tidak lagi dapat dipakai dilaporkan, dan panahnya digambar otomatis.',
    say: sayPinFault,
    mend: () => 'Lepas sematan',
  },
} satisfies Readonly<Record<string, RuleText<never>>>;
