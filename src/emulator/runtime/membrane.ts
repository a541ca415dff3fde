import { EmulatorError, NotEmulatedError, PausedError, RunEndedError, ScriptException } from './errors.ts';
import type { Execution } from './execution.ts';
import { memberOf, publicName, valuesOfEnum } from './members.ts';
import type { Realm } from './realm.ts';
import { EnumValue, ServiceObject } from './service-object.ts';
import { checkSignature } from './signature.ts';
import type { Slot } from './tape.ts';

type Members = Record<string, unknown>;

/**
 * The border between a script and the emulator.
 *
 * Values that cross inwards are rebuilt in the script's realm, so that `instanceof Array`, `Date` and `Error` hold
 * there; values that cross outwards become host values. Service objects cross as proxies that show exactly the
 * members Apps Script has: the ones missing here throw by name, unknown ones are undefined.
 */
export class Membrane {
  private readonly realm: Realm;
  private readonly run: Execution;
  private readonly toProxy = new WeakMap<object, object>();
  private readonly fromProxy = new WeakMap<object, ServiceObject | EnumValue>();
  private readonly refuse: (error: NotEmulatedError) => void;

  constructor(realm: Realm, run: Execution, refuse: (error: NotEmulatedError) => void) {
    this.realm = realm;
    this.run = run;
    this.refuse = refuse;
  }

  /** A host value as the script may see it. */
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof ServiceObject) return this.proxyOf(value);
    if (value instanceof EnumValue) return this.enumObject(value);
    if (value instanceof Date) return this.realm.makeDate(value.getTime());
    if (value instanceof Uint8Array)
      return this.realm.makeArray([...value].map((byte) => (byte << 24) >> 24));
    if (Array.isArray(value)) return this.realm.makeArray(value.map((entry) => this.toScript(entry)));
    const made = this.realm.makeObject();
    for (const [key, entry] of Object.entries(value))
      if (entry !== undefined) made[key] = this.toScript(entry);
    return made;
  }

  /** A script's value as host data; functions pass as they are. */
  toHost(value: unknown, depth = 0): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.fromProxy.get(value);
    if (known) return known;
    if (depth > 200)
      throw new ScriptException('Converting circular structure to JSON', {
        name: 'TypeError',
      });
    if (Array.isArray(value)) return Array.from(value, (entry) => this.toHost(entry, depth + 1));
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Date]') return new Date((value as Date).getTime());
    if (tag === '[object Error]') return value;
    if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<unknown>);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.toHost(entry, depth + 1)]),
    );
  }

  /** Rebuilds an error of the emulator inside the script's realm; the script's own errors pass unchanged. */
  toScriptError(error: unknown): unknown {
    if (error instanceof NotEmulatedError) this.refuse(error);
    if (!(error instanceof Error)) return error;
    if (error instanceof ScriptException)
      return this.realm.makeError(error.name, error.message, this.toScript(error.details));
    if ([NotEmulatedError, RunEndedError, PausedError, EmulatorError].some((Kind) => error instanceof Kind))
      return this.realm.makeError(error.name, error.message, undefined);
    return this.realm.makeError('EmulatorError', `${error.message}\n${error.stack ?? ''}`, undefined);
  }

  /** Turns a host function into a function of the script's realm. */
  hostFunction(name: string, work: (args: readonly unknown[], slot: Slot) => unknown): unknown {
    return this.realm.makeFunction(name, (args) => {
      try {
        return { value: this.toScript(this.run.cross((slot) => work(args, slot))) };
      } catch (error) {
        return { error: this.toScriptError(error) };
      }
    });
  }

  private proxyOf(target: ServiceObject): object {
    let proxy = this.toProxy.get(target);
    if (!proxy) {
      proxy = new Proxy(this.realm.makeObject(), this.handler(target));
      this.toProxy.set(target, proxy);
      this.fromProxy.set(proxy, target);
    }
    return proxy;
  }

  private handler(target: ServiceObject): ProxyHandler<object> {
    const cache = new Map<string, unknown>();
    return {
      get: (plain, key) => {
        if (typeof key === 'symbol') return Reflect.get(plain, key);
        if (target.ownValues?.has(key)) return target.ownValues.get(key);
        if (!cache.has(key)) cache.set(key, this.readMember(target, plain, key));
        return cache.get(key);
      },
      set: (_plain, key, value) => {
        if (!target.ownValues || typeof key === 'symbol') return false;
        target.ownValues.set(key, value);
        return true;
      },
      has: (plain, key) =>
        typeof key === 'string' &&
        (target.ownValues?.has(key) || memberOf(target.interfaceName, key) !== undefined || key in plain),
      defineProperty: () => false,
      deleteProperty: () => false,
    };
  }

  private readMember(target: ServiceObject, plain: object, key: string): unknown {
    const overloads = memberOf(target.interfaceName, key);
    if (overloads === undefined) {
      if (key === 'toString') {
        const text = target.interfaceName.split('.').pop() ?? '';
        return this.hostFunction('toString', () => text);
      }
      return Reflect.get(plain, key);
    }
    const own = (target as unknown as Members)[key];
    if (typeof overloads === 'string') return this.readProperty(target, key, overloads, own);
    if (typeof own !== 'function') throw this.notEmulated(target.interfaceName, key);
    return this.hostFunction(key, (args, slot) => {
      const converted = args.map((arg) => this.toHost(arg));
      checkSignature(target.interfaceName, key, overloads, converted);
      this.run.admit(target.interfaceName, key, slot);
      try {
        return (own as (...values: unknown[]) => unknown).apply(target, converted);
      } finally {
        this.run.leave(slot);
      }
    });
  }

  private readProperty(target: ServiceObject, key: string, type: string, own: unknown): unknown {
    if (own !== undefined) return this.toScript(own);
    if (type.startsWith('#')) {
      const made = this.realm.makeObject();
      for (const value of valuesOfEnum(type.slice(1))) made[value.name] = this.enumObject(value);
      return made;
    }
    throw this.notEmulated(target.interfaceName, key);
  }

  private notEmulated(interfaceName: string, key: string): unknown {
    return this.toScriptError(
      new NotEmulatedError(publicName(interfaceName, key).replace(/^\w+App\.(\w+\.\w+)$/, '$1')),
    );
  }

  private enumObject(value: EnumValue): object {
    let made = this.toProxy.get(value);
    if (!made) {
      const object = this.realm.makeObject();
      const constant = (name: string, work: (args: readonly unknown[]) => unknown): void => {
        Object.defineProperty(object, name, {
          value: this.hostFunction(name, work),
          enumerable: false,
        });
      };
      constant('toString', () => value.name);
      constant('name', () => value.name);
      constant('toJSON', () => value.name);
      constant('ordinal', () => value.ordinal);
      constant('compareTo', ([other]) => value.ordinal - ((this.toHost(other) as EnumValue).ordinal ?? 0));
      made = Object.freeze(object);
      this.toProxy.set(value, made);
      this.fromProxy.set(made, value);
    }
    return made;
  }
}
