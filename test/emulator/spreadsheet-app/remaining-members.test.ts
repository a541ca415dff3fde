import { describe, expect, it } from 'vitest';
import { bench, blobText, pngOf } from '../harness.ts';

/** Members that no story needs one by one, each asked for its effect. */
describe('remaining members', () => {
  it('Range: one value, many values', () => {
    const { run } = bench();
    expect(
      run(`const r = sheet.getRange('A1:B2');
        r.setFontColors([['#111111', '#222222'], ['#333333', '#444444']]).setFontFamilies([['Arial', 'Roboto'], ['Arial', 'Arial']])
          .setFontSizes([[8, 9], [10, 11]]).setFontWeights([['bold', 'normal'], ['normal', 'normal']]).setFontStyles([['italic', 'normal'], ['normal', 'normal']])
          .setHorizontalAlignments([['left', 'right'], ['center', 'left']]).setVerticalAlignments([['top', 'bottom'], ['middle', 'top']])
          .setWraps([[true, false], [false, true]]).setNumberFormats([['0.0', '@'], ['0%', 'd/m/yy']]).setFormulas([['=1+1', ''], ['SUM(A1)', '']]).setNotes([['a', null], ['', 'd']]);
        return [r.getFontColors()[1][0], r.getFontFamilies()[0][1], r.getFontSizes()[1], r.getFontWeights()[0], r.getFontStyles()[0], r.getHorizontalAlignments()[0],
          r.getVerticalAlignments()[1], r.getWraps()[1], r.getNumberFormats()[0], r.getFormulas(), r.getNotes(), r.getNumberFormat(), r.getDisplayValue(), r.getBackground()]`),
    ).toEqual([
      '#333333',
      'Roboto',
      [10, 11],
      ['bold', 'normal'],
      ['italic', 'normal'],
      ['left', 'right'],
      ['middle', 'top'],
      [false, true],
      ['0.0', '@'],
      [
        ['=1+1', ''],
        ['=SUM(A1)', ''],
      ],
      [
        ['a', ''],
        ['', 'd'],
      ],
      '0.0',
      '2.0',
      '#ffffff',
    ]);
    expect(
      run(`const r = sheet.getRange('C3:D5'); r.insertCheckboxes(); const checked = r.getValues()[0]; r.removeCheckboxes().clearFormat().clearNote().clearDataValidations().clear({ contentsOnly: true });
        r.mergeVertically(); r.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
        return [checked, r.isBlank(), r.getMergedRanges().length, r.getRow(), r.getRowIndex(), r.getColumn(), r.getLastRow(), r.getLastColumn(), r.getNumColumns(),
          r.getHeight(), r.getWidth(), r.getGridId(), r.getSheet().getSheetName(), r.getWrapStrategy().toString(), r.getDataValidations()[0], r.canEdit()]`),
    ).toEqual([[false, false], true, 2, 3, 3, 3, 5, 4, 2, 3, 2, 0, 'Sheet1', 'CLIP', [null, null], true]);
  });

  it('Sheet: lines, looks and clearing', () => {
    const { run } = bench();
    expect(
      run(`sheet.insertRowBefore(1).insertRows(1, 2).insertRowsAfter(1, 2).insertColumnBefore(1).insertColumnAfter(1).insertColumnsBefore(1, 2).insertColumns(1).deleteRow(1).deleteColumn(1);
        const size = [sheet.getMaxRows(), sheet.getMaxColumns()];
        sheet.setRowHeight(1, 30).setRowHeights(2, 2, 40).setColumnWidths(1, 2, 50).hideRows(4).showRows(4).hideRows(5, 2).showColumns(1).hideRow(sheet.getRange('7:7')).unhideRow(sheet.getRange('5:5')).hideColumn(sheet.getRange('B:B')).unhideColumn(sheet.getRange('B:B'));
        sheet.setFrozenColumns(1); sheet.setHiddenGridlines(true).setTabColor('#ff0000').setName('Baru');
        return [size, sheet.getRowHeight(3), sheet.getColumnWidth(2), [4, 5, 6, 7].map((row) => sheet.isRowHiddenByUser(row)), sheet.getFrozenColumns(), sheet.hasHiddenGridlines(),
          sheet.getTabColor(), sheet.getIndex(), sheet.getType() === SpreadsheetApp.SheetType.GRID, sheet.getParent().getName(), sheet.isRightToLeft()]`),
    ).toEqual([
      [1004, 30],
      40,
      50,
      [false, false, true, true],
      1,
      true,
      '#ff0000',
      1,
      true,
      'Buku SOP',
      false,
    ]);
    expect(
      run(`sheet.getRange('A1:B3').setValues([['k', 'v'], [2, 'b'], [1, 'a']]).setNote('n').setBackground('red'); sheet.setFrozenRows(1); sheet.sort(1, true);
        const sorted = sheet.getSheetValues(2, 1, 2, 1); sheet.sort(1, false); const back = sheet.getSheetValues(2, 1, 1, 1);
        sheet.clearNotes().clearFormats(); const kept = sheet.getLastRow(); sheet.clearContents(); const empty = sheet.getLastRow(); sheet.clear();
        return [sorted, back, kept, empty, sheet.getRange('A1').getBackground()]`),
    ).toEqual([[[1], [2]], [[2]], 3, 0, '#ffffff']);
    expect(() => run('sheet.hideSheet()')).toThrow("You can't hide all the sheets in a document.");
    expect(
      run(
        'const more = ss.insertSheet(); more.hideSheet(); const hidden = more.isSheetHidden(); more.showSheet(); return [hidden, more.getName(), more.isSheetHidden()]',
      ),
    ).toEqual([true, 'Sheet2', false]);
    expect(() => run('sheet.setFrozenRows(1004)')).toThrow("You can't freeze all visible rows on the sheet.");
  });

  it('Spreadsheet and SpreadsheetApp: opening, copying, selecting', () => {
    const { run } = bench();
    expect(
      run(`ss.rename('Baru'); ss.setSpreadsheetTimeZone('Asia/Makassar'); ss.setSpreadsheetLocale('in_ID');
        const copy = ss.copy('Salinan'); const opened = SpreadsheetApp.openByUrl(copy.getUrl()); const made = SpreadsheetApp.create('Lain', 5, 4);
        SpreadsheetApp.setActiveSheet(sheet); SpreadsheetApp.setActiveRange(sheet.getRange('B2:C3')); SpreadsheetApp.setCurrentCell(sheet.getRange('D4')); ss.setActiveRange(sheet.getRange('E5')); sheet.setActiveSelection('F6'); sheet.setCurrentCell(sheet.getRange('G7'));
        const current = [SpreadsheetApp.getCurrentCell().getA1Notation(), sheet.getCurrentCell().getA1Notation(), ss.getCurrentCell().getA1Notation(), sheet.getActiveRange().getA1Notation(), SpreadsheetApp.getSelection().getCurrentCell().getA1Notation(), ss.getSelection().getActiveSheet().getName()];
        ss.duplicateActiveSheet(); ss.renameActiveSheet('Kembar'); const names = ss.getSheets().map((one) => one.getName()); ss.deleteActiveSheet();
        return [ss.getName(), ss.getSpreadsheetTimeZone(), ss.getSpreadsheetLocale(), opened.getName(), SpreadsheetApp.open(DriveApp.getFileById(made.getId())).getSheets()[0].getMaxRows(),
          current, names, ss.getSheetById(0).getName(), ss.getSheetById(9), ss.getOwner().getEmail(), ss.getEditors().length, SpreadsheetApp.getActive().getDataRange().getA1Notation()]`),
    ).toEqual([
      'Baru',
      'Asia/Makassar',
      'in_ID',
      'Salinan',
      5,
      Array(5).fill('G7').concat('Sheet1'),
      ['Sheet1', 'Kembar'],
      'Sheet1',
      null,
      'penyusun@contoh.go.id',
      1,
      'A1',
    ]);
    expect(() => run("SpreadsheetApp.openById('tiada')")).toThrow(
      "Document tiada is missing (perhaps it was deleted, or you don't have read access?)",
    );
    expect(() => run("ss.removeNamedRange('tiada')")).toThrow('Range tiada does not exist.');
    expect(
      run(
        "ss.setNamedRange('a', sheet.getRange('A1')); const [one] = ss.getNamedRanges(); one.setName('b').setRange(sheet.getRange('B2')); const found = ss.getRangeByName('b').getA1Notation(); one.remove(); return [found, ss.getNamedRanges().length]",
      ),
    ).toEqual(['B2', 0]);
  });

  it('OverGridImage, Protection, DeveloperMetadata', () => {
    const { run } = bench();
    expect(
      run(`const image = sheet.insertImage(${blobText(pngOf(20, 10), 'image/png', 'p')}, 1, 1);
        image.setAltTextDescription('d').setAnchorCell(sheet.getRange('C4')).setAnchorCellXOffset(3).setAnchorCellYOffset(4).setWidth(99).resetSize().assignScript('greet');
        return [image.getAltTextDescription(), image.getAnchorCell().getA1Notation(), image.getAnchorCellYOffset(), image.getWidth(), image.getHeight(), image.getInherentHeight(), image.getScript(), image.getSheet().getName(), ss.getImages().length]`),
    ).toEqual(['d', 'C4', 4, 20, 10, 10, 'greet', 'Sheet1', 1]);
    expect(() => run("sheet.getImages()[0].assignScript('secret_')")).toThrow('private');
    expect(
      run(`const p = sheet.protect(); p.addEditor('a@contoh.go.id').addEditors(['b@contoh.go.id']).removeEditor('a@contoh.go.id').setDomainEdit(true).setUnprotectedRanges([sheet.getRange('B2')]);
        const told = [p.getEditors().map((one) => one.getEmail()), p.canDomainEdit(), p.isWarningOnly(), p.getProtectionType().toString(), p.getUnprotectedRanges()[0].getA1Notation()]; p.remove();
        return told.concat(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length)`),
    ).toEqual([['penyusun@contoh.go.id', 'b@contoh.go.id'], true, false, 'SHEET', 'B2', 0]);
    expect(
      run(`ss.addDeveloperMetadata('buku', 'x'); sheet.addDeveloperMetadata('tab'); sheet.getRange('B:B').addDeveloperMetadata('kolom');
        const V = SpreadsheetApp.DeveloperMetadataVisibility; const T = SpreadsheetApp.DeveloperMetadataLocationType;
        const [one] = ss.createDeveloperMetadataFinder().withLocationType(T.COLUMN).withVisibility(V.DOCUMENT).find();
        const column = one.getLocation().getColumn().getA1Notation(); one.moveToRow(sheet.getRange('3:3')).setKey('baris').setValue('v').setVisibility(V.PROJECT);
        const told = [column, one.getKey(), one.getLocation().getLocationType().toString(), one.getLocation().getRow().getRow(), ss.createDeveloperMetadataFinder().withValue('v').withId(one.getId()).find().length,
          ss.getDeveloperMetadata().map((each) => each.getLocation().getSpreadsheet().getName()), sheet.getDeveloperMetadata()[0].getLocation().getSheet().getName()];
        one.moveToColumn(sheet.getRange('D:D')); told.push(one.getLocation().getColumn().getColumn()); one.remove(); told.push(ss.createDeveloperMetadataFinder().find().length);
        return told`),
    ).toEqual(['B1:B1000', 'baris', 'ROW', 3, 1, ['Buku SOP'], 'Sheet1', 4, 2]);
  });

  it('DataValidationBuilder: each rule accepts and rejects', () => {
    const { run } = bench();
    const rejects = (rule: string, value: string): unknown =>
      run(
        `const cell = sheet.getRange('A1').clear(); cell.clearDataValidations(); cell.setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build()); try { cell.setValue(${value}); return false } catch (error) { return true }`,
      );
    const cases: readonly (readonly [string, string, string])[] = [
      ['requireNumberEqualTo(2)', '2', '3'],
      ['requireNumberGreaterThan(2)', '3', '2'],
      ['requireNumberGreaterThanOrEqualTo(2)', '2', '1'],
      ['requireNumberLessThan(2)', '1', '2'],
      ['requireNumberLessThanOrEqualTo(2)', '2', '3'],
      ["requireTextContains('a')", "'ba'", "'b'"],
      ["requireTextDoesNotContain('a')", "'b'", "'ba'"],
      ["requireTextEqualTo('a')", "'a'", "'b'"],
      ['requireTextIsEmail()', "'a@contoh.go.id'", "'a'"],
      ['requireDate()', 'new Date()', "'a'"],
      ['requireCheckbox()', 'true', "'a'"],
      ["withCriteria(SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, [['a', 'b']])", "'b'", "'c'"],
      ["requireValueInRange(sheet.getRange('C1:C2'))", "'x'", "'y'"],
    ];
    run("sheet.getRange('C1').setValue('x')");
    expect(cases.map(([rule, good, bad]) => [rule, rejects(rule, good), rejects(rule, bad)])).toEqual(
      cases.map(([rule]) => [rule, false, true]),
    );
    expect(() => run('SpreadsheetApp.newDataValidation().build()')).toThrow('requires a criteria');
    expect(() =>
      run('SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, String))'),
    ).toThrow('limit of 500');
    expect(
      run(
        "const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=TRUE').build(); return rule.copy().build().getCriteriaValues()",
      ),
    ).toEqual(['=TRUE']);
  });
});
