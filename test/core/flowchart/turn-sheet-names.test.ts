import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  levelColumn,
  type NameCell,
  raisedRows,
  turnedHeight,
} from '../../../src/core/flowchart/turn-sheet-names.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { LONG_POSTS } from '../../generators/long-posts.ts';

const cells = (names: readonly string[]): NameCell[] =>
  names.map((text, column) => ({ text, row: 3, column, rows: 1, columns: 1 }));
const heightAt = (names: readonly string[], width: number) =>
  turnedHeight(
    cells(names),
    names.map(() => width),
    10,
    measureArimo,
  );

describe('turnedHeight', () => {
  it('is null while every name stands level in whole words', () => {
    expect(heightAt(['Sekda', 'Kepala Bidang Perbendaharaan'], 130)).toBeNull();
    expect(heightAt(['Sekda', 'Kepala Bidang Perbendaharaan'], 82)).toBeGreaterThan(100);
  });

  it('is enough for the longest name in as many lines as its column holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LONG_POSTS), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 30, max: 130 }),
        (names, width) => {
          const height = heightAt(names, width);
          if (height === null) return;
          const lines = Math.max(1, Math.floor((width - 6) / (10 * 1.25) / (4 / 3)));
          for (const name of names)
            expect(measureArimo(name, { size: 10, bold: true }) / 0.75 / lines).toBeLessThanOrEqual(height);
          expect(height).toBeLessThan(620 / lines + 130);
        },
      ),
    );
  });
});

describe('levelColumn', () => {
  it('is the least width at which no name is turned, to a point', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LONG_POSTS), (name) => {
        const width = levelColumn(name, 10, measureArimo);
        expect(heightAt([name], width / 0.75)).toBeNull();
        expect(heightAt([name], (width - 1) / 0.75)).not.toBeNull();
      }),
    );
  });
});

describe('raisedRows', () => {
  it('raises the last row of each cell by what is lacking, and no row that is high enough', () => {
    const one = { row: 1, column: 0, rows: 1, columns: 1 };
    const two = { row: 0, column: 1, rows: 2, columns: 1 };
    expect(raisedRows([two, one], 100, [21, 30, 50])).toEqual([21, 100, 50]);
    expect(raisedRows([two], 100, [21, 30, 50])).toEqual([21, 79, 50]);
    expect(raisedRows([one], 100, [21, 140, 50])).toEqual([21, 140, 50]);
  });
});
