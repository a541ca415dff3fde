import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSopJson } from '../../../src/core/sop/read-sop-json.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { writeSopJson } from '../../../src/core/sop/write-sop-json.ts';
import { anySop } from './arbitrary-sop.ts';
import { CASE_NAMES, readCase } from './read-case.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../docs/lajur.sop-1.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv().compile(schema);
const isValid = (value: unknown) => validate(JSON.parse(JSON.stringify(value)));

const broken: readonly (readonly [string, (sop: Sop) => unknown])[] = [
  ['no format', ({ format: _format, ...rest }) => rest],
  ['another format', (sop) => ({ ...sop, format: 'lajur.sop/2' })],
  ['lanes as an object', (sop) => ({ ...sop, lanes: {} })],
  ['a nameless lane', (sop) => ({ ...sop, lanes: [{ id: 'L1' }] })],
  [
    'an unknown kind',
    (sop) => ({
      ...sop,
      activities: [{ ...sop.activities[0], symbols: [{ id: '1.L1', lane: 'L1', kind: 'circle' }] }],
    }),
  ],
  ['a number as a number', (sop) => ({ ...sop, activities: [{ ...sop.activities[0], number: 1 }] })],
  ['a printed date', (sop) => ({ ...sop, identity: { ...sop.identity, createdOn: '1 Mei 2020' } })],
  ['a flow without end', (sop) => ({ ...sop, flows: [{ from: '1.L1' }] })],
  ['a merged lane', (sop) => ({ ...sop, mergedCells: [{ column: 'L1', from: '1', to: '2' }] })],
  ['a section as text', (sop) => ({ ...sop, sections: { ...sop.sections, dasarHukum: 'UU' } })],
  ['a list', () => []],
];

describe('the JSON Schema', () => {
  it.each(CASE_NAMES)('accepts %s', (name) => {
    expect(isValid(readCase(name))).toBe(true);
  });

  it.each(broken)('refuses %s', (_name, breakIt) => {
    expect(isValid(breakIt(readCase('R05-revisi-anggaran.json')))).toBe(false);
  });

  it('accepts whatever Lajur reads, however broken it was', () => {
    fc.assert(
      fc.property(anySop, (sop) => {
        expect(isValid(sop)).toBe(true);
      }),
      { numRuns: 100 },
    );
    for (const [name, breakIt] of broken) {
      const { sop } = readSopJson(
        JSON.stringify(breakIt(readCase('R05-revisi-anggaran.json'))),
        'rusak.json',
      );
      expect(sop === null || isValid(sop), name).toBe(true);
    }
  });
});

describe('readSopJson', () => {
  it.each(CASE_NAMES)('reads %s as it is, without findings', (name) => {
    const sop = readCase(name);
    expect(readSopJson(JSON.stringify(sop), name)).toEqual({ sop, findings: [] });
  });

  const understood = ['a number as a number', 'a printed date', 'a section as text'];
  it.each(broken.filter(([name]) => !understood.includes(name)))('tells of %s', (_name, breakIt) => {
    const { findings } = readSopJson(
      JSON.stringify(breakIt(readCase('R05-revisi-anggaran.json'))),
      'rusak.json',
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ message }) => message.length > 20)).toBe(true);
  });

  it('takes numbers, printed dates and single texts for what they mean', () => {
    const sop = readCase('R05-revisi-anggaran.json');
    const loose = {
      ...sop,
      identity: { ...sop.identity, createdOn: '1 Mei 2020' },
      sections: { ...sop.sections, keterkaitan: 'SOP lain' },
      activities: sop.activities.map((activity, index) => ({
        ...activity,
        number: index + 1,
        keterangan: null,
      })),
    };
    const reading = readSopJson(JSON.stringify(loose), 'longgar.json');
    expect(reading.findings).toEqual([]);
    expect(reading.sop?.identity.createdOn).toBe('2020-05-01');
    expect(reading.sop?.sections.keterkaitan).toEqual(['SOP lain']);
    expect(reading.sop?.activities.map(({ number }) => number)).toEqual(
      sop.activities.map(({ number }) => number),
    );
  });

  it('gives symbols the ids of their places and lets the flows follow', () => {
    const sop = readCase('R05-revisi-anggaran.json');
    const odd = JSON.stringify(sop).replace(/"2\.L2"/g, '"mulai-di-sini"');
    expect(readSopJson(odd, 'a').sop).toEqual(sop);
  });

  it('keeps unknown fields at every level', () => {
    const sop = readCase('R05-revisi-anggaran.json');
    const rich = {
      ...sop,
      x1: { a: [1] },
      identity: { ...sop.identity, x2: null, approver: { ...sop.identity.approver, x3: 1 } },
      sections: { ...sop.sections, x4: ['a'] },
      lanes: sop.lanes.map((lane) => ({ ...lane, x5: true })),
      activities: sop.activities.map((row) => ({
        ...row,
        x6: 'a',
        symbols: row.symbols.map((symbol) => ({ ...symbol, x7: 'b' })),
      })),
      flows: sop.flows.map((flow) => ({ ...flow, x8: [] })),
      service: { x9: {} },
      mergedCells: [{ column: 'waktu', from: '1', to: '2', x10: 1 }],
    };
    expect(readSopJson(JSON.stringify(rich), 'a').sop).toEqual(rich);
    expect(JSON.parse(writeSopJson(rich as unknown as Sop))).toEqual(rich);
  });

  it('refuses garbage, other JSON and huge files without a crash', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '"sop"',
      '{"a":1}',
      '[['.repeat(200_000),
      `${' '.repeat(5 * 1024 * 1024)}{}`,
      '\u0000',
    ])
      expect(readSopJson(text, 'sampah.json').sop).toBeNull();
    expect(readSopJson('{', 'sampah.json').findings[0]?.message).toContain('sampah.json');
  });

  it('never crashes on any JSON in the place of any field', () => {
    const sop = readCase('R01-surat-masuk.json');
    const keys = [
      'profile',
      'identity',
      'sections',
      'lanes',
      'activities',
      'flows',
      'mergedCells',
      'service',
      'headings',
      'about',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const { sop: read } = readSopJson(JSON.stringify({ ...sop, [key]: value }), 'a');
        expect(read).not.toBeNull();
        expect(isValid(read)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeSopJson', () => {
  it('writes the same text whatever the order of the keys', () => {
    const sop = readCase('R08-layanan-pengaduan.json');
    const reversed = Object.fromEntries(Object.entries(sop).reverse()) as unknown as Sop;
    expect(writeSopJson(reversed)).toBe(writeSopJson(sop));
    expect(writeSopJson(sop).startsWith('{\n  "format": "lajur.sop/1",')).toBe(true);
  });
});
