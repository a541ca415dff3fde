import { describe, expect, it } from 'vitest';
import { findObstacles } from '../../../src/core/flowchart/find-obstacles.ts';
import { findCandidates } from '../../../src/core/flowchart/route-candidates.ts';
import { allChoices, findChoices } from '../../../src/core/flowchart/route-choices.ts';
import { gridOf } from '../../generators/grid-of.ts';
import { randomSop } from '../../generators/random-sop.ts';

const grids = Array.from({ length: 12 }, (_, index) =>
  gridOf(randomSop(320_001 + index, { rows: 6 + 2 * index, lanes: 2 + (index % 9) })),
);

describe('findChoices', () => {
  it('gives every candidate in its place, however far somebody has looked before', () => {
    let beyond = 0;
    for (const grid of grids) {
      const obstacles = findObstacles(grid);
      for (const edge of grid.edges) {
        const all = findCandidates(grid, obstacles, edge);
        const choices = findChoices(grid, obstacles, edge);
        const first = choices.at(0, Number.POSITIVE_INFINITY);
        expect(allChoices(choices)).toEqual(all);
        expect(choices.at(0, Number.POSITIVE_INFINITY)).toBe(first);
        if (all.length > 20) beyond += 1;
      }
    }
    expect(beyond).toBeGreaterThan(100);
  });

  it('keeps back what costs as much as the limit, and nothing else', () => {
    for (const grid of grids.slice(0, 6)) {
      const obstacles = findObstacles(grid);
      for (const edge of grid.edges) {
        const all = findCandidates(grid, obstacles, edge);
        const least = all[0]?.cost ?? 0;
        for (const limit of [least, least + 1, least + 150, least + 450, least + 5_000]) {
          const choices = findChoices(grid, obstacles, edge);
          const given = all.map((_, rank) => choices.at(rank, limit));
          expect(given.map((one) => one?.cost)).toEqual(
            all.map(({ cost }) => (cost < limit ? cost : undefined)),
          );
        }
      }
    }
  });
});
