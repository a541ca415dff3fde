import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { parsePastedText } from '../../../src/core/sop/parse-pasted-text.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { readSopJson } from '../../../src/core/sop/read-sop-json.ts';
import { gridToTsv, parseTsv } from '../../../src/core/sop/tsv.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';
import { writeSopJson } from '../../../src/core/sop/write-sop-json.ts';
import { anySop, anyText } from './arbitrary-sop.ts';

const runs = { numRuns: 150 };

describe('any SOP', () => {
  it('comes back from its sheet as it went', () => {
    fc.assert(
      fc.property(anySop, (sop) => {
        expect(readSheet(writeSheet(sop, findProfile(sop.profile))).sop).toEqual(sop);
      }),
      runs,
    );
  });

  it('comes back from the clipboard as it went', () => {
    fc.assert(
      fc.property(anySop, (sop) => {
        const plan = writeSheet(sop, findProfile(sop.profile));
        expect(readSheet(parsePastedText(gridToTsv(plan), plan.name)).sop).toEqual(sop);
      }),
      runs,
    );
  });

  it('comes back from its JSON as it went', () => {
    fc.assert(
      fc.property(anySop, (sop) => {
        expect(readSopJson(writeSopJson(sop), 'tes.json').sop).toEqual(sop);
      }),
      runs,
    );
  });
});

describe('any grid', () => {
  it('comes back from TSV as it went', () => {
    const cell = fc.oneof(anyText, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (rows) => {
          expect(parseTsv(gridToTsv({ rows }))).toEqual(rows);
        },
      ),
      runs,
    );
  });

  it('is read without a crash, whatever its merges', () => {
    const cell = fc.oneof(
      anyText,
      fc.constantFrom(
        'No',
        'Kegiatan',
        'Pelaksana',
        'Mutu Baku',
        'Waktu',
        'Output',
        'Ket',
        'Alur',
        'ID Lajur',
        'x',
        'K (a',
        'Nomor SOP',
        'Dasar Hukum',
        'Disahkan oleh',
        'NIP. 1970',
        '1',
        '2',
        'Ya 2; Tidak 1',
      ),
    );
    const merge = fc.record({
      row: fc.integer({ min: -1, max: 9 }),
      column: fc.integer({ min: -1, max: 9 }),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(merge, { maxLength: 4 }),
        (rows, merges) => {
          const reading = readSheet({ name: 'acak', rows, merges });
          const ids = new Set(
            reading.sop?.activities.flatMap((activity) => activity.symbols.map(({ id }) => id)),
          );
          expect(reading.sop?.flows.filter((flow) => !ids.has(flow.from) || !ids.has(flow.to)) ?? []).toEqual(
            [],
          );
        },
      ),
      { numRuns: runs.numRuns * 4 },
    );
  });
});
