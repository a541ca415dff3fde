import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, type JsonObject, type TextRun } from '../../src/emulator/index.ts';
import { tabView } from '../../src/workspace/sheet/tab-view.ts';
import { writeWorkbook } from '../../src/workspace/sheet/write-workbook.ts';

const OWNER = 'staf@example.go.id';

function book(cells: readonly JsonObject[]) {
  const world = createWorld({ now: () => new Date('2026-01-05T03:00:00Z') });
  const file = world.createSpreadsheet({ owner: OWNER, name: 'Buku' });
  const request = {
    start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
    rows: [{ values: cells }],
    fields: '*',
  };
  world.sheets.apply(OWNER, file, [{ updateCells: request }]);
  /** Downloads the spreadsheet and uploads it again. */
  const again = async (): Promise<string> =>
    world.importXlsx({
      owner: OWNER,
      name: 'Unggahan',
      bytes: await writeWorkbook(world.spreadsheet(file)),
    });
  const cellsOf = (id: string) => world.spreadsheet(id).sheets[0]?.cells ?? [];
  return { world, file, again, cellsOf };
}

const SENTENCE = 'Kepala Bagian memeriksa naskah';
const RUNS: readonly TextRun[] = [
  { format: { bold: true, foregroundColor: { red: 1, green: 0, blue: 0 } } },
  { startIndex: 14, format: {} },
  { startIndex: 24, format: { italic: true, underline: true, fontSize: 14, fontFamily: 'Georgia' } },
];

describe('a text in parts with looks of their own', () => {
  const cell = { userEnteredValue: { stringValue: SENTENCE }, textFormatRuns: RUNS as JsonObject[] };

  it('is shown in its parts', () => {
    const { world, file } = book([cell]);
    const tab = world.tab(file, 0);
    expect(tab && tabView(tab, '').rows[0]?.cells[0]).toMatchObject({
      text: SENTENCE,
      runs: [
        { text: 'Kepala Bagian ', css: 'color:rgb(255 0 0);font-weight:bold' },
        { text: 'memeriksa ', css: '' },
        {
          text: 'naskah',
          css: 'font-style:italic;text-decoration:underline;font-size:14pt;font-family:"Georgia",Arial,sans-serif',
        },
      ],
    });
  });

  it('survives a download and an upload', async () => {
    const { again, cellsOf } = book([cell]);
    const [read] = cellsOf(await again());
    expect(read?.text).toBe(SENTENCE);
    expect(read?.runs?.map(({ startIndex = 0 }) => startIndex)).toEqual([0, 14, 24]);
    expect(read?.runs?.[0]?.format).toMatchObject({
      bold: true,
      foregroundColor: { red: 1, green: 0, blue: 0 },
    });
    expect(read?.runs?.[1]?.format?.bold).toBeUndefined();
    expect(read?.runs?.[2]?.format).toMatchObject({
      italic: true,
      underline: true,
      fontSize: 14,
      fontFamily: 'Georgia',
    });
  });

  it('is one again when somebody types over it', () => {
    const { world, file, cellsOf } = book([cell]);
    world.sheets.edit(OWNER, file, { sheet: 'Sheet1', a1: 'A1' }, 'Lain');
    expect(cellsOf(file)[0]).toMatchObject({ text: 'Lain', runs: undefined });
  });
});

describe('turned text', () => {
  const rotations = [{ angle: 90 }, { angle: -90 }, { angle: 30 }, { vertical: true }, undefined];

  it('survives a download and an upload, and is shown upwards where it reads so', async () => {
    const { world, file, again, cellsOf } = book(
      rotations.map((textRotation, index) => ({
        userEnteredValue: { stringValue: `isi ${index}` },
        ...(textRotation === undefined ? {} : { userEnteredFormat: { textRotation } }),
      })),
    );
    const tab = world.tab(file, 0);
    const view = tab && tabView(tab, '');
    const looks = view?.rows[0]?.cells.map(({ look }) => look !== undefined && view.looks[look]?.up === true);
    expect(looks).toEqual([true, false, false, false, false]);
    const read = cellsOf(await again());
    expect(read.map(({ text }) => text)).toEqual(rotations.map((_, index) => `isi ${index}`));
    expect(read.map(({ format }) => format?.textRotation)).toEqual(rotations);
  });
});

describe('notes of cells', () => {
  it('survive a download and an upload, each in its place', async () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '<', '&', '"', ' ', '\n', '→'),
      minLength: 1,
    });
    const texts = fc.array(
      words.filter((text) => text.trim() !== ''),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (notes) => {
        const { again, cellsOf } = book(
          notes.map((note, index) =>
            index % 2 === 0
              ? { note }
              : {
                  note,
                  userEnteredValue: { stringValue: `isi ${index}` },
                },
          ),
        );
        const read = cellsOf(await again()).map(({ column, note }) => [column, note]);
        expect(read).toEqual(notes.map((note, index) => [index, note]));
      }),
      { numRuns: 15 },
    );
  });
});
