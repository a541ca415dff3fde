/** What a line of Dasar Hukum says, read as far as it can be. */
export interface Regulation {
  /** Place in the hierarchy, lower is higher; null where the kind is not recognised. */
  readonly rank: number | null;
  readonly kind: RegulationKind | null;
  /** Digits of the number, without the parts behind them (`210/PMK.05/2022` → `210`). */
  readonly number: string;
  readonly year: string;
  readonly about: boolean;
}

export type RegulationKind = (typeof KINDS)[number]['kind'];

/**
 * Kinds in the hierarchy of UU 12/2011 articles 7 and 8, national before local, regulations before decisions, as lists
 * of Dasar Hukum are written. The first that fits counts.
 */
const KINDS = [
  { kind: 'uud', rank: 0, pattern: /^(undang-?\s?undang dasar|uud)/ },
  { kind: 'tapMpr', rank: 1, pattern: /^(ketetapan (majelis|mpr)|tap\.? mpr)/ },
  {
    kind: 'perppu',
    rank: 2,
    pattern: /^(peraturan pemerintah pengganti|perppu|perpu)\b/,
  },
  { kind: 'uu', rank: 2, pattern: /^(undang-?\s?undang|uu)\b/ },
  { kind: 'pp', rank: 3, pattern: /^(peraturan pemerintah|pp)\b/ },
  { kind: 'perpres', rank: 4, pattern: /^(peraturan presiden|perpres)\b/ },
  { kind: 'keppres', rank: 4, pattern: /^(keputusan presiden|keppres)\b/ },
  { kind: 'inpres', rank: 5, pattern: /^(instruksi presiden|inpres)\b/ },
  {
    kind: 'perda',
    rank: 9,
    pattern: /^(peraturan daerah|perda|qanun|peraturan provinsi)\b/,
  },
  { kind: 'pergub', rank: 10, pattern: /^(peraturan gubernur|pergub)\b/ },
  {
    kind: 'perkada',
    rank: 11,
    pattern: /^(peraturan (bupati|wali\s?kota|kepala daerah)|perbup|perwali?(kota)?|perwal)\b/,
  },
  { kind: 'perdes', rank: 12, pattern: /^(peraturan desa|perdes)\b/ },
  {
    kind: 'permen',
    rank: 6,
    pattern: /^(peraturan bersama|peraturan (menteri|mentri)|permen\s?\w*|pmk|per\/\d+\/m\.)/,
  },
  {
    kind: 'perdirjen',
    rank: 7,
    pattern: /^(peraturan (direktur jenderal|dirjen|sekretaris jenderal|sekjen|deputi)|perdirjen)\b/,
  },
  {
    kind: 'lembaga',
    rank: 6,
    pattern: /^(peraturan|perka|perba(dan)?|perlem|peraturan kepala)\b/,
  },
  {
    kind: 'kepmen',
    rank: 8,
    pattern: /^(keputusan (bersama )?(menteri|mentri)|kepmen\s?\w*|kmk)\b/,
  },
  {
    kind: 'keputusan',
    rank: 13,
    pattern: /^(keputusan|surat keputusan|sk|kep)\b/,
  },
  {
    kind: 'surat',
    rank: 14,
    pattern: /^(surat|se|edaran|instruksi|nota kesepahaman|perjanjian)\b/,
  },
] as const;

const MARK = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|[-•–—*·]\s*)/i;

/** A list item without the number or bullet before it. */
export function withoutMark(item: string): string {
  return item.replace(MARK, '').trim();
}

export function readRegulation(item: string): Regulation {
  const text = withoutMark(item).replace(/\s+/g, ' ');
  const about = /\b(tentang|ttg|perihal|hal)\b\s*:?\s*\S/i.exec(text);
  const head = about === null ? text : text.slice(0, about.index);
  const kind = KINDS.find(({ pattern }) => pattern.test(head.toLowerCase()));
  const numbered = /\b(?:nomor|no|nr)\b\.?\s*:?\s*([^\s,;]+)/i.exec(head)?.[1] ?? '';
  const short = /(\d{1,4}[a-z]?)\s*\/[^\s]*?\b(\d{4})\b/i.exec(head);
  const number = /\d+/.exec(numbered)?.[0] ?? short?.[1] ?? '';
  const year =
    /\b(?:tahun|thn|th)\b\.?\s*(\d{4})/i.exec(head)?.[1] ??
    short?.[2] ??
    /\/(\d{4})\b/.exec(head)?.[1] ??
    /\b((?:19|20)\d{2})\b\D*$/.exec(head)?.[1] ??
    '';
  return {
    rank: kind?.rank ?? null,
    kind: kind?.kind ?? null,
    number,
    year,
    about: about !== null,
  };
}
