import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../src/core/finding.ts';
import { scoreFindings } from '../../../src/core/sop/score.ts';

const finding = (code: string, severity: Severity): Finding => ({
  code,
  severity,
  place: { kind: 'sop' },
  message: 'x.',
});
const many = (count: number, code: string, severity: Severity) =>
  Array.from({ length: count }, () => finding(code, severity));

describe('score', () => {
  it('is whole where nothing was found, or only what is told', () => {
    expect(scoreFindings([])).toEqual({ value: 100, grade: 'ready', reasons: [] });
    expect(scoreFindings([finding('R01', 'info'), finding('M03', 'info')]).value).toBe(100);
  });
  it('weighs errors most, and one check only so far', () => {
    expect(scoreFindings(many(1, 'T01', 'warning')).value).toBe(97);
    expect(scoreFindings(many(50, 'T01', 'warning')).value).toBe(88);
    expect(scoreFindings(many(50, 'T02', 'info')).value).toBe(97);
    expect(scoreFindings(many(50, 'S03', 'error')).value).toBe(64);
  });
  it('gives no SOP with an error the mark of one that can be signed', () => {
    expect(scoreFindings(many(1, 'S03', 'error'))).toMatchObject({ value: 69, grade: 'blocked' });
    expect(scoreFindings(many(4, 'T01', 'warning')).grade).toBe('minor');
    const codes = ['T01', 'T03', 'M01', 'M02'];
    const poor = scoreFindings(
      codes.reduce<Finding[]>((all, code) => all.concat(many(9, code, 'warning')), []),
    );
    expect(poor).toMatchObject({ value: 52, grade: 'poor' });
  });
  it('names each reason with its points, the gravest first', () => {
    const { reasons } = scoreFindings([...many(2, 'T01', 'warning'), ...many(1, 'S03', 'error')]);
    expect(reasons).toEqual([
      {
        code: 'S03',
        points: 12,
        sentence: 'Keputusan memiliki dua jalan keluar berlabel berbeda: 1 temuan, nilai berkurang 12.',
      },
      {
        code: 'T01',
        points: 6,
        sentence: 'Kegiatan diawali kata kerja aktif tanpa subjek: 2 temuan, nilai berkurang 6.',
      },
    ]);
  });
  it('never falls when a finding goes or becomes milder', () => {
    const any = fc.record({
      code: fc.constantFrom('F01', 'S02', 'S03', 'T01', 'R01', 'X99'),
      severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), fc.nat(), (list, at) => {
        const findings = list.map(({ code, severity }) => finding(code, severity));
        const position = at % findings.length;
        const { value } = scoreFindings(findings);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(scoreFindings(findings.filter((_, index) => index !== position)).value).toBeGreaterThanOrEqual(
          value,
        );
        const milder = findings.map((found, index) =>
          index === position ? { ...found, severity: 'info' as const } : found,
        );
        expect(scoreFindings(milder).value).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});
