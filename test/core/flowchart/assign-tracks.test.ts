import { describe, expect, it } from 'vitest';
import { assignTracks, type Order, type Piece } from '../../../src/core/flowchart/assign-tracks.ts';

/** Level pieces in one gap, from x to x. */
function gap(...reaches: readonly (readonly [low: number, high: number])[]): Piece[] {
  return reaches.map(([low, high]) => ({
    vertical: false,
    line: 8,
    low,
    high,
    leaning: 0,
    start: 0,
    end: high - low,
  }));
}

const tracksOf = (pieces: readonly Piece[], orders: readonly Order[]): number[] =>
  assignTracks(
    pieces,
    pieces.map((_, index) => index),
    orders,
  );

describe('assignTracks', () => {
  it('gives pieces that are apart one track, and orders those that are not', () => {
    //  0 ───   2 ───
    //      1 ─────
    const pieces = gap([0, 3], [2, 7], [5, 9]);
    const orders: Order[] = [
      { before: 0, after: 1, kind: 'soft' },
      { before: 2, after: 1, kind: 'soft' },
    ];
    expect(tracksOf(pieces, orders)).toEqual([0, 1, 0]);
  });

  it('keeps a firm order behind a circle of soft ones', () => {
    // 0 and 1 want to lie above each other, both above 2; 2 and 3 meet on one centre line, 2 from above.
    const pieces = gap([4, 11], [4, 9], [3, 5], [2, 3]);
    const tracks = tracksOf(pieces, [
      { before: 0, after: 1, kind: 'soft' },
      { before: 1, after: 0, kind: 'soft' },
      { before: 0, after: 2, kind: 'soft' },
      { before: 1, after: 2, kind: 'soft' },
      { before: 2, after: 3, kind: 'firm' },
    ]);
    expect(tracks[2]).toBeLessThan(tracks[3] ?? 0);
    expect(tracks[2]).toBeGreaterThan(Math.max(tracks[0] ?? 0, tracks[1] ?? 0));
  });

  it('leaves out a soft order rather than a firm one, and either way round before both', () => {
    const pieces = gap([0, 5], [0, 5]);
    for (const weaker of ['soft', 'either'] as const) {
      const orders: readonly Order[] = [
        { before: 0, after: 1, kind: weaker },
        { before: 1, after: 0, kind: 'firm' },
      ];
      expect(tracksOf(pieces, orders)).toEqual([1, 0]);
    }
    expect(
      tracksOf(pieces, [
        { before: 0, after: 1, kind: 'either' },
        { before: 1, after: 0, kind: 'soft' },
      ]),
    ).toEqual([1, 0]);
  });
});
