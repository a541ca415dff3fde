import { afterAll, describe, expect, inject, it } from 'vitest';
import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import type { Scene, Stage } from './act.ts';
import { readsMail, type Variant } from './sop-office.ts';
import {
  expectUnharmed,
  expectUnharmedOrTold,
  playWhole,
  SENDING,
  type Strike,
  strikesOn,
  type Whole,
} from './strike.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Strikes every call, instead of some of each act; see `vitest.blows.config.ts`. */
    readonly everyBlow: boolean;
  }
}

/** So many of each act, where not all are struck. */
const SOME = 6;

/** Strikes the acts of an office with a registry of this kind. */
export function sweepOffice(name: string, variant: Variant, scenes: readonly Scene<StoryOffice>[]): void {
  let doubted = 0;
  sweepScenes(`${name}, ${variant}`, scenes, (scene, whole, strike) => {
    if (readsMail(variant)) expectUnharmed(scene, whole, strike);
    else if (expectUnharmedOrTold(scene, whole, strike)) doubted += 1;
  });
  afterAll(() => console.log(`${name}, ${variant}: ${doubted} times a manager had to look after a letter.`));
}

/** One test for each scene; in the end it says how many blows have fallen. */
export function sweepScenes<S extends Stage>(
  name: string,
  scenes: readonly Scene<S>[],
  check: (scene: Scene<S>, whole: Whole, strike: Strike) => void = expectUnharmed,
): void {
  let fallen = 0;
  describe(name, () => {
    it.each(scenes)('$name: nothing is lost or doubled, whichever call is struck', (scene) => {
      const whole = playWhole(scene);
      const strikes = strikesOn(whole);
      expect(strikes.length).toBeGreaterThan(0);
      const struck = inject('everyBlow') ? strikes : some(whole, strikes);
      const broken: unknown[] = [];
      for (const strike of struck) {
        try {
          check(scene, whole, strike);
        } catch (error) {
          broken.push(error);
        }
        fallen += 1;
      }
      console.log(
        `${scene.name}: ${whole.calls.length} calls, ${struck.length} blows, ${broken.length} harmful.`,
      );
      if (broken.length > 0) throw new AggregateError(broken, broken.map(String).join('\n'));
    });
    afterAll(() => console.log(`${name}: ${fallen} blows.`));
  });
}

/**
 * Evenly from the first to the last, others for acts of other lengths; and always the run that ends right behind the first letter it
 * has sent, because nothing else is so easily done twice.
 */
function some({ calls }: Whole, strikes: readonly Strike[]): readonly Strike[] {
  const step = Math.max(1, strikes.length / SOME);
  const sent = calls.findIndex(({ name }) => name === SENDING) + 1;
  return strikes.filter(
    ({ nth, blow }, at) =>
      Math.floor((at + 1) / step) > Math.floor(at / step) || (nth === sent && blow === 'end-after'),
  );
}
