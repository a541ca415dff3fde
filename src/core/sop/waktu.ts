/** The column Waktu: what staff write, and what it means. */

export type WaktuUnit = 'menit' | 'jam' | 'hari' | 'minggu' | 'bulan' | 'triwulan' | 'semester' | 'tahun';

/**
 * - `amount`: a length of time, counted in `unit`, from `least` to `most` (equal where it is no range).
 * - `moment`: a point in time ("H-5", "sebelum rapat"), no length.
 * - `phrase`: words without a number ("sesuai kebutuhan").
 * - `bare`: a number without unit.
 * - `none`: "-".
 * - `empty`: nothing written.
 */
export interface Waktu {
  readonly text: string;
  readonly kind: 'amount' | 'moment' | 'phrase' | 'bare' | 'none' | 'empty';
  readonly least?: number;
  readonly most?: number;
  readonly unit?: WaktuUnit;
  /** Days (or weeks …) of the calendar rather than working days. */
  readonly calendar?: true;
  /** "per berkas", "/berkas": the time of one piece. */
  readonly per?: string;
  readonly bound?: 'most' | 'least' | 'about';
}

const UNITS: readonly (readonly [RegExp, WaktuUnit, number])[] = [
  [/^(?:detik|dtk)$/, 'menit', 1 / 60],
  [/^(?:menit|mnt|min|minutes?|mnit|menint)$/, 'menit', 1],
  [/^(?:jam|hours?)$/, 'jam', 1],
  [/^(?:hari|hr|days?|hri|hk)$/, 'hari', 1],
  [/^(?:minggu|mgg|pekan|weeks?)$/, 'minggu', 1],
  [/^(?:bulan|bln|months?)$/, 'bulan', 1],
  [/^(?:triwulan|kuartal|caturwulan)$/, 'triwulan', 1],
  [/^(?:semester|smt)$/, 'semester', 1],
  [/^(?:tahun|thn|th|years?)$/, 'tahun', 1],
];

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  sembilan: '9',
  sepuluh: '10',
  setengah: '0,5',
  seperempat: '0,25',
};

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\d*[½¼¾]`;

function numberOf(text: string): number {
  const half = { '½': 0.5, '¼': 0.25, '¾': 0.75 }[text.slice(-1)];
  if (half !== undefined) return Number(text.slice(0, -1) || 0) + half;
  // "1.000" is a thousand, "0.5" and "1.5" are decimals, as in the printed SOPs.
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return Number(text.replace(/\./g, ''));
  return Number(text.replace(',', '.'));
}

function unitOf(word: string): readonly [WaktuUnit, number] | undefined {
  const found = UNITS.find(([pattern]) => pattern.test(word));
  return found && [found[1], found[2]];
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /\(\s*(?:se)?(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|se|\s)+\)/g,
      ' ',
    )
    .replace(/\bse(menit|jam|hari|minggu|bulan|tahun)\b/g, '1 $1')
    .replace(
      /\b(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|setengah|seperempat)\b/g,
      (word) => NUMBER_WORDS[word] ?? word,
    )
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.;]+$/, '')
    .trim();
}

const BOUNDS: readonly (readonly [RegExp, NonNullable<Waktu['bound']>])[] = [
  [
    /\b(?:maksimal|maksimum|max|maks|paling lama|paling lambat|selambat-lambatnya|kurang dari|s\/d)\b|[<≤]/,
    'most',
  ],
  [
    /\b(?:minimal|minimum|min\.|paling sedikit|paling cepat|sekurang-kurangnya|lebih dari)(?:\b|\s)|[>≥]/,
    'least',
  ],
  [/\b(?:kurang lebih|sekitar|kira-kira|lebih kurang|rata-rata|\+\/-)\b|[±~]/, 'about'],
];

function boundOf(plain: string): Pick<Waktu, 'bound'> {
  const found = BOUNDS.find(([pattern]) => pattern.test(plain));
  return found ? { bound: found[1] } : {};
}

function pieceOf(plain: string): Pick<Waktu, 'per'> {
  const per = /(?:\/|\bper\b|\bsetiap\b)\s*([a-z]{3,}(?:\s[a-z]+)?)/.exec(plain)?.[1];
  return per === undefined || per === 'hari' ? {} : { per };
}

interface Amount {
  readonly least: number;
  readonly most: number;
  readonly unit: WaktuUnit;
}

/** Sums "1 jam 30 menit"; the unit of the sum is that of the last part. */
function sumParts(parts: readonly Amount[]): Amount | undefined {
  const minutes: Partial<Record<WaktuUnit, number>> = { menit: 1, jam: 60 };
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first;
  const last = parts[parts.length - 1] ?? first;
  if (!parts.every((part) => part.unit === last.unit || (minutes[part.unit] && minutes[last.unit])))
    return undefined;
  const scale = (part: Amount) =>
    part.unit === last.unit ? 1 : (minutes[part.unit] ?? 1) / (minutes[last.unit] ?? 1);
  return {
    least: parts.reduce((sum, part) => sum + part.least * scale(part), 0),
    most: parts.reduce((sum, part) => sum + part.most * scale(part), 0),
    unit: last.unit,
  };
}

function readAmounts(plain: string): Amount[] {
  const pattern = new RegExp(
    `(${NUMBER})\\s*((?!s\\.?\\/?d\\b|sampai|hingga|atau)[a-z]+)?(?:\\s*(?:-|s\\.?\\/?d\\.?|sampai(?: dengan)?|hingga|atau)\\s*(${NUMBER}))?\\s*([a-z]+)?`,
    'g',
  );
  const amounts: Amount[] = [];
  for (const match of plain.matchAll(pattern)) {
    const units = [match[4], match[2]].map((word) => (word === undefined ? undefined : unitOf(word)));
    const last = units[0] ?? units[1];
    if (!last) continue;
    const first = units[1] ?? last;
    const from = numberOf(match[1] ?? '0');
    const to = match[3] === undefined ? from : numberOf(match[3]);
    const [unit, scale] = match[3] === undefined ? first : last;
    amounts.push({
      least: Math.min(from, to) * scale,
      most: Math.max(from, to) * scale,
      unit,
    });
  }
  return amounts;
}

const MOMENT =
  /^h\s*[-+]\s*\d+\b|^(?:sebelum|setelah|sesudah|saat|pada|tanggal|tgl|setiap tanggal|pukul|awal|akhir)\b/;

/**
 * Reads a Waktu cell.
 * @param unitHint the unit that the column's heading gives to bare numbers ("Waktu (hari)")
 */
export function parseWaktu(text: string, unitHint?: string): Waktu {
  const trimmed = text.trim();
  if (trimmed === '') return { text, kind: 'empty' };
  if (/^[-–—.…\s]+$/.test(trimmed)) return { text, kind: 'none' };
  const plain = plainText(trimmed);
  if (MOMENT.test(plain)) return { text, kind: 'moment' };
  const more = { ...boundOf(plain), ...pieceOf(plain) };
  const times = /(\d+)\s*[x×]\s*(\d+)\s*jam\b/.exec(plain);
  if (times) {
    const [count, hours] = [Number(times[1]), Number(times[2])];
    if (hours === 24)
      return {
        text,
        kind: 'amount',
        least: count,
        most: count,
        unit: 'hari',
        calendar: true,
        ...more,
      };
    return {
      text,
      kind: 'amount',
      least: count * hours,
      most: count * hours,
      unit: 'jam',
      ...more,
    };
  }
  const amount = sumParts(readAmounts(plain));
  if (amount) {
    const calendar = /\bhari\s+kalender\b/.test(plain) ? { calendar: true as const } : {};
    return { text, kind: 'amount', ...amount, ...calendar, ...more };
  }
  const bare = new RegExp(`^(?:\\D*\\s)?(${NUMBER})(?:\\s*-\\s*(${NUMBER}))?$`).exec(plain);
  if (!bare) return { text, kind: 'phrase' };
  const values = [numberOf(bare[1] ?? '0'), numberOf(bare[2] ?? bare[1] ?? '0')];
  const range = { least: Math.min(...values), most: Math.max(...values) };
  const words = (unitHint ?? '').toLowerCase().split(/[^a-z]+/);
  const hint = words.map(unitOf).find((unit) => unit !== undefined);
  if (!hint) return { text, kind: 'bare', ...range };
  const calendar = words.includes('kalender') ? { calendar: true as const } : {};
  return {
    text,
    kind: 'amount',
    least: range.least * hint[1],
    most: range.most * hint[1],
    unit: hint[0],
    ...calendar,
    ...more,
  };
}
