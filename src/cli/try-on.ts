import { CLI } from '../core/messages/cli.ts';
import type { Io } from './io.ts';
import { UsageError } from './parse-arguments.ts';
import { errorCode } from './write-atomically.ts';

/** Runs the work on one SOP; when the program fails on it, says so and gives null, so that the others go on. */
export function tryOn<Result>(name: string, io: Io, work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    reportFailure(name, io, error);
    return null;
  }
}

/** One line for people; the whole story with `LAJUR_DEBUG=1`. Wrong use is passed on. */
export function reportFailure(name: string, io: Io, error: unknown): void {
  if (error instanceof UsageError) throw error;
  io.err(`${CLI.failed(name, errorCode(error))}\n`);
  if ((io.env.LAJUR_DEBUG ?? '') !== '' && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
}
