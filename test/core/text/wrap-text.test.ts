import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import type { MeasureText } from '../../../src/core/text/measure-text.ts';
import { unbreakablePieces } from '../../../src/core/text/break-text.ts';
import { wrapText } from '../../../src/core/text/wrap-text.ts';

const style = { size: 9, bold: false };
/** One unit per code point, so that widths can be read off the text. */
const monospaced: MeasureText = (text) => [...text].length;
const wrap = (text: string, width: number) => wrapText(text, width, style, monospaced);

describe('wrapText', () => {
  it('fills lines greedily', () => {
    expect(wrap('Menerima dan mencatat surat masuk', 12)).toEqual([
      'Menerima dan',
      'mencatat',
      'surat masuk',
    ]);
  });

  it('gives no line for a text without anything to see', () => {
    expect(wrap('', 10)).toEqual([]);
    expect(wrap(' \t\r\n \n', 10)).toEqual([]);
    expect(wrap('\u200b\u00ad', 10)).toEqual([]);
  });

  it('honours line ends of every kind, trims, and keeps empty lines inside only', () => {
    expect(wrap('\n  a \r\nb\rc\n\n d\n\n', 10)).toEqual(['a', 'b', 'c', '', 'd']);
    expect(wrap('satu\u2028dua', 10)).toEqual(['satu', 'dua']);
  });

  it('takes tabs and runs of spaces as one space', () => {
    expect(wrap('1.\tBuku   agenda', 20)).toEqual(['1. Buku agenda']);
    expect(wrap('1.\tBuku   agenda', 8)).toEqual(['1. Buku', 'agenda']);
  });

  it('does not break at a no-break space', () => {
    expect(wrap('No.\u00a01 dan', 6)).toEqual(['No.\u00a01', 'dan']);
  });

  it('breaks after the hyphen of a reduplication, not inside a number', () => {
    expect(wrap('oleh masing-masing', 12)).toEqual(['oleh masing-', 'masing']);
    expect(wrap('oleh masing-masing', 18)).toEqual(['oleh masing-masing']);
    expect(wrap('nomor SOP-025', 10)).toEqual(['nomor', 'SOP-025']);
  });

  it('breaks after a slash only when the word has no room in a line', () => {
    expect(wrap('a Kelengkapan/Persyaratan', 23)).toEqual(['a', 'Kelengkapan/Persyaratan']);
    expect(wrap('a Kelengkapan/Persyaratan', 13)).toEqual(['a', 'Kelengkapan/', 'Persyaratan']);
    expect(wrap('https://contoh.go.id/sop/1', 12)).toEqual(['https://', 'contoh.go.', 'id/sop/1']);
  });

  it('fills the line before a word that must break after a sign anyway', () => {
    expect(wrap('Surat Jalan/Dokumen', 12)).toEqual(['Surat Jalan/', 'Dokumen']);
    expect(wrap('Surat Jalan/Dokumen', 8)).toEqual(['Surat', 'Jalan/', 'Dokumen']);
  });

  it('leaves no list mark alone where the word behind it breaks after a sign', () => {
    expect(wrap('1. Surat/Nota', 10)).toEqual(['1. Surat/', 'Nota']);
    expect(wrap('- Penatausahaan', 14)).toEqual(['-', 'Penatausahaan']);
    expect(wrap('- Penatausahaan', 8)).toEqual(['- Penata', 'usahaan']);
    expect(wrap('a. Surat dan\nb) Nota', 8)).toEqual(['a. Surat', 'dan', 'b) Nota']);
  });

  it('breaks a word wider than the line between characters', () => {
    expect(wrap('pertanggungjawaban', 7)).toEqual(['pertang', 'gungjaw', 'aban']);
    expect(wrap('ya pertanggungjawaban ya', 7)).toEqual(['ya', 'pertang', 'gungjaw', 'aban ya']);
  });

  it('puts at least one character in a line, however narrow', () => {
    expect(wrap('abc', 0)).toEqual(['a', 'b', 'c']);
    expect(wrap('abc', -5)).toEqual(['a', 'b', 'c']);
  });

  it('never cuts an astral character, a flag, a joined emoji or a letter from its mark', () => {
    expect(wrap('😀😀😀', 2)).toEqual(['😀😀', '😀']);
    expect(wrap('🇮🇩🇮🇩', 1)).toEqual(['🇮🇩', '🇮🇩']);
    expect(wrap('👨‍👩‍👧x', 1)).toEqual(['👨‍👩‍👧', 'x']);
    expect(wrap('e\u0301e\u0301', 1)).toEqual(['e\u0301', 'e\u0301']);
  });

  it('breaks at a zero-width space and drops it', () => {
    expect(wrap('abcd\u200befgh', 5)).toEqual(['abcd', 'efgh']);
    expect(wrap('ab\u200bcd', 5)).toEqual(['abcd']);
    expect(wrap('ab \u200b', 2)).toEqual(['ab']);
  });

  it('loses no visible character and exceeds the width only by a lone cluster', () => {
    const visible = (text: string) => text.replace(/[\s\u0085\u00ad\u200b\ufeff]/gu, '');
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (source, width) => {
        const lines = wrapText(source, width, style, measureArimo);
        expect(visible(lines.join(''))).toBe(visible(source));
        for (const line of lines) {
          expect(line).not.toMatch(/[\n\r\t]/);
          expect(line).toBe(line.replace(/^[ ]+|[ ]+$/g, ''));
          const wide = measureArimo(line, style) > width + 0.001;
          if (wide) expect(wrapText(line, width, style, measureArimo)).toEqual([line]);
        }
      }),
    );
  });
});

describe('unbreakablePieces', () => {
  it('ends a piece at spaces and after signs, keeps numbers whole and list marks with their word', () => {
    expect(unbreakablePieces('Surat Jalan/Dokumen')).toEqual(['Surat', 'Jalan/', 'Dokumen']);
    expect(unbreakablePieces('masing-masing; Umum,Keuangan')).toEqual([
      'masing-',
      'masing;',
      'Umum,',
      'Keuangan',
    ]);
    expect(unbreakablePieces('SOP 01.048.2017')).toEqual(['SOP', '01.048.2017']);
    expect(unbreakablePieces('1. Buku agenda\n- Nota')).toEqual(['1. Buku', 'agenda', '- Nota']);
    expect(unbreakablePieces('  ')).toEqual([]);
  });

  it('gives pieces that wrapText never breaks in a line that holds the widest', () => {
    const words = fc.constantFrom(
      'Surat',
      'Jalan/Dokumen',
      'masing-masing',
      'a,b',
      '1.',
      '-',
      'Penatausahaan',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (list) => {
        const text = list.join(' ');
        const pieces = unbreakablePieces(text);
        const width = Math.max(...pieces.map((piece) => piece.length));
        const lines = wrap(text, width).join('|');
        for (const piece of ['Surat', 'Penatausahaan', 'Dokumen'])
          if (text.includes(piece)) expect(lines).toContain(piece);
      }),
    );
  });
});
