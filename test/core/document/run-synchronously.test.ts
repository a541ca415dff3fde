import { describe, expect, it } from 'vitest';
import { runSynchronously } from '../../../src/core/document/run-synchronously.ts';

/** As compilers turn an async function into a generator: every `yield` waits by `Promise.resolve(…).then(…)`. */
function asGenerator<T>(body: () => Generator<unknown, T, unknown>): () => PromiseLike<T> {
  return () =>
    new Promise<T>((resolve, reject) => {
      const run = body();
      const step = (advance: () => IteratorResult<unknown, T>) => {
        try {
          const { done, value } = advance();
          if (done === true) resolve(value);
          else
            Promise.resolve(value).then(
              (result) => step(() => run.next(result)),
              (error) => step(() => run.throw(error)),
            );
        } catch (error) {
          reject(error);
        }
      };
      step(() => run.next());
    });
}

describe('runSynchronously', () => {
  it('hands back what the work ends with', () => {
    const inner = asGenerator(function* () {
      return Number(yield 20) + 1;
    });
    const outer = asGenerator(function* () {
      return Number(yield inner()) * 2;
    });
    expect(runSynchronously(outer)).toBe(42);
  });

  it('throws what the work throws, and lets the work catch', () => {
    const failing = asGenerator<number>(function* () {
      yield 1;
      throw new Error('rusak');
    });
    const catching = asGenerator(function* () {
      try {
        return yield failing();
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    });
    expect(() => runSynchronously(failing)).toThrow('rusak');
    expect(runSynchronously(catching)).toBe('rusak');
  });

  it('refuses work that really waits', () => {
    const waiting = asGenerator(function* () {
      return yield new Promise(() => undefined);
    });
    expect(() => runSynchronously(waiting)).toThrow('cannot run synchronously');
    expect(() => runSynchronously(async () => 1)).toThrow('does not use the global Promise');
  });

  it('gives the globals back, also after a failure', () => {
    const real = Promise;
    expect(() =>
      runSynchronously(
        () => {
          throw new Error('x');
        },
        { LentForTheTest: 1 },
      ),
    ).toThrow('x');
    expect(Promise).toBe(real);
    expect('LentForTheTest' in globalThis).toBe(false);
  });
});
