import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bench, FIXTURE, fixtureWith, USER } from '../harness.ts';

const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte << 24) >> 24);

describe('Utilities', () => {
  it('digests and signs with signed bytes', () => {
    const { run } = bench();
    expect(
      run(
        "return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Ujië', Utilities.Charset.UTF_8)",
      ),
    ).toEqual(signed(createHash('sha256').update('Ujië').digest()));
    expect(run("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é')")).toEqual(
      signed(createHash('md5').update('?').digest()),
    );
    expect(run("return Utilities.computeHmacSha256Signature('nilai', 'kunci')")).toEqual(
      signed(createHmac('sha256', 'kunci').update('nilai').digest()),
    );
  });

  it('packs, unpacks and encodes', () => {
    const { run } = bench();
    expect(
      run(`const blob = Utilities.newBlob('isi', 'text/plain', 'a.txt');
        const back = Utilities.ungzip(Utilities.gzip(blob)).getDataAsString();
        const [inside] = Utilities.unzip(Utilities.zip([blob], 'z.zip'));
        return [back, inside.getName(), inside.getContentType(), inside.getDataAsString(), Utilities.base64EncodeWebSafe([-1, -2, -3]),
          Utilities.base64Decode('/w=='), Utilities.newBlob([200, -56]).getBytes(), Utilities.parseCsv('a,"b,1"\\n"c""d",e')]`),
    ).toEqual([
      'isi',
      'a.txt',
      'text/plain',
      'isi',
      '__79',
      [-1],
      [-56, -56],
      [
        ['a', 'b,1'],
        ['c"d', 'e'],
      ],
    ]);
    expect(() => run("Utilities.newBlob('x').getAs('application/pdf')")).toThrow(
      'Converting from text/plain to application/pdf is not supported.',
    );
    expect(() => run("Utilities.base64Decode('%%')")).toThrow('Could not decode string.');
  });

  it('formats dates as Java does', () => {
    const { run } = bench();
    expect(
      run(`const at = new Date('2026-01-05T03:04:05.006Z'); const f = (zone, format) => Utilities.formatDate(at, zone, format);
        return [f('Asia/Jakarta', "EEE, d MMMM yyyy 'pukul' HH.mm z"), f('GMT+9', 'yy-MM-dd hh:mm:ss.SSS a Z'), f('UTC', "yyyy-MM-dd'T'HH:mm:ssXXX"), f('Asia/Jayapura', 'H XXX D u')]`),
    ).toEqual([
      'Mon, 5 January 2026 pukul 10.04 WIB',
      '26-01-05 12:04:05.006 PM +0900',
      '2026-01-05T03:04:05Z',
      '12 +09:00 5 1',
    ]);
    expect(() => run("Utilities.formatDate(new Date(), 'UTC', 'bb')")).toThrow(
      "Illegal pattern character 'b'",
    );
  });
});

describe('HtmlService', () => {
  it('evaluates scriptlets with the values on the template and the globals of the script', () => {
    const { run } = bench();
    expect(
      run(`const page = HtmlService.createTemplateFromFile('panel'); page.title = '<a>'; page.markup = '<b>'; page.items = ['x', library.shout('y')];
        return page.evaluate().setTitle('T').getContent()`),
    ).toBe('<!DOCTYPE html>\n<p>&#60;a&#62;</p><p><b></p>\n<ul><li>x</li><li>y!</li></ul>\n');
    expect(() => run("HtmlService.createHtmlOutputFromFile('tiada')")).toThrow(
      'No HTML file named tiada was found.',
    );
    expect(() => run("(function () { 'use strict'; SpreadsheetApp.extra = 1; })()")).toThrow();
  });
});

