import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../../src/core/flowchart/drawing.ts';
import { measureDrawing } from '../../../../src/core/flowchart/measure-drawing.ts';
import {
  path,
  centre,
  symbol,
  sopOf,
  sop,
  line,
  PAGE,
  drawingOf,
  withLine,
  kinds,
} from './hand-made-drawing.ts';

describe('measureDrawing on the run of lines', () => {
  it('sees a slanted piece', () => {
    expect(kinds(withLine(1, path('274,140 340,140 350,208')))).toEqual(['nonOrthogonal']);
  });

  it('sees a line through a symbol, and through its own', () => {
    const drawing = withLine(2, path('226,140 210,140 210,60 180,60'), {
      labelBox: { x: 186, y: 143, width: 20, height: 9 },
    });
    expect(kinds(drawing)).toEqual([]);
    const through = withLine(3, path('350,232 350,270 250,270 250,52 390,52 390,300 380,300'));
    expect(kinds(through)).toContain('lineThroughSymbol');
  });

  it('sees a line that crosses, touches or doubles itself', () => {
    const loop = path('350,232 350,250 390,250 390,240 370,240 370,275 350,275 350,288');
    expect(kinds(withLine(3, loop))).toEqual(['selfCrossings']);
    expect(kinds(withLine(3, path('350,232 350,280 350,240 350,288')))).toEqual(['selfCrossings']);
  });

  it('counts a crossing once, however many merged lines run through it', () => {
    const crossing = withLine(3, path('380,220 390,220 390,120 330,120 330,170 390,170 390,300 380,300'));
    expect(measureDrawing(sop, crossing).crossings).toBe(2);
  });

  it('calls a shared run of two flows ambiguous unless they merge or fork', () => {
    const shared = withLine(0, path('150,72 150,85 110.5,85 110.5,110 250,110 250,124'));
    expect(kinds(shared)).toContain('sharedRuns');
    const kindsOf3 = {
      '1.L1': 'start',
      '1.L2': 'start',
      '3.L3': 'end',
    } as const;
    const merging = sopOf(kindsOf3, [
      { from: '1.L1', to: '3.L3' },
      { from: '1.L2', to: '3.L3' },
    ]);
    const symbols = Object.entries(kindsOf3).map(([id, kind]) =>
      symbol(id, kind, centre(Number.parseInt(id, 10), id.replace(/^.*\./, ''))),
    );
    const page: DrawnPage = {
      ...PAGE,
      rows: PAGE.rows.slice(0, 4),
      activities: [0, 1, 2],
      symbols,
      lines: [
        line(0, '1.L1', '3.L3', path('150,72 150,150 350,150 350,208')),
        line(1, '1.L2', '3.L3', path('250,72 250,150 350,150 350,208')),
      ],
    };
    expect(kinds(drawingOf(page), merging)).toEqual([]);
    const apart = sopOf({ ...kindsOf3, '3.L2': 'end' }, [
      { from: '1.L1', to: '3.L3' },
      { from: '1.L2', to: '3.L2' },
    ]);
    const second = line(1, '1.L2', '3.L2', path('250,72 250,150 290,150 290,195 250,195 250,208'));
    const mixed = {
      ...page,
      symbols: [...symbols, symbol('3.L2', 'end', [250, 220])],
      lines: [...page.lines.slice(0, 1), second],
    };
    expect(kinds(drawingOf(mixed), apart)).toEqual(['sharedRuns']);
  });

  it('sees lines that touch or come too close', () => {
    const labelBox = { x: 186, y: 143, width: 20, height: 9 };
    const touching = path('226,140 210,140 210,115 150,115 150,90 110,90 110,60 120,60');
    expect(kinds(withLine(2, touching, { labelBox }))).toEqual(['touches']);
    const beside = (y: number) => path(`226,140 110,140 110,${y} 190,${y} 190,60 180,60`);
    expect(kinds(withLine(2, beside(92.5)))).toEqual(['tooClose']);
    expect(kinds(withLine(2, beside(92.99)))).toEqual(['tooClose']);
  });

  it('takes no thousandth of a point for a fault: both lines were rounded', () => {
    const beside = path('226,140 110,140 110,92.999 190,92.999 190,60 180,60');
    expect(kinds(withLine(2, beside))).toEqual([]);
  });

  it('sees a line that passes a symbol so near that it seems to join it', () => {
    const under = (y: number) => path(`320,220 310,220 310,${y} 215,${y} 215,300 320,300`);
    expect(kinds(withLine(3, under(160)))).toEqual([]);
    expect(kinds(withLine(3, under(157)))).toEqual(['tooClose']);
  });

  it('sees a run along a rule of the table, but not a short one', () => {
    expect(kinds(withLine(0, path('150,72 150,101 250,101 250,124')))).toEqual(['onRule']);
    expect(kinds(withLine(2, path('226,140 101,140 101,60 120,60')))).toEqual(['onRule']);
    expect(kinds(withLine(3, path('350,232 350,253 356,253 356,259 350,259 350,288')))).toEqual([]);
  });
});
