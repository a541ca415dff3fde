import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakLines,
  countLines,
  createTextMeasures,
  measureWords,
} from '../../../src/core/flowchart/cell-lines.ts';
import type { MeasureText } from '../../../src/core/text/measure-text.ts';
import { wrapText } from '../../../src/core/text/wrap-text.ts';

const style = { size: 9, bold: false };
const monospaced: MeasureText = (text) => [...text].length;
const lines = (text: string, width: number) => countLines(measureWords(text, style, monospaced), width);

describe('countLines', () => {
  it('counts the lines that wrapText makes, as long as no word breaks between letters', () => {
    const word = fc.constantFrom(
      'surat',
      'jalan/dokumen',
      'masing-masing',
      '1',
      'a,b;c',
      'dan',
      'penatausahaan',
    );
    const text = fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, fc.integer({ min: 13, max: 60 }), (paragraphs, width) => {
        const written = paragraphs.map((words) => words.join(' ')).join('\n');
        expect(lines(written, width)).toBe(wrapText(written, width, style, monospaced).length);
      }),
    );
  });

  it('gives nothing for an empty cell and more lines for a word wider than the cell', () => {
    expect(lines(' ', 10)).toBe(0);
    expect(lines('pertanggungjawaban', 7)).toBe(3);
    expect(measureWords('satu dua\ntiga', style, monospaced).natural).toBe(8);
  });
});

describe('breakLines', () => {
  it('makes the lines of wrapText, whatever is written', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'surat',
        'jalan/dokumen',
        'masing-masing',
        '1.',
        'a)',
        '-',
        'dan',
        'penata\u200Busahaan',
      ),
      fc.string({ minLength: 1, maxLength: 8 }),
    );
    const text = fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 4 });
    const { words } = createTextMeasures(monospaced);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (paragraphs, width) => {
        const written = paragraphs.map((parts) => parts.join(' ')).join('\n');
        expect(breakLines(words(written, 9), width)).toEqual(wrapText(written, width, style, monospaced));
      }),
      { numRuns: 500 },
    );
  });
});
