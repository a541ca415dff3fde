import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/flowchart/drawing.ts';
import { labelBoxes } from '../../../src/core/flowchart/label-boxes.ts';
import { overlaps } from '../../../src/core/flowchart/label-ground.ts';

const box = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 600 }),
  width: fc.integer({ min: 0, max: 120 }),
  height: fc.integer({ min: 0, max: 120 }),
});

describe('labelBoxes', () => {
  it('finds the boxes of other lines where they are now, each once, as a look at all of them does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(8), box), { maxLength: 30 }),
        fc.array(box, { minLength: 1, maxLength: 5 }),
        fc.nat(40),
        fc.nat(8),
        (moves, pieces, reach, line) => {
          const boxes = labelBoxes();
          const now = new Map<number, Box>();
          for (const [other, place] of moves) {
            boxes.put(other, place);
            now.set(other, place);
          }
          const expected = [...now].flatMap(([other, place]) =>
            other !== line && pieces.some((piece) => overlaps(place, piece, reach)) ? [place] : [],
          );
          const found = boxes.near(pieces, reach, line);
          expect(found).toHaveLength(expected.length);
          expect(new Set(found)).toEqual(new Set(expected));
        },
      ),
    );
  });
});
