import type { CallRecord } from './call-log.ts';
import type { RunMode } from './script-project.ts';

/** Whose run it is. `time`: the world's, in milliseconds. */
interface Observed {
  readonly functionName: string;
  readonly user: string;
  readonly scriptId: string;
  readonly mode: RunMode;
  readonly time: number;
}

export interface ObservedCall extends CallRecord, Observed {}

/** A run that has ended; `time` is its start and `milliseconds` what it took by the model. */
export interface ObservedRun extends Observed {
  readonly milliseconds: number;
  readonly error: string | undefined;
}

/** Is told of every call and every run of every script in a world. */
export interface Observer {
  call(call: ObservedCall): void;
  run(run: ObservedRun): void;
}
