import { describe, expect, it } from 'vitest';
import { bench, blobText, pngOf } from '../harness.ts';

const png = (width: number, height: number, length?: number) =>
  blobText(pngOf(width, height, length), 'image/png', 'gambar');
const api = (requests: string) => `Sheets.Spreadsheets.batchUpdate({ requests: ${requests} }, id)`;

/** What a script does wrong, and the words it hears. */
const WRONG: Readonly<Record<string, readonly [body: string, answer: string]>> = {
  'a member nobody has': ['sheet.frobnicate()', 'sheet.frobnicate is not a function'],
  'a member the emulator lacks': ['sheet.getCharts()', 'Sheet.getCharts is a member of Apps Script'],
  'too few arguments': ["sheet.getRange('A1').setValue()", 'The parameters ()'],
  'too many arguments': ["sheet.getRange('A1').setValue(1, 2)", 'The parameters (number,number)'],
  'a number for a text': ['sheet.setName(3)', 'The parameters (number)'],
  'a value that is no number': ['sheet.getRange(NaN, 1)', "don't match the method signature"],
  'row 0': ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
  'no rows': ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
  'a column beyond the sheet': ['sheet.getRange(1, 27)', 'outside the dimensions of the sheet'],
  'an address beyond the sheet': ["sheet.getRange('ZZ1').getValue()", 'outside the dimensions of the sheet'],
  'an address that is none': ["sheet.getRange('foo bar')", 'Range not found'],
  'too few rows of values': [
    "sheet.getRange('A1:B2').setValues([[1, 2]])",
    'The data has 1 but the range has 2.',
  ],
  'a ragged row of values': [
    "sheet.getRange('A1:B2').setValues([[1, 2], [3]])",
    'The number of columns in the data does not match',
  ],
  'a list for a table': ["sheet.getRange('A1:B1').setValues([1, 2])", 'The parameters (number[])'],
  'no values': ["sheet.getRange('A1:B1').setValues([])", 'The data has 0 but the range has 1.'],
  'notes of another size': ["sheet.getRange('A1:B1').setNotes([['x']])", 'The data has 1'],
  'a list in a cell': ["sheet.getRange('A1').setValue([1])", 'Array'],
  'a text too long for a cell': ["sheet.getRange('A1').setValue('x'.repeat(50001))", '50000 characters'],
  'a merge over a merge': [
    "sheet.getRange('A1:B2').merge(); sheet.getRange('B2:C3').merge()",
    'You must select all cells in a merged range',
  ],
  'taking a merge apart by one cell': [
    "sheet.getRange('A1:B2').merge(); sheet.getRange('A1').breakApart()",
    'You must select all cells in a merged range',
  ],
  'sorting over a merge': [
    "sheet.getRange('A1:B2').merge(); sheet.getRange('A1:C5').sort(1)",
    "You can't sort a range with vertical merges.",
  ],
  'a colour that is none': ["sheet.getRange('A1').setBackground('warna')", 'Invalid argument: warna'],
  'removing the only sheet': ['ss.deleteSheet(sheet)', "You can't remove all the visible sheets"],
  'a name that is taken': ["ss.insertSheet('sheet1')", 'A sheet with the name "sheet1" already exists'],
  'a name that is empty': ["sheet.setName('')", 'Sheet name cannot be empty.'],
  'a name that is too long': ["ss.insertSheet('x'.repeat(101))", 'longer than 100 characters'],
  'a sheet that is gone': [
    "const gone = ss.insertSheet('x'); ss.deleteSheet(gone); gone.getName()",
    'not found',
  ],
  'a named range like a cell': ["ss.setNamedRange('A1', sheet.getRange('A1'))", 'Invalid argument: A1'],
  'freezing everything': ['sheet.setFrozenRows(1000)', "You can't freeze all visible rows"],
  'removing all rows': ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
  'too many cells': ['sheet.insertRowsAfter(1, 1000000)', 'limit of 10000000 cells'],
  'a picture of too many pixels': [`sheet.insertImage(${png(2000, 2000)}, 1, 1)`, 'The blob was too large.'],
  'a picture of too many bytes': [
    `sheet.insertImage(${png(9, 9, 2_100_000)}, 1, 1)`,
    'The blob was too large.',
  ],
  'a picture of another kind': [
    "sheet.insertImage(Utilities.newBlob('<svg/>', 'image/svg+xml'), 1, 1)",
    'must be a PNG, JPEG or GIF',
  ],
  'a picture beyond the sheet': [`sheet.insertImage(${png(9, 9)}, 99, 2000)`, 'outside the dimensions'],
  'a property that is too large': [
    "PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9 * 1024 + 1))",
    'Argument too large: value',
  ],
  'too many properties': [
    "const store = PropertiesService.getScriptProperties(); for (let n = 0; n < 60; n++) store.setProperty('k' + n, 'x'.repeat(9000))",
    'You have exceeded the property storage quota.',
  ],
  'a cache key that is too long': [
    "CacheService.getScriptCache().put('k'.repeat(251), 'v')",
    'Argument too large: key',
  ],
  'a cache value that is too large': [
    "CacheService.getScriptCache().put('k', 'v'.repeat(100 * 1024 + 1))",
    'Argument too large: value',
  ],
  'metadata that are too long': ["sheet.addDeveloperMetadata('k', 'v'.repeat(40000))", '30000 characters'],
  'sleeping too long': ['Utilities.sleep(300001)', 'Should be between 0 and 300000'],
  'a file that does not exist': ["DriveApp.getFileById('zz')", 'No item with the given ID could be found.'],
  'a page that does not exist': ["HtmlService.createHtmlOutputFromFile('nope')", 'No HTML file named nope'],
  'an address nobody answers': ["UrlFetchApp.fetch('https://contoh.go.id')", 'no fetch option'],
  'a request nobody knows': [
    api('[{ frob: {} }]'),
    'Unknown name "frob" at \'requests[0]\': Cannot find field.',
  ],
  'a field nobody knows': [api('[{ updateCells: { rangee: {} } }]'), 'Unknown name "rangee"'],
  'a request without a mask': [
    api('[{ updateCells: { range: { sheetId: 0 }, rows: [] } }]'),
    "At least one field must be listed in 'fields'.",
  ],
  'no request': [api('[]'), 'Must specify at least one request.'],
  'a value of the wrong type': [api('[{ addSheet: { properties: { title: 5 } } }]'), '(TYPE_STRING), 5'],
  'a sheet without that id': [api('[{ deleteSheet: { sheetId: 77 } }]'), 'No sheet with id: 77'],
  'rows beyond the sheet': [
    api(
      "[{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 990, endIndex: 2000 } } }]",
    ),
    'DimensionRange.endIndex[2000] is after last row in sheet[1000]',
  ],
  'a mask nobody knows': [
    "Sheets.Spreadsheets.get(id, { fields: 'sheets.frob' })",
    'Invalid field selection frob',
  ],
  'an option nobody knows': ['Sheets.Spreadsheets.get(id, { bogus: 1 })', 'Unknown name "bogus"'],
  'values of no sheet': ["Sheets.Spreadsheets.Values.get(id, 'nope!A1')", 'Unable to parse range: nope!A1'],
  'a search nobody understands': ['Drive.Files.list({ q: "name ~ 1" })', 'Invalid Value'],
};

describe('a wrong use is refused', () => {
  it.each(Object.entries(WRONG))('%s', (_what, [body, answer]) => {
    const { run } = bench();
    expect(() => run(body)).toThrow(answer);
  });

  it('when the quota of the day is used up, until the next day', () => {
    let day = 5;
    const { run } = bench({ now: () => new Date(Date.UTC(2026, 0, day, 3)) });
    expect(() => run("for (let n = 0; n < 5000; n++) SpreadsheetApp.create('x')")).toThrow(
      'Service invoked too many times for one day: spreadsheet create.',
    );
    expect(() => run("SpreadsheetApp.create('x')")).toThrow('too many times for one day');
    day += 1;
    expect(run("return SpreadsheetApp.create('x').getName()")).toBe('x');
  });
});
