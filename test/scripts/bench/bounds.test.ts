import { describe, expect, it } from 'vitest';
import { bendBound } from '../../../scripts/bench/compare/bend-bound.ts';
import { benchGraph } from '../../../scripts/bench/compare/bench-graph.ts';
import { measureBench } from '../../../scripts/bench/compare/measure-bench.ts';
import { type Chord, fewestUncut, spineBound } from '../../../scripts/bench/compare/spine-bound.ts';
import { drawFixed } from '../../../scripts/bench/peers/draw-fixed.ts';
import { randomSop, seededRandom } from '../../generators/random-sop.ts';
import { smallGraph } from './small-graph.ts';

describe('bendBound', () => {
  it.each([
    ['straight down', { lanes: 1, rows: ['M1', 'S1'] }, 0],
    ['to another lane', { lanes: 2, rows: ['M1', 'S2'] }, 1],
    ['back in one lane', { lanes: 1, rows: ['M1', 'P1', 'K1', 'S1'], jumps: ['3>2 Tidak'] }, 2],
    ['ahead in one lane', { lanes: 1, rows: ['M1', 'K1', 'P1', 'S1'], jumps: ['2>4 Tidak'] }, 2],
    ['to itself', { lanes: 1, rows: ['M1', 'K1', 'S1'], jumps: ['2>2 Tidak'] }, 3],
    ['past a symbol in the way', { lanes: 2, rows: ['M1', 'P1.', 'S1'], jumps: ['1>3'] }, 2],
  ])('%s', (_, shape, bends) => {
    expect(bendBound(smallGraph(shape))).toBe(bends);
  });

  it('closes the sides that bars take', () => {
    const shape = { lanes: 3, rows: ['M2', 'P2', '& P2 P1 P3', 'S2'], jumps: ['3>2'] };
    expect(bendBound(smallGraph({ ...shape, rows: ['M2', 'P2', 'P2', 'S2'] }))).toBe(2);
    expect(bendBound(smallGraph(shape))).toBe(3);
  });

  it('is never above what is drawn with legal ports', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const graph = benchGraph(randomSop(seed, { rows: 4 + (seed % 14), lanes: 2 + (seed % 6), rare: 0 }));
      if (graph === null) throw new Error(`No fixed places for ${seed}`);
      const drawn = measureBench(graph, drawFixed(graph));
      expect(drawn.defects).toBe(0);
      expect(drawn.bends, `seed ${seed}`).toBeGreaterThanOrEqual(bendBound(graph));
    }
  });
});

const chord = (first: number, last: number): Chord => ({ first, last });
const meets = (a: Chord, b: Chord) =>
  (a.first < b.first && b.first < a.last && a.last < b.last) ||
  (b.first < a.first && a.first < b.last && b.last < a.last);

/** By trying every way to share the chords out between the two sides. */
function triedAll(chords: readonly Chord[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let sides = 0; sides < 2 ** chords.length; sides++) {
    let count = 0;
    chords.forEach((a, i) => {
      chords.forEach((b, j) => {
        if (i < j && ((sides >> i) & 1) === ((sides >> j) & 1) && meets(a, b)) count += 1;
      });
    });
    best = Math.min(best, count);
  }
  return best;
}

describe('fewestUncut', () => {
  it('puts two loops that interleave on two sides, and cannot do so with three', () => {
    expect(fewestUncut([chord(1, 3), chord(2, 4)])).toEqual({ crossings: 0, exact: true });
    expect(fewestUncut([chord(1, 4), chord(2, 5), chord(3, 6)])).toEqual({ crossings: 1, exact: true });
  });

  it('lets loops with one end in common, and loops inside each other, lie on one side', () => {
    expect(fewestUncut([chord(1, 3), chord(1, 4), chord(1, 5), chord(2, 5)]).crossings).toBe(0);
  });

  it('finds what trying all finds', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 150; round++) {
      const chords = Array.from({ length: 3 + (round % 8) }, () => {
        const first = Math.floor(random() * 12);
        return chord(first, first + 2 + Math.floor(random() * 6));
      });
      expect(fewestUncut(chords)).toEqual({ crossings: triedAll(chords), exact: true });
    }
  });

  it('says when it could not try all', () => {
    const chords = Array.from({ length: 24 }, (_, index) => chord(index, index + 30));
    const { crossings, exact } = fewestUncut(chords);
    expect(exact).toBe(false);
    expect(crossings).toBeGreaterThanOrEqual(2 * ((12 * 11) / 2));
  });
});

describe('spineBound', () => {
  it('is there only where the rows are a chain', () => {
    const rows = ['M1', 'P1', 'K1', 'K1', 'K1', 'S1'];
    const jumps = ['3>1 Tidak', '4>2 Tidak', '5>3 Tidak'];
    expect(spineBound(smallGraph({ lanes: 2, rows, jumps }))).toEqual({ crossings: 0, exact: true });
    expect(spineBound(smallGraph({ lanes: 2, rows: ['M1', 'P1.', 'S1'] }))).toBeNull();
  });
});
