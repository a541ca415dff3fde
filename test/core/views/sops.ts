import { readdirSync, readFileSync } from 'node:fs';
import { drawFlowchart } from '../../../src/core/flowchart/draw-flowchart.ts';
import type { Drawing } from '../../../src/core/flowchart/drawing.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import type { Activity, Flow, Lane, Sop } from '../../../src/core/sop/sop.ts';
import { measureArimo } from '../../../src/core/text/measure-arimo.ts';
import { randomSop } from '../../generators/random-sop.ts';

const folder = new URL('../../fixtures/cases/', import.meta.url);

/** The real SOPs by name. */
export const CASES = readdirSync(folder).map((name): readonly [string, Sop] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sop,
]);

export function caseNamed(start: string): Sop {
  const found = CASES.find(([name]) => name.startsWith(start));
  if (!found) throw new Error(`no case ${start}`);
  return found[1];
}

export function drawEndless(sop: Sop): Drawing {
  return drawFlowchart(sop, {
    profile: findProfile(sop.profile),
    measure: measureArimo,
    target: {
      kind: 'sheet',
      columnWidths: { number: 40, activity: 400, kelengkapan: 400, waktu: 100, output: 400, keterangan: 400 },
      fontSize: 9,
    },
  });
}

export function row(
  number: string,
  text: string,
  symbols: Activity['symbols'],
  more: Partial<Activity> = {},
): Activity {
  return { number, text, symbols, kelengkapan: '', waktu: '', output: '', keterangan: '', ...more };
}

/** An SOP with nothing but its table. */
export function sopOf(lanes: readonly Lane[], activities: readonly Activity[], flows: readonly Flow[]): Sop {
  return { ...randomSop(1, { rows: 2, lanes: 1 }), lanes, activities, flows };
}
