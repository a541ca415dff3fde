import type { Registry } from '../../../src/application/registry/ports.ts';

/** What is done to one call: `throws` fails it once, `ends` ends the run there, before or after the call took effect. */
export type Blow = 'throws' | 'ends before' | 'ends after';

export class RunEnded extends Error {
  override readonly name = 'RunEnded';
}

/** Members whose calls travel to a server; the rest only compute. */
const SERVICES = [
  'store',
  'archive',
  'foreignFiles',
  'sheetNotes',
  'forms',
  'post',
  'triggers',
  'vault',
] as const;

/**
 * The registry with one blow: the n-th call of a service (from 1) meets it. `calls` counts, so that a run without a blow tells how
 * many there are.
 */
export function withBlow(
  registry: Registry,
  nth: number,
  blow: Blow,
): { readonly registry: Registry; readonly calls: () => number } {
  let count = 0;
  let ended = false;
  const call = (run: () => unknown): unknown => {
    count++;
    if (ended) throw new RunEnded('the run has ended');
    if (count !== nth) return run();
    if (blow === 'throws') throw new Error('Service invoked too many times');
    ended = true;
    if (blow === 'ends after') run();
    throw new RunEnded('the run has ended');
  };
  const guarded = (service: object): object =>
    new Proxy(service, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member === 'function')
          return (...args: unknown[]) => call(() => Reflect.apply(member, target, args));
        return typeof member === 'object' && member !== null && key === 'mailbox' ? guarded(member) : member;
      },
    });
  const struck = new Proxy(registry, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if ((SERVICES as readonly unknown[]).includes(key)) return guarded(member as object);
      return typeof member === 'function'
        ? (...args: unknown[]) => Reflect.apply(member, target, args) as unknown
        : member;
    },
  });
  return { registry: struck, calls: () => count };
}
