import { describe, expect, it } from 'vitest';
import { line, LINES, PAGE, drawingOf, withLine, withSymbol, kinds } from './hand-made-drawing.ts';

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
});
