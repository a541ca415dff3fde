import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { CreateOutcome } from '../../src/application/create-sop.ts';
import type { ImportPreview } from '../../src/application/import-sop.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import { type Office, openOffice, STAFF } from './office.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TABLE = [
  ['No', 'Kegiatan', 'Kepala Bagian', 'Staf', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'],
  ['1', 'Menerima surat', '', 'Mulai', 'Surat', '10 menit', 'Surat tercatat', ''],
  ['2', 'Memeriksa surat', 'Proses', '', 'Surat', '1 jam', 'Disposisi', ''],
  ['3', 'Menyimpan surat', '', 'Selesai', 'Disposisi', '5 menit', 'Arsip', ''],
];

function preview(office: Office, source: unknown): ImportPreview {
  return office.ask<ImportPreview>('previewImport', source);
}

function understood(found: ImportPreview) {
  if (found.kind !== 'understood') throw new Error(JSON.stringify(found));
  return found.candidates;
}

function write(office: Office, found: ImportPreview): number {
  const outcome = office.ask<CreateOutcome>('writeImport', understood(found)[0]?.json);
  if (outcome.kind !== 'created') throw new Error(outcome.message);
  return outcome.sheetId;
}

async function xlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('SOP');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function docx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
}

function put(
  office: Office,
  name: string,
  mimeType: string,
  bytes: Uint8Array,
): { kind: 'drive'; link: string } {
  const id = office.world.createFile({ owner: STAFF, name, mimeType, bytes });
  return { kind: 'drive', link: `https://drive.google.com/file/d/${id}/view?usp=sharing` };
}

describe('Impor', () => {
  it.each(['kotamobagu-sop', 'kotamobagu-spp', 'pekalongan', 'sibolga', 'tangerang'])(
    'shows what it understood of the pasted text %s before it writes, then writes a tab that can be drawn',
    (seed) => {
      const office = openOffice();
      const text = readFileSync(`test/fixtures/seeds/${seed}.txt`, 'utf8');
      const before = office.tabs();
      const found = preview(office, { kind: 'text', text });
      expect(office.tabs()).toEqual(before);
      expect(understood(found)[0]?.activities.length).toBeGreaterThan(0);
      write(office, found);
      expect(office.tabs()).toHaveLength(before.length + 1);
      office.check();
      expect(office.draw()).toMatchObject({ kind: 'drawn' });
    },
  );

  it('reads a table copied from a sheet', () => {
    const office = openOffice();
    const found = preview(office, { kind: 'text', text: TABLE.map((row) => row.join('\t')).join('\n') });
    expect(understood(found)).toMatchObject([
      {
        lanes: ['Kepala Bagian', 'Staf'],
        activities: ['1 Menerima surat', '2 Memeriksa surat', '3 Menyimpan surat'],
      },
    ]);
  });

  it.each([
    ['.xlsx', `${OFFICE}.spreadsheetml.sheet`, xlsx],
    ['.docx', `${OFFICE}.wordprocessingml.document`, docx],
  ] as const)('reads a %s in Drive and leaves nothing behind', async (ending, mimeType, bytes) => {
    const office = openOffice();
    const source = put(office, `SOP surat${ending}`, mimeType, await bytes(TABLE));
    const files = office.files().length;
    expect(understood(preview(office, source))).toMatchObject([{ lanes: ['Kepala Bagian', 'Staf'] }]);
    expect(office.files()).toHaveLength(files);
  });

  it('reads every SOP of another workbook', () => {
    const office = openOffice();
    office.create({ kind: 'example', id: 'sibolga' });
    office.create({ kind: 'example', id: 'kotamobagu-sop' });
    const link = `https://docs.google.com/spreadsheets/d/${office.workbook}/edit#gid=0`;
    expect(understood(preview(office, { kind: 'drive', link }))).toHaveLength(2);
  });

  it('takes the JSON of an SOP', () => {
    const office = openOffice();
    const text = readFileSync('test/fixtures/cases/R01-surat-masuk.json', 'utf8');
    const sheetId = write(office, preview(office, { kind: 'text', text }));
    expect(office.tab(sheetId).texts.flat()).toContain('Alur');
  });

  it.each([
    ['', 'text', WORKBOOK.import.nothing],
    ['  \n ', 'text', WORKBOOK.import.nothing],
    ['', 'drive', WORKBOOK.import.nothing],
    ['surat.xlsx', 'drive', WORKBOOK.import.badLink],
    [
      'https://drive.google.com/file/d/1abcdefghijklmnopqrstuvwxyz0123456789/view',
      'drive',
      WORKBOOK.import.missing,
    ],
  ] as const)('says what is wrong with %j as %s', (value, kind, message) => {
    const office = openOffice();
    const source = kind === 'text' ? { kind, text: value } : { kind, link: value };
    expect(preview(office, source)).toMatchObject({ kind: 'refused', message });
    expect(office.tabs()).toHaveLength(1);
  });

  it('refuses a text that is too large', () => {
    const office = openOffice();
    const found = preview(office, { kind: 'text', text: 'x'.repeat(500_001) });
    expect(found).toMatchObject({ kind: 'refused', message: WORKBOOK.import.tooLarge });
  });

  it.each([
    ['foto.jpg', 'image/jpeg'],
    ['rusak.xlsx', `${OFFICE}.spreadsheetml.sheet`],
    ['rusak.docx', `${OFFICE}.wordprocessingml.document`],
  ])('refuses %s in a sentence and leaves nothing behind', (name, mimeType) => {
    const office = openOffice();
    const source = put(office, name, mimeType, Uint8Array.from([1, 2, 3, 4]));
    const files = office.files().length;
    const found = preview(office, source);
    expect(found.kind).toBe('refused');
    expect(JSON.stringify(found)).toContain(name);
    expect(office.files()).toHaveLength(files);
  });

  it('writes texts that look like formulas as texts', () => {
    const office = openOffice();
    const rows = TABLE.map((row) => [...row]);
    const evil = ['=IMPORTRANGE("x";"y")', '+62', '-', "'kutip", '@sum', '1-2'];
    rows[1] = ['1', evil[0] ?? '', '', 'Mulai', evil[1] ?? '', evil[5] ?? '', evil[3] ?? '', evil[4] ?? ''];
    const sheetId = write(
      office,
      preview(office, { kind: 'text', text: rows.map((row) => row.join('\t')).join('\n') }),
    );
    const cells = office.tab(sheetId).cells;
    expect(cells.filter(({ value }) => value !== undefined && value.stringValue === undefined)).toEqual([]);
    const texts = cells.map(({ text }) => text);
    for (const text of [evil[0], evil[3], evil[4], evil[5]]) expect(texts).toContain(text);
    office.check();
    expect(office.draw()).toMatchObject({ kind: 'drawn' });
  });

  it('says that a tab holds a second table', () => {
    const office = openOffice();
    const sheetId = office.byHand('addTab', 'Dua tabel') as number;
    office.byHand('paste', sheetId, [
      ...TABLE,
      ...Array.from({ length: 3 }, () => Array(8).fill('')),
      ...TABLE,
    ]);
    office.project.select('Dua tabel');
    const view = office.check();
    expect(view.sheetId).toBe(sheetId);
    expect(view.findings.map(({ message }) => message).join(' ')).toMatch(/tabel/i);
    expect(office.draw()).toMatchObject({ kind: 'drawn' });
  });
});
