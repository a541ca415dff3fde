import { describe, expect, it } from 'vitest';
import { buildHardSop } from '../../scripts/gallery/build-hard-case.ts';
import { HARD_CASES } from '../../scripts/gallery/hard-cases.ts';

describe('shorthand of hard cases', () => {
  it('reads symbols, captions, borders, joint rows, ends and jumps', () => {
    const sop = buildHardSop('Uji', {
      lanes: ['Pemohon', 'Setda/Sekda', 'Setda/Kabag'],
      rows: ['M1', '& P1 P2', 'P2 P2 K2-3(Setuju?)', 'P3.', 'S1'],
      jumps: ['3>1 Tidak', '4>5'],
    });
    expect(sop.lanes).toEqual([
      { id: 'L1', name: 'Pemohon' },
      { id: 'L2', name: 'Sekda', group: 'Setda' },
      { id: 'L3', name: 'Kabag', group: 'Setda' },
    ]);
    expect(sop.activities.map(({ joint }) => joint ?? false)).toEqual([false, true, false, false, false]);
    expect(sop.activities[2]?.symbols).toEqual([
      { id: '3.L2', lane: 'L2', kind: 'process' },
      { id: '3.L2#2', lane: 'L2', kind: 'process' },
      { id: '3.L2#3', lane: 'L2', untilLane: 'L3', kind: 'decision', caption: 'Setuju?' },
    ]);
    expect(sop.flows).toEqual([
      { from: '1.L1', to: '2.L1' },
      { from: '2.L1', to: '3.L2' },
      { from: '3.L2', to: '3.L2#2' },
      { from: '3.L2#2', to: '3.L2#3' },
      { from: '3.L2#3', to: '4.L3', label: 'Ya' },
      { from: '3.L2#3', to: '1.L1', label: 'Tidak' },
      { from: '4.L3', to: '5.L1' },
    ]);
  });

  it('refuses a jump that leads nowhere', () => {
    expect(() => buildHardSop('Uji', { lanes: 1, rows: ['M1'], jumps: ['1>9'] })).toThrow('leads nowhere');
  });
});

describe('hard cases', () => {
  it('use only lanes that they have, and flows between their own symbols unless that is the point', () => {
    for (const { id, sop } of HARD_CASES) {
      const lanes = new Set(sop.lanes.map((lane) => lane.id));
      const symbols = sop.activities.flatMap((activity) => activity.symbols);
      const ids = new Set(symbols.map((symbol) => symbol.id));
      const foreign = symbols.filter(
        ({ lane, untilLane }) => !lanes.has(lane) || !lanes.has(untilLane ?? lane),
      );
      const loose = sop.flows.filter(({ from, to }) => !ids.has(from) || !ids.has(to));
      expect({ id, foreign, loose: loose.length }).toEqual({
        id,
        foreign: [],
        loose: id === 'arus-rusak' ? 1 : 0,
      });
      expect(ids.size).toBe(symbols.length);
    }
  });
});
