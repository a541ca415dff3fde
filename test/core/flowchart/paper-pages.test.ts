import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDrawing } from '../../../src/core/drawing-rules/check-drawing.ts';
import { type DrawOptions, drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import type { Drawing } from '../../../src/core/flowchart/drawing.ts';
import { measureDrawing } from '../../../src/core/flowchart/measure-drawing.ts';
import { PAPER_SIZES, type Profile } from '../../../src/core/profile/profile.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { ALL_DECIDE, STRESS_DENSITIES } from '../../../scripts/bench/stress-density.ts';
import { stressSop } from '../../../scripts/bench/stress-sop.ts';
import { randomSop } from '../../generators/random-sop.ts';

type Place = Pick<DrawOptions, 'firstPage' | 'startsAt' | 'keepBelow'>;

const draw = (sop: Sop, profile: Profile = findProfile(sop.profile), place: Place = {}): Drawing =>
  drawFlowchart(sop, { profile, measure: measureArimo, target: { kind: 'paper' }, ...place });

const hardDefects = (sop: Sop, drawing: Drawing): readonly string[] =>
  measureDrawing(sop, drawing)
    .defects.filter(({ kind }) => kind !== 'labelHits')
    .map(({ kind, page, detail }) => `p${page} ${kind}: ${detail}`);

/** A table that no letters and symbols are small enough for is drawn whole on a wider page, and the check tells of it. */
function expectToldIfWide(sop: Sop, drawing: Drawing, profile: Profile): void {
  const { width, height, landscape } = profile.paper;
  const paperWidth = ((landscape ? height : width) * 72) / 25.4;
  const isWide = drawing.pages.some((page) => page.width > paperWidth + 0.5);
  const told = checkDrawing(sop, drawing, profile).some(({ message }) => message.includes('lebih lebar'));
  expect(told).toBe(isWide);
}

/** Where the table of each page begins and ends. */
const extents = ({ pages }: Drawing) =>
  pages.map(({ rows }) => ({ top: rows[0] ?? 0, bottom: rows[rows.length - 1] ?? 0 }));

const paper = fc.record({
  name: fc.constantFrom(...(['A4', 'F4', 'Legal', 'Letter'] as const)),
  landscape: fc.boolean(),
});

describe('pages on paper', () => {
  it('are legal on every paper, for tables of every shape', () => {
    const shape = fc.record({
      rows: fc.integer({ min: 1, max: 45 }),
      lanes: fc.integer({ min: 1, max: 20 }),
      decisions: fc.double({ min: 0, max: 1, noNaN: true }),
      joint: fc.double({ min: 0, max: 0.5, noNaN: true }),
      rare: fc.double({ min: 0, max: 0.5, noNaN: true }),
      variety: fc.double({ min: 0, max: 0.4, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), shape, paper, (seed, options, { name, landscape }) => {
        const sop = randomSop(seed, options);
        const profile = {
          ...findProfile(sop.profile),
          paper: { name, ...PAPER_SIZES[name], landscape },
        };
        const drawing = draw(sop, profile);
        expect(hardDefects(sop, drawing)).toEqual([]);
        expectToldIfWide(sop, drawing, profile);
        const activities = drawing.pages.flatMap((page) => page.activities);
        expect([...new Set(activities)]).toEqual(sop.activities.map((_, index) => index));
        expect([...activities].sort((a, b) => a - b)).toEqual(activities);
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('end, and are legal, for a table as large and as tangled as can be', () => {
    const sop = randomSop(7, { rows: 120, lanes: 20, decisions: 1, joint: 0.5, rare: 0.5 });
    expect(hardDefects(sop, draw(sop))).toEqual([]);
  }, 300_000);

  it('grow wider than the paper until every label has its place, where no paper holds the table', () => {
    const densest = STRESS_DENSITIES.find(({ id }) => id === 'densest') ?? ALL_DECIDE;
    const sop = stressSop(10, densest, { rows: 16, lanes: 20 });
    const drawing = draw(sop);
    expect(measureDrawing(sop, drawing).defects).toEqual([]);
    expectToldIfWide(sop, drawing, findProfile(sop.profile));
  }, 60_000);

  it('hold 12 lanes of an ordinary SOP upright, and tell when 20 do not fit', () => {
    const base = findProfile('umum');
    const upright = { ...base, paper: { ...base.paper, landscape: false } };
    const found = [12, 20].map((lanes) => {
      const sop = randomSop(5, { rows: 20, lanes, decisions: 0.2, joint: 0.1, rare: 0 });
      const drawing = draw(sop, upright);
      expect(hardDefects(sop, drawing)).toEqual([]);
      return checkDrawing(sop, drawing, upright).filter(({ severity }) => severity === 'error');
    });
    expect(found[0]).toEqual([]);
    expect(found[1]?.map(({ code, message }) => [code, message.includes('kertas mendatar')])).toEqual([
      ['P01', true],
    ]);
  }, 60_000);

  it('are filled: a page before another one ends near the foot of the paper', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const sop = randomSop(seed, { rows: 24, lanes: 5 });
      const drawing = draw(sop);
      const foot = 612 - 18 * (72 / 25.4) - 30;
      for (const [index, { bottom }] of extents(drawing).entries())
        if (index < drawing.pages.length - 1) expect(bottom).toBeGreaterThan(foot - 75);
    }
  });
});

describe('a table under the identity', () => {
  const sop = randomSop(3, { rows: 9, lanes: 4, decisions: 0.2, joint: 0, rare: 0 });

  it('begins there, with at least two rows, and counts that page', () => {
    const alone = draw(sop, undefined, { firstPage: 2 });
    const shared = draw(sop, undefined, { firstPage: 2, startsAt: 250 });
    expect(extents(alone)[0]?.top).toBeCloseTo(36);
    expect(extents(shared)[0]?.top).toBeCloseTo(250);
    expect(shared.pages[0]?.activities.length).toBeGreaterThanOrEqual(2);
    expect(hardDefects(sop, shared)).toEqual([]);
    const notes = shared.pages.flatMap((page) => page.symbols.flatMap(({ note }) => note ?? []));
    expect(notes).toContain('ke hal. 2');
    expect(notes).toContain('dari hal. 1');
  });

  it('begins on a page of its own where two rows have no room', () => {
    const crammed = draw(sop, undefined, { firstPage: 2, startsAt: 480 });
    expect(crammed).toEqual(draw(sop, undefined, { firstPage: 2 }));
  });

  it('keeps free below what is asked for, as far as its rows leave room', () => {
    const short = randomSop(5, { rows: 5, lanes: 3 });
    const [free] = extents(draw(short));
    const [kept] = extents(draw(short, undefined, { keepBelow: 200 }));
    const foot = 612 - 18 * (72 / 25.4) - 30;
    expect(free?.bottom).toBeGreaterThan(kept?.bottom ?? 0);
    expect(kept?.bottom).toBeLessThanOrEqual(foot - 200);
  });
});
