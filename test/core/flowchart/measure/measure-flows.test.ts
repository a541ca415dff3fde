import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../../src/core/flowchart/drawing.ts';
import { measureDrawing } from '../../../../src/core/flowchart/measure-drawing.ts';
import {
  path,
  centre,
  symbol,
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

describe('measureDrawing on flows', () => {
  it('sees a flow without line, a line without flow, and an arrowhead at the wrong symbol', () => {
    expect(kinds(drawingOf({ ...PAGE, lines: LINES.slice(0, 3) }))).toEqual(['missingFlows']);
    expect(kinds(drawingOf(PAGE), sopOf(KINDS, FLOWS.slice(0, 3)))).toEqual(['strangeLines']);
    const elsewhere = withLine(0, path('150,72 150,90 350,90 350,104 386,104 386,220 380,220'), {
      to: '3.L3',
    });
    expect(kinds(elsewhere)).toEqual(expect.arrayContaining(['missingFlows', 'strangeLines']));
    expect(kinds(withLine(3, path('350,232 350,288'), { arrow: 'none' }))).toEqual(['missingFlows']);
  });

  it('sees a label that is missing or wrong', () => {
    const points = LINES[1]?.points ?? [];
    expect(kinds(withLine(1, points, { label: 'Tidak' }))).toEqual(['missingLabels']);
    const drawing = drawingOf({
      ...PAGE,
      lines: LINES.map((old) => (old.flow === 1 ? line(1, '2.L2', '3.L3', points) : old)),
    });
    expect(kinds(drawing)).toEqual(['missingLabels']);
  });

  it('follows a flow over a page end by the letter of its connectors', () => {
    const pages = (letter: string) => {
      const connectors = [
        {
          ...symbol('A>1', 'connector', [350, 310]),
          caption: 'A',
          captionLines: ['A'],
          captionSize: 7,
        },
        {
          ...symbol(`${letter}<2`, 'connector', [350, 40]),
          caption: letter,
          captionLines: [letter],
          captionSize: 7,
        },
      ];
      const [out, back] = connectors;
      const first: DrawnPage = {
        ...PAGE,
        rows: [20, 100, 180, 340],
        activities: [0, 1, 2],
        symbols: [...PAGE.symbols.slice(0, 3), ...(out ? [out] : [])],
        lines: [...LINES.slice(0, 3), line(3, '3.L3', 'A>1', path('350,232 350,301'))],
      };
      const second: DrawnPage = {
        ...PAGE,
        number: 2,
        rows: [20, 180],
        activities: [3],
        symbols: [symbol('4.L3', 'end', [350, 120]), ...(back ? [back] : [])],
        lines: [line(3, `${letter}<2`, '4.L3', path('350,49 350,108'))],
      };
      return drawingOf(first, second);
    };
    const whole = measureDrawing(sop, pages('A'));
    expect(whole).toMatchObject({
      pages: 2,
      symbols: 4,
      connectors: 2,
      defects: [],
    });
    expect(kinds(pages('B'))).toEqual(['missingFlows']);
    const [first, second] = pages('A').pages;
    const torn = drawingOf(...(first && second ? [first, { ...second, lines: [] }] : []));
    expect(kinds(torn)).toEqual(['missingFlows', 'looseEnds']);
  });

  it('takes a joint row for one step, joined by bars that no line crosses', () => {
    const joint = sopOf(
      { '1.L1': 'start', '2.L1': 'process', '2.L3': 'process', '3.L2': 'end' },
      [
        { from: '1.L1', to: '2.L3' },
        { from: '2.L1', to: '3.L2' },
      ],
      2,
    );
    const symbols = joint.activities.flatMap((row, index) =>
      row.symbols.map((own) => symbol(own.id, own.kind, centre(index + 1, own.lane))),
    );
    const lines = [
      line(0, '1.L1', '2.L1', path('150,72 150,128')),
      line(1, '2.L3', '3.L2', path('350,152 350,190 250,190 250,208')),
    ];
    const bar = line(null, '2.L1', '2.L3', path('180,140 320,140'));
    const page = {
      ...PAGE,
      rows: PAGE.rows.slice(0, 4),
      activities: [0, 1, 2],
      symbols,
    };
    expect(kinds(drawingOf({ ...page, lines: [...lines, bar] }), joint)).toEqual([]);
    expect(kinds(drawingOf({ ...page, lines }), joint)).toEqual(['missingFlows']);
    const across = line(1, '2.L3', '3.L2', path('350,128 350,110 210,110 210,190 250,190 250,208'));
    const crossed = drawingOf({
      ...page,
      lines: [...lines.slice(0, 1), across, bar],
    });
    expect(measureDrawing(joint, crossed)).toMatchObject({
      crossings: 1,
      barCrossings: 1,
      leavesFromTop: 1,
      defects: [],
    });
  });
});
