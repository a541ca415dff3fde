import { describe, expect, it } from 'vitest';
import { bench, blobText, pngOf } from '../harness.ts';

describe('Sheet and Spreadsheet', () => {
  it('adds, finds, renames, copies, moves and deletes sheets', () => {
    const { run } = bench();
    expect(
      run(`const made = ss.insertSheet('SOP 1'); made.getRange('A1').setValue('x'); const copy = made.copyTo(ss); copy.setName('SOP 2');
        ss.setActiveSheet(copy); ss.moveActiveSheet(1); ss.deleteSheet(sheet);
        return [ss.getSheets().map((one) => one.getName()), ss.getSheetByName('SOP 2').getRange('A1').getValue(), ss.getSheetByName('tidak'),
          ss.getActiveSheet().getName(), ss.getNumSheets()]`),
    ).toEqual([['SOP 2', 'SOP 1'], 'x', null, 'SOP 2', 2]);
    expect(() => run("ss.insertSheet('SOP 1')")).toThrow(
      'A sheet with the name "SOP 1" already exists. Please enter another name.',
    );
    expect(() => run('ss.getSheets().forEach((one) => ss.deleteSheet(one))')).toThrow(
      "You can't remove all the visible sheets",
    );
  });

  it('sizes, hides, freezes and deletes lines', () => {
    const { run } = bench();
    expect(
      run(`sheet.setRowHeightsForced(2, 3, 60); sheet.setColumnWidth(3, 33); sheet.hideColumns(5, 2); sheet.setFrozenRows(2); sheet.insertRowAfter(2);
        return [sheet.getRowHeight(2), sheet.getRowHeight(3), sheet.getRowHeight(6), sheet.getColumnWidth(3), sheet.isColumnHiddenByUser(6), sheet.getFrozenRows(), sheet.getMaxRows()]`),
    ).toEqual([60, 60, 21, 33, true, 2, 1001]);
    expect(() => run('sheet.deleteRows(1000, 5)')).toThrow('Those rows are out of bounds.');
    expect(() => run('sheet.deleteColumns(1, 26)')).toThrow("You can't delete all the columns on the sheet.");
    expect(() => run('sheet.insertColumnsAfter(26, 10000)')).toThrow('above the limit of 10000000 cells');
  });

  it('appends rows and knows where content ends', () => {
    const { run } = bench();
    expect(
      run(
        "sheet.appendRow(['a', 1]).appendRow(['b']); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getValues()]",
      ),
    ).toEqual([
      2,
      2,
      [
        ['a', 1],
        ['b', ''],
      ],
    ]);
  });

  it('puts pictures over the grid, tagged by alt text, and replaces and removes them', () => {
    const { run, world, fileId } = bench();
    const picture = blobText(pngOf(300, 200), 'image/png', 'a.png');
    expect(
      run(`const image = sheet.insertImage(${picture}, 3, 5, 1, 2); image.setAltTextTitle('ALUR:1').setWidth(150).setHeight(100);
        const [again] = sheet.getImages();
        again.replace(${blobText(pngOf(400, 100), 'image/png', 'b.png')});
        return [again.getAltTextTitle(), again.getWidth(), again.getInherentWidth(), again.getAnchorCell().getA1Notation(), again.getAnchorCellXOffset(), sheet.getImages().length]`),
    ).toEqual(['ALUR:1', 150, 400, 'C5', 1, 1]);
    run('sheet.insertRowsBefore(1, 2)');
    expect(world.spreadsheet(fileId).sheets[0]?.images).toMatchObject([
      { row: 6, column: 2, altTitle: 'ALUR:1', contentType: 'image/png' },
    ]);
    expect(run('sheet.getImages()[0].remove(); return sheet.getImages().length')).toBe(0);
    expect(() =>
      run(`const image = sheet.insertImage(${picture}, 1, 1); image.remove(); image.getWidth()`),
    ).toThrow('has been deleted');
  });

  it('refuses pictures that are too large, too heavy or of another kind', () => {
    const { run } = bench();
    const insert = (blob: string): unknown => run(`return sheet.insertImage(${blob}, 1, 1).getWidth()`);
    expect(() => insert(blobText(pngOf(1025, 1024), 'image/png', 'x'))).toThrow('The blob was too large');
    expect(insert(blobText(pngOf(4096, 256), 'image/png', 'x'))).toEqual(4096);
    expect(() => insert(blobText(pngOf(10, 10, 2_097_153), 'image/png', 'x'))).toThrow(
      'The blob was too large',
    );
    expect(() => insert("Utilities.newBlob('<svg/>', 'image/png', 'x')")).toThrow(
      'must be a PNG, JPEG or GIF',
    );
    expect(() => run(`sheet.insertImage(${blobText(pngOf(9, 9), 'image/png', 'x')}, 27, 1)`)).toThrow(
      'outside the dimensions',
    );
  });

  it('protects sheets and ranges; the owner stays an editor', () => {
    const { run } = bench();
    expect(
      run(`const mine = sheet.protect().setDescription('Jangan diubah'); mine.removeEditors(mine.getEditors()); sheet.getRange('A1:B2').protect().setWarningOnly(true);
        return [sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.getDescription()), mine.getEditors().length,
          sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(), mine.canEdit()]`),
    ).toEqual([['Jangan diubah'], 1, 'A1:B2', true]);
  });

  it('names ranges and remembers what a person selected', () => {
    const { run, project } = bench();
    expect(
      run(
        "ss.setNamedRange('kepala', sheet.getRange('A1:C2')); return [ss.getRangeByName('kepala').getA1Notation(), ss.getRange('kepala').getNumRows(), ss.getNamedRanges()[0].getName()]",
      ),
    ).toEqual(['A1:C2', 2, 'kepala']);
    project.select('Sheet1', 'B7');
    expect(
      run('return [SpreadsheetApp.getActiveRange().getA1Notation(), ss.getActiveCell().getRow()]'),
    ).toEqual(['B7', 7]);
    run("sheet.getRange('D4:E5').activate()");
    expect(run('return ss.getSelection().getActiveRange().getA1Notation()')).toBe('D4:E5');
  });

  it('asks, shows and toasts through the person at the window', () => {
    const { project, run } = bench();
    project.ui.answer({ button: 'YES' }, { button: 'OK', text: 'Judul' });
    expect(
      run(`const ui = SpreadsheetApp.getUi(); const yes = ui.alert('Hapus?', 'Yakin?', ui.ButtonSet.YES_NO) === ui.Button.YES;
        const typed = ui.prompt('Nama'); ss.toast('Selesai', 'Lajur', 3); ui.alert('Baik');
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel').setWidth(300));
        ui.showModalDialog(HtmlService.createHtmlOutput('<b>x</b>').setHeight(200), 'Dialog');
        return [yes, typed.getResponseText(), typed.getSelectedButton() === ui.Button.OK]`),
    ).toEqual([true, 'Judul', true]);
    expect(project.ui.alerts.map((one) => one.text)).toEqual(['Yakin?', 'Baik']);
    expect(project.ui.toasts).toEqual([{ message: 'Selesai', title: 'Lajur', seconds: 3 }]);
    expect(project.ui.sidebars).toMatchObject([{ title: 'Panel', width: 300 }]);
    expect(project.ui.dialogs).toMatchObject([{ kind: 'modal', title: 'Dialog', height: 200 }]);
    expect(() => run("SpreadsheetApp.getUi().prompt('Siapa?')")).toThrow('Nobody answered the prompt');
  });
});
