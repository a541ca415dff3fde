import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../src/core/flowchart/drawing.ts';
import type { Pixels } from '../../../src/core/picture/coverage.ts';
import { ARIMO_BOLD_OUTLINES } from '../../../src/core/picture/generated/arimo-bold-outlines.ts';
import { rasterizePage } from '../../../src/core/picture/rasterize-page.ts';
import { samplePage } from './sample-page.ts';

/** Ink at a point of the page. */
const inkAt = (pixels: Pixels, scale: number, x: number, y: number) =>
  pixels.data[Math.floor(y * scale) * pixels.width + Math.floor(x * scale)] ?? -1;

const total = (pixels: Pixels) => pixels.data.reduce((sum, ink) => sum + ink, 0);

describe('rasterizePage', () => {
  const page = rasterizePage(samplePage, { scale: 4, layer: 'page' });

  it('has the size of the page at the scale', () => {
    expect([page.width, page.height, page.data.length]).toEqual([2080, 1440, 2080 * 1440]);
  });

  it('draws rules as whole pixels, black beside white', () => {
    const across = [18, 19, 19.8, 20.1, 20.6, 21].map((x) => inkAt(page, 4, x, 150));
    expect(across).toEqual([0, 0, 255, 255, 0, 0]);
  });

  it('keeps the grey of header cells', () => {
    expect(inkAt(page, 4, 25, 25)).toBe(13);
    expect(inkAt(page, 4, 25, 150)).toBe(0);
  });

  it('keeps a rule out of a symbol that lies over it', () => {
    expect(inkAt(page, 4, 245, 290)).toBe(255);
    expect(inkAt(page, 4, 245, 305)).toBe(0);
    expect(inkAt(page, 4, 245, 294)).toBe(255);
  });

  it('draws lines, bars without a head, and heads', () => {
    expect(inkAt(page, 4, 205, 115)).toBe(255);
    expect(inkAt(page, 4, 318, 235)).toBe(255);
    expect(inkAt(page, 4, 341, 236.5)).toBe(0);
    expect(inkAt(page, 4, 283.8, 144)).toBe(255);
    expect(inkAt(page, 4, 283.8, 141)).toBe(0);
  });

  it('makes line corners square', () => {
    expect(inkAt(page, 4, 204.7, 120.3)).toBeGreaterThan(150);
    expect(inkAt(page, 4, 285.3, 119.7)).toBeGreaterThan(150);
  });

  it('paints less with every layer that is left out', () => {
    const strip = rasterizePage(samplePage, { scale: 4, layer: 'strip' });
    const flow = rasterizePage(samplePage, { scale: 4, layer: 'flow' });
    expect(total(page)).toBeGreaterThan(total(strip));
    expect(total(strip)).toBeGreaterThan(total(flow));
    expect(inkAt(flow, 4, 20, 150)).toBe(0);
    expect(inkAt(flow, 4, 205, 115)).toBe(255);
  });

  it('puts the rules of a strip where a sheet draws borders: in the last pixel of the cell', () => {
    const strip = rasterizePage(samplePage, { scale: 4, layer: 'strip' });
    expect([244, 244.3, 244.8, 245.1].map((x) => inkAt(strip, 4, x, 150))).toEqual([0, 255, 255, 0]);
  });

  it('gives for a region exactly that part of the page', () => {
    const region = { x: 165, y: 130, width: 240, height: 140 };
    const part = rasterizePage(samplePage, { scale: 4, layer: 'page', region });
    expect([part.width, part.height]).toEqual([960, 560]);
    for (let y = 0; y < part.height; y++) {
      const from = (y + 520) * page.width + 660;
      expect(part.data.subarray(y * 960, (y + 1) * 960)).toEqual(page.data.subarray(from, from + 960));
    }
  });

  it('thickens bold text when it has no bold outlines', () => {
    const bold = rasterizePage(samplePage, {
      scale: 4,
      layer: 'page',
      boldOutlines: ARIMO_BOLD_OUTLINES,
    });
    const plainCells = samplePage.cells.map((cell) => ({
      ...cell,
      bold: false,
    }));
    const plain = rasterizePage({ ...samplePage, cells: plainCells }, { scale: 4, layer: 'page' });
    expect(total(page)).toBeGreaterThan(total(plain));
    expect(total(bold)).toBeGreaterThan(total(plain));
  });

  it('draws accents, unknown letters without theirs, and a box for what it cannot draw', () => {
    const labelled = (text: string): DrawnPage => ({
      ...samplePage,
      symbols: [],
      cells: [],
      lines: [
        {
          flow: 0,
          from: 'a',
          to: 'b',
          arrow: 'none',
          points: [],
          label: text,
          labelBox: { x: 100, y: 100, width: 40, height: 9 },
        },
      ],
    });
    const draw = (text: string) => total(rasterizePage(labelled(text), { scale: 4, layer: 'flow' }));
    expect(draw('')).toBe(0);
    expect(draw(' \u00a0\u200b')).toBe(0);
    expect(draw('é')).toBeGreaterThan(draw('e'));
    expect(draw('\u1e2b')).toBe(draw('h'));
    expect(draw('漢')).toBeGreaterThan(0);
  });

  it('survives a page of no size and lines of no length', () => {
    const line = {
      flow: 0,
      from: 'a',
      to: 'b',
      arrow: 'end',
      points: [
        [1, 1],
        [1, 1],
      ],
    } as const;
    const pixels = rasterizePage(
      { ...samplePage, width: 0, height: 0, lines: [line] },
      { scale: 1, layer: 'page' },
    );
    expect([pixels.width, pixels.height]).toEqual([1, 1]);
  });
});
