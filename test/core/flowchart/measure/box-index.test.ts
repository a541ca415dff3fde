import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxIndex, type Extent } from '../../../../src/core/flowchart/measure/box-index.ts';

const extent = fc
  .record({
    left: fc.integer({ min: -100, max: 900 }),
    top: fc.integer({ min: -100, max: 900 }),
    width: fc.integer({ min: 0, max: 400 }),
    height: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ left, top, width, height }): Extent => ({ left, top, right: left + width, bottom: top + height }));

describe('boxIndex', () => {
  it('finds what a look at everything finds, each once and in order', () => {
    fc.assert(
      fc.property(
        fc.array(extent, { maxLength: 40 }),
        extent,
        fc.integer({ min: 0, max: 60 }),
        (all, at, reach) => {
          const near = all.filter(
            (one) =>
              one.left <= at.right + reach &&
              at.left <= one.right + reach &&
              one.top <= at.bottom + reach &&
              at.top <= one.bottom + reach,
          );
          expect(boxIndex(all, (one) => one).near(at, reach)).toEqual(near);
        },
      ),
    );
  });
});
