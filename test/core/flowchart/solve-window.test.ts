import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveWindow } from '../../../src/core/flowchart/solve-window.ts';
import type { RouteWindow } from '../../../src/core/flowchart/window-search.ts';

const PLENTY = 1_000_000;

/** `meetings[i][j][s][t]` for i < j. */
interface Costs {
  readonly alone: readonly (readonly number[])[];
  readonly meetings: readonly (readonly (readonly (readonly number[])[])[])[];
}

const costs: fc.Arbitrary<Costs> = fc
  .array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((alone) =>
    fc.record({
      alone: fc.constant(alone),
      meetings: fc.tuple(
        ...alone.map((one) =>
          fc.tuple(
            ...alone.map((two) =>
              fc.array(
                fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 20 })), {
                  minLength: two.length,
                  maxLength: two.length,
                }),
                { minLength: one.length, maxLength: one.length },
              ),
            ),
          ),
        ),
      ),
    }),
  );

function meetingOf({ meetings }: Costs, i: number, s: number, j: number, t: number): number {
  const [a, b, one, two] = i < j ? [i, j, s, t] : [j, i, t, s];
  return meetings[a]?.[b]?.[one]?.[two] ?? 0;
}

function windowOf(given: Costs): RouteWindow {
  const count = given.alone.length;
  return {
    alone: given.alone.map((list) => Int32Array.from(list)),
    least: new Int32Array(count * count).fill(-3),
    meeting: (edge, choice, other, otherChoice) => meetingOf(given, edge, choice, other, otherChoice),
  };
}

function costOf(given: Costs, choices: readonly number[]): number {
  let cost = 0;
  choices.forEach((choice, edge) => {
    cost += given.alone[edge]?.[choice] ?? 0;
    for (let before = 0; before < edge; before++)
      cost += meetingOf(given, before, choices[before] ?? 0, edge, choice);
  });
  return cost;
}

/** Every way to choose. */
function* allChoices(sizes: readonly number[]): Generator<readonly number[]> {
  const [size, ...others] = sizes;
  if (size === undefined) {
    yield [];
    return;
  }
  for (let choice = 0; choice < size; choice++)
    for (const rest of allChoices(others)) yield [choice, ...rest];
}

describe('solveWindow', () => {
  it('finds what trying everything finds', () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 0, max: 120 }), (given, bound) => {
        const all = [...allChoices(given.alone.map((list) => list.length))];
        const least = Math.min(...all.map((choices) => costOf(given, choices)));
        const answer = solveWindow(windowOf(given), bound, PLENTY);
        expect(answer.proven).toBe(true);
        if (least >= bound) expect(answer.choices).toBeNull();
        else {
          expect(answer.cost).toBe(least);
          expect(costOf(given, answer.choices ?? [])).toBe(least);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says when its budget ended before it was sure, and what it has found costs what it says', () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 6 }), (given, tries) => {
        const answer = solveWindow(windowOf(given), 10_000, tries);
        const least = Math.min(
          ...[...allChoices(given.alone.map((list) => list.length))].map((choices) => costOf(given, choices)),
        );
        if (answer.choices !== null) expect(costOf(given, answer.choices)).toBe(answer.cost);
        if (answer.proven) expect(answer.cost).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  it('asks for no meeting of choices that are too dear by themselves', () => {
    let asked = 0;
    const window: RouteWindow = {
      alone: [Int32Array.from([1, 500]), Int32Array.from([2, 600])],
      least: new Int32Array(4),
      meeting: () => {
        asked += 1;
        return 0;
      },
    };
    expect(solveWindow(window, 100, PLENTY).choices).toEqual([0, 0]);
    expect(asked).toBe(1);
  });
});
