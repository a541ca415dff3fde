import { describe, expect, it } from 'vitest';
import { judgeGraph } from '../../scripts/sweep/judge-graph.ts';
import { sumUp, violations } from '../../scripts/sweep/sum-up.ts';
import type { Judgement, SweepJob, TargetJudgement } from '../../scripts/sweep/sweep-job.ts';

const CLEAN: TargetJudgement = {
  target: 'paper',
  time: 5,
  crossings: 1,
  labels: 4,
  flows: 9,
  pages: 1,
  defects: [],
};

function judged(job: SweepJob, more: Partial<TargetJudgement>): Judgement {
  return { job, rows: 5, lanes: 3, memory: 90, targets: [{ ...CLEAN, ...more }] };
}

const SEED: SweepJob = { kind: 'seed', set: 'busy', seed: 7 };
const LABEL_HIT = { defects: [{ kind: 'labelHits', detail: 'page 1: "Ya"' }] };

describe('judgeGraph', () => {
  it('draws a seeded graph and a case for both targets', () => {
    const hard: SweepJob = { kind: 'case', set: 'hard', id: 'arus-rusak' };
    for (const job of [SEED, hard]) {
      const { targets } = judgeGraph(job);
      expect(targets.map(({ target, thrown }) => [target, thrown])).toEqual([
        ['sheet', undefined],
        ['paper', undefined],
      ]);
      expect(targets.every(({ flows, time }) => flows > 0 && time > 0)).toBe(true);
    }
  });

  it('refuses a set or case that does not exist', () => {
    expect(() => judgeGraph({ kind: 'seed', set: 'loose', seed: 1 })).toThrow('No density "loose"');
    expect(() => judgeGraph({ kind: 'case', set: 'cases', id: 'R00' })).toThrow('No case "R00"');
  });
});

describe('violations', () => {
  it('names seed, target and defect', () => {
    const found = violations({
      judged: [judged(SEED, { defects: [{ kind: 'onRule', detail: 'page 2: line 3' }] })],
      lost: [],
    });
    expect(found).toEqual(['busy seed 7, paper: onRule, page 2: line 3']);
  });

  it('allows a label hit in seeded graphs, not in cases', () => {
    const real: SweepJob = { kind: 'case', set: 'cases', id: 'R01' };
    expect(violations({ judged: [judged(SEED, LABEL_HIT)], lost: [] })).toEqual([]);
    expect(violations({ judged: [judged(real, LABEL_HIT)], lost: [] })).toEqual([
      'cases R01, paper: labelHits, page 1: "Ya"',
    ]);
  });

  it('counts what was thrown and what never came back', () => {
    const found = violations({
      judged: [judged(SEED, { thrown: 'Error: no way' })],
      lost: [{ job: { ...SEED, size: { rows: 500, lanes: 20 } }, reason: 'not ready after 60 s' }],
    });
    expect(found).toEqual(['busy seed 7 500×20: not ready after 60 s', 'busy seed 7, paper: Error: no way']);
  });
});

describe('sumUp', () => {
  it('sets label hits apart from hard defects', () => {
    const both = [...LABEL_HIT.defects, { kind: 'touches', detail: '' }];
    const text = sumUp({ judged: [judged(SEED, { defects: both })], lost: [] });
    const row = text.split('\n').find((line) => line.startsWith('busy, paper'));
    expect(row?.trim().split(/\s{2,}/)).toEqual([
      'busy, paper',
      '1',
      '9',
      '1',
      '1',
      '1',
      '250.00',
      '0',
      '0',
      '5',
      '5',
    ]);
    expect(text).toMatch(/^touches +1$/m);
  });
});
