import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksHeight } from '../../../src/core/document/estimate-height.ts';
import { itemLists } from '../../../src/core/document/item-lists.ts';
import { splitLists } from '../../../src/core/document/split-lists.ts';

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 14 })
  .map((text) => text.replace(/\s/gu, 'x'));
const entry = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

function letters(lists: readonly { readonly items: readonly { readonly text: string }[] }[]): string {
  return lists
    .flatMap(({ items }) => items.map(({ text }) => text))
    .join('')
    .replace(/[\s\u00AD\u200B\uFEFF]/g, '');
}

describe('splitLists', () => {
  it('loses no letter, keeps to the height, and always gets on when forced', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 12, max: 300 }),
        (entries, height) => {
          const lists = itemLists(entries, 'decimal', 10);
          const all = letters(lists);
          let rest = lists;
          let seen = '';
          for (let page = 0; rest.length > 0; page++) {
            const { head, tail } = splitLists(rest, 200, height, true);
            expect(letters(head).length).toBeGreaterThan(0);
            expect(blocksHeight(head, 200)).toBeLessThanOrEqual(height + 12);
            seen += letters(head);
            rest = tail;
            expect(page).toBeLessThan(2000);
          }
          expect(seen).toBe(all);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes on with the next number, without a mark for the rest of a cut item', () => {
    const long = 'kata '.repeat(120).trim();
    const [list] = splitLists(itemLists(['pendek', long, 'akhir'], 'decimal', 10), 200, 60, false).tail;
    expect(list?.start).toBe(3);
    expect(list?.items.map(({ continued }) => continued)).toEqual([true, false]);
  });

  it('cuts no item that has fewer than four lines', () => {
    const short = 'kata '.repeat(18).trim();
    const { head, tail } = splitLists(itemLists([short], 'decimal', 10), 200, 24, false);
    expect(head).toEqual([]);
    expect(tail.flatMap(({ items }) => items).length).toBe(1);
  });
});
