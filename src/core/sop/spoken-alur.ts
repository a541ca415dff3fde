import { ANSWERS } from './default-flows.ts';

const answers = [...ANSWERS, 'y', 't', 'tdk']
  .sort((a, b) => b.length - a.length)
  .map((answer) => answer.toLowerCase().replace(/ /g, '\\s+'))
  .join('|');
const ANSWER = `(?:${answers})(?![\\p{L}\\p{N}])`;
const IF = '(?:jika|bila|apabila|kalau)\\s+';
const ROW = '\\d{1,4}[a-z]?';
const LEAD =
  '(?:(?:kembali|lanjut|langsung|menuju|balik)\\s+)?(?:ke\\s*)?(?:(?:langkah|nomor|no\\.?|kegiatan|tahap|poin|butir)\\s*)?';

/** In order; each puts one way of speaking into the notation. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  // "7 jika ya", "7 (ya)": the answer behind the row
  [new RegExp(`(^|[,;]\\s*)${LEAD}(${ROW})\\s+${IF}([^,;\\d]+?)\\s*(?=$|[,;])`, 'giu'), '$1$3 → $2'],
  [new RegExp(`(^|[,;]\\s*)${LEAD}(${ROW})\\s*\\(\\s*(${ANSWER})\\s*\\)\\s*(?=$|[,;])`, 'giu'), '$1$3 → $2'],
  // "(ya) 7"
  [new RegExp(`\\(\\s*(${ANSWER})\\s*\\)\\s*(?=\\d)`, 'giu'), '$1 → '],
  // "jika ya, ke 7", "jika ya maka ke 7"
  [new RegExp(`(${IF}[^,;:→=\\d]+?),\\s*(?=${LEAD}\\d)`, 'giu'), '$1 → '],
  [/\s*,?\s+maka\s+/giu, ' → '],
  // "Ya 7 Tidak 5", "Jika ya: 7. Jika tidak: 5"
  [new RegExp(`(\\d)[.)]?\\s+(?=\\(?(?:${IF}|${ANSWER}))`, 'giu'), '$1, '],
  // "Ya: langkah 7", "→ kembali ke 5"
  [new RegExp(`((?:→|->|=>|=|:)\\s*)${LEAD}(?=\\d)`, 'giu'), '$1'],
];

/**
 * One clause of an Alur cell as people say it ("Ya 7 Tidak 5", "7 jika ya", "jika tidak, kembali ke 5", "selesai"), in the
 * notation. A clause with quotation marks is taken as it is.
 */
export function spokenAlur(clause: string): string {
  if (clause.includes('"')) return clause;
  const plain = clause.replace(/[.,]+$/, '').trim();
  if (/^selesai$/i.test(plain)) return '-';
  let text = plain === '' ? clause : plain;
  for (const [pattern, replacement] of REWRITES) text = text.replace(pattern, replacement);
  return text;
}
