import { describe, expect, it } from 'vitest';
import { randomSop } from './random-sop.ts';

describe('randomSop', () => {
  const sops = Array.from({ length: 60 }, (_, seed) =>
    randomSop(seed, {
      rows: 2 + (seed % 40),
      lanes: 1 + (seed % 12),
      rare: 0.3,
    }),
  );

  it('gives the same SOP for the same seed, another for another', () => {
    expect(randomSop(7, { rows: 30, lanes: 6 })).toEqual(randomSop(7, { rows: 30, lanes: 6 }));
    expect(randomSop(7, { rows: 30, lanes: 6 })).not.toEqual(randomSop(8, { rows: 30, lanes: 6 }));
  });

  it('gives sound SOPs: unique symbols, flows between them, two answers to every decision, a way to every step', () => {
    for (const sop of sops) {
      const symbols = sop.activities.flatMap((row) => row.symbols);
      const ids = new Set(symbols.map((symbol) => symbol.id));
      expect(ids.size).toBe(symbols.length);
      for (const flow of sop.flows) expect([ids.has(flow.from), ids.has(flow.to)]).toEqual([true, true]);
      for (const symbol of symbols.filter((one) => one.kind === 'decision')) {
        const labels = sop.flows.filter((flow) => flow.from === symbol.id).map((flow) => flow.label);
        expect(labels).toEqual(['Ya', 'Tidak']);
      }
      const joint = new Set(
        sop.activities.flatMap((row) => (row.joint ? row.symbols.map((one) => one.id) : [])),
      );
      const reached = new Set(sop.flows.map((flow) => flow.to));
      for (const symbol of symbols) {
        expect(symbol.kind === 'start' || joint.has(symbol.id) || reached.has(symbol.id)).toBe(true);
      }
    }
  });

  it('has everything that is hard to draw somewhere', () => {
    const rows = sops.flatMap((sop) => sop.activities);
    expect(rows.some((row) => row.joint && row.symbols.length === 3)).toBe(true);
    expect(rows.some((row) => row.symbols.some((symbol) => symbol.id.includes('#2')))).toBe(true);
    expect(rows.some((row) => row.symbols.some((symbol) => symbol.untilLane !== undefined))).toBe(true);
    expect(rows.some((row) => !row.joint && row.symbols.length === 2)).toBe(true);
  });

  it('adds on demand what offices write besides, and nothing of it otherwise', () => {
    const various = Array.from({ length: 40 }, (_, seed) =>
      randomSop(seed, { rows: 12, lanes: 5, variety: 0.2 }),
    );
    expect(new Set(various.map((sop) => sop.profile)).size).toBe(4);
    expect(various.some((sop) => (sop.mergedCells ?? []).length > 0)).toBe(true);
    expect(various.some((sop) => sop.lanes.some((lane) => lane.group !== undefined))).toBe(true);
    const captioned = (sop: (typeof various)[number]) =>
      sop.activities.some((row) =>
        row.symbols.some((one) => one.kind === 'process' && one.caption !== undefined),
      );
    expect(various.some(captioned)).toBe(true);
    expect(sops.some(captioned)).toBe(false);
    for (const sop of various) {
      const ids = new Set(sop.activities.flatMap((row) => row.symbols.map((symbol) => symbol.id)));
      for (const flow of sop.flows) expect([ids.has(flow.from), ids.has(flow.to)]).toEqual([true, true]);
    }
  });
});
