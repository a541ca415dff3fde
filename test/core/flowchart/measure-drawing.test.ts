import { describe, expect, it } from 'vitest';
import { measureDrawing } from '../../../src/core/flowchart/measure-drawing.ts';
import { path, sop, PAGE, drawingOf, withLine } from './measure/hand-made-drawing.ts';

describe('measureDrawing on a clean drawing', () => {
  it('finds no defect and counts', () => {
    const measures = measureDrawing(sop, drawingOf(PAGE));
    expect(measures.defects).toEqual([]);
    expect(measures).toMatchObject({
      pages: 1,
      symbols: 4,
      connectors: 0,
      flows: 4,
      labels: 2,
      bends: 5,
      length: 18 + 100 + 34 + 76 + 68 + 116 + 80 + 10 + 56,
      crossings: 0,
      entersFromBelow: 0,
      leavesFromTop: 0,
    });
  });

  it('does not take a point on the way for a bend', () => {
    const drawing = withLine(3, path('350,232 350,250 350,250 350,288'));
    expect(measureDrawing(sop, drawing)).toMatchObject({
      bends: 5,
      defects: [],
    });
  });
});
