/** One process of the sweep: a job comes in, its judgement goes out. */
import { judgeGraph } from './judge-graph.ts';
import type { SweepJob } from './sweep-job.ts';

process.on('message', (job: SweepJob) => {
  process.send?.(judgeGraph(job));
});
process.send?.('ready');
