import { describe, expect, it } from 'vitest';
import { drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import { measureDrawing } from '../../../src/core/flowchart/measure-drawing.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop, SymbolKind } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { emptySop } from '../../generators/random-sop.ts';

const LANES = ['L1', 'L2', 'L3', 'L4', 'L5'];

function spanningSop(kind: SymbolKind): Sop {
  const row = (number: string, lane: string, symbol: SymbolKind, untilLane?: string) => ({
    number,
    text: `Langkah ${number}`,
    kelengkapan: '',
    waktu: '1 jam',
    output: '',
    keterangan: '',
    symbols: [{ id: `${number}.${lane}`, lane, kind: symbol, ...(untilLane ? { untilLane } : {}) }],
  });
  return {
    ...emptySop(),
    lanes: LANES.map((id) => ({ id, name: `Pelaksana ${id}` })),
    activities: [row('1', 'L2', 'start'), row('2', 'L2', kind, 'L4'), row('3', 'L5', 'end')],
    flows: [
      { from: '1.L2', to: '2.L2' },
      { from: '2.L2', to: '3.L5' },
    ],
  };
}

describe('a symbol over three lanes', () => {
  it.each(['process', 'decision'] as const)('reaches into the outer ones (%s)', (kind) => {
    const sop = spanningSop(kind);
    const drawing = drawFlowchart(sop, {
      profile: findProfile('umum'),
      measure: measureArimo,
      target: { kind: 'paper' },
    });
    const page = drawing.pages[0];
    const symbol = page?.symbols.find(({ id }) => id === '2.L2');
    const [first, last] = ['L2', 'L4'].map((id) => page?.lanes.find((lane) => lane.id === id));
    if (!symbol || !first || !last) throw new Error('The symbol or its lanes are missing.');
    expect(symbol.x).toBeGreaterThan(first.x);
    expect(symbol.x).toBeLessThan(first.x + first.width);
    expect(symbol.x + symbol.width).toBeGreaterThan(last.x);
    expect(symbol.x + symbol.width).toBeLessThan(last.x + last.width);
    expect(measureDrawing(sop, drawing).defects).toEqual([]);
  });
});
