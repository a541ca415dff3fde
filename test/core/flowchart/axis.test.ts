import { describe, expect, it } from 'vitest';
import { type Axis, cellNeeds, placeLines, splitTracks } from '../../../src/core/flowchart/axis.ts';
import { CRAMMED, FULL_SIZE, REDUCED } from '../../../src/core/flowchart/density.ts';

/** Nearer ones are told as too close by the verifier, points. */
const TOO_CLOSE = 2.5;

describe('placeLines', () => {
  it.each([...FULL_SIZE, ...REDUCED])(
    'keeps tracks apart from the line on a border before them (spacing $spacing, rule gap $ruleGap)',
    (density) => {
      const symbol = { onBorder: false, size: density.box.width };
      const axis: Axis = {
        cells: 2,
        lines: [
          { cell: 0, ...symbol },
          { cell: 0, onBorder: true, size: 0 },
          { cell: 1, ...symbol },
        ],
        channels: new Map([[4, { tracks: 2, leanings: [0, 0] }]]),
        innerGap: 2 * density.arrowRoom,
        rooms: [0, 1].map(() => ({ before: 0, behind: 0, shift: 0 })),
        overhangs: new Map(),
      };
      const splits = splitTracks(axis);
      const [first = 0, second = 0] = cellNeeds(axis, splits, density);
      const { centres, tracks } = placeLines(axis, splits, [0, first, first + second], density);
      const [, border = 0, behind = 0] = centres;
      const [near = 0, far = 0] = tracks.get(4) ?? [];
      expect(near - border).toBeGreaterThan(TOO_CLOSE);
      expect(far - near).toBeGreaterThanOrEqual(density.spacing - 1e-9);
      expect(behind - density.box.width / 2 - far).toBeGreaterThanOrEqual(density.arrowRoom - 1e-9);
    },
  );

  it('has a density in which lines may be nearer to a rule than to each other', () => {
    expect(CRAMMED.ruleGap).toBeLessThan(TOO_CLOSE);
  });
});
