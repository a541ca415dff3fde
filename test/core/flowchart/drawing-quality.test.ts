import { describe, expect, it } from 'vitest';
import { drawFlowchart, type DrawTarget } from '../../../src/core/flowchart/draw-flowchart.ts';
import { measureDrawing } from '../../../src/core/flowchart/measure-drawing.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { type RandomSopOptions, randomSop } from '../../generators/random-sop.ts';

const PAPER: DrawTarget = { kind: 'paper' };
const SHEET: DrawTarget = {
  kind: 'sheet',
  columnWidths: { number: 40, activity: 250, kelengkapan: 140, waktu: 80, output: 140, keterangan: 120 },
  fontSize: 10,
};

/** What is wrong with the drawing of a random SOP, with the words that repeat it. */
function faults(seed: number, options: RandomSopOptions, target: DrawTarget): string[] {
  const sop = randomSop(seed, options);
  const drawing = drawFlowchart(sop, { profile: findProfile(sop.profile), measure: measureArimo, target });
  return measureDrawing(sop, drawing).defects.map(
    ({ kind, page, detail }) =>
      `randomSop(${seed}, ${JSON.stringify(options)}) ${target.kind} p${page} ${kind}: ${detail}`,
  );
}

/** Seeds on which no weight was tuned. */
const seeds = Array.from({ length: 40 }, (_, index) => 70_001 + index);

describe('drawings of random SOPs', () => {
  it('have no defect in a sheet', () => {
    const found = seeds.flatMap((seed) =>
      faults(seed, { rows: 3 + (seed % 20), lanes: 1 + (seed % 9) }, SHEET),
    );
    expect(found).toEqual([]);
  });

  it('have no defect on paper, over page ends, but one label in forty SOPs at most', () => {
    const found = seeds.flatMap((seed) =>
      faults(seed, { rows: 3 + (seed % 20), lanes: 2 + (seed % 8) }, PAPER),
    );
    expect(found.filter((fault) => !fault.includes(' labelHits: '))).toEqual([]);
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(1);
  });

  it('have no defect where decisions and joint rows crowd', () => {
    const crowded = { rows: 14, lanes: 6, decisions: 0.6, joint: 0.4, rare: 0.3 };
    const found = seeds.slice(0, 20).flatMap((seed) => faults(seed, crowded, SHEET));
    expect(found).toEqual([]);
  });

  it('have no defect in one lane, and in twelve', () => {
    const found = seeds
      .slice(0, 10)
      .flatMap((seed) => [
        ...faults(seed, { rows: 12, lanes: 1, decisions: 0.4 }, SHEET),
        ...faults(seed, { rows: 12, lanes: 12 }, SHEET),
        ...faults(seed, { rows: 12, lanes: 12 }, PAPER),
      ]);
    expect(found).toEqual([]);
  });

  it('cross seldom over page ends: connectors find their lanes, in exchange for others where that helps', () => {
    const crossings = Array.from({ length: 10 }, (_, index) => {
      const sop = randomSop(90_001 + index, { rows: 60, lanes: 8 });
      const options = { profile: findProfile(sop.profile), measure: measureArimo, target: PAPER };
      return measureDrawing(sop, drawFlowchart(sop, options)).crossings;
    });
    expect(crossings.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(6);
  }, 120_000);

  it('lie on whole pixels of a sheet', () => {
    for (const seed of seeds.slice(0, 10)) {
      const sop = randomSop(seed, { rows: 12, lanes: 6 });
      const drawing = drawFlowchart(sop, {
        profile: findProfile('umum'),
        measure: measureArimo,
        target: SHEET,
      });
      const borders = drawing.pages.flatMap((page) => [...page.columns, ...page.rows]);
      expect(borders.filter((border) => Math.abs(border / 0.75 - Math.round(border / 0.75)) > 1e-6)).toEqual(
        [],
      );
    }
  });
});
