import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { storeName } from './store-name.ts';

/** `LockService`. */
export class LockServiceObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Lock.LockService, keyof GoogleAppsScript.Lock.LockService>
{
  readonly interfaceName = 'Lock.LockService';

  getScriptLock(): LockObject {
    return new LockObject(this.run, storeName(this.run, 'script') ?? '');
  }

  getUserLock(): LockObject {
    return new LockObject(this.run, storeName(this.run, 'user') ?? '');
  }

  getDocumentLock(): LockObject | null {
    const name = storeName(this.run, 'document');
    return name === null ? null : new LockObject(this.run, name);
  }
}

/**
 * `Lock`. Another run that holds it makes this one wait: among runs at the same moment until it is free or the
 * patience ends; alone always in vain, because nobody else can go on. Google promises no order among those who
 * wait; here the one that has waited longest gets it.
 */
export class LockObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Lock.Lock, keyof GoogleAppsScript.Lock.Lock>
{
  readonly interfaceName = 'Lock.Lock';
  private readonly name: string;

  constructor(run: Execution, name: string) {
    super(run);
    this.name = name;
  }

  tryLock(timeoutInMillis: number): boolean {
    const { run, name } = this;
    const { locks } = run.world;
    const since = run.wait?.since ?? run.time;
    const until = run.wait?.until ?? since + timeoutInMillis;
    const freeSince = locks.freeSince(name);
    run.wait = undefined;
    if (freeSince <= until && locks.take(name, run)) {
      if (run.setup.turns) run.spend(Math.max(0, freeSince - run.time));
      return true;
    }
    if (run.setup.turns?.othersBefore(until)) {
      run.wait = { lock: name, since, until };
      run.pause();
    }
    run.spend(Math.max(0, until - run.time));
    return false;
  }

  waitLock(timeoutInMillis: number): void {
    // Wording certain.
    if (!this.tryLock(timeoutInMillis))
      throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.run.world.locks.holds(this.name, this.run);
  }

  releaseLock(): void {
    this.run.world.locks.release(this.name, this.run, this.run.time);
  }
}
