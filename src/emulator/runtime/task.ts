import type { Execution } from './execution.ts';
import { installGlobals } from './install-globals.ts';
import { Membrane } from './membrane.ts';
import type { NotEmulatedError } from './errors.ts';
import { createRealm, type Realm } from './realm.ts';

/** What is done in the realm once the bundle is loaded. */
export type Work = (realm: Realm, membrane: Membrane, run: Execution) => unknown;

/** One run of a script, from its start to its result, in as many attempts as its turns need. */
export class Task {
  readonly run: Execution;
  readonly functionName: string;
  outcome: { readonly value: unknown } | { readonly error: unknown } | undefined;
  private readonly work: Work;
  private readonly refuse: (error: NotEmulatedError) => void;
  private readonly isProbe: boolean;

  constructor(
    run: Execution,
    functionName: string,
    options: { work: Work; isProbe: boolean; refuse: (error: NotEmulatedError) => void },
  ) {
    this.run = run;
    this.functionName = functionName;
    this.work = options.work;
    this.refuse = options.refuse;
    this.isProbe = options.isProbe;
  }

  /** Runs until the script ends or has to wait for another run; true when it has ended. */
  attempt(): boolean {
    if (this.outcome) return true;
    const { run } = this;
    const { world } = run;
    const outer = world.current;
    const zone = process.env.TZ;
    process.env.TZ = run.setup.folder.manifest.timeZone;
    world.current = run;
    run.beginAttempt();
    try {
      const value = this.enter();
      if (run.paused) return false;
      this.outcome = run.endedBecause === undefined ? { value } : { error: new Error(run.endedBecause) };
    } catch (error) {
      if (run.paused) return false;
      this.outcome = { error: toHostError(error) };
    } finally {
      if (this.outcome) {
        world.locks.releaseAll(run, run.time);
        run.forgetRealm();
        if (!this.isProbe) this.tellObserver();
      }
      world.current = outer;
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    return true;
  }

  /** The result, or what the script threw as a host `Error`. */
  result(): unknown {
    if (!this.outcome) throw new Error(`The run of ${this.functionName} has not ended`);
    if ('error' in this.outcome) throw this.outcome.error;
    return this.outcome.value;
  }

  private tellObserver(): void {
    const { setup, startedAt, spent } = this.run;
    const { user, scriptId, mode } = setup;
    const failed = this.outcome && 'error' in this.outcome ? this.outcome.error : undefined;
    setup.world.observer?.run({
      functionName: this.functionName,
      user,
      scriptId,
      mode,
      time: startedAt,
      milliseconds: spent,
      error: failed === undefined ? undefined : failed instanceof Error ? failed.message : String(failed),
    });
  }

  private enter(): unknown {
    const { run } = this;
    const realm = createRealm(
      () => run.cross(() => run.world.now().getTime()) as number,
      () => run.cross(() => run.world.chance()) as number,
    );
    const membrane = new Membrane(realm, run, this.refuse);
    installGlobals(realm, membrane, run);
    for (const { script } of run.setup.folder.scripts)
      script.runInContext(realm.context, { timeout: run.limit });
    return this.work(realm, membrane, run);
  }
}

/** An error of the script's realm as a host error; the stack still names the lines of the bundle. */
function toHostError(error: unknown): unknown {
  if (error instanceof Error) return error;
  if (typeof error !== 'object' || error === null) return error;
  const { name, message, stack, details } = error as Partial<Record<string, unknown>>;
  if (typeof message !== 'string') return error;
  if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
    return new Error('Exceeded maximum execution time');
  const made = new Error(message) as Error & { details?: unknown };
  made.name = typeof name === 'string' ? name : 'Error';
  if (typeof stack === 'string')
    made.stack = `${made.name}: ${message}\n${stack.split('\n').slice(1).join('\n')}`;
  if (details !== undefined) made.details = JSON.parse(JSON.stringify(details));
  return made;
}
