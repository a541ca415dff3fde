import { readdirSync, readFileSync } from 'node:fs';
import { drawFlowchart } from '../src/core/flowchart/draw-flowchart.ts';
import { measureDrawing } from '../src/core/flowchart/measure-drawing.ts';
import { pageToSvg } from '../src/core/picture/page-to-svg.ts';
import { findProfile } from '../src/core/profile/profiles.ts';
import type { Sop } from '../src/core/sop/sop.ts';
import { measureArimo } from '../src/core/text/measure-arimo.ts';

/** Where accepted pictures lie, with one file of numbers that says whether a changed picture got better or worse. */
export const GOLDEN_FOLDER = new URL('../test/golden/drawings/', import.meta.url);
const CASES = new URL('../test/fixtures/cases/', import.meta.url);

const TARGETS = {
  paper: { kind: 'paper' },
  sheet: {
    kind: 'sheet',
    columnWidths: { number: 40, activity: 250, kelengkapan: 140, waktu: 80, output: 140, keterangan: 120 },
    fontSize: 10,
  },
} as const;

/** Every file of {@link GOLDEN_FOLDER} as it should be now, by name: a picture per case and page, and `measures.json`. */
export function goldenDrawings(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const measures: string[] = [];
  for (const file of readdirSync(CASES).sort()) {
    const sop: Sop = JSON.parse(readFileSync(new URL(file, CASES), 'utf8'));
    const name = file.replace(/\.json$/, '');
    for (const [kind, target] of Object.entries(TARGETS)) {
      const profile = findProfile(sop.profile);
      const drawing = drawFlowchart(sop, { profile, measure: measureArimo, target });
      for (const page of drawing.pages) {
        const suffix = kind === 'paper' ? `page-${page.number}` : kind;
        files.set(`${name}-${suffix}.svg`, pageToSvg(page, { title: `${sop.identity.title}, ${suffix}` }));
      }
      const { pages, connectors, crossings, bends, length, defects } = measureDrawing(sop, drawing);
      const numbers = {
        pages,
        connectors,
        crossings,
        bends,
        length: Math.round(length),
        defects: defects.length,
      };
      measures.push(`  ${JSON.stringify(`${name} ${kind}`)}: ${JSON.stringify(numbers)}`);
    }
  }
  files.set('measures.json', `{\n${measures.join(',\n')}\n}\n`);
  return files;
}
