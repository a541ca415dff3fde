import { describe, expect, it } from 'vitest';
import { bench } from '../harness.ts';

describe('Range', () => {
  it('reads text as typed: numbers, dates, booleans and formulas', () => {
    const { run } = bench();
    expect(
      run(`const range = sheet.getRange('A1:H1');
        range.setValues([['12', '1,234.5', '50%', 'TRUE', '2026-01-02', '=1+1', "'=1+1", '+62 812']]);
        return [range.getValues()[0].map((v) => v instanceof Date ? v.toISOString() : v), range.getDisplayValues()[0], range.getFormulas()[0][5]]`),
    ).toEqual([
      [12, 1234.5, 0.5, true, '2026-01-01T17:00:00.000Z', 2, '=1+1', '#ERROR!'],
      ['12', '1,234.50', '50%', 'TRUE', '2026-01-02', '2', '=1+1', '#ERROR!'],
      '=1+1',
    ]);
  });

  it('reads Indonesian numbers and dates by the locale', () => {
    const { run } = bench({ locale: 'in_ID' });
    expect(
      run(`const range = sheet.getRange('A1:C1'); range.setValues([['1.234,5', '31/12/2025', '0,5']]);
        return [range.getValues()[0][0], range.getDisplayValues()[0], range.getValues()[0][2]]`),
    ).toEqual([1234.5, ['1.234,50', '31/12/2025', '0,5'], 0.5]);
  });

  it('keeps text in plain text cells', () => {
    const { run } = bench();
    expect(
      run(
        `const range = sheet.getRange('A1:C1').setNumberFormat('@'); range.setValues([['=1+1', '007', '1/2']]); return range.getValues()[0]`,
      ),
    ).toEqual(['=1+1', '007', '1/2']);
  });

  it('shows a formula that it cannot compute as an error', () => {
    const { run } = bench();
    expect(
      run(`sheet.getRange('A1:A2').setValues([[2], [3]]);
        const range = sheet.getRange('B1:B6');
        range.setValues([['=SUM(A1:A2)*2'], ['=A1&" hari"'], ['=Kirim surat'], ['=VLOOKUP(1)'], ['=1/0'], ['=B6']]);
        return range.getDisplayValues().map((line) => line[0])`),
    ).toEqual(['10', '2 hari', '#ERROR!', '#NAME?', '#DIV/0!', '#REF!']);
  });

  it("refuses blocks of another size in Google's words", () => {
    const { run } = bench();
    expect(() => run("sheet.getRange('A1:A3').setValues([[1], [2]])")).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
    expect(() => run("sheet.getRange('A1:B1').setNotes([['x']])")).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('refuses places outside the sheet and overlong text', () => {
    const { run } = bench();
    expect(() => run('sheet.getRange(1, 0)')).toThrow('The starting column of the range is too small.');
    expect(() => run('sheet.getRange(1, 1, 0, 1)')).toThrow(
      'The number of rows in the range must be at least 1.',
    );
    expect(() => run('sheet.getRange(1001, 1)')).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => run("sheet.getRange('tidak ada')")).toThrow('Range not found');
    expect(() => run("sheet.getRange('A1').setValue('x'.repeat(50001))")).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('merges one way only, and unmerges', () => {
    const { run } = bench();
    expect(
      run(`sheet.getRange('A1:B2').setValues([['', 'kepala'], ['hilang', '']]); sheet.getRange('A1:B2').merge();
        return [sheet.getRange('A1:B2').getValues(), sheet.getRange('B2').isPartOfMerge(), sheet.getRange('A1:C3').getMergedRanges().map((r) => r.getA1Notation())]`),
    ).toEqual([
      [
        ['kepala', ''],
        ['', ''],
      ],
      true,
      ['A1:B2'],
    ]);
    expect(() => run("sheet.getRange('B2:C3').merge()")).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
    expect(() => run("sheet.getRange('A1').breakApart()")).toThrow('You must select all cells');
    expect(
      run(
        "sheet.getRange('A1:B2').breakApart(); sheet.getRange('A5:B6').mergeAcross(); return sheet.getRange('A1:Z9').getMergedRanges().length",
      ),
    ).toBe(2);
  });

  it('formats cells and tells the formats back', () => {
    const { run, world, fileId } = bench();
    expect(
      run(`const range = sheet.getRange('A1:B1');
        range.setBackground('#ff0000').setFontFamily('Times New Roman').setFontSize(9).setFontWeight('bold').setFontStyle('italic')
          .setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true).setFontColor('blue')
          .setBorder(true, null, true, null, null, null, '#00ff00', SpreadsheetApp.BorderStyle.DASHED);
        range.setBackgrounds([['#ffffff', null]]);
        return [range.getBackgrounds(), range.getFontFamily(), range.getFontSizes(), range.getFontWeight(), range.getFontStyle(),
          range.getHorizontalAlignment(), range.getVerticalAlignment(), range.getWrap(), range.getFontColor(),
          range.getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP]`),
    ).toEqual([
      [['#ffffff', '#ffffff']],
      'Times New Roman',
      [[9, 9]],
      'bold',
      'italic',
      'center',
      'middle',
      true,
      '#0000ff',
      true,
    ]);
    expect(world.spreadsheet(fileId).sheets[0]?.cells[0]?.format?.borders).toEqual({
      top: { style: 'DASHED', color: { red: 0, green: 1, blue: 0 } },
      bottom: { style: 'DASHED', color: { red: 0, green: 1, blue: 0 } },
    });
    expect(() => run("sheet.getRange('A1').setHorizontalAlignment('tengah')")).toThrow(
      'Invalid argument: tengah',
    );
    expect(() => run("sheet.getRange('A1').setBackground('merah')")).toThrow('Invalid argument: merah');
  });

  it('rejects values that a strict rule forbids and leaves the cells as they were', () => {
    const { run } = bench();
    run(`const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Mulai', 'Proses']).setAllowInvalid(false).setHelpText('Pilih').build();
      sheet.getRange('B2:B3').setDataValidation(rule); sheet.getRange('B2').setValue('Mulai')`);
    expect(() => run("sheet.getRange('A2:B2').setValues([['baru', 'Belok']])")).toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(run("return sheet.getRange('A2:B2').getValues()")).toEqual([['', 'Mulai']]);
    expect(
      run(`const rule = sheet.getRange('B3').getDataValidation();
        return [rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()]`),
    ).toEqual([true, [['Mulai', 'Proses'], true], false, 'Pilih']);
    expect(
      run(
        "sheet.getRange('B3').setDataValidation(null).setValue('Belok'); return sheet.getRange('B3').getValue()",
      ),
    ).toBe('Belok');
  });

  it('only warns by default, as the editor does', () => {
    const { run } = bench();
    expect(
      run(
        `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build()).setValue(9); return sheet.getRange('A1').getValue()`,
      ),
    ).toBe(9);
  });

  it('sorts rows with their notes, copies, clears and trims', () => {
    const { run } = bench();
    expect(
      run(`sheet.getRange('A1:B3').setValues([[3, 'c'], [1, 'a'], ['', 'z']]); sheet.getRange('A2').setNote('satu');
        sheet.getRange('A1:B3').sort({ column: 1, ascending: true });
        sheet.getRange('A1:B1').copyTo(sheet.getRange('D1'));
        sheet.getRange('F1').setValue('  a   b ').trimWhitespace();
        const sorted = sheet.getRange('A1:B3').getValues();
        sheet.getRange('A2:B2').clearContent();
        return [sorted, sheet.getRange('A1').getNote(), sheet.getRange('D1:E1').getValues(), sheet.getRange('F1').getValue(), sheet.getRange('A2:B2').isBlank()]`),
    ).toEqual([
      [
        [1, 'a'],
        [3, 'c'],
        ['', 'z'],
      ],
      'satu',
      [[1, 'a']],
      'a b',
      true,
    ]);
  });

  it('moves by offset and cell, and refuses cells outside', () => {
    const { run } = bench();
    expect(
      run(
        "return [sheet.getRange('B2:C3').offset(1, 1).getA1Notation(), sheet.getRange('B2:C3').getCell(2, 2).getA1Notation()]",
      ),
    ).toEqual(['C3:D4', 'C3']);
    expect(() => run("sheet.getRange('B2').getCell(2, 1)")).toThrow('Cell reference out of range');
  });

  it('keeps metadata with its row', () => {
    const { run } = bench();
    expect(
      run(`sheet.getRange('5:5').addDeveloperMetadata('langkah', 'a1', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        sheet.insertRowsBefore(2, 3);
        const [found] = sheet.createDeveloperMetadataFinder().withKey('langkah').find();
        return [found.getLocation().getRow().getA1Notation(), found.getValue(), found.getVisibility().toString(), sheet.getRange('8:8').getDeveloperMetadata().length]`),
    ).toEqual(['A8:Z8', 'a1', 'PROJECT', 1]);
    expect(() => run("sheet.getRange('A5').addDeveloperMetadata('x')")).toThrow('arbitrary ranges');
  });
});
