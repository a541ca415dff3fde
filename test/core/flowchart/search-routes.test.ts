import { describe, expect, it } from 'vitest';
import { type SearchedRoutes, searchRoutes } from '../../../src/core/flowchart/route-flows.ts';
import { insertAll, prepareSearch, totalCost } from '../../../src/core/flowchart/route-search.ts';
import { gridOf } from '../../generators/grid-of.ts';
import { randomSop } from '../../generators/random-sop.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => 310_001 + index);
const grids = SEEDS.map((seed) => gridOf(randomSop(seed, { rows: 4 + (seed % 9), lanes: 2 + (seed % 7) })));

const costOf = ({ search }: SearchedRoutes): number => totalCost(search);

describe('searchRoutes', () => {
  it('proves nearly all ordinary tables of up to twelve rows to be drawn as cheaply as can be', () => {
    const proven = grids.filter((grid) => searchRoutes(grid, new Set()).proven);
    expect(proven.length).toBeGreaterThanOrEqual(0.9 * grids.length);
  });

  it('finds nothing cheaper with a hundred times the effort where it says proven', () => {
    const whole = 500_000_000_000;
    for (const grid of grids) {
      const found = searchRoutes(grid, new Set());
      if (found.proven) expect(costOf(searchRoutes(grid, new Set(), whole))).toBe(costOf(found));
    }
  });

  it('is never dearer than its draft', () => {
    for (const grid of grids) {
      const draft = prepareSearch(grid, new Set());
      insertAll(draft);
      expect(costOf(searchRoutes(grid, new Set()))).toBeLessThanOrEqual(totalCost(draft));
    }
  });

  it('gives the same routes when it is asked again', () => {
    const many = gridOf(randomSop(310_100, { rows: 60, lanes: 8 }));
    expect(searchRoutes(many, new Set()).routes).toEqual(searchRoutes(many, new Set()).routes);
  });

  it('has no route that meets itself', () => {
    for (const grid of grids)
      for (const { points } of searchRoutes(grid, new Set()).routes) {
        const nodes = points.slice(1).flatMap(([x, y], index) => {
          const [fromX, fromY] = points[index] ?? [x, y];
          const steps = Math.abs(x - fromX) + Math.abs(y - fromY);
          return Array.from({ length: steps }, (_, step) => {
            const at = (step + 1) / steps;
            return `${fromX + (x - fromX) * at} ${fromY + (y - fromY) * at}`;
          });
        });
        expect(new Set(nodes).size).toBe(nodes.length);
      }
  });
});
