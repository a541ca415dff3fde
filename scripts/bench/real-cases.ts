import { readdirSync, readFileSync } from 'node:fs';
import type { Sop } from '../../src/core/sop/sop.ts';

const CASES = new URL('../../test/fixtures/cases/', import.meta.url);

export interface RealCase {
  readonly id: string;
  readonly sop: Sop;
}

/** SOPs that offices have published, transcribed; sorted by name. */
export function readRealCases(): readonly RealCase[] {
  return readdirSync(CASES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const sop: Sop = JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));
      return { id: name.replace(/\.json$/, ''), sop };
    });
}
