import { mengVerb } from './meng-verb.ts';
import { BASIC_VERBS, NOT_BER_VERBS, NOT_DI_VERBS, NOT_ME_VERBS } from './word-lists.ts';

const ME =
  /^(mem[bfvpaiueo]|mempr|men[dtcjzsyaiueo]|meng[aiueoghkxq]|meny[aiueo]|mel[aiueo]|mer[aiueo]|mem[aiueo]|mew[aiueo]|mey[aiueo])/;

/** Active verb as the regulation wants it: me-, ber-, or one that needs no prefix. Lower or upper case. */
export function isActiveVerb(word: string): boolean {
  const lower = word.toLowerCase();
  if (BASIC_VERBS.has(lower)) return true;
  if (/^(me(m|n|ng|ny|nge)?|ber)-\p{L}{2,}/u.test(lower)) return true;
  if (lower.length < 6) return false;
  if (ME.test(lower)) return !NOT_ME_VERBS.has(lower);
  return /^(ber\p{L}{3,}|bekerja|belajar|bepergian)/u.test(lower) && !NOT_BER_VERBS.has(lower);
}

/** Active verb that can have a subject before it: "masuk" in "surat masuk" cannot. */
export function isPredicateVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return BASIC_VERBS.has(lower)
    ? /^(datang|hadir|kembali|pulang|mohon|antre|antri)$/.test(lower)
    : isActiveVerb(lower);
}

/** Passive verb: di- with a root of four letters or more behind it. */
export function isPassiveVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return /^di-?\p{L}{4,}$/u.test(lower) && !NOT_DI_VERBS.has(lower) && !/nya$/.test(lower);
}

/** `disampaikan` → `menyampaikan`. */
export function activeOfPassive(word: string): string {
  return mengVerb(word.toLowerCase().replace(/^di-?/, ''));
}

/** `Diterimanya` → `menerima`; undefined for other words in -nya. */
export function activeOfNominal(word: string): string | undefined {
  const root = /^di(\p{L}{4,})nya$/u.exec(word.toLowerCase())?.[1];
  return root === undefined ? undefined : mengVerb(root);
}

/** A noun of doing, pe-…-an or -isasi, as in "Penjilidan", "Digitalisasi". */
export function isDeverbalNoun(word: string): boolean {
  return (
    /^(pe[mnlry]\p{L}{3,}|pe\p{L}{4,})an$|(isasi|ifikasi|asi)$/u.test(word.toLowerCase()) && word.length > 6
  );
}
