import { describe, expect, it } from 'vitest';
import { bench, fixtureWith } from '../harness.ts';

const AUTH = 'https://www.googleapis.com/auth/';

function withScopes(...scopes: string[]): string {
  return fixtureWith((manifest) => {
    manifest.oauthScopes = scopes.map((scope) => AUTH + scope);
  });
}

describe('strictness', () => {
  it('throws the name of a member that Apps Script has and the emulator lacks, and lists it', () => {
    const { project, run } = bench();
    expect(() => run("sheet.getRange('A1').setRichTextValue(null)")).toThrow(
      'Range.setRichTextValue is a member of Apps Script that the emulator does not have',
    );
    run("try { CalendarApp.getCalendarById('a') } catch (error) { return error.name }");
    expect(project.notEmulated).toHaveLength(2);
    expect(project.notEmulated[1]).toContain('CalendarApp.getCalendarById');
  });

  it('treats a member that nobody has as V8 does', () => {
    const { run } = bench();
    expect(() => run('sheet.getRangeByMagic()')).toThrow('sheet.getRangeByMagic is not a function');
    expect(run('return typeof sheet.nothing')).toBe('undefined');
    expect(run("return [String(sheet), JSON.stringify(sheet), 'getName' in sheet]")).toEqual([
      'Sheet',
      '{}',
      true,
    ]);
  });

  it("refuses wrong arguments in Google's words", () => {
    const { run } = bench();
    expect(() => run("sheet.getRange('A1').setValues('x')")).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => run('sheet.getRange()')).toThrow("The parameters () don't match the method signature");
    expect(() => run('ss.getSheetByName(null)')).toThrow('The parameters (null)');
    expect(() => run('SpreadsheetApp.openById(undefined)')).toThrow('(undefined)');
    expect(() => run('sheet.getRange(1, 2, 3, 4, 5)')).toThrow('(number,number,number,number,number)');
    expect(() => run("Utilities.computeDigest('MD5', 'x')")).toThrow("don't match the method signature");
  });

  it('refuses calls whose scope the manifest lacks', () => {
    const { run } = bench({ directory: withScopes('spreadsheets') });
    expect(() => run('DriveApp.getRootFolder()')).toThrow(
      `Specified permissions are not sufficient to call DriveApp.getRootFolder. Required permissions: (${AUTH}drive.readonly || ${AUTH}drive)`,
    );
    expect(() => run('SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))')).toThrow(
      'script.container.ui',
    );
    expect(() => run("Drive.Files.get('x')")).toThrow('Request had insufficient authentication scopes.');
    expect(() => run("UrlFetchApp.fetch('https://contoh.go.id')")).toThrow('script.external_request');
  });

  it('lets currentonly reach the open file and not others or the API', () => {
    const { run, fileId } = bench({
      directory: withScopes('spreadsheets.currentonly'),
    });
    expect(run('return sheet.getName()')).toBe('Sheet1');
    expect(() => run(`SpreadsheetApp.openById('${fileId}')`)).toThrow(
      'Specified permissions are not sufficient',
    );
    expect(() => run('Sheets.Spreadsheets.get(id)')).toThrow('insufficient authentication scopes');
  });

  it('has advanced services only when the manifest enables them', () => {
    const bare = fixtureWith((manifest) => {
      delete manifest.dependencies;
    });
    expect(() => bench({ directory: bare }).run('Sheets.Spreadsheets')).toThrow('Sheets is not defined');
  });

  it('refuses in a simple trigger what needs authorisation, and stops it after 30 seconds', () => {
    const { project } = bench();
    expect(() => project.call('onEdit')).toThrow(
      'You do not have permission to call DriveApp.createFolder. Required permissions:',
    );
    expect(() => project.callAs('simple', 'run', 'Utilities.sleep(29000); Utilities.sleep(2000)')).toThrow(
      'Exceeded maximum execution time',
    );
    expect(() => project.callAs('simple', 'run', "Sheets.Spreadsheets.get('x')")).toThrow(
      'You do not have permission',
    );
  });

  it('has menus and an active spreadsheet only where there is a window', () => {
    const { project, world } = bench();
    project.call('onOpen');
    expect(project.menus()).toEqual([
      {
        caption: 'Uji',
        items: [
          { caption: 'Salam', functionName: 'greet' },
          'separator',
          {
            caption: 'Lain',
            items: [{ caption: 'Hitung', functionName: 'add' }],
          },
        ],
      },
    ]);
    expect(() => project.callAs('headless', 'run', 'SpreadsheetApp.getUi()')).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    const standalone = world.openProject({
      directory: project.folder.directory,
      user: project.user,
    });
    expect(standalone.call('run', 'return SpreadsheetApp.getActiveSpreadsheet()')).toBeNull();
    expect(() => standalone.call('onOpen')).toThrow('from this context');
  });

  it('closes files to people who have no part in them', () => {
    const { world, fileId, project } = bench();
    const other = world.openProject({
      directory: project.folder.directory,
      user: 'lain@contoh.go.id',
    });
    expect(() => other.call('run', `SpreadsheetApp.openById('${fileId}')`)).toThrow(
      'You do not have permission to access the requested document.',
    );
    expect(() => other.call('run', `DriveApp.getFileById('${fileId}')`)).toThrow(
      'No item with the given ID could be found.',
    );
    expect(() => other.call('run', `Sheets.Spreadsheets.get('${fileId}')`)).toThrow(
      'The caller does not have permission',
    );
    project.call('run', `DriveApp.getFileById('${fileId}').addViewer('lain@contoh.go.id')`);
    expect(() =>
      other.call('run', `SpreadsheetApp.openById('${fileId}').getSheets()[0].getRange('A1').setValue(1)`),
    ).toThrow('You do not have permission to perform that action.');
  });
});
