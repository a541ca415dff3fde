import { type Context, createContext, Script } from 'node:vm';

/** What the membrane needs of the script's realm: everything made here is an instance of that realm's classes. */
export interface Realm {
  readonly context: Context;
  makeArray(entries: readonly unknown[]): unknown[];
  makeObject(): Record<string, unknown>;
  makeDate(milliseconds: number): unknown;
  makeError(name: string, message: string, details: unknown): unknown;
  makeFunction(
    name: string,
    work: (args: readonly unknown[]) => { value: unknown } | { error: unknown },
  ): unknown;
  /** Calls a global function by name; a returned promise is settled first when its queue drains. */
  call(name: string, args: readonly unknown[], timeout: number): unknown;
  has(name: string): boolean;
}

/**
 * Runs once inside a fresh context. It fixes the clock and chance, removes what the engine has and Apps Script
 * lacks, and hands out makers of values.
 */
const PRELUDE = new Script(
  `(function (clock, chance) {
  const NativeDate = Date;
  const FixedDate = new Proxy(NativeDate, {
    construct(target, args, newTarget) { return Reflect.construct(target, args.length ? args : [clock()], newTarget); },
    apply() { return new NativeDate(clock()).toString(); },
  });
  NativeDate.now = clock;
  Object.defineProperty(NativeDate.prototype, 'constructor', { value: FixedDate, writable: true, configurable: true });
  globalThis.Date = FixedDate;
  Math.random = chance;
  delete globalThis.SharedArrayBuffer;
  delete globalThis.console;
  return {
    makeArray(entries) { return Array.from(entries); },
    makeObject() { return {}; },
    makeDate(milliseconds) { return new NativeDate(milliseconds); },
    makeError(name, message, details) {
      const Kind = name === 'TypeError' ? TypeError : Error;
      const error = new Kind(message);
      Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      if (details !== undefined) error.details = details;
      return error;
    },
    makeFunction(name, work) {
      return { [name](...args) { const out = work(args); if ('error' in out) throw out.error; return out.value; } }[name];
    },
    settle(value, box) {
      if (value && typeof value.then === 'function')
        value.then((result) => { box.value = result; box.state = 'done'; }, (error) => { box.error = error; box.state = 'failed'; });
      else { box.value = value; box.state = 'done'; }
    },
  };
})`,
  { filename: 'apps-script-prelude.gs' },
);

/** The values of all globals that are there before a script is. */
const ENGINE = new Script('Object.getOwnPropertyNames(globalThis).map((name) => globalThis[name])');

interface Makers extends Omit<Realm, 'context' | 'call' | 'has'> {
  settle(value: unknown, box: Box): void;
}

interface Box {
  state: 'waiting' | 'done' | 'failed';
  value?: unknown;
  error?: unknown;
}

const CALL = new Script('__emulator_call__()', {
  filename: 'apps-script-call.gs',
});
const CALL_SLOT = '__emulator_call__';

/** A fresh realm with the engine's own globals only. */
export function createRealm(clock: () => number, chance: () => number): Realm {
  const context = createContext(
    {},
    {
      microtaskMode: 'afterEvaluate',
      codeGeneration: { strings: true, wasm: true },
    },
  );
  const prelude = PRELUDE.runInContext(context) as (clock: () => number, chance: () => number) => Makers;
  const makers = prelude(clock, chance);
  const engine = ENGINE.runInContext(context) as readonly unknown[];
  // What the engine brings along (`eval`, `Date`) is no function of the script: menus, triggers and pages cannot call it.
  const scriptFunction = (name: string) => {
    const found = lookUp(context, name);
    return typeof found === 'function' && !engine.includes(found) ? found : undefined;
  };
  return {
    ...makers,
    context,
    has: (name) => scriptFunction(name) !== undefined,
    call(name, args, timeout) {
      const target = scriptFunction(name);
      if (target === undefined) throw new ReferenceError(`Script function not found: ${name}`);
      const box: Box = { state: 'waiting' };
      Object.defineProperty(context, CALL_SLOT, {
        value: () => makers.settle((target as (...values: unknown[]) => unknown)(...args), box),
        configurable: true,
      });
      try {
        CALL.runInContext(context, { timeout });
      } finally {
        Reflect.deleteProperty(context, CALL_SLOT);
      }
      if (box.state === 'failed') throw box.error;
      return box.value;
    },
  };
}

/** Finds a global by name, also `let`, `const` and class declarations, which are not properties of the global object. */
function lookUp(context: Context, name: string): unknown {
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(name)) return undefined;
  const root = name.split('.')[0];
  return new Script(`typeof ${root} === 'undefined' ? undefined : ${name}`).runInContext(context);
}
