import { textTable } from '../bench/median-time.ts';
import type { JobResults } from '../bench/run-jobs.ts';
import { type Judgement, jobName, type SweepJob, type TargetJudgement } from './sweep-job.ts';

export type SweepResults = JobResults<SweepJob, Judgement>;

/** Sets of which not even a label may touch anything. */
const STRICT_SETS: ReadonlySet<string> = new Set(['cases', 'hard']);
const SOFT_KIND = 'labelHits';

/** A line for everything that must not be, with the words that find it again. */
export function violations({ judged, lost }: SweepResults): readonly string[] {
  return [
    ...lost.map(({ job, reason }) => `${jobName(job)}: ${reason}`),
    ...judged.flatMap((graph) => graph.targets.flatMap((target) => targetViolations(graph, target))),
  ];
}

function targetViolations({ job }: Judgement, { target, defects, thrown }: TargetJudgement): string[] {
  const name = `${jobName(job)}, ${target}`;
  if (thrown !== undefined) return [`${name}: ${thrown}`];
  return defects
    .filter(({ kind }) => kind !== SOFT_KIND || STRICT_SETS.has(job.set))
    .map(({ kind, detail }) => `${name}: ${kind}, ${detail}`);
}

/** Counts by set and target, as a table. */
export function sumUp({ judged, lost }: SweepResults): string {
  const sets = [...new Set(judged.map(({ job }) => job.set))];
  const heading = [
    'set, target',
    'graphs',
    'flows',
    'hard defects',
    'crossings',
    'label hits',
    'per 1,000 labels',
    'exceptions',
    'lost',
    'median ms',
    'worst ms',
  ];
  const rows = sets.flatMap((set) => {
    const graphs = judged.filter(({ job }) => job.set === set);
    return (['sheet', 'paper'] as const).map((target) => {
      const all = graphs.flatMap(({ targets }) => targets.filter((one) => one.target === target));
      return [`${set}, ${target}`, ...targetCounts(all, lost.filter(({ job }) => job.set === set).length)];
    });
  });
  return [textTable([heading, ...rows]), '', kindTable(judged, sets)].join('\n');
}

function targetCounts(all: readonly TargetJudgement[], lost: number): string[] {
  const sum = (of: (one: TargetJudgement) => number) => all.reduce((total, one) => total + of(one), 0);
  const hits = sum(({ defects }) => defects.filter(({ kind }) => kind === SOFT_KIND).length);
  const labels = sum((one) => one.labels);
  const times = all.map(({ time }) => time).sort((a, b) => a - b);
  return [
    `${all.length}`,
    `${sum((one) => one.flows)}`,
    `${sum(({ defects }) => defects.length) - hits}`,
    `${sum((one) => one.crossings)}`,
    `${hits}`,
    (labels === 0 ? 0 : (hits * 1000) / labels).toFixed(2),
    `${all.filter(({ thrown }) => thrown !== undefined).length}`,
    `${lost}`,
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(0),
    (times[times.length - 1] ?? 0).toFixed(0),
  ];
}

/** How often each kind of defect was found, by set; kinds that were not found are left out. */
function kindTable(judged: readonly Judgement[], sets: readonly string[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { job, targets } of judged)
    for (const { kind } of targets.flatMap(({ defects }) => defects)) {
      const bySet = counts.get(kind) ?? new Map<string, number>();
      bySet.set(job.set, (bySet.get(job.set) ?? 0) + 1);
      counts.set(kind, bySet);
    }
  if (counts.size === 0) return 'No defect of any kind.';
  const rows = [...counts].map(([kind, bySet]) => [kind, ...sets.map((set) => `${bySet.get(set) ?? 0}`)]);
  return textTable([['defect', ...sets], ...rows.sort()]);
}
