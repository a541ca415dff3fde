import { ScriptException } from '../runtime/errors.ts';
import type { Execution, ExecutionSetup } from '../runtime/execution.ts';
import { Tape } from '../runtime/tape.ts';
import type { Task } from '../runtime/task.ts';
import { RUNS_AT_ONCE } from './limits.ts';
import type { LockTable } from './lock-table.ts';

/** How a run that took turns with others ended. */
export interface RunOutcome {
  readonly functionName: string;
  readonly user: string;
  readonly result?: unknown;
  readonly error?: Error;
  /** Modelled time from start to end, waiting for locks and turns of others included. */
  readonly milliseconds: number;
}

/**
 * Starts runs: alone, inside a call of another run, or several at the same moment.
 *
 * Runs at the same moment take turns by their own modelled time: before each call to a service the run that is
 * furthest behind goes on. A run that waits for a lock goes on when the lock is free, or at the end of its patience.
 */
export class Runner {
  private readonly locks: LockTable;
  private readonly ended: (task: Task) => void;
  private readonly current: () => Execution | undefined;
  private tasks: Task[] | undefined;
  private active: Task | undefined;
  private slice = 0;
  /** A run made now is one of several; others that `start` runs to their end are alone. */
  private beginning = false;
  /** The run made now stands still at questions. */
  private holding = false;

  constructor(host: { locks: LockTable; ended: (task: Task) => void; current: () => Execution | undefined }) {
    this.locks = host.locks;
    this.ended = host.ended;
    this.current = host.current;
  }

  /** Runs to the end; inside another run's call, that run waits for it. */
  run(start: () => Task): Task {
    const outer = this.current();
    if (outer) return outer.include(start);
    const task = start();
    task.attempt();
    this.ended(task);
    return task;
  }

  /** Makes a run that {@link goOn} may have to be called for again: after each answer of a person, each work outside. */
  hold(start: () => Task): Task {
    if (this.tasks || this.current()) throw new Error('A run that waits for people cannot be one of several');
    this.beginning = true;
    this.holding = true;
    try {
      return start();
    } finally {
      this.beginning = false;
      this.holding = false;
    }
  }

  /** Lets a held run go on to its next question or its end; true when it has ended. */
  goOn(task: Task): boolean {
    const done = task.attempt();
    if (done) this.ended(task);
    return done;
  }

  /** Lets a held run go on whenever what it waits for outside is done, to its next question or its end. */
  async settle(task: Task): Promise<void> {
    while (!task.outcome && task.run.waiting !== undefined) {
      await task.run.waiting;
      if (!task.outcome) this.goOn(task);
    }
  }

  /** Ends a held run where it stands. */
  drop(task: Task, error: Error): void {
    task.outcome = { error };
    this.locks.releaseAll(task.run, task.run.time);
    this.ended(task);
  }

  /** Runs at once, or beside the others inside {@link together}. */
  begin(start: () => Task): Task {
    if (!this.tasks || this.current()) return this.run(start);
    this.beginning = true;
    try {
      const task = start();
      this.tasks.push(task);
      return task;
    } finally {
      this.beginning = false;
    }
  }

  /** Lets all runs that `start` begins happen at the same moment. `slice`: milliseconds one run may be ahead. */
  together(start: () => void, slice = 0): readonly RunOutcome[] {
    if (this.tasks) throw new Error('together cannot be nested');
    const tasks: Task[] = [];
    this.tasks = tasks;
    this.slice = slice;
    try {
      start();
      this.takeTurns(tasks);
    } finally {
      this.tasks = undefined;
      this.active = undefined;
    }
    tasks.forEach(this.ended);
    return tasks.map(outcomeOf);
  }

  /** What a new run must know when it is not alone. */
  turns(): Pick<ExecutionSetup, 'turns'> {
    const outer = this.current();
    if (outer ? outer.setup.turns === undefined : !this.beginning) return {};
    return {
      turns: {
        tape: new Tape(),
        standsStill: this.holding,
        mustYield: (run) => this.others().some((task) => this.readyAt(task) + this.slice < run.time),
        othersBefore: (time) => this.others().some((task) => this.readyAt(task) < time),
      },
    };
  }

  private others(): Task[] {
    return (this.tasks ?? []).filter((task) => task !== this.active && !task.outcome);
  }

  private takeTurns(tasks: readonly Task[]): void {
    const begun = new Set<Task>();
    for (;;) {
      const left = tasks.filter((task) => !task.outcome);
      const next = left.reduce<Task | undefined>(
        (first, task) => (first && !this.before(task, first) ? first : task),
        undefined,
      );
      if (!next) return;
      if (!begun.has(next)) {
        const { user } = next.run.setup;
        const running = left.filter((task) => begun.has(task) && task.run.setup.user === user);
        begun.add(next);
        // Wording certain.
        if (running.length >= RUNS_AT_ONCE)
          next.outcome = {
            error: new ScriptException(
              'There are too many scripts running simultaneously for this Google user account.',
            ),
          };
      }
      this.active = next;
      next.attempt();
    }
  }

  /** The one that is ready earlier; of two that are, the one that has waited longer, and then the one begun first. */
  private before(a: Task, b: Task): boolean {
    const [early, late] = [this.readyAt(a), this.readyAt(b)];
    if (early !== late) return early < late;
    const waiting = (task: Task): number => task.run.leaf.wait?.since ?? Number.POSITIVE_INFINITY;
    return waiting(a) < waiting(b);
  }

  private readyAt(task: Task): number {
    const { time, wait } = task.run.leaf;
    if (!wait) return time;
    if (!this.locks.isFree(wait.lock)) return wait.until;
    return Math.min(wait.until, Math.max(time, this.locks.freeSince(wait.lock)));
  }
}

function outcomeOf(task: Task): RunOutcome {
  const { functionName, run, outcome } = task;
  const base = { functionName, user: run.setup.user, milliseconds: run.spent };
  if (outcome && 'error' in outcome)
    return {
      ...base,
      error: outcome.error instanceof Error ? outcome.error : new Error(String(outcome.error)),
    };
  return { ...base, result: outcome?.value };
}
