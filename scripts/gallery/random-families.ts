import type { Sop } from '../../src/core/sop/sop.ts';
import { type RandomSopOptions, randomSop } from '../bench/random-sop.ts';

export interface FamilyMember {
  readonly id: string;
  /** In Indonesian. */
  readonly title: string;
  readonly sop: Sop;
}

const FIRST_SEED = 40_001;
const SEEDS = 2;

const SIZES: readonly (readonly [rows: number, lanes: number])[] = [
  [5, 3],
  [5, 7],
  [11, 4],
  [11, 7],
  [11, 12],
  [30, 6],
  [30, 15],
  [60, 8],
  [60, 15],
];

const KINDS: readonly (readonly [
  id: string,
  title: string,
  options: Omit<RandomSopOptions, 'rows' | 'lanes'>,
])[] = [
  ['biasa', 'seperti SOP kantor', {}],
  ['bersama', 'banyak baris bersama', { joint: 0.4 }],
  ['keputusan', 'banyak keputusan', { decisions: 0.5 }],
  ['langka', 'banyak simbol langka', { rare: 0.3 }],
];

/** Seeded graphs of several sizes and densities; the same on every machine. */
export function randomFamilies(): readonly FamilyMember[] {
  let seed = FIRST_SEED;
  return SIZES.flatMap(([rows, lanes]) =>
    KINDS.flatMap(([id, title, options]) =>
      Array.from({ length: SEEDS }, () => {
        const sop = randomSop(seed, { rows, lanes, ...options });
        return {
          id: `acak-${rows}x${lanes}-${id}-${seed++}`,
          title: `${rows} baris × ${lanes} lajur, ${title}`,
          sop,
        };
      }),
    ),
  );
}
