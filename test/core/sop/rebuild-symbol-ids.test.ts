import { describe, expect, it } from 'vitest';
import { rebuildSymbolIds } from '../../../src/core/sop/rebuild-symbol-ids.ts';
import { renumberActivities } from '../../../src/core/sop/renumber-activities.ts';
import { reorderActivities } from '../../../src/core/sop/reorder-activities.ts';
import { flows, row, SOUND, withTable } from './rules/sample-sop.ts';

const TWO = withTable(
  [row('2', 'b', 'L1:end'), row('1', 'a', 'L1:start L1:process')],
  '2.L1 > 2.L1#2; 2.L1#2 > 1.L1 Ya',
);

describe('symbol ids', () => {
  it('are left alone where they are right', () => {
    expect(rebuildSymbolIds(SOUND)).toEqual(SOUND);
  });
  it('follow their rows, and flows follow them', () => {
    const sop = reorderActivities(TWO, [1, 0]);
    expect(sop.activities.map(({ symbols }) => symbols.map(({ id }) => id))).toEqual([
      ['1.L1', '1.L1#2'],
      ['2.L1'],
    ]);
    expect(sop.flows).toEqual(flows('1.L1 > 1.L1#2; 1.L1#2 > 2.L1 Ya'));
    expect(sop.activities.map(({ number }) => number)).toEqual(['1', '2']);
  });
  it('never let a broken flow come to life', () => {
    const broken = { ...TWO, flows: flows('2.L1 > 1.L1#2') };
    expect(reorderActivities(broken, [1, 0]).flows).toEqual(flows('1.L1 > ?1.L1#2'));
  });
  it('give flows of a repeated id to its first symbol', () => {
    const [first, second] = SOUND.activities;
    if (first === undefined || second === undefined) throw new Error('two rows');
    const twice = {
      ...SOUND,
      activities: [first, first, second],
      flows: flows('1.L1 > 2.L2'),
    };
    expect(rebuildSymbolIds(twice).flows).toEqual(flows('1.L1 > 3.L2'));
  });
});

describe('merged cells', () => {
  it('follow positions in a new order', () => {
    const sop = {
      ...TWO,
      mergedCells: [{ column: 'waktu', from: '#1', to: '2' }] as const,
    };
    expect(reorderActivities(sop, [1, 0]).mergedCells).toEqual([{ column: 'waktu', from: '#2', to: '2' }]);
  });
  it('follow new numbers, in the style of the old; what named no row goes', () => {
    const sop = withTable([row('3.', 'a', ''), row('', 'b', ''), row('9.', 'c', '')], '');
    const mergedCells = [
      { column: 'waktu', from: '3.', to: '9' },
      { column: 'output', from: '1', to: '2' },
    ] as const;
    const done = renumberActivities({ ...sop, mergedCells });
    expect(done.activities.map(({ number }) => number)).toEqual(['1.', '2.', '3.']);
    expect(done.mergedCells).toEqual([{ column: 'waktu', from: '1.', to: '3.' }]);
    expect(renumberActivities(sop).mergedCells).toBeUndefined();
  });
});
