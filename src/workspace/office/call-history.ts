import type { ObservedCall, ObservedRun, Observer } from '../../emulator/index.ts';

const MOST_CALLS = 3000;
const MOST_RUNS = 400;

/** The last calls and runs of all scripts, newest last, numbered from 1. Not saved. */
export class CallHistory implements Observer {
  readonly calls: (ObservedCall & { readonly number: number })[] = [];
  readonly runs: (ObservedRun & { readonly number: number })[] = [];
  private number = 0;

  call(call: ObservedCall): void {
    this.number += 1;
    this.calls.push({ ...call, number: this.number });
    if (this.calls.length > MOST_CALLS) this.calls.shift();
  }

  run(run: ObservedRun): void {
    this.number += 1;
    this.runs.push({ ...run, number: this.number });
    if (this.runs.length > MOST_RUNS) this.runs.shift();
  }

  clear(): void {
    this.calls.length = 0;
    this.runs.length = 0;
  }
}
