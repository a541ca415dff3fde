import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Place } from '../../../../src/core/finding.ts';
import { checkSop } from '../../../../src/core/sop/check-sop.ts';
import { mendSop } from '../../../../src/core/sop/mend-sop.ts';
import type { Sop } from '../../../../src/core/sop/sop.ts';
import { ANY_SOP, WHOLE_SOP } from './any-sop.ts';
import { ALL_ON } from './sample-sop.ts';

const OPTIONS = {
  ...ALL_ON,
  registeredNumbers: ['-', 'Proses', '1'],
  today: '2025-12-31',
};

function exists(sop: Sop, place: Place): boolean {
  switch (place.kind) {
    case 'sop':
    case 'identity':
      return true;
    case 'section':
      return place.section in sop.sections;
    case 'lane':
      return sop.lanes.some(({ id }) => id === place.lane);
    case 'activity':
      return place.activity >= 0 && place.activity < sop.activities.length;
    case 'symbol':
      return (
        sop.activities[place.activity]?.symbols.some(({ lane }) => lane === place.lane) === true &&
        sop.lanes.some(({ id }) => id === place.lane)
      );
    case 'cell':
      return false;
  }
}

const same = (a: Finding) => (b: Finding) =>
  a.code === b.code && a.message === b.message && JSON.stringify(a.place) === JSON.stringify(b.place);

function mendsAreSound(sop: Sop): void {
  const report = checkSop(sop, OPTIONS);
  const tried = new Set<string>();
  for (const finding of report.findings) {
    const kind = `${finding.code} ${finding.mend ?? ''}`;
    if (tried.has(kind)) continue;
    tried.add(kind);
    const mended = mendSop(sop, finding, OPTIONS);
    expect([finding.code, mended !== null]).toEqual([finding.code, finding.mend !== undefined]);
    if (mended === null) continue;
    const after = checkSop(mended, OPTIONS);
    expect(after.findings.filter(same(finding))).toEqual([]);
    expect(mendSop(mended, finding, OPTIONS)).toBeNull();
    if (after.score.value < report.score.value)
      throw new Error(
        `${finding.code} ${finding.mend}: ${report.score.value} → ${after.score.value}; new: ${after.findings
          .filter((found) => !report.findings.some(same(found)))
          .map(({ code, message }) => `${code} ${message}`)
          .join(' | ')}`,
      );
  }
}

describe('any SOP', () => {
  it.each([
    ['broken', ANY_SOP],
    ['whole', WHOLE_SOP],
  ])('%s: is checked without an exception, and every place exists', (_, any) => {
    fc.assert(
      fc.property(any, (sop) => {
        const before = JSON.stringify(sop);
        const { findings, score } = checkSop(sop, OPTIONS);
        expect(findings.filter(({ place }) => !exists(sop, place))).toEqual([]);
        expect(
          findings.every(
            ({ message }) => /^\S.*[.?”]$/su.test(message) && !/undefined|NaN|\[object/.test(message),
          ),
        ).toBe(true);
        expect(score.value).toBeGreaterThanOrEqual(0);
        expect(score.value).toBeLessThanOrEqual(100);
        expect(JSON.stringify(sop)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['broken', ANY_SOP],
    ['whole', WHOLE_SOP],
  ])('%s: a mend on offer takes its finding away and never lowers the score', (_, any) => {
    fc.assert(fc.property(any, mendsAreSound), {
      numRuns: 100,
    });
  });
});
