import { describe, expect, it } from 'vitest';
import { createWorld, loadWorld, MIME } from '../../../src/emulator/index.ts';
import { bench, blobText, FIXTURE, pngOf, USER } from '../harness.ts';

describe('a world', () => {
  it('survives being written down and read back, pictures and stores included', () => {
    const { world, run, fileId } = bench();
    run(`sheet.getRange('B2:C3').setValues([['x', 1], [true, '=B2&"y"']]).merge(); sheet.insertImage(${blobText(pngOf(9, 9), 'image/png', 'p')}, 1, 1).setAltTextTitle('T');
      sheet.getRange('3:3').addDeveloperMetadata('k'); PropertiesService.getScriptProperties().setProperty('a', 'b'); DriveApp.createFile('f.txt', 'isi');`);
    const json = world.toJson();
    const again = loadWorld(json, { now: () => world.now() });
    expect(again.toJson()).toBe(json);
    expect(again.spreadsheet(fileId)).toEqual(world.spreadsheet(fileId));
    const project = again.openProject({
      directory: FIXTURE,
      user: USER,
      container: fileId,
    });
    expect(
      project.call(
        'run',
        "return [SpreadsheetApp.getActiveSheet().getRange('B2').getValue(), SpreadsheetApp.getActiveSheet().getImages()[0].getInherentWidth(), PropertiesService.getScriptProperties().getProperty('a'), DriveApp.getFilesByName('f.txt').next().getBlob().getDataAsString()]",
      ),
    ).toEqual(['x', 9, 'b', 'isi']);
  });

  it('can be forked: both go the same way from there, and neither sees what the other does', () => {
    const { world, run, fileId } = bench();
    const later = new Date('2026-01-05T04:30:00Z');
    run("sheet.getRange('A1').setValue(1); ScriptApp.newTrigger('note').timeBased().everyHours(1).create()");
    world.faults.add({ always: true });
    const before = world.toJson();
    const twin = world.fork();
    world.faults.clear();
    expect(twin.toJson()).toBe(before);
    expect([twin.now(), twin.faults.list()]).toEqual([world.now(), []]);
    twin.waitUntil(later);
    twin.sheets.edit(USER, fileId, { sheet: 'Sheet1', a1: 'A1' }, '2');
    expect(twin.triggers.runs).toHaveLength(1);
    expect(world.toJson()).toBe(before);
    world.waitUntil(later);
    world.sheets.edit(USER, fileId, { sheet: 'Sheet1', a1: 'A1' }, '2');
    expect(world.toJson()).toBe(twin.toJson());
  });

  it('refuses worlds of a newer version and other files', () => {
    const state = JSON.parse(createWorld().toJson()) as Record<string, unknown>;
    expect(() => loadWorld(JSON.stringify({ ...state, version: 99 }))).toThrow(
      'The saved world has version 99, this emulator reads up to 2',
    );
    expect(() => loadWorld('{}')).toThrow('not a saved world');
    expect(() => loadWorld('bukan json')).toThrow('not readable JSON');
    expect(() => loadWorld(JSON.stringify(state).slice(0, -3))).toThrow('not readable JSON');
    expect(() => loadWorld('null')).toThrow('not a saved world');
    expect(() => loadWorld(JSON.stringify({ ...state, files: 3 }))).toThrow('damaged at "files"');
    expect(() => loadWorld(JSON.stringify({ ...state, version: 'a' }))).toThrow('damaged at "version"');
    expect(() => loadWorld(JSON.stringify({ ...state, triggers: undefined }))).toThrow(
      'damaged at "triggers"',
    );
  });

  it('reads worlds of version 1, whose triggers did not fire by themselves', () => {
    const state = JSON.parse(createWorld().toJson()) as Record<string, unknown>;
    const { accounts, clockOffset, ...old } = state;
    expect([accounts, clockOffset]).toEqual([{}, 0]);
    const trigger = {
      id: 't',
      scriptId: 's',
      user: USER,
      functionName: 'f',
      eventType: 'CLOCK',
      source: 'CLOCK',
    };
    const again = loadWorld(
      JSON.stringify({ ...old, version: 1, triggers: [{ ...trigger, sourceId: null, schedule: {} }] }),
    );
    expect(again.triggers.list()).toMatchObject([{ ...trigger, nextRun: null, disabled: false }]);
    expect(JSON.parse(again.toJson())).toMatchObject({ version: 2, accounts: {}, clockOffset: 0 });
  });

  it('gives the same ids in every run', () => {
    const ids = (): string[] => {
      const world = createWorld({ now: () => new Date(0) });
      return [
        world.createSpreadsheet({ owner: USER, name: 'a' }),
        world.createFile({
          owner: USER,
          name: 'b',
          mimeType: MIME.pdf,
          bytes: new Uint8Array([1]),
        }),
      ];
    };
    expect(ids()).toEqual(ids());
    expect(ids()[0]).toMatch(/^1[\w-]{43}$/);
  });

  it('hands out copies, so that looking changes nothing', () => {
    const { world, fileId } = bench();
    world.file(fileId).name = 'diubah';
    expect(world.file(fileId).name).toBe('Buku SOP');
    expect(() => world.file('tiada')).toThrow('No file with id tiada');
    const plain = world.createFile({
      owner: USER,
      name: 'x',
      mimeType: 'text/plain',
    });
    expect(() => world.spreadsheet(plain)).toThrow('is not a spreadsheet');
  });
});
