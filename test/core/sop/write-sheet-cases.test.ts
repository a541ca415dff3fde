import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { parsePastedText } from '../../../src/core/sop/parse-pasted-text.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { gridToTsv } from '../../../src/core/sop/tsv.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';

const folder = new URL('../../fixtures/cases/', import.meta.url);
const cases = readdirSync(folder).map((name) => ({
  name,
  sop: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sop,
}));

describe('writeSheet', () => {
  it.each(cases)('writes $name so that it reads back without loss', ({ sop }) => {
    const plan = writeSheet(sop, findProfile(sop.profile));
    const reading = readSheet(plan);
    expect(reading.sop).toEqual(sop);
    expect(reading.findings).toEqual([]);
  });

  it.each(cases)('writes $name so that it survives the clipboard', ({ sop }) => {
    const plan = writeSheet(sop, findProfile(sop.profile));
    expect(readSheet(parsePastedText(gridToTsv(plan), plan.name)).sop).toEqual(sop);
  });

  it.each(cases)('hides little of $name: its cells alone give the table', ({ sop }) => {
    const plan = writeSheet(sop, findProfile(sop.profile));
    const rows = plan.rows.map((row) => row.map((text) => (text.startsWith('ID Lajur') ? 'ID Lajur' : text)));
    const seen = readSheet({ ...plan, rows }, { profile: sop.profile }).sop;
    expect(seen?.activities).toEqual(sop.activities);
    expect(seen?.lanes).toEqual(sop.lanes);
    expect(seen?.identity).toEqual(sop.identity);
    expect(seen?.mergedCells).toEqual(sop.mergedCells);
    expect(seen?.flows.length).toBe(sop.flows.length);
  });
});
