/** Numbers from 0 to 1, the same for the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chance in the words that the generators need. */
export interface Dice {
  readonly chance: (share: number) => boolean;
  /** Whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
}

export function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return {
    chance: (share) => random() < share,
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  };
}

const WORDS = [
  'menerima',
  'surat',
  'memeriksa',
  'kelengkapan',
  'berkas',
  'permohonan',
  'dan',
  'menyusun',
  'konsep',
  'laporan',
  'kepada',
  'kepala',
  'bagian',
  'pertanggungjawaban',
  'masing-masing',
  'unit',
  'untuk',
  'ditandatangani',
] as const;

/** A text of `from` to `to` words that offices use. */
export function words(dice: Dice, from: number, to: number): string {
  const text = Array.from({ length: dice.between(from, to) }, () => dice.pick(WORDS)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
