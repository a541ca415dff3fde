import { describe, expect, it } from 'vitest';
import { measureDrawing } from '../../../../src/core/flowchart/measure-drawing.ts';
import {
  path,
  KINDS,
  FLOWS,
  sopOf,
  sop,
  line,
  LINES,
  PAGE,
  drawingOf,
  withLine,
  kinds,
} from './hand-made-drawing.ts';

describe('measureDrawing on line ends', () => {
  it('sees an end that misses its symbol or has no symbol', () => {
    expect(kinds(withLine(3, path('350,232 350,284')))).toEqual(['looseEnds']);
    expect(kinds(withLine(3, path('350,232')))).toEqual(['looseEnds']);
  });

  it('sees an end beside the port: floating at a diamond, off the middle of a box', () => {
    expect(kinds(withLine(0, path('150,72 150,90 246,90 246,124')))).toEqual(['offPort']);
    expect(kinds(withLine(3, path('345,232 345,288')))).toEqual(['offPort', 'offPort']);
  });

  it('sees a line that enters a port from inside its symbol', () => {
    const drawing = withLine(3, path('350,232 350,250 385,250 385,330 350,330 350,288'));
    expect(kinds(drawing)).toEqual(['offPort', 'lineThroughSymbol']);
  });

  it('sees in and out on one port, and two answers at one corner', () => {
    const twoFlows = sopOf(KINDS, [...FLOWS.slice(0, 3), { from: '3.L3', to: '2.L2' }]);
    const back = line(3, '3.L3', '2.L2', path('320,220 290,220 290,140 274,140'));
    const lines = [...LINES.slice(0, 3), back];
    expect(kinds(drawingOf({ ...PAGE, lines }), twoFlows)).toContain('samePort');
    const corner = withLine(2, path('274,140 290,140 290,60 180,60'), {
      labelBox: { x: 276, y: 145, width: 20, height: 9 },
    });
    expect(kinds(corner)).toEqual(expect.arrayContaining(['samePort', 'sharedRuns']));
  });

  it('sees a last piece that hides under its arrowhead', () => {
    expect(kinds(withLine(0, path('150,72 150,118 250,118 250,124')))).toEqual(['shortEntries']);
  });

  it('counts unusual reading directions without calling them wrong', () => {
    const drawing = withLine(3, path('380,220 390,220 390,330 350,330 350,312'));
    expect(measureDrawing(sop, drawing)).toMatchObject({
      entersFromBelow: 1,
      leavesFromTop: 0,
      defects: [],
    });
  });
});
