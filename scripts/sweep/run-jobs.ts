import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Judgement, SweepJob } from './sweep-job.ts';

/** A job that never came back: its process was ended or died. */
export interface LostJob {
  readonly job: SweepJob;
  readonly reason: string;
}

export interface JobResults {
  readonly judged: readonly Judgement[];
  readonly lost: readonly LostJob[];
}

const WORKER = fileURLToPath(new URL('./sweep-worker.ts', import.meta.url));

/**
 * Judges all jobs in `processes` processes of their own. A job that takes longer than `limit` milliseconds, or brings its
 * process down, is lost; the others go on in a new process.
 */
export async function runJobs(
  jobs: readonly SweepJob[],
  options: { readonly processes: number; readonly limit: number; readonly onDone: (done: number) => void },
): Promise<JobResults> {
  const judged: Judgement[] = [];
  const lost: LostJob[] = [];
  let next = 0;
  const work = async () => {
    let worker: ChildProcess | undefined;
    while (next < jobs.length) {
      const job = jobs[next++];
      if (job === undefined) break;
      worker ??= fork(WORKER, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const answer = await ask(worker, job, options.limit);
      if (typeof answer === 'string') {
        worker.kill('SIGKILL');
        worker = undefined;
        lost.push({ job, reason: answer });
      } else judged.push(answer);
      options.onDone(judged.length + lost.length);
    }
    worker?.kill();
  };
  await Promise.all(Array.from({ length: options.processes }, work));
  return { judged, lost };
}

/** The judgement, or why there is none. */
function ask(worker: ChildProcess, job: SweepJob, limit: number): Promise<Judgement | string> {
  return new Promise((resolve) => {
    const finish = (answer: Judgement | string) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(`not ready after ${limit / 1000} s`), limit);
    worker.once('message', (answer: Judgement) => finish(answer));
    worker.once('exit', (code, signal) => finish(`its process ended with ${code ?? signal}`));
    worker.once('error', (error) => finish(error.message));
    worker.send(job);
  });
}
