import { describe, expect, it } from 'vitest';
import { parsePastedText } from '../../../src/core/sop/parse-pasted-text.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import type { Sop } from '../../../src/core/sop/sop.ts';
import { readCase, readSeed } from './read-case.ts';

const read = (seed: string, profile: string) => readSheet(parsePastedText(readSeed(seed), seed), { profile });
const columns = (sop: Sop | null) =>
  sop?.activities.map(({ number, text, kelengkapan, waktu, output, keterangan }) => ({
    number,
    text,
    kelengkapan,
    waktu,
    output,
    keterangan,
  }));
/** Spaces and line breaks are where the source had its own; the cases were typed from the pictures. */
const loose = (texts: unknown) =>
  JSON.parse(JSON.stringify(texts).replace(/\\n/g, ' ').replace(/\s+/g, ' ')) as unknown;

describe('the Tangerang text', () => {
  const { sop, findings } = read('tangerang.txt', 'tangerang');
  const expected = readCase('R15-standar-pelayanan-tangerang.json');

  it('gives the identity', () => {
    expect(sop?.identity).toEqual(expected.identity);
  });

  it.each(Object.keys(expected.sections) as (keyof Sop['sections'])[])('gives the section %s', (section) => {
    expect(sop?.sections[section]).toEqual(expected.sections[section]);
  });

  it('gives the pelaksana, as misread in the text', () => {
    expect(sop?.lanes.map(({ name }) => name)).toEqual([
      'Bupati',
      'Sekda',
      'Asda III',
      'Kabag. Oig',
      'Kasubag',
      'Staf',
      'OPD',
    ]);
  });

  it('gives every row behind the page break too, with its mutu baku', () => {
    expect(loose(columns(sop))).toEqual(loose(columns(expected)));
  });

  it('keeps the unit of the heading, and tells of the cover title', () => {
    expect(sop?.headings).toBeUndefined();
    expect(readSheet(parsePastedText(readSeed('tangerang.txt'), '')).sop?.headings).toMatchObject({
      waktu: 'Waktu (hari)',
      activity: 'Uraian Prosedur',
    });
    expect(findings.map(({ code }) => code)).toEqual(['baca.unplaced', 'baca.unplaced']);
  });
});

describe('the Sibolga text', () => {
  const { sop, findings } = read('sibolga.txt', 'sibolga');
  const expected = readCase('R16-sop-pelayanan-sibolga.json');

  it('gives the identity, with name, rank and NIP from the end', () => {
    expect(sop?.identity).toEqual(expected.identity);
  });

  it.each(Object.keys(expected.sections) as (keyof Sop['sections'])[])('gives the section %s', (section) => {
    expect(sop?.sections[section]).toEqual(expected.sections[section]);
  });

  it('gives the pelaksana', () => {
    expect(sop?.lanes).toEqual(expected.lanes);
  });

  it('gives every row with its mutu baku and printed number', () => {
    expect(loose(columns(sop))).toEqual(loose(columns(expected)));
  });

  it('keeps the symbol left in the text and names the rest of a lost one', () => {
    expect(sop?.activities[0]?.symbols).toEqual([{ id: '1.L2', lane: 'L2', kind: 'start' }]);
    expect(findings.find(({ code }) => code === 'baca.unreadSymbol')?.message).toContain('“t”');
  });

  it('says that two paragraphs were divided between two headings', () => {
    expect(findings.map(({ code }) => code)).toContain('baca.divided');
  });
});

describe('a service page without a table', () => {
  const { sop, findings } = read('kotamobagu-sop.txt', 'kotamobagu');

  it('gives the service block and says that the table is missing', () => {
    const expected = readCase('R17a-fasilitasi-sop-kotamobagu.json').service;
    expect(sop?.service?.persyaratan).toEqual(expected?.persyaratan);
    expect(sop?.service?.waktuPenyelesaian).toBe('238 Jam');
    expect(sop?.service?.biaya).toBe('Tidak dipungut biaya');
    expect(sop?.service?.prosedur?.length).toBe(8);
    expect(findings.some(({ code, severity }) => code === 'baca.noTable' && severity === 'error')).toBe(true);
  });
});

describe('parsePastedText', () => {
  it('reads quoted cells with line breaks, tabs and quotation marks', () => {
    const text = 'No\tKegiatan\r\n1\t"Menerima ""surat""\nmasuk"\r\n2\t"BerAKHLAK" dalam tugas';
    expect(parsePastedText(text, 'a').rows).toEqual([
      ['No', 'Kegiatan'],
      ['1', 'Menerima "surat"\nmasuk'],
      ['2', '"BerAKHLAK" dalam tugas'],
    ]);
  });

  it('takes HTML, entities and Markdown off', () => {
    expect(parsePastedText('<p>A &amp; B</p><br/><u>C</u>&nbsp;D\t**tebal** &#233;', 'a').rows).toEqual([
      ['A & B\nC D', 'tebal é'],
    ]);
    expect(parsePastedText('| No | Kegiatan |\n|----|:--------|\n| 1 | Menerima |', 'a').rows).toEqual([
      ['No', 'Kegiatan'],
      ['1', 'Menerima'],
    ]);
  });

  it.each([';', ','])('reads a CSV divided by %s, and prose as lines', (sign) => {
    const lines = [
      ['No', 'Kegiatan', 'Staf', 'Waktu', 'Output'],
      ['1', `"Memeriksa${sign} menelaah"`, 'x', '5 menit', 'Agenda'],
    ].map((cells) => cells.join(sign));
    expect(parsePastedText(lines.join('\r\n'), 'a').rows).toEqual([
      ['No', 'Kegiatan', 'Staf', 'Waktu', 'Output'],
      ['1', `Memeriksa${sign} menelaah`, 'x', '5 menit', 'Agenda'],
    ]);
    const prose = `Menerima${sign} mencatat${sign} lalu menyimpan`;
    expect(parsePastedText(prose, 'a').rows).toEqual([[prose]]);
  });

  it('leaves what only looks like markup', () => {
    expect(parsePastedText('a < b dan c > d\t2 * 3', 'a').rows).toEqual([['a < b dan c > d', '2 * 3']]);
  });
});
