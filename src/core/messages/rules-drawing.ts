import type { FlowSide } from '../sop/sop.ts';
import { PIN_REASONS, type PinReason, SIDE_NAMES } from './pins.ts';
import { listed, quoted, type RuleText } from './rule-text.ts';

const PRACTICE = 'Praktik penyusunan SOP AP; dijamin oleh penggambar Lajur';
const DRAWN = 'PermenPANRB 35/2012, bagian flowchart; dijamin oleh penggambar Lajur';

export type PageFault = 'wide' | 'stamp' | 'header' | 'lone' | 'cut' | 'missing';

/** `page` is the row's position from 1 where a row is missing. */
function sayPageFault(page: number, fault: PageFault): string {
  const sentences: Readonly<Record<PageFault, string>> = {
    wide: 'Tabel lebih lebar daripada kertasnya, juga dengan huruf dan simbol terkecil, sehingga tidak dapat dicetak.',
    stamp: `Halaman ${page}: gambar masuk ke ruang stempel di bagian bawah.`,
    header: `Halaman ${page}: kepala tabel tidak diulang.`,
    lone: `Halaman ${page}: hanya memuat satu baris.`,
    cut: `Halaman ${page}: ada simbol yang keluar dari barisnya.`,
    missing: `Kegiatan baris ke-${page} tidak tergambar tepat satu kali.`,
  };
  const mend =
    fault === 'wide'
      ? 'Pakai kertas mendatar atau yang lebih besar, gabungkan pelaksana yang tugasnya sama, atau bagi SOP ini menjadi dua.'
      : 'Gambar ulang alurnya.';
  return `${sentences[fault]} ${mend}`;
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

/** Kinds of faults in a drawing, as `measureDrawing` names them. */
export type DrawingFault =
  | 'missingRows'
  | 'missingSymbols'
  | 'strangeSymbols'
  | 'outsideCell'
  | 'outsidePage'
  | 'symbolOverlaps'
  | 'missingFlows'
  | 'strangeLines'
  | 'missingLabels'
  | 'looseEnds'
  | 'offPort'
  | 'samePort'
  | 'shortEntries'
  | 'nonOrthogonal'
  | 'selfCrossings'
  | 'lineThroughSymbol'
  | 'sharedRuns'
  | 'touches'
  | 'tooClose'
  | 'onRule'
  | 'labelHits'
  | 'captionOverflows'
  | 'textOverflows';

export interface SoundParams {
  readonly fault: DrawingFault;
  /** 0 for no page in particular. */
  readonly page: number;
  /** `4 (Sekda)`; empty for a connector. */
  readonly from: string;
  readonly to: string;
  readonly isArrow: boolean;
}

const FEWER_ARROWS =
  'Kurangi panah pada baris itu, misalnya dengan memecah kegiatannya menjadi dua baris, lalu gambar ulang.';
const SHORTER = 'Pendekkan tulisannya atau kurangi panah di sekitarnya, lalu gambar ulang.';
const AGAIN = 'Jalankan Periksa, betulkan kolom Alur baris itu, lalu gambar ulang.';
const WIDER = 'Pakai kertas yang lebih lebar atau kurangi pelaksana, lalu gambar ulang.';

/** What is wrong, behind the name of the arrow or the symbol, and how to mend it. */
const FAULTS: Readonly<Record<DrawingFault, readonly [wrong: string, mend: string]>> = {
  missingRows: ['tidak tergambar tepat satu kali', AGAIN],
  missingSymbols: ['tidak tergambar', AGAIN],
  strangeSymbols: ['tergambar lebih dari sekali atau tidak ada di tabel', AGAIN],
  outsideCell: ['keluar dari selnya', WIDER],
  outsidePage: ['keluar dari tepi kertas', WIDER],
  symbolOverlaps: ['bertumpuk dengan simbol lain', WIDER],
  missingFlows: ['tidak tergambar utuh', AGAIN],
  strangeLines: ['tidak sesuai dengan kolom Alur', AGAIN],
  missingLabels: ['kehilangan jawabannya (misalnya Ya atau Tidak)', AGAIN],
  looseEnds: ['tidak menempel pada simbolnya', FEWER_ARROWS],
  offPort: ['tidak bertemu tengah sisi atau sudut simbolnya', FEWER_ARROWS],
  samePort: ['memakai satu sisi untuk lebih dari satu arah', FEWER_ARROWS],
  shortEntries: ['berbelok terlalu dekat dengan kepala panahnya', FEWER_ARROWS],
  nonOrthogonal: ['tergambar miring', FEWER_ARROWS],
  selfCrossings: ['memotong dirinya sendiri', FEWER_ARROWS],
  lineThroughSymbol: ['menembus simbol', FEWER_ARROWS],
  sharedRuns: ['berimpit dengan panah lain', FEWER_ARROWS],
  touches: ['menyentuh panah lain', FEWER_ARROWS],
  tooClose: ['terlalu rapat dengan panah atau simbol lain', FEWER_ARROWS],
  onRule: ['berimpit dengan garis tabel', FEWER_ARROWS],
  labelHits: ['bertulisan yang menimpa bagian gambar lain', SHORTER],
  captionOverflows: ['keterangannya tidak muat', SHORTER],
  textOverflows: ['memuat teks yang tidak muat', SHORTER],
};

function saySound({ fault, page, from, to, isArrow }: SoundParams): string {
  const [wrong, mend] = FAULTS[fault];
  const where = page > 0 ? `Halaman ${page}: ` : '';
  const ends = [from === '' ? '' : `dari baris ${from}`, to === '' ? '' : `ke baris ${to}`];
  const symbol = from === '' ? 'bagian gambar' : `simbol baris ${from}`;
  const subject = isArrow ? ['panah', ...ends].filter((part) => part !== '').join(' ') : symbol;
  const sentence = `${where}${subject} ${wrong}. ${mend}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
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
    title: 'Halaman utuh: tabel muat di kertas, ruang stempel, kepala tabel, baris tidak terpotong',
    base: PRACTICE,
    meaning:
      'Tabel tidak lebih lebar daripada kertasnya, bagian bawah halaman bebas untuk stempel tanda tangan elektronik, kepala tabel diulang, tidak ada baris yang terpotong atau tertinggal sendirian di halaman terakhir.',
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
  P04: {
    title: 'Panah, simbol, dan jawaban tergambar jelas',
    base: DRAWN,
    meaning:
      'Setiap panah tergambar utuh dari simbol ke simbol, tegak atau mendatar, tidak menembus simbol, tidak berimpit dengan panah lain atau garis tabel; setiap jawaban terbaca di samping panahnya dan tidak menimpa apa pun.',
    say: (params: SoundParams) => saySound(params),
  },
  P05: {
    title: 'Tabel terbaca pada kertasnya',
    base: PRACTICE,
    meaning: 'Huruf tabel tidak lebih kecil dari 6 poin, dan judul kolom tidak terpotong di tengah kata.',
    say: ({ small, titles }: { small: number | null; titles: readonly string[] }) => {
      const faults = [
        ...(small === null ? [] : [`huruf tabel mengecil menjadi ${String(small).replace('.', ',')} poin`]),
        ...(titles.length === 0
          ? []
          : [`judul kolom ${listed(titles.map((title) => quoted(title, 30)))} terpotong di tengah kata`]),
      ];
      return `Tabel terlalu padat untuk kertasnya: ${faults.join(', dan ')}. Pakai kertas yang lebih besar, singkat nama pelaksana, atau bagi SOP ini menjadi dua.`;
    },
  },
} satisfies Readonly<Record<string, RuleText<never>>>;
