import { randomSop } from '../bench/random-sop.ts';
import { LONG_POSTS } from './long-posts.ts';
import type { FamilyMember } from './random-families.ts';

const LANES = [15, 18, 20];
const ROWS = 16;
const SEED = 40_501;

/** Tables of so many lanes that no paper has room for the names of their posts level. */
export function crowdedTables(): readonly FamilyMember[] {
  return LANES.map((lanes) => {
    const sop = randomSop(SEED, { rows: ROWS, lanes });
    const named = sop.lanes.map((lane, index) => ({ ...lane, name: LONG_POSTS[index] ?? lane.name }));
    return {
      id: `jabatan-panjang-${lanes}`,
      title: `${lanes} lajur dengan nama jabatan panjang`,
      sop: { ...sop, lanes: named },
    };
  });
}
