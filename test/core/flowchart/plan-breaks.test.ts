import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBreaks } from '../../../src/core/flowchart/plan-breaks.ts';

const ANY = Number.POSITIVE_INFINITY;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function plan(
  heights: readonly number[],
  room: { first: number; others: number; below?: number },
  breakBefore: (row: number, kept: number) => number = () => 0,
): number[] {
  const heightOf = (from: number, to: number) => sum(heights.slice(from, to));
  const ends = planBreaks(
    { count: heights.length, heightOf, breakBefore },
    { mostRows: ANY, below: 0, ...room },
  );
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

const alike = (count: number) => Array.from({ length: count }, () => 10);

describe('planBreaks', () => {
  it('fills pages alike rather than leave a rest: 6 and 5, not 9 and 2', () => {
    const rows = plan(alike(11), { first: 90, others: 90 });
    expect([...rows].sort()).toEqual([5, 6]);
  });

  it('takes as few pages as the room allows, also with less room on the first one', () => {
    expect(plan(alike(9), { first: 90, others: 90 })).toEqual([9]);
    expect(plan(alike(12), { first: 30, others: 90 })).toEqual([3, 9]);
  });

  it('leaves no lone row on the last page', () => {
    expect(plan([10, 10, 10, 60], { first: 90, others: 60 })).toEqual([4]);
    expect(plan([20, 20, 20, 20, 70], { first: 80, others: 90 })).toEqual([3, 2]);
  });

  it('ends a page where it costs least when pages are about as full', () => {
    const cheapBefore = (row: number) => (row === 4 ? 0 : 0.5);
    expect(plan(alike(10), { first: 90, others: 90 }, cheapBefore)).toEqual([4, 6]);
  });

  it('gives a row that is higher than any page a page of its own', () => {
    expect(plan([10, 200, 10, 10], { first: 90, others: 90 })).toEqual([1, 1, 2]);
  });

  it('keeps room under the last row where that saves a page', () => {
    expect(plan(alike(12), { first: 90, others: 90, below: 50 })).toEqual([8, 4]);
    expect(plan(alike(9), { first: 90, others: 90, below: 50 })).toEqual([9]);
  });

  it('gives one empty page for no rows', () => {
    expect(plan([], { first: 90, others: 90 })).toEqual([0]);
  });

  it('covers all rows in order on pages that fit, and needs no more of them than filling from the top', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 60, max: 200 }), (rows, room) => {
        const counts = plan(rows, { first: room, others: room });
        expect(sum(counts)).toBe(rows.length);
        let from = 0;
        for (const count of counts) {
          expect(sum(rows.slice(from, from + count))).toBeLessThanOrEqual(room);
          from += count;
        }
        let pages = 1;
        let used = 0;
        for (const height of rows) {
          if (used + height > room) {
            pages += 1;
            used = 0;
          }
          used += height;
        }
        expect(counts).toHaveLength(pages);
      }),
    );
  });
});
