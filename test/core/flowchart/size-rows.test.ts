import { describe, expect, it } from 'vitest';
import { createTextMeasures } from '../../../src/core/flowchart/cell-lines.ts';
import { FULL_SIZE, CRAMMED } from '../../../src/core/flowchart/density.ts';
import { CELL_PADDING } from '../../../src/core/flowchart/drawing.ts';
import { heightOf, sizeRows } from '../../../src/core/flowchart/size-rows.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { emptySop } from '../../generators/random-sop.ts';

const profile = findProfile('umum');
const [roomy = CRAMMED] = FULL_SIZE;
const texts = { number: 24, activity: 120, kelengkapan: 80, waktu: 60, output: 80, keterangan: 80 };
const LINE = profile.fontSize.body * 1.15;

const sopOf = (
  activities: readonly string[],
  waktu: readonly string[] = [],
  rest: Partial<Sop> = {},
): Sop => ({
  ...emptySop(),
  activities: activities.map((text, index) => ({
    number: String(index + 1),
    text,
    symbols: [],
    kelengkapan: '',
    waktu: waktu[index] ?? '',
    output: '',
    keterangan: '',
  })),
  ...rest,
});
const size = (sop: Sop, highest = 400) =>
  sizeRows(
    sop,
    profile,
    { columns: { lanes: [], texts }, density: roomy, highest },
    createTextMeasures(measureArimo),
  );
const linesOf = (text: string, highest?: number) =>
  size(sopOf([text]), highest).rows.map(
    (row) => row.cells.find((cell) => cell.column === 'activity')?.lines ?? [],
  );

describe('sizeRows', () => {
  it('makes a row as high as its highest cell with padding', () => {
    const { rows } = size(sopOf(['Menerima\nsurat\nmasuk'], ['1 hari']));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.height).toBeCloseTo(3 * LINE + 2 * CELL_PADDING.y);
    const waktu = rows[0]?.cells.find((cell) => cell.column === 'waktu');
    expect(waktu === undefined ? 0 : heightOf(waktu)).toBeCloseTo(LINE + 2 * CELL_PADDING.y);
  });

  it('gives an empty cell no height', () => {
    const bare = sopOf(['']);
    const { rows } = size({ ...bare, activities: bare.activities.map((row) => ({ ...row, number: '' })) });
    expect(rows[0]?.height).toBe(0);
  });

  it('shrinks letters, then goes on in further rows, and loses no word', () => {
    const written = Array.from({ length: 400 }, (_, index) => `kata${index}`).join(' ');
    const parts = linesOf(written, 200);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat().join(' ')).toBe(written);
    const { rows } = size(sopOf([written, 'Selesai']), 200);
    for (const row of rows) expect(row.height).toBeLessThanOrEqual(200);
    expect(rows.map((row) => row.first)).toEqual([true, ...parts.slice(1).map(() => false), true]);
    expect(rows[rows.length - 1]?.activity).toBe(1);
  });

  it('takes merged cells out of their rows and keeps their own height', () => {
    const merged = { mergedCells: [{ column: 'waktu' as const, from: '1', to: '2' }] };
    const sized = size(sopOf(['Satu', 'Dua', 'Tiga'], ['3 menit', '', '1 jam'], merged));
    expect(sized.merged).toHaveLength(1);
    expect(sized.merged[0]).toMatchObject({ first: 0, last: 1, column: 'waktu', lines: ['3 menit'] });
    expect(sized.rows.map((row) => row.cells.some((cell) => cell.column === 'waktu'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
