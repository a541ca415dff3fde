import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../src/core/flowchart/drawing.ts';
import { rasterizePage } from '../../../src/core/picture/rasterize-page.ts';
import { sliceStrips, type Strip } from '../../../src/core/picture/slice-strips.ts';
import { samplePage } from './sample-page.ts';

/** A sheet's page: `width` and `heights` in CSS pixels. */
function sheetPage(width: number, heights: readonly number[]): DrawnPage {
  const rows = [0];
  for (const height of heights) rows.push((rows[rows.length - 1] ?? 0) + height * 0.75);
  return {
    ...samplePage,
    width: width * 0.75,
    height: rows[rows.length - 1] ?? 0,
    columns: [0, width * 0.75],
    rows,
    headerRows: 0,
    cells: [],
  };
}

const pictureSize = (strip: Strip) => {
  const scale = strip.scale / 0.75;
  return [Math.round(strip.region.width * scale), Math.round(strip.region.height * scale)] as const;
};

describe('sliceStrips', () => {
  it('takes an ordinary SOP as one picture, as sharp as the limit allows', () => {
    const [strip, ...rest] = sliceStrips(sheetPage(600, new Array(11).fill(80)));
    expect(rest).toEqual([]);
    expect(strip).toMatchObject({
      fromRow: 0,
      toRow: 10,
      width: 600,
      height: 880,
      scale: 1.37,
    });
  });

  it('never goes above two pixels per pixel', () => {
    expect(sliceStrips(sheetPage(300, [60, 60]))[0]?.scale).toBe(2);
  });

  it('cuts at row borders into even parts of one scale', () => {
    const strips = sliceStrips(sheetPage(700, new Array(30).fill(72)));
    expect(strips.map((strip) => [strip.fromRow, strip.toRow])).toEqual([
      [0, 9],
      [10, 19],
      [20, 29],
    ]);
    expect(new Set(strips.map((strip) => strip.scale)).size).toBe(1);
  });

  it('gives a row too large for any sharp picture one of its own', () => {
    const strips = sliceStrips(sheetPage(1500, [100, 2000, 100]));
    expect(strips.map((strip) => [strip.fromRow, strip.toRow])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(strips[1]?.scale).toBeLessThan(1);
  });

  it('gives nothing for a sheet without rows or lanes', () => {
    expect(sliceStrips(sheetPage(700, []))).toEqual([]);
    expect(sliceStrips(sheetPage(0, [20]))).toEqual([]);
  });

  it('covers every row once, in order, within the limit of a picture', () => {
    const heights = fc.array(fc.integer({ min: 21, max: 500 }), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 2400 }), heights, (width, rows) => {
        const page = sheetPage(width, rows);
        const strips = sliceStrips(page);
        let next = 0;
        for (const strip of strips) {
          expect(strip.fromRow).toBe(next);
          next = strip.toRow + 1;
          expect(strip.region.y).toBe(page.rows[strip.fromRow]);
          expect(strip.height).toBeCloseTo(
            rows.slice(strip.fromRow, next).reduce((a, b) => a + b, 0),
            6,
          );
          const [w, h] = pictureSize(strip);
          expect(w * h).toBeLessThanOrEqual(1_000_000);
          expect(strip.scale).toBeLessThanOrEqual(2);
        }
        expect(next).toBe(rows.length);
      }),
    );
  });

  it('continues lines over the border between two strips without a seam', () => {
    const whole = rasterizePage(samplePage, { scale: 4, layer: 'strip' });
    const upper = rasterizePage(samplePage, {
      scale: 4,
      layer: 'strip',
      region: { x: 0, y: 0, width: 520, height: 200 },
    });
    const lower = rasterizePage(samplePage, {
      scale: 4,
      layer: 'strip',
      region: { x: 0, y: 200, width: 520, height: 160 },
    });
    expect(Buffer.concat([upper.data, lower.data]).equals(Buffer.from(whole.data))).toBe(true);
  });
});
