import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPrint } from '../../../src/core/drawing-rules/check-print.ts';
import { PAPER_SIZES } from '../../../src/core/profile/profile.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';

const CASES = 'test/fixtures/cases';
const read = (file: string) => JSON.parse(readFileSync(`${CASES}/${file}`, 'utf8')) as Sop;

describe('checkPrint', () => {
  it.each(readdirSync(CASES))('finds nothing in the pages of %s', (file) => {
    const sop = read(file);
    expect(checkPrint(sop, findProfile(sop.profile))).toEqual([]);
  });

  it('tells when the paper is too small for the stamp zone and the text', () => {
    const sop = read('R15-standar-pelayanan-tangerang.json');
    const profile = findProfile('tangerang');
    const narrow = {
      ...profile,
      paper: { name: 'A4' as const, ...PAPER_SIZES.A4, width: 60, height: 80, landscape: true },
    };
    expect(checkPrint(sop, narrow).length).toBeGreaterThan(0);
  });
});
