type Settle = (value: unknown) => void;

/**
 * A promise that is settled before anyone asks: `then` calls back at once. Enough for code whose only `await`s wait
 * for values that are there already; a promise that is still pending when it is asked is a broken program.
 */
class SettledPromise {
  private state: 'pending' | 'fulfilled' | 'rejected' = 'pending';
  private value: unknown;

  constructor(run: (resolve: Settle, reject: Settle) => void) {
    const reject: Settle = (reason) => this.settle('rejected', reason);
    const resolve: Settle = (value) =>
      value instanceof SettledPromise ? value.then(resolve, reject) : this.settle('fulfilled', value);
    try {
      run(resolve, reject);
    } catch (error) {
      reject(error);
    }
  }

  static resolve(value: unknown): SettledPromise {
    return value instanceof SettledPromise ? value : new SettledPromise((resolve) => resolve(value));
  }

  // biome-ignore lint/suspicious/noThenProperty: it stands in for a promise, so it has to be a thenable.
  then(onFulfilled?: (value: unknown) => unknown, onRejected?: (reason: unknown) => unknown): SettledPromise {
    if (this.state === 'pending')
      throw new Error('This work waits for something outside and cannot run synchronously.');
    const handler = this.state === 'fulfilled' ? onFulfilled : onRejected;
    if (handler === undefined) return this;
    return new SettledPromise((resolve) => resolve(handler(this.value)));
  }

  /** The value; throws what the work threw. */
  unwrap(): unknown {
    if (this.state === 'pending')
      throw new Error('This work waits for something outside and cannot run synchronously.');
    if (this.state === 'rejected') throw this.value;
    return this.value;
  }

  private settle(state: 'fulfilled' | 'rejected', value: unknown): void {
    if (this.state !== 'pending') return;
    this.state = state;
    this.value = value;
  }
}

/**
 * Runs promise-returning library code to its end and hands back the value, by lending it a `Promise` whose `then` does
 * not wait. Apps Script would only deliver the value of a real promise after our function has returned.
 *
 * Needs: the work awaits nothing but values and its own promises (`docx`'s patcher: checked), compiled to generators,
 * because a native `async` function does not use the global `Promise`. `globals` are lent along with it.
 */
export function runSynchronously<T>(
  work: () => PromiseLike<T>,
  globals: Readonly<Record<string, unknown>> = {},
): T {
  const lent: Readonly<Record<string, unknown>> = {
    ...globals,
    Promise: SettledPromise,
  };
  const names = Object.keys(lent);
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names)
    Object.defineProperty(globalThis, name, {
      value: lent[name],
      configurable: true,
      writable: true,
    });
  try {
    const promise: unknown = work();
    if (!(promise instanceof SettledPromise)) throw new Error('This work does not use the global Promise.');
    return promise.unwrap() as T;
  } finally {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    });
  }
}
