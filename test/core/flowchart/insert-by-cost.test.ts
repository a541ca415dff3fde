import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertByCost } from '../../../src/core/flowchart/insert-by-cost.ts';

const costs = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });

describe('insertByCost', () => {
  it('keeps the cheapest, of those that cost as much the first', () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 12 }), (given, most) => {
        const items = given.map((cost, order) => ({ cost, order }));
        const list: typeof items = [];
        for (const item of items) insertByCost(list, item, most);
        const sorted = [...items].sort((a, b) => a.cost - b.cost || a.order - b.order);
        expect(list).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
