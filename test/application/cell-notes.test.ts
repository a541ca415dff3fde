import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteChanges, noteWith } from '../../src/application/cell-notes.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';

const { begin, end } = WORKBOOK.notes;

describe('noteWith', () => {
  it('puts its own part below what staff wrote', () => {
    expect(noteWith('Tanya Bu Kabag', ['Kesalahan: waktu kosong'])).toBe(
      `Tanya Bu Kabag\n\n${begin}\n• Kesalahan: waktu kosong\n${end}`,
    );
  });

  it('replaces its own older part and leaves the rest', () => {
    const first = noteWith('Punya kami', ['lama']);
    expect(noteWith(first, ['baru'])).toBe(noteWith('Punya kami', ['baru']));
    expect(noteWith(first, [])).toBe('Punya kami');
  });

  it('keeps what staff wrote behind its part', () => {
    expect(noteWith(`${noteWith('', ['lama'])}\nsudah diurus`, [])).toBe('\nsudah diurus');
  });

  it('takes a part whose end mark was deleted as its own', () => {
    expect(noteWith(`Punya kami\n\n${begin}\n• lama`, [])).toBe('Punya kami');
  });

  it('gives staff their note back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { minLength: 1 }), (staff, sentences) => {
        fc.pre(![staff, ...sentences].some((text) => text.includes(begin) || text.includes(end)));
        expect(noteWith(noteWith(staff, sentences), [])).toBe(staff);
      }),
    );
  });
});

describe('noteChanges', () => {
  it('writes only the cells whose note differs', () => {
    const present = [
      { row: 1, column: 1, note: noteWith('', ['a']) },
      { row: 2, column: 1, note: noteWith('Punya kami', ['lama']) },
      { row: 3, column: 1, note: 'Punya kami' },
    ];
    const changes = noteChanges(present, [
      { row: 1, column: 1, sentence: 'a' },
      { row: 4, column: 0, sentence: 'b' },
      { row: 4, column: 0, sentence: 'c' },
      { row: 4, column: 0, sentence: 'b' },
    ]);
    expect(changes).toEqual([
      { row: 2, column: 1, note: 'Punya kami' },
      { row: 4, column: 0, note: noteWith('', ['b', 'c']) },
    ]);
  });
});
