import { describe, expect, it } from 'vitest';
import { type FlowSpans, sizeChanges } from '../../src/application/flow-sizes.ts';
import { flowStrips, isFlowTag } from '../../src/application/flow-strips.ts';
import { imageSize } from '../../src/application/image-size.ts';
import type { Tab } from '../../src/application/ports.ts';
import { drawFlowchart } from '../../src/core/flowchart/draw-flowchart.ts';
import type { DrawnPage } from '../../src/core/flowchart/drawing.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import { measureArimo } from '../../src/core/text/measure-arimo.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';

function page(rows: readonly number[], columns: readonly number[]): DrawnPage {
  return {
    number: 1,
    width: 0,
    height: 0,
    columns,
    rows,
    headerRows: 0,
    activities: [],
    lanes: [],
    cells: [],
    symbols: [],
    lines: [],
  };
}

function tab(rowHeights: readonly number[], columnWidths: readonly number[]): Tab {
  const grid = { name: 'SOP', rows: [], merges: [] };
  return {
    sheetId: 0,
    grid,
    notes: [],
    settings: null,
    hiddenRows: [],
    hiddenColumns: [],
    turned: [],
    rowHeights,
    columnWidths,
  };
}

const ONE_EACH: FlowSpans = {
  rows: [
    { from: 4, count: 1 },
    { from: 5, count: 1 },
  ],
  columns: [
    { from: 2, count: 1 },
    { from: 3, count: 1 },
  ],
};

describe('sizeChanges', () => {
  it('turns points into pixels, and leaves out what fits', () => {
    const present = tab([21, 21, 21, 21, 40, 21], [50, 200, 80, 100]);
    expect(sizeChanges(page([0, 30, 75], [0, 60, 120]), ONE_EACH, present)).toEqual({
      rowHeights: [{ index: 5, pixels: 60 }],
      columnWidths: [{ index: 3, pixels: 80 }],
    });
  });

  it('shares a height among the sheet rows of one activity, to the pixel', () => {
    const spans: FlowSpans = { rows: [{ from: 4, count: 3 }], columns: [] };
    const { rowHeights } = sizeChanges(page([0, 75], [0]), spans, tab([], []));
    expect(rowHeights).toEqual([
      { index: 4, pixels: 34 },
      { index: 5, pixels: 33 },
      { index: 6, pixels: 33 },
    ]);
  });
});

describe('flowStrips', () => {
  it.each(EXAMPLES.map(({ id, sop }) => [id, sop] as const))(
    'paints %s over exactly its rows and lanes',
    (_id, sop) => {
      const columnWidths = {
        number: 40,
        activity: 220,
        kelengkapan: 120,
        waktu: 80,
        output: 120,
        keterangan: 100,
      };
      const [drawn] = drawFlowchart(sop, {
        profile: findProfile(sop.profile),
        measure: measureArimo,
        target: { kind: 'sheet', columnWidths, fontSize: 10 },
      }).pages;
      if (drawn === undefined) throw new Error('nothing was drawn');
      const spans: FlowSpans = {
        rows: sop.activities.map((_, index) => ({ from: 10 + index, count: 1 })),
        columns: sop.lanes.map((_, index) => ({ from: 2 + index, count: 1 })),
      };
      const strips = flowStrips(drawn, spans, 12);
      const { rowHeights, columnWidths: widths } = sizeChanges(drawn, spans, tab([], []));
      const sum = (sizes: readonly { readonly pixels: number }[]) =>
        sizes.reduce((all, { pixels }) => all + pixels, 0);
      expect(strips.reduce((all, { place }) => all + place.height, 0)).toBe(sum(rowHeights));
      for (const { place, png, tag } of strips) {
        expect(place).toMatchObject({ column: 2, offsetX: 0, offsetY: 0, width: sum(widths) });
        const size = imageSize(png);
        expect((size?.width ?? 0) * (size?.height ?? 0)).toBeLessThanOrEqual(1_000_000);
        expect(isFlowTag(tag)).toBe(true);
      }
      expect(flowStrips(drawn, spans, 12).map(({ tag }) => tag)).toEqual(strips.map(({ tag }) => tag));
    },
  );
});
