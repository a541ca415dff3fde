import { describe, expect, it } from 'vitest';
import type { DrawnCell, DrawnPage } from '../../../src/core/flowchart/drawing.ts';
import { ARIMO_BOLD_OUTLINES } from '../../../src/core/picture/generated/arimo-bold-outlines.ts';
import { pageToSvg } from '../../../src/core/picture/page-to-svg.ts';
import { rasterizePage } from '../../../src/core/picture/rasterize-page.ts';
import { samplePage } from './sample-page.ts';

const NAME: DrawnCell = {
  role: 'header',
  text: 'Bendahara Pengeluaran & Pembantu',
  lines: ['Bendahara Pengeluaran', '& Pembantu'],
  align: 'center',
  bold: true,
  size: 8,
  fill: '',
  x: 10,
  y: 10,
  width: 100,
  height: 30,
};

const bare = (cell: DrawnCell, width: number, height: number): DrawnPage => ({
  ...samplePage,
  width,
  height,
  columns: [],
  rows: [],
  lanes: [],
  symbols: [],
  lines: [],
  cells: [cell],
});
const level = bare(NAME, 120, 50);
const turned = bare({ ...NAME, turn: 'up', width: 30, height: 100 }, 50, 120);

describe('a heading that reads upwards', () => {
  it.each([
    ['thickened', undefined],
    ['bold', ARIMO_BOLD_OUTLINES],
  ])('is painted as the level one turned by a quarter to the left (%s letters)', (_, boldOutlines) => {
    const options = { scale: 3, layer: 'page', ...(boldOutlines ? { boldOutlines } : {}) } as const;
    const [before, after] = [rasterizePage(level, options), rasterizePage(turned, options)];
    expect([after.width, after.height]).toEqual([before.height, before.width]);
    let ink = 0;
    let farthest = 0;
    for (let y = 0; y < after.height; y++)
      for (let x = 0; x < after.width; x++) {
        const here = after.data[y * after.width + x] ?? 0;
        const there = before.data[x * before.width + (before.width - 1 - y)] ?? 0;
        ink += here;
        farthest = Math.max(farthest, Math.abs(here - there));
      }
    expect(ink).toBeGreaterThan(50_000);
    expect(farthest).toBeLessThanOrEqual(1);
  });

  it('stands in an SVG at the same points, line by line from the left', () => {
    const texts = [...pageToSvg(turned).matchAll(/<text ([^>]*)>([^<]*)</g)];
    expect(texts.map(([, , text]) => text)).toEqual(['Bendahara Pengeluaran', '&amp; Pembantu']);
    // Two lines of 9.2 pt in the middle of 30 pt, base lines at 0.92 of the letters' size.
    expect(texts.map(([, attributes]) => attributes)).toEqual([
      'x="23.16" y="60" font-size="8" text-anchor="middle" font-weight="bold" transform="rotate(-90 23.16 60)"',
      'x="32.36" y="60" font-size="8" text-anchor="middle" font-weight="bold" transform="rotate(-90 32.36 60)"',
    ]);
    expect(pageToSvg(level)).not.toContain('transform');
  });
});
