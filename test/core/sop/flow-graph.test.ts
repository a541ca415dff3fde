import { describe, expect, it } from 'vitest';
import {
  entries,
  exits,
  flowGraph,
  predecessors,
  reachableFrom,
  reaching,
  stronglyConnected,
  successors,
} from '../../../src/core/sop/flow-graph.ts';
import { row, SOUND, withTable } from './rules/sample-sop.ts';

const sorted = (ids: Iterable<string>) => [...ids].sort();

describe('flow graph', () => {
  it('knows successors, predecessors, entries and exits', () => {
    const graph = flowGraph(SOUND);
    expect(successors(graph, '2.L2').map(({ flow }) => flow.to)).toEqual(['1.L1#2', '3.L3']);
    expect(predecessors(graph, '1.L1#2').map(({ flow }) => flow.from)).toEqual(['1.L1', '2.L2']);
    expect(entries(graph).map(({ symbol }) => symbol.id)).toEqual(['1.L1']);
    expect(exits(graph).map(({ symbol, activity }) => [symbol.id, activity])).toEqual([['4.L1', 3]]);
    expect(successors(graph, 'nowhere')).toEqual([]);
  });
  it('walks both ways', () => {
    const graph = flowGraph(SOUND);
    expect(sorted(reachableFrom(graph, ['3.L3']))).toEqual(['3.L3', '4.L1']);
    expect(sorted(reaching(graph, ['3.L3']))).toEqual(['1.L1', '1.L1#2', '2.L2', '3.L3']);
    expect(sorted(reachableFrom(graph, ['nowhere']))).toEqual([]);
  });
  it('takes a joint row as one', () => {
    const sop = withTable(
      [
        row('1', 'a', 'L1:start'),
        row('2', 'b', 'L1:process L2:process L3:process', { joint: true }),
        row('3', 'c', 'L1:end'),
      ],
      '1.L1 > 2.L2; 2.L3 > 3.L1',
    );
    const graph = flowGraph(sop);
    expect(entries(graph).map(({ symbol }) => symbol.id)).toEqual(['1.L1']);
    expect(exits(graph).map(({ symbol }) => symbol.id)).toEqual(['3.L1']);
    expect(reachableFrom(graph, ['1.L1']).size).toBe(5);
  });
  it('puts flows without ends aside, and takes the first of two equal ids', () => {
    const sop = withTable(
      [row('1', 'a', 'L1:start'), row('2', 'b', 'L1:end')],
      '1.L1 > 2.L1; 1.L1 > 9.L9; 8.L8 > 2.L1',
    );
    const graph = flowGraph({
      ...sop,
      activities: [...sop.activities, ...sop.activities],
    });
    expect(graph.broken.map(({ index }) => index)).toEqual([1, 2]);
    expect(graph.symbols).toHaveLength(2);
  });
  it('finds cycles, also very long ones', () => {
    expect(
      stronglyConnected(flowGraph(SOUND))
        .map((group) => group.length)
        .sort(),
    ).toEqual([1, 1, 1, 2]);
    const count = 20_000;
    const rows = Array.from({ length: count }, (_, index) => row(String(index + 1), 'a', 'L1:process'));
    const chain = withTable(rows, '');
    const links = rows.map((_, index) => ({
      from: `${index + 1}.L1`,
      to: `${((index + 1) % count) + 1}.L1`,
    }));
    const groups = stronglyConnected(flowGraph({ ...chain, flows: links }));
    expect(groups.map((group) => group.length)).toEqual([count]);
  });
});
