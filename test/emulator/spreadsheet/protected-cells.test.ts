import { describe, expect, it } from 'vitest';
import { bench, FIXTURE, USER } from '../harness.ts';

const SENTENCE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const [NAMED, OTHER] = ['analis@contoh.go.id', 'tamu@contoh.go.id'];
const RANGE = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

/** A spreadsheet with A1:B2 protected for its owner and one other, and a third who may change the rest. */
function office(protection: object = {}) {
  const made = bench();
  const { world, fileId } = made;
  for (const person of [NAMED, OTHER]) world.drive.share(USER, fileId, person, 'editor');
  const protectedRange = { range: RANGE, editors: { users: [USER, NAMED] }, ...protection };
  world.sheets.apply(USER, fileId, [{ addProtectedRange: { protectedRange } }]);
  const type = (person: string, a1: string, text: string | string[][] = 'isi') =>
    world.sheets.edit(person, fileId, { sheet: 'Sheet1', a1 }, text);
  const texts = () => world.spreadsheet(fileId).sheets[0]?.texts;
  const script = world.openProject({ directory: FIXTURE, user: OTHER, container: fileId });
  return { ...made, type, texts, script };
}

describe('protected cells', () => {
  it("refuse typing and pasting by others, in Google's words, and change nothing", () => {
    const { type, texts } = office();
    expect(() => type(OTHER, 'B2')).toThrow(SENTENCE);
    expect(() => type(OTHER, 'C2', [['a'], ['b']])).not.toThrow();
    expect(() => type(OTHER, 'B3', [['c']])).not.toThrow();
    const paste = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(() => type(OTHER, 'B2', paste)).toThrow(SENTENCE);
    expect(texts()).toEqual([
      ['', '', ''],
      ['', '', 'a'],
      ['', 'c', 'b'],
    ]);
  });

  it('are open to the owner and to whom the protection names', () => {
    const { type, texts } = office();
    type(USER, 'A1', 'pemilik');
    type(NAMED, 'B2', 'analis');
    expect(texts()).toEqual([
      ['pemilik', ''],
      ['', 'analis'],
    ]);
  });

  it('refuse what menus change, and deleting their rows', () => {
    const { world, fileId } = office();
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const change = { repeatCell: { range: RANGE, cell: bold, fields: 'userEnteredFormat.textFormat.bold' } };
    expect(() => world.sheets.apply(OTHER, fileId, [change])).toThrow(SENTENCE);
    const rows = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    expect(() => world.sheets.apply(OTHER, fileId, [{ deleteDimension: { range: rows } }])).toThrow(SENTENCE);
    const below = { ...rows, startIndex: 5, endIndex: 6 };
    expect(() => world.sheets.apply(OTHER, fileId, [{ deleteDimension: { range: below } }])).not.toThrow();
    expect(() => world.sheets.apply(NAMED, fileId, [change])).not.toThrow();
  });

  it('refuse scripts that run as somebody else, by both ways', () => {
    const { script } = office();
    const source = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];';
    expect(() => script.call('run', `${source} sheet.getRange('A1').setValue(1)`)).toThrow(SENTENCE);
    expect(() => script.call('run', `${source} sheet.getRange('D1').setValue(1)`)).not.toThrow();
    const start = { sheetId: 0, rowIndex: 1, columnIndex: 1 };
    const update = { start, rows: [{ values: [{ note: 'x' }] }], fields: 'note' };
    const body = JSON.stringify({ requests: [{ updateCells: update }] });
    expect(() =>
      script.call(
        'run',
        `Sheets.Spreadsheets.batchUpdate(${body}, SpreadsheetApp.getActiveSpreadsheet().getId())`,
      ),
    ).toThrow(`Invalid requests[0].updateCells: ${SENTENCE}`);
  });

  it('that only warn refuse nobody, and a whole sheet leaves free what is left out', () => {
    const warned = office({ warningOnly: true, editors: undefined });
    expect(() => warned.type(OTHER, 'A1')).not.toThrow();
    const { run, type } = office();
    run(
      "const p = sheet.protect(); p.removeEditors(p.getEditors()); p.setUnprotectedRanges([sheet.getRange('D1:D3')])",
    );
    expect(() => type(OTHER, 'E1')).toThrow(SENTENCE);
    expect(() => type(OTHER, 'D2', [['a'], ['b']])).not.toThrow();
    expect(() => type(OTHER, 'D3', [['a'], ['b']])).toThrow(SENTENCE);
  });
});