describe('stores and locks', () => {
  it('keeps properties by project, user and document, within their limits', () => {
    const { run, world, project, fileId } = bench();
    run(
      "PropertiesService.getScriptProperties().setProperties({ a: '1', b: '2' }); PropertiesService.getUserProperties().setProperty('a', 'mine'); PropertiesService.getDocumentProperties().setProperty('a', 'doc')",
    );
    const other = world.openProject({
      directory: FIXTURE,
      user: 'lain@contoh.go.id',
      container: fileId,
    });
    expect(
      other.call(
        'run',
        "return [PropertiesService.getScriptProperties().getProperties(), PropertiesService.getUserProperties().getProperty('a'), PropertiesService.getDocumentProperties().getKeys()]",
      ),
    ).toEqual([{ a: '1', b: '2' }, null, ['a']]);
    expect(() => run("PropertiesService.getScriptProperties().setProperty('x', 'é'.repeat(4700))")).toThrow(
      'Argument too large: value',
    );
    expect(() =>
      run(
        "for (let i = 0; i < 60; i += 1) PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(9000))",
      ),
    ).toThrow('You have exceeded the property storage quota.');
    expect(
      world
        .openProject({ directory: FIXTURE, user: USER })
        .call('run', 'return PropertiesService.getDocumentProperties()'),
    ).toBeNull();
    expect(project.calls.count('Properties')).toBeGreaterThan(3);
  });

  it('expires cached values by the clock of the world', () => {
    let now = Date.parse('2026-01-05T03:00:00Z');
    const { run } = bench({ now: () => new Date(now) });
    run("CacheService.getScriptCache().put('a', 'x', 60); CacheService.getUserCache().put('a', 'u')");
    expect(
      run("return [CacheService.getScriptCache().get('a'), CacheService.getUserCache().getAll(['a', 'b'])]"),
    ).toEqual(['x', { a: 'u' }]);
    now += 61_000;
    expect(
      run("return [CacheService.getScriptCache().get('a'), CacheService.getUserCache().get('a')]"),
    ).toEqual([null, 'u']);
    expect(() => run("CacheService.getScriptCache().put('k'.repeat(251), 'x')")).toThrow(
      'Argument too large: key',
    );
    expect(() => run("CacheService.getScriptCache().put('k', 'x'.repeat(102401))")).toThrow(
      'Argument too large: value',
    );
  });

  it('contends for a lock with another run of the same world, and frees it when the run ends', () => {
    const made = bench({
      fetch: () => ({
        status: 200,
        body: JSON.stringify(made.project.call('run', 'return LockService.getScriptLock().tryLock(100)')),
      }),
    });
    expect(
      made.run(
        `const lock = LockService.getScriptLock(); lock.waitLock(100); return [lock.hasLock(), UrlFetchApp.fetch('https://contoh.go.id').getContentText(), LockService.getUserLock().tryLock(1)]`,
      ),
    ).toEqual([true, 'false', true]);
    expect(made.run("return UrlFetchApp.fetch('https://contoh.go.id').getContentText()")).toBe('true');
    const waiting = bench({
      fetch: () => ({
        status: 200,
        body: String(waiting.project.call('run', 'LockService.getDocumentLock().waitLock(1)')),
      }),
    });
    expect(() =>
      waiting.run("LockService.getDocumentLock().waitLock(1); UrlFetchApp.fetch('https://contoh.go.id')"),
    ).toThrow('Lock timeout: another process was holding the lock for too long.');
  });
});

describe('ScriptApp, Session and UrlFetchApp', () => {
  it('installs triggers up to twenty', () => {
    const { run, world } = bench();
    run(
      "ScriptApp.newTrigger('greet').timeBased().everyMinutes(10).create(); ScriptApp.newTrigger('greet').forSpreadsheet(ss).onEdit().create()",
    );
    expect(
      run(
        'return ScriptApp.getProjectTriggers().map((one) => [one.getHandlerFunction(), one.getEventType().toString(), one.getTriggerSourceId()])',
      ),
    ).toEqual([
      ['greet', 'CLOCK', null],
      ['greet', 'ON_EDIT', world.files().find((file) => file.name === 'Buku SOP')?.id],
    ]);
    expect(() =>
      run("for (let i = 0; i < 20; i += 1) ScriptApp.newTrigger('greet').timeBased().everyHours(1).create()"),
    ).toThrow('This script has too many triggers.');
    expect(
      run(
        'ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); return ScriptApp.getProjectTriggers().length',
      ),
    ).toBe(0);
  });

  it('tells who runs it, and gives identity tokens only with openid', () => {
    const { run, project } = bench();
    expect(
      run(
        'return [Session.getActiveUser().getEmail(), Session.getScriptTimeZone(), ScriptApp.getIdentityToken()]',
      ),
    ).toEqual([USER, 'Asia/Jakarta', null]);
    expect(
      project.callAs(
        'headless',
        'run',
        'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]',
      ),
    ).toEqual(['', USER]);
    const openid = fixtureWith((manifest) => {
      manifest.oauthScopes = ['openid', 'https://www.googleapis.com/auth/spreadsheets'];
    });
    expect(
      String(bench({ directory: openid }).run('return ScriptApp.getIdentityToken()')).split('.'),
    ).toHaveLength(3);
    expect(() =>
      project.call('run', "ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://mail.google.com/'])"),
    ).toThrow('Authorization is required');
  });

  it('refuses the network by name, and speaks to a handler when there is one', () => {
    const { run } = bench();
    expect(() => run("UrlFetchApp.fetch('https://contoh.go.id/x')")).toThrow(
      'UrlFetchApp.fetch(https://contoh.go.id/x) is refused',
    );
    expect(() => run("UrlFetchApp.fetch('https://contoh.go.id/' + 'x'.repeat(2048))")).toThrow(
      'Limit Exceeded: URLFetch URL Length.',
    );
    const served = bench({
      fetch: (request) => ({
        status: request.method === 'post' ? 201 : 404,
        body: Buffer.from(request.payload).toString(),
      }),
    });
    expect(
      served.run(
        "const r = UrlFetchApp.fetch('https://contoh.go.id', { method: 'post', payload: { a: 'b c' } }); return [r.getResponseCode(), r.getContentText()]",
      ),
    ).toEqual([201, 'a=b%20c']);
    expect(() => served.run("UrlFetchApp.fetch('https://contoh.go.id')")).toThrow(
      'Request failed for https://contoh.go.id returned code 404.',
    );
    expect(
      served.run(
        "return UrlFetchApp.fetch('https://contoh.go.id', { muteHttpExceptions: true }).getResponseCode()",
      ),
    ).toBe(404);
  });
});
