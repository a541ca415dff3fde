import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bench } from '../harness.ts';

type Request = Record<string, unknown>;

function setup() {
  const made = bench();
  const batch = (...requests: Request[]): unknown =>
    made.run(`return Sheets.Spreadsheets.batchUpdate(${JSON.stringify({ requests })}, id)`);
  const sheet = () => {
    const [first] = made.world.spreadsheet(made.fileId).sheets;
    if (!first) throw new Error('no sheet');
    return first;
  };
  return { ...made, batch, sheet };
}

const area = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
const text = (value: string) => ({ userEnteredValue: { stringValue: value } });

describe('spreadsheets.batchUpdate', () => {
  it('keeps any text that is written as stringValue: never a formula, number or date', () => {
    const { batch, sheet } = setup();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `=${rest}`),
          fc.constantFrom("'x", '+62', '1/2', 'TRUE', '@SUM(A1)', '007'),
        ),
        (value) => {
          batch({
            updateCells: {
              range: area(0, 1, 0, 1),
              rows: [{ values: [text(value)] }],
              fields: 'userEnteredValue',
            },
          });
          const cell = sheet().cells.find(({ row, column }) => row === 0 && column === 0);
          expect(cell?.value).toEqual(value === '' ? undefined : { stringValue: value });
          expect(cell?.text ?? '').toBe(value);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('writes values, formats, notes and rules as the mask says, and clears what is named but absent', () => {
    const { batch, sheet } = setup();
    const look = {
      userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: true } },
      note: 'Bantuan',
    };
    batch({
      updateCells: {
        start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
        rows: [{ values: [{ ...text('a'), ...look }] }],
        fields: '*',
      },
    });
    expect(sheet().cells).toMatchObject([
      {
        row: 1,
        column: 1,
        text: 'a',
        note: 'Bantuan',
        format: look.userEnteredFormat,
      },
    ]);
    batch({
      repeatCell: {
        range: area(1, 2, 1, 2),
        cell: { userEnteredFormat: { textFormat: { italic: true } } },
        fields: 'userEnteredFormat.textFormat.italic,note',
      },
    });
    expect(sheet().cells[0]).toMatchObject({
      text: 'a',
      format: {
        wrapStrategy: 'WRAP',
        textFormat: { bold: true, italic: true },
      },
    });
    expect(sheet().cells[0]?.note).toBeUndefined();
  });

  it('is all or nothing', () => {
    const { batch, sheet } = setup();
    const write = {
      updateCells: {
        range: area(0, 1, 0, 1),
        rows: [{ values: [text('a')] }],
        fields: 'userEnteredValue',
      },
    };
    expect(() => batch(write, { deleteSheet: { sheetId: 99 } })).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].deleteSheet: No sheet with id: 99',
    );
    expect(sheet().cells).toEqual([]);
  });

  it("refuses malformed bodies in the API's words", () => {
    const { batch } = setup();
    expect(() => batch({ updateCell: {} })).toThrow(
      `Unknown name "updateCell" at 'requests[0]': Cannot find field.`,
    );
    expect(() => batch({ mergeCells: { range: area(0, 1, 0, 2), mergetype: 'X' } })).toThrow(
      `Unknown name "mergetype" at 'requests[0].merge_cells'`,
    );
    expect(() => batch({ mergeCells: { range: area(0, 1, 0, 2), mergeType: 'ALL' } })).toThrow(
      `Invalid value at 'requests[0].merge_cells.merge_type'`,
    );
    expect(() => batch({ mergeCells: { range: { sheetId: '0' } } })).toThrow('(TYPE_INT32), "0"');
    expect(() => batch({ addSheet: {}, deleteSheet: { sheetId: 1 } })).toThrow('(oneof)');
    expect(() =>
      batch({
        updateCells: {
          range: area(0, 1, 0, 1),
          rows: [{ values: [{ userEnteredValue: { stringValue: 5 } }] }],
          fields: '*',
        },
      }),
    ).toThrow('(TYPE_STRING), 5');
    expect(() => batch({ repeatCell: { range: area(0, 1, 0, 1), cell: {} } })).toThrow(
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect(() =>
      batch({
        repeatCell: { range: area(0, 1, 0, 1), cell: {}, fields: 'colour' },
      }),
    ).toThrow('colour');
    expect(() => batch({})).toThrow('No request set');
    expect(() => batch()).toThrow('Must specify at least one request.');
    expect(() => batch({ addChart: {} })).toThrow(
      'request addChart is a member of Apps Script that the emulator does not have',
    );
  });

  it('refuses places outside the grid and overlong text', () => {
    const { batch } = setup();
    expect(() =>
      batch({
        repeatCell: { range: area(0, 1001, 0, 1), cell: {}, fields: '*' },
      }),
    ).toThrow('GridRange.endRowIndex[1001] is after last row in grid[1000]');
    expect(() => batch({ mergeCells: { range: { ...area(0, 1, 0, 1), sheetId: 7 } } })).toThrow(
      'No grid with id: 7',
    );
    const rows = [{ values: [text('a')] }, { values: [text('b')] }];
    expect(() => batch({ updateCells: { range: area(0, 1, 0, 1), rows, fields: '*' } })).toThrow(
      'beyond the last requested row of: 0',
    );
    const long = {
      updateCells: {
        range: area(0, 1, 0, 1),
        rows: [{ values: [text('x'.repeat(50_001))] }],
        fields: '*',
      },
    };
    expect(() => batch(long)).toThrow('more than the maximum of 50000 characters in a single cell');
  });

  it('merges, refuses half merges, and unmerges', () => {
    const { batch, sheet } = setup();
    batch(
      { mergeCells: { range: area(0, 2, 0, 2), mergeType: 'MERGE_ALL' } },
      { mergeCells: { range: area(3, 5, 0, 2), mergeType: 'MERGE_ROWS' } },
    );
    expect(sheet().merges).toEqual(['A1:B2', 'A4:B4', 'A5:B5']);
    expect(() =>
      batch({
        mergeCells: { range: area(1, 3, 0, 2), mergeType: 'MERGE_ALL' },
      }),
    ).toThrow('You must select all cells in a merged range to merge or unmerge them.');
    batch({ unmergeCells: { range: area(0, 5, 0, 2) } });
    expect(sheet().merges).toEqual([]);
  });

  it('adds, copies, renames, moves, hides and deletes sheets', () => {
    const { batch, world, fileId } = setup();
    const reply = batch({
      addSheet: {
        properties: {
          title: 'SOP 1',
          gridProperties: { rowCount: 20, columnCount: 9, frozenRowCount: 2 },
        },
      },
    }) as {
      replies: [{ addSheet: { properties: { sheetId: number } } }];
    };
    const { sheetId } = reply.replies[0].addSheet.properties;
    batch(
      {
        duplicateSheet: {
          sourceSheetId: sheetId,
          newSheetName: 'SOP 2',
          newSheetId: 5,
          insertSheetIndex: 0,
        },
      },
      {
        updateSheetProperties: {
          properties: { sheetId, title: 'SOP satu', hidden: true },
          fields: 'title,hidden',
        },
      },
    );
    expect(
      world.spreadsheet(fileId).sheets.map((sheet) => [sheet.title, sheet.hidden, sheet.frozenRows]),
    ).toEqual([
      ['SOP 2', false, 2],
      ['Sheet1', false, 0],
      ['SOP satu', true, 2],
    ]);
    expect(() => batch({ addSheet: { properties: { title: 'sop 2' } } })).toThrow(
      'A sheet with the name "sop 2" already exists. Please enter another name.',
    );
    batch({ deleteSheet: { sheetId: 5 } });
    expect(() => batch({ deleteSheet: { sheetId: 0 } })).toThrow("You can't remove all the visible sheets");
  });

  it('moves everything with inserted and deleted rows', () => {
    const { batch, sheet, world, fileId } = setup();
    const row = (startIndex: number, count = 1) => ({
      sheetId: 0,
      dimension: 'ROWS',
      startIndex,
      endIndex: startIndex + count,
    });
    batch(
      {
        updateCells: {
          range: area(4, 5, 0, 1),
          rows: [{ values: [text('langkah')] }],
          fields: '*',
        },
      },
      { mergeCells: { range: area(4, 6, 1, 2), mergeType: 'MERGE_ALL' } },
      {
        updateDimensionProperties: {
          range: row(4),
          properties: { pixelSize: 60, hiddenByUser: true },
          fields: 'pixelSize,hiddenByUser',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'baris',
            metadataValue: '1',
            visibility: 'DOCUMENT',
            location: { dimensionRange: row(4) },
          },
        },
      },
      {
        addNamedRange: {
          namedRange: { name: 'tabel', range: area(4, 6, 0, 2) },
        },
      },
      { insertDimension: { range: row(2, 3), inheritFromBefore: false } },
      { deleteDimension: { range: row(0) } },
    );
    expect(sheet().cells.filter((cell) => cell.text)).toMatchObject([{ row: 6, column: 0, text: 'langkah' }]);
    expect(sheet().merges).toEqual(['B7:B8']);
    expect([sheet().rowHeights[6], sheet().hiddenRows, sheet().rowCount]).toEqual([60, [6], 1002]);
    expect(world.spreadsheet(fileId).metadata[0]?.location).toMatchObject({
      type: 'ROW',
      index: 6,
    });
    expect(world.spreadsheet(fileId).namedRanges).toEqual({
      tabel: "'Sheet1'!A7:B8",
    });
    batch({ deleteDimension: { range: row(6) } });
    expect(world.spreadsheet(fileId).metadata).toEqual([]);
    expect(() =>
      batch({
        insertDimension: { range: row(1001), inheritFromBefore: false },
      }),
    ).toThrow('if inheritFromBefore is false.');
  });

  it('finds, changes and deletes metadata by lookup', () => {
    const { batch, run } = setup();
    const at = (startIndex: number) => ({
      dimensionRange: {
        sheetId: 0,
        dimension: 'ROWS',
        startIndex,
        endIndex: startIndex + 1,
      },
    });
    for (const index of [1, 2])
      batch({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            metadataValue: `${index}`,
            visibility: 'PROJECT',
            location: at(index),
          },
        },
      });
    const filter = {
      developerMetadataLookup: { metadataKey: 'k', metadataValue: '2' },
    };
    batch({
      updateDeveloperMetadata: {
        dataFilters: [filter],
        developerMetadata: { metadataValue: 'dua' },
        fields: 'metadataValue',
      },
    });
    const found = `Sheets.Spreadsheets.DeveloperMetadata.search({ dataFilters: [{ developerMetadataLookup: { metadataKey: 'k' } }] }, id).matchedDeveloperMetadata.map((one) => one.developerMetadata.metadataValue)`;
    expect(run(`return ${found}`)).toEqual(['1', 'dua']);
    batch({
      deleteDeveloperMetadata: {
        dataFilter: {
          developerMetadataLookup: { metadataKey: 'k', metadataValue: '1' },
        },
      },
    });
    expect(run(`return ${found}`)).toEqual(['dua']);
    expect(() =>
      batch({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: at(1),
            metadataValue: 'x'.repeat(30_000),
          },
        },
      }),
    ).toThrow('30000');
  });

  it('draws borders, sets rules, protects, pastes and appends', () => {
    const { batch, sheet } = setup();
    const line = { style: 'SOLID' };
    batch(
      {
        updateBorders: {
          range: area(0, 2, 0, 2),
          top: line,
          innerHorizontal: { style: 'DASHED' },
        },
      },
      {
        setDataValidation: {
          range: area(0, 1, 0, 1),
          rule: {
            condition: {
              type: 'ONE_OF_LIST',
              values: [{ userEnteredValue: 'Mulai' }],
            },
            strict: false,
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: { range: area(0, 1, 0, 1), warningOnly: true },
        },
      },
      {
        pasteData: {
          coordinate: { sheetId: 0, rowIndex: 3, columnIndex: 0 },
          data: 'a\t=1+1\nb\t2',
          delimiter: '\t',
        },
      },
      {
        appendCells: {
          sheetId: 0,
          rows: [{ values: [text('akhir')] }],
          fields: 'userEnteredValue',
        },
      },
      { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 2 } },
      {
        copyPaste: {
          source: area(3, 4, 0, 1),
          destination: area(7, 9, 0, 1),
          pasteType: 'PASTE_VALUES',
        },
      },
    );
    const at = (row: number, column: number) =>
      sheet().cells.find((cell) => cell.row === row && cell.column === column);
    expect(at(0, 0)?.format).toEqual({
      borders: { top: line, bottom: { style: 'DASHED' } },
    });
    expect(at(0, 0)?.validation?.condition.type).toBe('ONE_OF_LIST');
    expect(sheet().protections).toMatchObject([{ warningOnly: true }]);
    expect([at(3, 1)?.value, at(4, 0)?.text, at(5, 0)?.text, at(8, 0)?.text]).toEqual([
      { formulaValue: '=1+1' },
      'b',
      'akhir',
      'a',
    ]);
    expect(sheet().columnCount).toBe(28);
  });

  it('turns text by a quarter at most, and gives the turn back where it is asked for', () => {
    const { batch, run } = setup();
    const turn = (textRotation: unknown, columns = 2) =>
      batch({
        repeatCell: {
          range: area(0, 1, 0, columns),
          cell: { userEnteredFormat: { textRotation } },
          fields: 'userEnteredFormat.textRotation',
        },
      });
    turn({ angle: 90 });
    turn({ vertical: true }, 1);
    expect(
      run(`return Sheets.Spreadsheets.get(id, { ranges: ['Sheet1!A1:B1'],
        fields: 'sheets.data.rowData.values(userEnteredFormat(textRotation))' })`),
    ).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    { userEnteredFormat: { textRotation: { vertical: true } } },
                    { userEnteredFormat: { textRotation: { angle: 90 } } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(() => turn({ angle: 91 })).toThrow('Valid values are between -90 and 90');
    expect(() => turn({ angle: -180 })).toThrow('Valid values are between -90 and 90');
    expect(() => turn({ angle: 45.5 })).toThrow('TYPE_INT32');
    expect(() => turn({ angle: 90, vertical: true })).toThrow("oneof field 'type' is already set");
    expect(() => turn({ degrees: 90 })).toThrow('Unknown name "degrees"');
  });
});
