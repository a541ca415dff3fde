import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../../src/core/profile/profiles.ts';
import { checkSop } from '../../../../src/core/sop/check-sop.ts';
import type { Sop } from '../../../../src/core/sop/sop.ts';
import { mended, SOUND, ALL_ON } from './sample-sop.ts';

const FOLDER = new URL('../../../fixtures/cases/', import.meta.url);
const CASES = readdirSync(FOLDER).map((name) => ({
  name: name.replace('.json', ''),
  sop: JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Sop,
}));

/** Code and where, of all that is more than advice. */
function outline(sop: Sop): string[] {
  return checkSop(sop, { profile: findProfile(sop.profile) })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code, place, mend }) => {
      const { kind: _, ...rest } = place;
      return `${code} ${Object.values(rest).join(' ')}${mend === undefined ? '' : ' *'}`.trim();
    });
}

describe('real SOPs', () => {
  it.each(CASES)('$name: findings read and judged', ({ sop }) => {
    expect(outline(sop)).toMatchSnapshot();
  });

  it.each(CASES)('$name: every mend on offer removes its finding and costs no points', ({ sop }) => {
    const options = { profile: findProfile(sop.profile) };
    for (const finding of checkSop(sop, options).findings)
      if (finding.mend !== undefined) expect(mended(sop, finding, options)).not.toEqual(sop);
  });

  it('finds nothing but the review dates in a sound SOP', () => {
    const report = checkSop(SOUND, ALL_ON);
    expect(report.findings.map(({ code }) => code)).toEqual(['R01']);
    expect(report.score).toEqual({ value: 100, grade: 'ready', reasons: [] });
  });
});
