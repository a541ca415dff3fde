import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A job that never came back: its process was ended or died. */
export interface LostJob<J> {
  readonly job: J;
  readonly reason: string;
}

export interface JobResults<J, A> {
  readonly judged: readonly A[];
  readonly lost: readonly LostJob<J>[];
}

export interface JobOptions<J, A> {
  /** Module that says anything when it is loaded, and then answers every message with one. */
  readonly worker: URL;
  readonly processes: number;
  /** Milliseconds for one job, without the start of its process. */
  readonly limit: number;
  readonly onDone?: (outcome: A | LostJob<J>, done: number) => void;
}

/**
 * Answers all jobs in `processes` processes of their own, in order. A job that takes longer than the limit, or brings its
 * process down, is lost; the others go on in a new process.
 */
export async function runJobs<J extends object, A extends object>(
  jobs: readonly J[],
  options: JobOptions<J, A>,
): Promise<JobResults<J, A>> {
  const judged: A[] = [];
  const lost: LostJob<J>[] = [];
  const file = fileURLToPath(options.worker);
  let next = 0;
  const work = async () => {
    let worker: ChildProcess | undefined;
    while (next < jobs.length) {
      const job = jobs[next++];
      if (job === undefined) break;
      worker ??= await start(file);
      const answer = await ask<A>(worker, job, options.limit);
      const outcome = typeof answer === 'string' ? { job, reason: answer } : answer;
      if (typeof answer === 'string') {
        worker.kill('SIGKILL');
        worker = undefined;
        lost.push({ job, reason: answer });
      } else judged.push(answer);
      options.onDone?.(outcome, judged.length + lost.length);
    }
    worker?.kill();
  };
  await Promise.all(Array.from({ length: options.processes }, work));
  return { judged, lost };
}

/** A process that has loaded its module, or has ended already: then its job is lost. */
function start(file: string): Promise<ChildProcess> {
  const worker = fork(file, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve) => {
    const ready = () => {
      worker.removeAllListeners();
      resolve(worker);
    };
    worker.once('message', ready);
    worker.once('exit', ready);
    worker.once('error', ready);
  });
}

/** The answer, or why there is none. */
function ask<A extends object>(worker: ChildProcess, job: object, limit: number): Promise<A | string> {
  return new Promise((resolve) => {
    const finish = (answer: A | string) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(`not ready after ${limit / 1000} s`), limit);
    worker.once('message', (answer: A) => finish(answer));
    worker.once('exit', (code, signal) => finish(`its process ended with ${code ?? signal}`));
    worker.once('error', (error) => finish(error.message));
    if (worker.connected) worker.send(job);
    else finish('its process did not start');
  });
}
