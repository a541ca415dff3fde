import { describe, expect, it } from 'vitest';
import { type DrawTarget, drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import { measureDrawing } from '../../../src/core/flowchart/measure-drawing.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop, SymbolKind } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { emptySop } from '../../generators/random-sop.ts';

const LANES = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'];

function spanningSop(kind: SymbolKind, untilLane = 'L4'): Sop {
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
    activities: [row('1', 'L2', 'start'), row('2', 'L2', kind, untilLane), row('3', 'L5', 'end')],
    flows: [
      { from: '1.L2', to: '2.L2' },
      { from: '2.L2', to: '3.L5' },
    ],
  };
}

const TARGETS: readonly DrawTarget[] = [
  { kind: 'paper' },
  {
    kind: 'sheet',
    columnWidths: { number: 40, activity: 250, kelengkapan: 140, waktu: 80, output: 140, keterangan: 120 },
    fontSize: 10,
  },
];

describe.each(TARGETS)('a symbol over several lanes ($kind)', (target) => {
  it.each([
    ['process', 'L3'],
    ['decision', 'L3'],
    ['process', 'L4'],
    ['decision', 'L4'],
    ['process', 'L5'],
    ['decision', 'L7'],
    ['process', 'L8'],
  ] as const)('reaches into the outer ones (%s until %s)', (kind, untilLane) => {
    const sop = spanningSop(kind, untilLane);
    const drawing = drawFlowchart(sop, { profile: findProfile('umum'), measure: measureArimo, target });
    const page = drawing.pages[0];
    const symbol = page?.symbols.find(({ id }) => id === '2.L2');
    const [first, last] = ['L2', untilLane].map((id) => page?.lanes.find((lane) => lane.id === id));
    if (!symbol || !first || !last) throw new Error('The symbol or its lanes are missing.');
    expect(symbol.x).toBeGreaterThan(first.x);
    expect(symbol.x).toBeLessThan(first.x + first.width);
    expect(symbol.x + symbol.width).toBeGreaterThan(last.x);
    expect(symbol.x + symbol.width).toBeLessThan(last.x + last.width);
    expect(measureDrawing(sop, drawing).defects).toEqual([]);
  });
});
