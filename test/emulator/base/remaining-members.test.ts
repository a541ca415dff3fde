import { describe, expect, it } from 'vitest';
import { bench, USER } from '../harness.ts';

/** Members that no story needs one by one, each asked for its effect. */
describe('remaining members', () => {
  it('Blob and HtmlOutput', () => {
    const { run } = bench();
    expect(
      run(`const blob = Utilities.newBlob('x').setName('a.png').setContentTypeFromExtension(); const copy = blob.copyBlob().setBytes([-1]).setContentType('text/plain').setName('c');
        const text = Utilities.newBlob('').setDataFromString('é', 'ISO-8859-1');
        return [blob.getContentType(), copy.getBytes(), copy.getName(), copy.isGoogleType(), blob.getDataAsString(), text.getBytes(), text.getDataAsString('ISO-8859-1'), copy.getBlob().getAs('text/plain').getContentType()]`),
    ).toEqual(['image/png', [-1], 'c', false, 'x', [-23], 'é', 'text/plain']);
    expect(
      run(`const page = HtmlService.createHtmlOutput('a').append('<b>').appendUntrusted('<i>').setTitle('t').setWidth(3).setHeight(4).addMetaTag('viewport', 'x')
          .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).setSandboxMode(HtmlService.SandboxMode.IFRAME).setFaviconUrl('https://contoh.go.id/a.png');
        const again = HtmlService.createTemplate('<?= 1 + 1 ?>'); const told = [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), page.getBlob().getContentType(),
          again.evaluate().getContent(), again.getRawContent(), /escape_/.test(again.getCode()), page.asTemplate().evaluate().getContent().length];
        page.setContent('z').clear(); return told.concat(page.getContent(), HtmlService.getUserAgent())`),
    ).toEqual(['a<b>&#60;i&#62;', 't', 3, 4, 'text/html', '2', '<?= 1 + 1 ?>', true, 15, '', null]);
  });

  it('Properties, Cache, Lock', () => {
    const { run } = bench();
    expect(
      run(`const p = PropertiesService.getScriptProperties(); p.setProperties({ a: '1', b: '2' }).deleteProperty('a'); const one = p.getKeys(); p.setProperties({ c: '3' }, true); const two = p.getKeys(); p.deleteAllProperties();
        const c = CacheService.getDocumentCache(); c.putAll({ a: 'x', b: 'y' }, 100); c.removeAll(['a']); const got = [c.get('a'), c.get('b')]; c.remove('b');
        const lock = LockService.getScriptLock(); lock.tryLock(1); lock.releaseLock();
        return [one, two, p.getKeys(), got, c.get('b'), lock.hasLock()]`),
    ).toEqual([['b'], ['c'], [], [null, 'y'], null, false]);
  });

  it('ScriptApp, Session, Logger', () => {
    const { run, project } = bench();
    expect(
      run(`ScriptApp.newTrigger('add').timeBased().atHour(7).nearMinute(30).everyDays(1).inTimezone('Asia/Jakarta').create(); ScriptApp.newTrigger('add').timeBased().after(60000).create();
        ScriptApp.newTrigger('add').timeBased().at(new Date(0)).create(); ScriptApp.newTrigger('add').timeBased().everyWeeks(2).create();
        const t = ScriptApp.newTrigger('add').forSpreadsheet(id).onChange().create(); ScriptApp.newTrigger('add').forSpreadsheet(id).onOpen().create(); ScriptApp.newTrigger('add').forSpreadsheet(id).onFormSubmit().create();
        ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); Logger.log('a'); Logger.clear();
        return [t.getTriggerSource() === ScriptApp.TriggerSource.SPREADSHEETS, t.getUniqueId().length, /^ya29/.test(ScriptApp.getOAuthToken()), ScriptApp.getScriptId().length, Session.getActiveUserLocale(),
          Session.getTimeZone(), Session.getTemporaryActiveUserKey() === Session.getTemporaryActiveUserKey(), Session.getActiveUser().getUserLoginId(), Logger.getLog()]`),
    ).toEqual([true, 19, true, 43, 'id', 'Asia/Jakarta', true, USER, '']);
    // A minute after the call, which the run reached a little later than its start.
    const moments = project.triggers().map((one) => String(one.schedule.at));
    expect(moments).toContainEqual(expect.stringMatching(/^2026-01-05T03:01:00\./));
    expect(project.triggers()).toHaveLength(7);
    expect(() => run("ScriptApp.newTrigger('add').timeBased().everyMinutes(7)")).toThrow(
      'must be one of 1, 5, 10, 15 or 30',
    );
    expect(() => run("ScriptApp.newTrigger('add').forSpreadsheet(id).create()")).toThrow(
      'must specify an event type',
    );
  });

  it('Utilities and UrlFetchApp', () => {
    const { run } = bench({
      fetch: ({ url }) => ({ status: 200, headers: { 'Content-Type': 'text/csv' }, body: url.slice(-1) }),
    });
    expect(
      run(`const answers = UrlFetchApp.fetchAll(['https://contoh.go.id/1', { url: 'https://contoh.go.id/2' }]);
        return [Utilities.base64Encode('é'), Utilities.base64DecodeWebSafe('_w'), Utilities.formatString('%s: %05.1f %d%%', 'a', 2.25, 7.9), Utilities.getUuid().length,
          Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_1, 'a', 'b').length, answers.map((one) => one.getContentText()), answers[0].getHeaders(), answers[0].getAllHeaders(),
          answers[0].getBlob().getContentType(), answers[0].getContent(), answers[0].getAs('text/csv').getDataAsString()]`),
    ).toEqual([
      'w6k=',
      [-1],
      'a: 002.3 7%',
      36,
      20,
      ['1', '2'],
      { 'Content-Type': 'text/csv' },
      { 'Content-Type': 'text/csv' },
      'text/csv',
      [49],
      '1',
    ]);
    expect(() => run('Utilities.sleep(300001)')).toThrow('Invalid argument: milliseconds');
    expect(() => run("Utilities.unzip(Utilities.newBlob('x', 'application/zip'))")).toThrow('not a zip file');
    expect(() => run("Utilities.ungzip(Utilities.newBlob('x'))")).toThrow('Could not decompress gzip.');
    expect(() => run("UrlFetchApp.fetch('ftp://contoh.go.id')")).toThrow(
      'Invalid argument: ftp://contoh.go.id',
    );
  });

  it('DriveApp: sharing, searching, types', () => {
    const { run, world } = bench();
    expect(
      run(`const root = DriveApp.getRootFolder(); const folder = DriveApp.createFolder('F').setDescription('d'); const file = folder.createFile('a.csv', '1', MimeType.CSV);
        file.addEditor('a@contoh.go.id').addEditors(['b@contoh.go.id']).addViewers(['c@contoh.go.id']).removeEditor('a@contoh.go.id').setStarred(true);
        file.addViewer('d@contoh.go.id').removeViewer('c@contoh.go.id');
        return [DriveApp.getFolderById(folder.getId()).getDescription(), DriveApp.getFolderById('root').getName() === root.getName(), DriveApp.getFoldersByName('F').hasNext(), DriveApp.searchFolders("name = 'F'").next().getUrl().slice(0, 38),
          DriveApp.getFilesByType(MimeType.CSV).next().getName(), folder.getFilesByType(MimeType.CSV).hasNext(), folder.getFoldersByName('x').hasNext(), file.getEditors().map((one) => one.getEmail()),
          file.getViewers().map((one) => one.getEmail()), file.isStarred(), file.isTrashed(), file.getOwner().getEmail(), file.getLastUpdated() instanceof Date, file.getSharingAccess().toString(), file.getUrl().slice(0, 30)]`),
    ).toEqual([
      'd',
      true,
      true,
      'https://drive.google.com/drive/folders',
      'a.csv',
      true,
      false,
      ['b@contoh.go.id'],
      ['d@contoh.go.id'],
      true,
      false,
      USER,
      true,
      'PRIVATE',
      'https://drive.google.com/file/',
    ]);
    expect(world.files().map((file) => file.name)).toContain('a.csv');
    expect(() => run("DriveApp.getFolderById(DriveApp.getFilesByName('a.csv').next().getId())")).toThrow(
      'No item with the given ID',
    );
    expect(() => run("DriveApp.searchFiles('entah apa')")).toThrow('Invalid argument: q');
  });
});
