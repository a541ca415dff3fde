import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { readSymbols } from '../../../src/core/sop/read-symbols.ts';
import { gridOf, tableOf } from './grid-of.ts';

const one = (text: string) => {
  const { marks, unread } = readSymbols(text);
  return { kinds: marks.map(({ kind }) => kind), unread };
};

describe('readSymbols', () => {
  it.each([
    ['Mulai', 'start'],
    ['m', 'start'],
    ['MULAI', 'start'],
    ['Proses', 'process'],
    ['P', 'process'],
    ['Keputusan', 'decision'],
    ['Keputsan', 'decision'],
    ['belah ketupat', 'decision'],
    ['◇', 'decision'],
    ['S', 'end'],
    ['Selesai.', 'end'],
    ['x', 'auto'],
    ['X', 'auto'],
    ['✓', 'auto'],
    ['✔️', 'auto'],
    ['v', 'auto'],
    ['O', 'auto'],
    ['(x)', 'auto'],
    ['*', 'auto'],
    ['○', 'auto'],
    ['⬜', 'process'],
    ['Mulai →', 'start'],
    ['↓ ◇', 'decision'],
    ['← Selesai', 'end'],
  ])('reads %s', (text, kind) => {
    expect(one(text.replace('.', ''))).toEqual({ kinds: [kind], unread: '' });
  });

  it('reads several symbols of one cell, however they are divided', () => {
    for (const text of ['M P', 'M, P', 'M+P', 'Mulai\nProses', 'M; P', 'Mulai dan Proses', 'M/P'])
      expect(one(text).kinds, text).toEqual(['start', 'process']);
  });

  it('tells answers, which stand on arrows, from symbols', () => {
    expect(readSymbols('Tidak')).toEqual({ marks: [], unread: '', answer: 'Tidak' });
    expect(readSymbols('Ya ↓ □')).toEqual({ marks: [{ kind: 'process' }], unread: '', answer: 'Ya' });
    expect(readSymbols('TIDAK SETUJU').answer).toBe('TIDAK SETUJU');
    expect(readSymbols('Yayasan')).toEqual({ marks: [], unread: 'Yayasan' });
    const { findings } = readSheet(tableOf(['1 | A | M | Ya | |', '2 | B | | S | |']));
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['baca.answerInLane', { row: 1, column: 3 }],
    ]);
  });

  it('reads captions, orders and spans', () => {
    expect(readSymbols('K (R/T)').marks).toEqual([{ kind: 'decision', caption: 'R/T' }]);
    expect(readSymbols('K(Sesuai (lengkap)?)').marks).toEqual([
      { kind: 'decision', caption: 'Sesuai (lengkap)?' },
    ]);
    expect(readSymbols('P2').marks).toEqual([{ kind: 'process', order: 2 }]);
    expect(readSymbols('Proses 12 (catat)').marks).toEqual([
      { kind: 'process', order: 12, caption: 'catat' },
    ]);
    expect(readSymbols('K→Sekda').marks).toEqual([{ kind: 'decision', until: 'Sekda' }]);
    expect(readSymbols('K (Ya?) s.d. Kabag').marks).toEqual([
      { kind: 'decision', caption: 'Ya?', until: 'Kabag' },
    ]);
    expect(readSymbols('Setuju?').marks).toEqual([{ kind: 'decision', caption: 'Setuju?' }]);
  });

  it('gives back what it cannot read', () => {
    expect(one('t')).toEqual({ kinds: [], unread: 't' });
    expect(one('Kabag menerima surat').unread).toBe('Kabag menerima surat');
    expect(one('-')).toEqual({ kinds: [], unread: '' });
    expect(one('P lalu simpan')).toEqual({
      kinds: ['process'],
      unread: 'lalu simpan',
    });
  });

  it('reads any text without a crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readSymbols(text).marks.length >= 0));
  });
});

const symbolsOf = (lines: readonly string[]) =>
  readSheet(tableOf(lines)).sop?.activities.map((row) =>
    row.symbols.map((symbol) => `${symbol.id}:${symbol.kind}`),
  );

describe('symbols of a table', () => {
  it('lets Lajur choose for a plain x', () => {
    expect(symbolsOf(['1 | A | x', '2 | B || x || Ya 3; Tidak 1', '3 | C ||| x', '4 | D | x'])).toEqual([
      ['1.L1:start'],
      ['2.L2:decision'],
      ['3.L3:process'],
      ['4.L1:end'],
    ]);
  });

  it('adds no start or end where staff wrote their own', () => {
    expect(symbolsOf(['1 | A | x', '2 | B || M', '3 | C ||| S', '4 | D | x'])).toEqual([
      ['1.L1:process'],
      ['2.L2:start'],
      ['3.L3:end'],
      ['4.L1:process'],
    ]);
  });

  it('makes no end of a last row that leads back', () => {
    expect(symbolsOf(['1 | A | x', '2 | B || x || 1'])).toEqual([['1.L1:start'], ['2.L2:process']]);
  });

  it('orders symbols of several lanes by their numbers, else from left to right', () => {
    expect(symbolsOf(['1 | A | P2 | | P1', '2 | B | x | x | x', '3 | C | P1; S3 | P2'])).toEqual([
      ['1.L3:process', '1.L1:process'],
      ['2.L1:process', '2.L2:process', '2.L3:process'],
      ['3.L1:process', '3.L2:process', '3.L1#2:end'],
    ]);
  });

  it('takes a merged lane cell for a symbol over the border', () => {
    const merged = readSheet({
      ...tableOf(['1 | A | K', '2 | B || S']),
      merges: [{ row: 1, column: 2, rows: 1, columns: 2 }],
    });
    expect(merged.sop?.activities[0]?.symbols).toEqual([
      { id: '1.L1', lane: 'L1', kind: 'decision', untilLane: 'L2' },
    ]);
  });

  it('takes an arrow to a lane for the same, and names an unknown one', () => {
    const reading = readSheet(tableOf(['1 | A | K → sekda', '2 | B | K → Gubernur']));
    expect(reading.sop?.activities[0]?.symbols[0]?.untilLane).toBe('L3');
    expect(reading.sop?.activities[1]?.symbols[0]?.untilLane).toBeUndefined();
    expect(reading.findings.map(({ code, cell }) => [code, cell])).toContainEqual([
      'baca.unknownSpan',
      { row: 2, column: 2 },
    ]);
  });

  it('reports unreadable symbols with their cell', () => {
    const reading = readSheet(
      gridOf([
        'No | Kegiatan | Kabag | Sekda | Waktu',
        '1 | A | M | | 1 hari',
        '2 | B | | tulisan | 1 hari',
        '3 | C | S | | 2 hari',
      ]),
    );
    const finding = reading.findings.find(({ code }) => code === 'baca.unreadSymbol');
    expect(finding?.cell).toEqual({ row: 2, column: 3 });
    expect(finding?.message).toContain('D3');
  });
});
