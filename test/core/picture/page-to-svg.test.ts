import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../src/core/flowchart/drawing.ts';
import { pageToSvg } from '../../../src/core/picture/page-to-svg.ts';
import { samplePage } from './sample-page.ts';

function withText(text: string): DrawnPage {
  return {
    ...samplePage,
    cells: samplePage.cells.map((cell) => ({ ...cell, text, lines: [text] })),
    symbols: samplePage.symbols.map((symbol) => ({
      ...symbol,
      id: text,
      captionLines: [text],
      captionSize: 7,
    })),
    lines: samplePage.lines.map((line) => ({ ...line, label: text })),
  };
}

describe('pageToSvg', () => {
  it('is one accessible document on white paper', () => {
    const svg = pageToSvg(samplePage, { title: 'SOP "Surat" & <Arsip>' });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('viewBox="0 0 520 360" role="img"');
    expect(svg).toContain('<title>SOP &quot;Surat&quot; &amp; &lt;Arsip&gt;</title>');
    expect(svg).toContain('<rect width="520" height="360" fill="#fff"/>');
    expect(pageToSvg(samplePage)).toContain('<title>Halaman 1</title>');
  });

  it('shows every text, symbol, line and arrowhead', () => {
    const svg = pageToSvg(samplePage);
    for (const text of [
      'Kegiatan',
      'masuk &lt;asli&gt; dari &quot;unit&quot;',
      'Tidak',
      'ke hal. 2',
      'Lengkap?',
    ]) {
      expect(svg).toContain(`>${text}</text>`);
    }
    expect(svg.match(/data-symbol=/g)).toHaveLength(samplePage.symbols.length);
    const heads = /<g fill="#000">\n<path d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(heads.match(/Z/g)).toHaveLength(4);
    expect(svg).toContain('font-family="Arial, Arimo, Liberation Sans, sans-serif"');
  });

  it('draws only symbols and lines in the flow layer, and no cell text in a strip', () => {
    expect(pageToSvg(samplePage, { layer: 'flow' })).not.toContain('stroke-width="0.75"');
    expect(pageToSvg(samplePage, { layer: 'strip' })).toContain('stroke-width="0.75"');
    expect(pageToSvg(samplePage, { layer: 'strip' })).not.toContain('Kegiatan');
  });

  it('ends the shaft inside the arrowhead and the head on the symbol', () => {
    const svg = pageToSvg(samplePage);
    expect(svg).toContain('M205 106L205 120L285 120L285 146M');
    expect(svg).toContain('M285 149L282.75 143L287.25 143Z');
  });

  it('writes numbers with at most two decimals and never in exponent form', () => {
    const third = (value: number) => value + 1 / 3;
    const svg = pageToSvg({
      ...samplePage,
      symbols: samplePage.symbols.map((symbol) => ({
        ...symbol,
        x: third(symbol.x),
        width: third(1e-9),
      })),
      lines: samplePage.lines.map((line) => ({
        ...line,
        points: line.points.map(([x, y]) => [third(x), -1e-9 * y]),
      })),
    });
    expect(svg).not.toMatch(/\d\.\d{3,}|\de-|NaN|Infinity|[" ]-0[" ]/);
  });

  it('gives the same bytes again', () => {
    expect(pageToSvg(structuredClone(samplePage))).toBe(pageToSvg(samplePage));
  });

  it('stays well-formed with any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u0000\ud800x', ']]>', '<!--', '&#0;'),
    );
    fc.assert(
      fc.property(text, (content) => {
        const svg = pageToSvg(withText(content), { title: content });
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
      { numRuns: 50 },
    );
  });

  it('survives a page without table, symbols or lines, and lines without length', () => {
    const bare = {
      ...samplePage,
      columns: [],
      rows: [],
      cells: [],
      symbols: [],
    };
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
    expect(XMLValidator.validate(pageToSvg({ ...bare, lines: [line] }))).toBe(true);
  });
});
