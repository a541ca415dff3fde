import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLegible } from '../../../src/core/drawing-rules/page-legible.ts';
import { textFits } from '../../../src/core/drawing-rules/text-fits.ts';
import { drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import type { Drawing, DrawnCell } from '../../../src/core/flowchart/drawing.ts';
import { measureDrawing } from '../../../src/core/flowchart/measure-drawing.ts';
import type { Profile } from '../../../src/core/profile/profile.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { breaksWord, unbreakablePieces } from '../../../src/core/text/break-text.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { randomSop } from '../../generators/random-sop.ts';
import { LONG_POSTS } from '../../generators/long-posts.ts';

const A4: Profile = {
  ...findProfile('umum'),
  paper: { name: 'A4', width: 210, height: 297, landscape: true },
};

function withNames(
  names: readonly string[],
  options: { readonly rows?: number; readonly seed?: number } = {},
): Sop {
  const sop = randomSop(options.seed ?? 5, { rows: options.rows ?? 8, lanes: names.length });
  return { ...sop, lanes: sop.lanes.map((lane, index) => ({ ...lane, name: names[index] ?? '' })) };
}

const draw = (sop: Sop, profile = findProfile('umum')) =>
  drawFlowchart(sop, { profile, measure: measureArimo, target: { kind: 'paper' } });

/** The cells with the names of lanes on the first page. */
function nameCells({ pages }: Drawing): readonly DrawnCell[] {
  const [page] = pages;
  return (page?.lanes ?? []).flatMap(({ x, width }) => {
    const under = page?.cells.filter(
      (cell) => cell.role === 'header' && Math.abs(cell.x - x) < 0.01 && Math.abs(cell.width - width) < 0.01,
    );
    return under?.slice(-1) ?? [];
  });
}

/** Points that a name may take of a page's height. */
const HIGHEST = 123;

describe('names of many lanes', () => {
  it.each([
    ['F4', 15, findProfile('umum')],
    ['F4', 18, findProfile('umum')],
    ['F4', 20, findProfile('umum')],
    ['A4', 15, A4],
    ['A4', 18, A4],
  ])('are all turned on %s with %i lanes, each in whole words that can be read', (_, lanes, profile) => {
    const drawing = draw(withNames(LONG_POSTS.slice(0, lanes)), profile);
    const names = nameCells(drawing);
    expect(names.map(({ text }) => text)).toEqual(LONG_POSTS.slice(0, lanes));
    for (const { text, lines, turn, size, height } of names) {
      expect(turn).toBe('up');
      expect(breaksWord(text, lines)).toBe(false);
      expect(size).toBeGreaterThanOrEqual(6.5);
      expect(height).toBeLessThanOrEqual(HIGHEST);
    }
    expect(
      pageLegible(drawing)
        .map(({ message }) => message)
        .join(),
    ).not.toContain('terpotong');
    expect(textFits(drawing, profile)).toEqual([]);
  });

  it('leave room for rows on every page', () => {
    const { pages } = draw(withNames(LONG_POSTS, { rows: 24 }));
    for (const { rows, headerRows, height } of pages.slice(0, -1)) {
      const head = (rows[headerRows] ?? 0) - (rows[0] ?? 0);
      expect(head).toBeLessThan(height / 3);
      expect(rows.length - 1 - headerRows).toBeGreaterThanOrEqual(4);
    }
  });

  it('stand level, and say nothing of a turn, where every one of them fits so', () => {
    const drawing = draw(withNames(LONG_POSTS.slice(0, 6)));
    expect(nameCells(drawing)).toHaveLength(6);
    expect(JSON.stringify(drawing)).not.toContain('turn');
  });

  it('are turned together, a short one too, and the titles beside them stand level', () => {
    const drawing = draw(withNames([...LONG_POSTS.slice(0, 17), 'PPK']));
    expect(new Set(nameCells(drawing).map(({ turn, size }) => `${turn} ${size}`)).size).toBe(1);
    const titles = drawing.pages[0]?.cells.filter(({ text }) => ['Kegiatan', 'Pelaksana'].includes(text));
    expect(titles).toHaveLength(2);
    for (const title of titles ?? []) expect(title.turn).toBeUndefined();
  });

  it('let the group over a single narrow lane be turned as well', () => {
    const sop = withNames(LONG_POSTS.slice(0, 18));
    const [first, ...others] = sop.lanes;
    if (first === undefined) throw new Error('no lanes');
    const grouped = draw({ ...sop, lanes: [{ ...first, group: 'Pertanggungjawaban' }, ...others] });
    const group = grouped.pages[0]?.cells.find(({ text }) => text === 'Pertanggungjawaban');
    expect(group).toMatchObject({ turn: 'up', lines: ['Pertanggungjawaban'] });
  });
});

describe('names of any lanes', () => {
  const word = fc.oneof(
    fc.constantFrom(...LONG_POSTS.flatMap((post) => post.split(' '))),
    fc.string({ unit: fc.constantFrom(...'aeiklmnprstu'), minLength: 1, maxLength: 26 }),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ').slice(0, 80));
  /** Half of them crowded, where names are turned. */
  const lanes = fc.oneof(
    fc.array(name, { minLength: 1, maxLength: 20 }),
    fc.array(name, { minLength: 14, maxLength: 20 }),
  );

  it('fit their cells whole, and break a word only where it is longer than a turned name may be', () => {
    let turned = 0;
    fc.assert(
      fc.property(lanes, fc.integer({ min: 1, max: 1000 }), (names, seed) => {
        const drawing = draw(withNames(names, { rows: 4, seed }));
        const cells = nameCells(drawing);
        expect(cells).toHaveLength(names.length);
        expect(new Set(cells.map(({ turn }) => turn)).size).toBe(1);
        expect(
          measureDrawing(withNames(names, { rows: 4, seed }), drawing).defects.filter(
            ({ kind }) => kind === 'textOverflows',
          ),
        ).toEqual([]);
        for (const { text, lines, turn, size, bold, width, height } of cells) {
          const [along, across] = turn === 'up' ? [height, width] : [width, height];
          expect(lines.length * size * 1.15).toBeLessThanOrEqual(across + 0.01);
          expect(lines.join(' ').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines)
            expect(measureArimo(line, { size, bold })).toBeLessThanOrEqual(along - 5.9);
          if (turn === 'up') expect(height).toBeLessThanOrEqual(HIGHEST);
          if (breaksWord(text, lines))
            expect(
              unbreakablePieces(text).some((piece) => measureArimo(piece, { size: 6.5, bold: true }) > 100),
            ).toBe(true);
          if (turn === 'up') turned += 1;
        }
      }),
      { numRuns: 80 },
    );
    expect(turned).toBeGreaterThan(50);
  });
});
