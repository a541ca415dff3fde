import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flowContext } from '../../../src/core/sop/default-flows.ts';
import { resolveFlows } from '../../../src/core/sop/resolve-flows.ts';
import type { Flow, Sop } from '../../../src/core/sop/sop.ts';
import { writeAlur } from '../../../src/core/sop/write-alur.ts';

const folder = new URL('../../fixtures/cases/', import.meta.url);
const cases = readdirSync(folder).map((name) => ({
  name,
  sop: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sop,
}));

const sorted = (flows: readonly Flow[]) =>
  flows.map((flow) => `${flow.from}>${flow.to}|${flow.label ?? ''}`).sort();

describe('writeAlur', () => {
  it.each(cases)('writes every flow of $name so that it reads back', ({ sop }) => {
    const texts = writeAlur(sop);
    const context = flowContext(sop.lanes, sop.activities);
    const { flows, problems } = resolveFlows(context, texts);
    expect(problems).toEqual([]);
    expect(sorted(flows)).toEqual(sorted(sop.flows));
  });
});
