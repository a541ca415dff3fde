import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/core/flowchart/candidate.ts';
import { findObstacles } from '../../../src/core/flowchart/find-obstacles.ts';
import { pairPricer } from '../../../src/core/flowchart/price-pairs.ts';
import { createBoard } from '../../../src/core/flowchart/route-board.ts';
import { findCandidates } from '../../../src/core/flowchart/route-candidates.ts';
import type { GridSymbol, RouteGrid } from '../../../src/core/flowchart/route-grid.ts';
import { gridHeight, pathWriter } from '../../../src/core/flowchart/unit-path.ts';

const symbol = (x: number, y: number, kind: GridSymbol['kind'] = 'process'): GridSymbol => ({
  kind,
  x,
  y,
  left: x,
  right: x,
  sides: ['N', 'E', 'S', 'W'],
});

const edge = (from: number, to: number, label = '') => ({ from, to, label, bar: false });

/** Loops, skips, a symbol's flow to itself, two flows into one target and out of one source, and a bar. */
const grid: RouteGrid = {
  columns: 4,
  levels: 6,
  symbols: [
    symbol(3, 1, 'start'),
    symbol(1, 3),
    symbol(5, 5, 'decision'),
    symbol(3, 7),
    symbol(5, 7),
    symbol(7, 9, 'decision'),
    symbol(1, 11, 'end'),
  ],
  edges: [
    edge(0, 1),
    edge(1, 2),
    edge(2, 3, 'Ya'),
    edge(2, 1, 'Tidak'),
    { ...edge(3, 4), bar: true },
    edge(4, 5),
    edge(5, 1, 'Tidak'),
    edge(5, 6, 'Ya'),
    edge(3, 3),
  ],
};

describe('pairPricer', () => {
  it('prices every pair of routes as a board does that follows one of them node by node', () => {
    const obstacles = findObstacles(grid);
    const write = pathWriter(gridHeight(grid));
    const board = createBoard(grid, write);
    const priceBeside = pairPricer(grid, write);
    const choices = grid.edges.map((own) => thinned(findCandidates(grid, obstacles, own)));
    let meetings = 0;
    choices.forEach((list, held) => {
      for (const candidate of list) {
        board.put(held, candidate);
        choices.forEach((others, other) => {
          if (other === held) return;
          const asked = others.map((one) => priceBeside(other, one, held, candidate));
          expect(asked).toEqual(others.map((one) => board.price(other, one, Number.POSITIVE_INFINITY)));
          meetings += asked.filter((cost) => cost !== 0).length;
        });
        board.take(held);
      }
    });
    expect(meetings).toBeGreaterThan(5_000);
  });
});

/** Every third one: all pairs of all would be a million. */
function thinned(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((_, index) => index % 3 === 0);
}
