import type { Sop } from '../../src/core/sop/sop.ts';
import { HARD_CASES } from '../gallery/hard-cases.ts';
import { randomSop } from './random-sop.ts';
import { readRealCases } from './real-cases.ts';

export interface LayoutSet {
  readonly id: string;
  readonly sops: readonly Sop[];
}

/** Seeds of the published table; no weight of the router was chosen on them. */
const FIRST_SEED = 310_001;

const SIZES = [
  { rows: 11, lanes: 7, count: 20 },
  { rows: 30, lanes: 6, count: 20 },
  { rows: 60, lanes: 8, count: 10 },
  { rows: 200, lanes: 10, count: 5 },
  { rows: 500, lanes: 12, count: 3 },
] as const;

/** Of the rows that do not decide, so that one row in eight has two or three executors. */
const JOINT_SHARE = 0.12 / 0.78;

/**
 * The graphs of the comparison: a random walk over the lanes; 22 % of the rows decide and send the work back by one to six
 * rows, now and then far, or ahead by two to four; 12 % have two or three executors; one symbol per cell.
 */
export function randomSets(): readonly LayoutSet[] {
  let seed = FIRST_SEED;
  return SIZES.map(({ rows, lanes, count }) => ({
    id: `${rows} rows`,
    sops: Array.from({ length: count }, () =>
      randomSop(seed++, { rows, lanes, decisions: 0.22, joint: JOINT_SHARE, rare: 0 }),
    ),
  }));
}

/** Published SOPs, and those made to be hard. */
export function knownSets(): readonly LayoutSet[] {
  return [
    { id: 'real', sops: readRealCases().map(({ sop }) => sop) },
    { id: 'hard', sops: HARD_CASES.map(({ sop }) => sop) },
  ];
}
