import { describe, expect, it } from 'vitest';
import { itemLists } from '../../../src/core/document/item-lists.ts';

function shape(entries: readonly string[]) {
  return itemLists(entries, 'decimal', 10).map(({ mark, start, level, items }) => [
    mark,
    start,
    level,
    items.map(({ text }) => text),
  ]);
}

describe('itemLists', () => {
  it('marks entries that have no mark of their own', () => {
    expect(shape(['ATK', 'Komputer'])).toEqual([['decimal', 1, 0, ['ATK', 'Komputer']]]);
  });

  it('does not number twice what the source numbers', () => {
    expect(shape(['1. ATK', '2) Komputer'])).toEqual([['decimal', 1, 0, ['ATK', 'Komputer']]]);
    expect(shape(['1. ATK\n2. Komputer\n3. Kertas'])).toEqual([
      ['decimal', 1, 0, ['ATK', 'Komputer', 'Kertas']],
    ]);
    expect(shape(['-Agenda', '- Kartu'])).toEqual([['dash', 1, 0, ['Agenda', 'Kartu']]]);
    expect(shape(['• Agenda'])).toEqual([['bullet', 1, 0, ['Agenda']]]);
  });

  it('keeps the numbers of the source, gaps included', () => {
    expect(shape(['1. a b', '2. c', '4. d'])).toEqual([
      ['decimal', 1, 0, ['a b', 'c']],
      ['decimal', 4, 0, ['d']],
    ]);
  });

  it('nests numbers under letters', () => {
    expect(shape(['a. Tak langsung\n1. Telepon\n2. Surat', 'b. Langsung.\n1. Datang'])).toEqual([
      ['letter', 1, 0, ['Tak langsung']],
      ['decimal', 1, 1, ['Telepon', 'Surat']],
      ['letter', 2, 0, ['Langsung.']],
      ['decimal', 1, 1, ['Datang']],
    ]);
  });

  it('keeps line breaks inside an item and drops empty lines', () => {
    expect(shape(['Surat\r\n\r\nmasuk', '', '  '])).toEqual([['decimal', 1, 0, ['Surat\nmasuk']]]);
    expect(shape(['1. Surat\nmasuk', '2. Keluar'])).toEqual([['decimal', 1, 0, ['Surat\nmasuk', 'Keluar']]]);
  });

  it('takes no year, measure, initial or negative number for a mark', () => {
    const entries = ['2017 tentang SOP', '1.5 jam', 'A. Rahman', '-5 derajat', 'a.n. Bupati'];
    expect(shape(entries)).toEqual([['decimal', 1, 0, entries]]);
  });

  it('gives nothing for nothing', () => {
    expect(itemLists([], 'bullet', 10)).toEqual([]);
    expect(itemLists([' \n '], 'bullet', 10)).toEqual([]);
  });
});
