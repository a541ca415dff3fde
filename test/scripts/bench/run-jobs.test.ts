import { describe, expect, it } from 'vitest';
import { runJobs } from '../../../scripts/bench/run-jobs.ts';

const WORKER = new URL('./slow-worker.ts', import.meta.url);

describe('runJobs', () => {
  it('goes on after a job that never ends and one that ends its process', async () => {
    const jobs = [{ what: 'answer' }, { what: 'wait' }, { what: 'die' }, { what: 'answer' }];
    const done: number[] = [];
    const { judged, lost } = await runJobs<{ what: string }, { answered: boolean }>(jobs, {
      worker: WORKER,
      processes: 1,
      limit: 2_000,
      onDone: (_, count) => done.push(count),
    });
    expect(judged).toEqual([{ answered: true }, { answered: true }]);
    expect(lost).toEqual([
      { job: { what: 'wait' }, reason: 'not ready after 2 s' },
      { job: { what: 'die' }, reason: 'its process ended with 7' },
    ]);
    expect(done).toEqual([1, 2, 3, 4]);
  }, 180_000);

  it('loses jobs whose process does not start', async () => {
    const job = { what: 'answer' };
    const missing = new URL('./no-such-worker.ts', import.meta.url);
    const { judged, lost } = await runJobs([job], { worker: missing, processes: 1, limit: 2_000 });
    expect(judged).toEqual([]);
    expect(lost).toEqual([{ job, reason: 'its process did not start' }]);
  }, 180_000);
});
