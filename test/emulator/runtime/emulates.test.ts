import { describe, expect, it } from 'vitest';
import type { Emulates } from '../../../src/emulator/runtime/emulates.ts';

interface Real {
  getName(): string;
  setSize(pixels: number): Real;
}

class Right implements Emulates<Real, 'getName' | 'setSize'> {
  getName(): string {
    return 'a';
  }

  setSize(_pixels: number): this {
    return this;
  }
}

class WrongResult implements Emulates<Real, 'getName'> {
  // @ts-expect-error The real member gives text.
  getName(): number {
    return 1;
  }
}

class WrongArgument implements Emulates<Real, 'setSize'> {
  // @ts-expect-error The real member takes a number.
  setSize(_pixels: string): this {
    return this;
  }
}

// The directives above are the assertions: the compiler fails when one of them is not needed.
describe('Emulates', () => {
  it('lets the compiler refuse wrong results and arguments, and accept fluent members', () => {
    expect(new Right().setSize(1).getName()).toBe('a');
    expect([new WrongResult().getName(), new WrongArgument().setSize('x')]).toHaveLength(2);
  });
});
