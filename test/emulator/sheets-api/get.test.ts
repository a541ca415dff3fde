import { describe, expect, it } from 'vitest';
import { bench } from '../harness.ts';

const FILL = `sheet.getRange('B2:C3').setValues([['teks', 2], ['=1+1', true]]); sheet.getRange('B2').setNote('n');
  sheet.getRange('B5:C6').merge(); sheet.setRowHeightsForced(2, 1, 48); sheet.hideColumns(4);`;

describe('spreadsheets.get', () => {
  it('gives cells with entered, effective and formatted values, and where the block starts', () => {
    const { run } = bench();
    run(FILL);
    expect(
      run(`return Sheets.Spreadsheets.get(id, { ranges: ['Sheet1!B2:C3'],
        fields: 'sheets.data(startRow,startColumn,rowData.values(userEnteredValue,effectiveValue,formattedValue,note))' })`),
    ).toEqual({
      sheets: [
        {
          data: [
            {
              startRow: 1,
              startColumn: 1,
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'teks' },
                      effectiveValue: { stringValue: 'teks' },
                      formattedValue: 'teks',
                      note: 'n',
                    },
                    {
                      userEnteredValue: { numberValue: 2 },
                      effectiveValue: { numberValue: 2 },
                      formattedValue: '2',
                    },
                  ],
                },
                {
                  values: [
                    {
                      userEnteredValue: { formulaValue: '=1+1' },
                      effectiveValue: { numberValue: 2 },
                      formattedValue: '2',
                    },
                    {
                      userEnteredValue: { boolValue: true },
                      effectiveValue: { boolValue: true },
                      formattedValue: 'TRUE',
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('gives properties, merges, sizes and hidden lines', () => {
    const { run } = bench();
    run(FILL);
    expect(
      run(`const got = Sheets.Spreadsheets.get(id, { fields: 'properties.title,sheets(properties(sheetId,title,gridProperties),merges,data(rowMetadata(pixelSize),columnMetadata(pixelSize,hiddenByUser)))' });
        const [one] = got.sheets; const [data] = one.data;
        return [got.properties.title, one.properties, one.merges, data.rowMetadata[1].pixelSize, data.rowMetadata[2].pixelSize, data.columnMetadata[3], data.rowMetadata.length, data.rowData]`),
    ).toEqual([
      'Buku SOP',
      {
        sheetId: 0,
        title: 'Sheet1',
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
      [
        {
          sheetId: 0,
          startRowIndex: 4,
          endRowIndex: 6,
          startColumnIndex: 1,
          endColumnIndex: 3,
        },
      ],
      48,
      21,
      { pixelSize: 100, hiddenByUser: true },
      1000,
      undefined,
    ]);
  });

  it('leaves cells out unless asked for them', () => {
    const { run } = bench();
    expect(run('return Sheets.Spreadsheets.get(id).sheets[0].data')).toBeUndefined();
    expect(run('return Sheets.Spreadsheets.get(id, { includeGridData: true }).sheets[0].data.length')).toBe(
      1,
    );
  });

  it("refuses bad ranges, masks, options and ids in the API's words", () => {
    const { run } = bench();
    expect(() => run("Sheets.Spreadsheets.get(id, { ranges: ['Tidak ada!A1'] })")).toThrow(
      'Unable to parse range: Tidak ada!A1',
    );
    expect(() => run("Sheets.Spreadsheets.get(id, { ranges: ['Sheet1!AB1'] })")).toThrow(
      'exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(() => run("Sheets.Spreadsheets.get(id, { fields: 'sheets.colour' })")).toThrow(
      'Invalid field selection colour',
    );
    expect(() => run("Sheets.Spreadsheets.get(id, { feilds: 'x' })")).toThrow('Unknown name "feilds"');
    expect(() => run("Sheets.Spreadsheets.get('x')")).toThrow('Requested entity was not found.');
  });

  it('reads and writes plain values', () => {
    const { run } = bench();
    expect(
      run(`Sheets.Spreadsheets.Values.update({ values: [['=1+1', '=1+1'], [null, '2']] }, id, 'A1:B2', { valueInputOption: 'RAW' });
        Sheets.Spreadsheets.Values.update({ values: [['=1+1']] }, id, 'A1', { valueInputOption: 'USER_ENTERED' });
        return [Sheets.Spreadsheets.Values.get(id, 'A1:C3').values, Sheets.Spreadsheets.Values.get(id, 'A1:B1', { valueRenderOption: 'FORMULA' }).values,
          sheet.getRange('B1').getFormula()]`),
    ).toEqual([
      [
        ['2', '=1+1'],
        ['', '2'],
      ],
      [['=1+1', '=1+1']],
      '',
    ]);
    expect(() => run("Sheets.Spreadsheets.Values.update({ values: [[1]] }, id, 'A1')")).toThrow(
      "'valueInputOption' is required but not specified",
    );
    expect(() =>
      run(
        "Sheets.Spreadsheets.Values.update({ values: [[1, 2, 3]] }, id, 'A1:B1', { valueInputOption: 'RAW' })",
      ),
    ).toThrow('Requested writing within range [A1:B1]');
  });
});
