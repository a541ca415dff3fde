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

/** `Lock`: another run that holds it makes this one wait in vain, because a call here is never interrupted. */
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
    const taken = this.run.world.locks.take(this.name, this.run);
    if (!taken) this.run.spend(timeoutInMillis);
    return taken;
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
    this.run.world.locks.release(this.name, this.run);
  }
}
