import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../../src/core/flowchart/drawing.ts';
import { measureDrawing } from '../../../../src/core/flowchart/measure-drawing.ts';
import type { Sop } from '../../../../src/core/sop/sop.ts';
import { drawingOf, kinds, LINES, line, PAGE, sop, withLine, withSymbol } from './hand-made-drawing.ts';

describe('measureDrawing on labels', () => {
  const points = LINES[1]?.points ?? [];
  const at = (x: number, y: number, width = 20) =>
    kinds(withLine(1, points, { labelBox: { x, y, width, height: 9 } }));

  it('lets a label stand beside its line and in the empty corner of a diamond', () => {
    expect(at(276, 129)).toEqual([]);
    expect(at(268, 126)).toEqual([]);
  });

  it('sees a label on a line, a symbol, another label or the edge of the page', () => {
    expect(at(276, 136)).toEqual(['labelHits']);
    expect(at(262, 128)).toEqual(['labelHits']);
    expect(at(345, 150, 30)).toEqual(['labelHits']);
    const drawing = withLine(1, points, {
      labelBox: { x: 204, y: 129, width: 20, height: 9 },
    });
    expect(kinds(drawing)).toContain('labelHits');
  });

  it('sees a label that is far from its line, has no place, or is larger than it', () => {
    expect(at(150, 200)).toEqual(['labelHits']);
    expect(at(276, 129, 4)).toEqual(['labelHits']);
    const { labelBox: _, ...bare } = {
      ...line(1, '2.L2', '3.L3', points, 'Ya'),
    };
    const lines = LINES.map((old) => (old.flow === 1 ? bare : old));
    expect(kinds(drawingOf({ ...PAGE, lines }))).toEqual(['missingLabels']);
  });

  it('sees a note of a connector on a line', () => {
    const note = {
      note: 'ke hal. 2',
      noteBox: { x: 340, y: 276, width: 40, height: 9 },
    };
    expect(kinds(withSymbol('4.L3', note))).toEqual(['labelHits']);
    const far = { note: 'ke hal. 2', noteBox: { x: 210, y: 290, width: 40, height: 9 } };
    expect(kinds(withSymbol('4.L3', far))).toEqual(['labelHits']);
    const beside = { note: 'ke hal. 2', noteBox: { x: 275, y: 290, width: 40, height: 9 } };
    expect(kinds(withSymbol('4.L3', beside))).toEqual([]);
  });

  it('knows a label in several lines, and one that lost a word', () => {
    const box = { x: 280, y: 118, width: 40, height: 18 };
    const two = { label: 'Ya, dengan catatan', labelBox: box };
    const whole = withLine(1, points, { ...two, labelLines: ['Ya, dengan', 'catatan'] });
    expect(kinds(whole, renamed)).toEqual([]);
    const lost = withLine(1, points, { ...two, labelLines: ['Ya, dengan', 'catat'] });
    expect(kinds(lost, renamed)).toEqual(['labelHits']);
    expect(kinds(withLine(1, points, two), renamed)).toEqual(['labelHits']);
  });

  it('counts labels outside the cell of their symbol, and those as near to another line', () => {
    const counts = (drawing: Drawing) => {
      const { labelsAway, labelsDoubtful } = measureDrawing(sop, drawing);
      return [labelsAway, labelsDoubtful];
    };
    const label = (x: number, y: number) =>
      counts(withLine(1, points, { labelBox: { x, y, width: 20, height: 9 } }));
    expect(label(276, 129)).toEqual([0, 0]);
    expect(label(302, 129)).toEqual([1, 0]);
    expect(label(276, 188)).toEqual([1, 0]);
    expect(label(253, 100)).toEqual([0, 1]);
  });
});

const renamed: Sop = {
  ...sop,
  flows: sop.flows.map((flow) => (flow.label === 'Ya' ? { ...flow, label: 'Ya, dengan catatan' } : flow)),
};
