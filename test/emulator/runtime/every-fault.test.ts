import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/emulator/index.ts';
import { bench, officeFixture } from '../harness.ts';

const DIRECTORY = officeFixture();

/** Each step makes exactly one call that travels to a server; `k` keeps what later steps need. */
const STEPS = [
  "k.form = FormApp.create('Formulir')",
  "k.form.setTitle('Judul')",
  'k.form.setPublished(true)',
  'k.item = k.form.addListItem()',
  "k.item.setChoiceValues(['a', 'b'])",
  'k.form.setDestination(FormApp.DestinationType.SPREADSHEET, k.id)',
  'k.form.createResponse().withItemResponse(k.item.createResponse("a")).submit()',
  'k.builder = ScriptApp.newTrigger("note").forForm(k.form).onFormSubmit(); k.builder.create()',
  'ScriptApp.newTrigger("note").timeBased().everyHours(1).create()',
  "MailApp.sendEmail('sekda@contoh.go.id', 'Satu', 'isi')",
  "GmailApp.sendEmail('penyusun@contoh.go.id', 'Dua', 'isi')",
  "k.threads = GmailApp.search('subject:dua')",
  'k.messages = k.threads[0].getMessages()',
  "k.label = GmailApp.createLabel('SOP')",
  'k.label.addToThread(k.threads[0])',
  "k.messages[0].reply('balas')",
  'k.messages[0].markRead()',
  "k.draft = GmailApp.createDraft('a@b.id', 'Tiga', 'isi')",
  'k.draft.send()',
  "k.folder = DriveApp.createFolder('Unit')",
  "k.folder.addEditor('dinas@contoh.go.id')",
  "k.file = k.folder.createFile('a.txt', 'isi')",
  'k.file.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW)',
  'k.folder.createShortcut(k.file.getId())',
  "Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'x@contoh.go.id' }, k.file.getId())",
  "PropertiesService.getScriptProperties().setProperty('a', 'b')",
  "CacheService.getScriptCache().put('a', 'b')",
  'LockService.getScriptLock().tryLock(10)',
  "k.page = UrlFetchApp.fetch('https://oauth2.googleapis.com/tokeninfo?id_token=' + ScriptApp.getIdentityToken())",
  "k.sheet = SpreadsheetApp.create('Baru')",
  "k.sheet.getSheets()[0].getRange('A1').setValue('x')",
];

const start = (): ReturnType<typeof bench> => bench({ directory: DIRECTORY });

/** What stays of a story: all of the world but the clock of its last call. */
function left(world: World): unknown {
  const { usage: _usage, ...state } = JSON.parse(world.toJson()) as Record<string, unknown>;
  return state;
}

describe('faults', () => {
  it('hit every call of every service once: an error or the end of the run leaves nothing of it, an end behind it leaves it whole', () => {
    const whole = start();
    const script = (steps: readonly string[]): string => `const k = { id }; ${steps.join(';\n')}`;
    whole.project.calls.reset();
    whole.run(script(STEPS));
    expect(whole.project.calls.count()).toBe(STEPS.length);

    for (const [index, step] of STEPS.entries()) {
      const undisturbed = start();
      undisturbed.run(script(STEPS.slice(0, index)));
      const expected = left(undisturbed.world);

      const failed = start();
      failed.project.failOn({ nth: index + 1, message: 'layanan gagal' });
      expect(() => failed.run(script(STEPS)), step).toThrow('layanan gagal');
      expect(left(failed.world), step).toEqual(expected);
      expect(failed.project.calls.count()).toBe(index + 1);

      const ended = start();
      ended.project.failOn({ nth: index + 1, effect: 'end' });
      const careless = STEPS.map((one) => `try { ${one} } catch (error) {}`);
      expect(() => ended.run(script(careless)), step).toThrow('The run was ended by an injected fault');
      expect(left(ended.world), step).toEqual(expected);

      const behind = start();
      behind.run(script(STEPS.slice(0, index + 1)));
      const cut = start();
      cut.project.failOn({ nth: index + 1, effect: 'end-after' });
      expect(() => cut.run(script(careless)), step).toThrow('The run was ended by an injected fault');
      expect(left(cut.world), step).toEqual(left(behind.world));
    }
  });
});
