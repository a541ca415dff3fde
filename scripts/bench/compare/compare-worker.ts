/** One process of the comparison: a job comes in, what was measured goes out. */
import { type CompareJob, createJudge } from './compare-job.ts';

const judge = createJudge();

process.on('message', async (job: CompareJob) => {
  process.send?.(await judge(job));
});
process.send?.('ready');
