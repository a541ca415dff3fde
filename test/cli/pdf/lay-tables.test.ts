import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { convertWithChromium } from '../../../src/cli/pdf/chromium-pdf.ts';
import { findPdfConverter } from '../../../src/cli/pdf/find-converter.ts';
import { cell, paragraph, row } from '../../../src/core/document/blocks.ts';
import type { OfficialDocument, Picture } from '../../../src/core/document/document.ts';
import { renderDocx } from '../../../src/core/document/render-docx.ts';
import { encodePng } from '../../../src/core/picture/encode-png.ts';

const COLUMNS = [60, 81, 96];
const HEIGHTS = [48, 57, 63];
const RULE = 0.75;

function tile(column: number, line: number): Picture {
  const data = new Uint8Array(40 * 40).fill(40 * column + line + 1);
  return {
    kind: 'picture',
    format: 'png',
    bytes: encodePng({ width: 40, height: 40, data }, { transparent: true }),
    width: (COLUMNS[column] ?? 0) - 0.5,
    height: (HEIGHTS[line] ?? 0) - RULE,
    align: 'center',
    before: 0,
    after: 0,
    alt: { name: 'Alur', title: 'Alur', description: 'Alur' },
  };
}

/** A page with a table of nine tiles behind a column of text, one line of which is higher than its row. */
function tiledDocument(text: string, turn?: 'up'): OfficialDocument {
  const lines = HEIGHTS.map((height, line) =>
    row(
      [
        cell([paragraph(line === 1 ? text : 'Menerima surat', { size: 9 })], {
          verticalAlign: 'center',
          ...(turn === undefined ? {} : { turn }),
        }),
        ...COLUMNS.map((_, column) => cell([tile(column, line)], { verticalAlign: 'center' })),
      ],
      { height, heightRule: 'exact' },
    ),
  );
  return {
    title: 'SOP',
    author: 'Contoh',
    font: 'Arial',
    page: {
      width: 936,
      height: 612,
      margins: { top: 36, right: 36, bottom: 51, left: 36 },
      footerDistance: 24,
    },
    blocks: [
      { kind: 'pageStart' },
      { kind: 'table', columns: [90, ...COLUMNS], rows: lines, indent: 0, borders: true },
    ],
    footer: { size: 8, parts: ['Halaman ', { field: 'page' }] },
    template: { texts: {}, blocks: {} },
  };
}

interface Placed {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pictures of the PDF in points from the paper's upper left corner; the browser scales its page once, at the start. */
function placedPictures(pdf: Uint8Array): Placed[] {
  const raw = Buffer.from(pdf);
  const text = raw.toString('latin1');
  const placed: Placed[] = [];
  for (const match of text.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const content = inflated(raw.subarray(from, from + Number(match[1])));
    const unit = Number(/^([\d.]+) 0 0 -\1 0 /.exec(content)?.[1] ?? Number.NaN);
    for (const [, width, height, x, y] of content.matchAll(
      /([\d.]+) 0 0 -([\d.]+) ([\d.]+) ([\d.]+) cm\n[^Q]*?\/X\d+ Do/g,
    )) {
      const left = Number(x) * unit;
      const bottom = Number(y) * unit;
      placed.push({
        left,
        bottom,
        right: left + Number(width) * unit,
        top: bottom - Number(height) * unit,
      });
    }
  }
  return placed;
}

function inflated(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

async function pictures(text: string, turn?: 'up'): Promise<Placed[]> {
  const { converter } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: '' });
  if (converter === null || converter.kind === 'libreoffice') throw new Error('no Chromium here');
  return placedPictures(await convertWithChromium(renderDocx(tiledDocument(text, turn)), converter));
}

describe('tiles of a table in the PDF of Chromium', () => {
  it('stand where the widths and heights say, and meet under the rules', async () => {
    const placed = await pictures('Mencatat surat');
    expect(placed).toHaveLength(9);
    placed.forEach((box, index) => {
      const column = index % 3;
      const line = Math.floor(index / 3);
      const left = 36 + 90 + COLUMNS.slice(0, column).reduce((sum, width) => sum + width, 0);
      expect(Math.abs(box.left - (left + 0.25))).toBeLessThan(0.15);
      const below = placed[index + 3];
      const right = column < 2 ? placed[index + 1] : undefined;
      if (below !== undefined) {
        expect(Math.abs(below.left - box.left)).toBeLessThan(0.01);
        expect(below.top - box.bottom).toBeLessThan(RULE + 0.1);
      }
      if (right !== undefined) {
        expect(Math.abs(right.top - box.top)).toBeLessThan(0.01);
        expect(right.left - box.right).toBeLessThan(RULE);
      }
      expect(Math.abs(box.bottom - box.top - ((HEIGHTS[line] ?? 0) - RULE))).toBeLessThan(0.15);
    });
  });

  it('grow with a row whose text is higher than planned', async () => {
    const placed = await pictures('satu dua tiga empat lima enam tujuh delapan '.repeat(4));
    expect(placed).toHaveLength(9);
    const [, , , first, , , below] = placed;
    expect((first?.bottom ?? 0) - (first?.top ?? 0)).toBeGreaterThan(60);
    expect((below?.top ?? 0) - (first?.bottom ?? 0)).toBeLessThan(RULE + 0.1);
  });

  it('stay where they are beside turned text, which wraps at the height of its row', async () => {
    const level = await pictures('Mencatat surat');
    const turned = await pictures('Mencatat surat yang masuk menurut tanggal', 'up');
    expect(turned).toHaveLength(9);
    turned.forEach(({ left, top, bottom }, index) => {
      const before = level[index];
      expect(Math.abs(left - (before?.left ?? 0))).toBeLessThan(0.01);
      expect(Math.abs(top - (before?.top ?? 0))).toBeLessThan(0.01);
      expect(Math.abs(bottom - (before?.bottom ?? 0))).toBeLessThan(0.01);
    });
  });
});
