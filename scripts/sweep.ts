/**
 * `npm run sweep [-- --count N] [--first-seed N] [--densities a,b]`: draws fresh SOPs of four densities, all real cases and
 * all hard cases, for the sheet and on paper, judges every drawing, and ends with 1 when one breaks a hard rule.
 * `--pathological` instead draws the largest that anybody could feed and prints time and memory.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readRealCases } from './bench/real-cases.ts';
import { ALL_DECIDE, STRESS_DENSITIES } from './bench/stress-density.ts';
import { HARD_CASES } from './gallery/hard-cases.ts';
import { type LostJob, runJobs } from './bench/run-jobs.ts';
import { type SweepResults, sumUp, violations } from './sweep/sum-up.ts';
import { type Judgement, jobName, type SweepJob } from './sweep/sweep-job.ts';

const WORKER = new URL('./sweep/sweep-worker.ts', import.meta.url);
const MOST_PROCESSES = 2;
/** Far more than any graph needs: it is there for a search that never ends. */
const GRAPH_LIMIT = 300_000;
const PATHOLOGICAL = { rows: 500, lanes: 20 };
const PATHOLOGICAL_LIMIT = 300_000;
const PROGRESS_STEP = 500;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    'first-seed': { type: 'string', default: '200001' },
    densities: { type: 'string' },
    pathological: { type: 'boolean', default: false },
  },
});

const results = values.pathological ? await sweepPathological() : await sweepAll();
const found = violations(results);
console.log(
  found.length === 0
    ? `${results.judged.length} graphs drawn twice, no hard rule broken.`
    : `${found.length} violations in ${results.judged.length + results.lost.length} graphs.`,
);
process.exitCode = found.length === 0 ? 0 : 1;

async function sweepAll(): Promise<SweepResults> {
  const start = performance.now();
  const wanted = values.densities?.split(',');
  const densities = STRESS_DENSITIES.filter(({ id }) => wanted?.includes(id) ?? true);
  const [count, first] = [Number(values.count), Number(values['first-seed'])];
  const jobs: SweepJob[] = [
    ...readRealCases().map(({ id }): SweepJob => ({ kind: 'case', set: 'cases', id })),
    ...HARD_CASES.map(({ id }): SweepJob => ({ kind: 'case', set: 'hard', id })),
    ...densities.flatMap(({ id }) =>
      Array.from({ length: count }, (_, index): SweepJob => ({ kind: 'seed', set: id, seed: first + index })),
    ),
  ];
  const all = await runJobs<SweepJob, Judgement>(jobs, {
    worker: WORKER,
    processes: Math.min(MOST_PROCESSES, availableParallelism()),
    limit: GRAPH_LIMIT,
    onDone: (outcome, done) => {
      report(outcome);
      if (done % PROGRESS_STEP === 0) console.error(`${done} of ${jobs.length} graphs`);
    },
  });
  const minutes = (performance.now() - start) / 60_000;
  console.log(`Seeds from ${first}, ${count} in each density; ${minutes.toFixed(1)} minutes.\n`);
  console.log(`${sumUp(all)}\n`);
  return all;
}

/** What is wrong with a graph is told at once: a sweep that is broken off has told what it found. */
function report(outcome: Judgement | LostJob<SweepJob>): void {
  const one = 'reason' in outcome ? { judged: [], lost: [outcome] } : { judged: [outcome], lost: [] };
  for (const line of violations(one)) console.error(line);
}

/** Each graph in a process of its own, so that memory is its own too. */
async function sweepPathological(): Promise<SweepResults> {
  const judged: Judgement[] = [];
  const lost: LostJob<SweepJob>[] = [];
  for (const set of [ALL_DECIDE.id, ...STRESS_DENSITIES.slice(-1).map(({ id }) => id)]) {
    const job: SweepJob = { kind: 'seed', set, seed: Number(values['first-seed']), size: PATHOLOGICAL };
    const one = await runJobs<SweepJob, Judgement>([job], {
      worker: WORKER,
      processes: 1,
      limit: PATHOLOGICAL_LIMIT,
      onDone: report,
    });
    judged.push(...one.judged);
    lost.push(...one.lost);
    for (const { targets, memory } of one.judged)
      for (const { target, time, pages, crossings } of targets)
        console.log(
          `${jobName(job)}, ${target}: ${(time / 1000).toFixed(1)} s, ${pages} pages, ${crossings} crossings, ` +
            `process at ${memory} MiB`,
        );
  }
  return { judged, lost };
}
