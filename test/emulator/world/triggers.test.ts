import { describe, expect, it } from 'vitest';
import { bench, FIXTURE, USER } from '../harness.ts';

const NOTE = 'note';

/** The fixture's function `note` keeps what it is called with. */
const noted = (run: (body: string) => unknown): unknown[] =>
  JSON.parse(
    run("return PropertiesService.getScriptProperties().getProperty('noted') || '[]'") as string,
  ) as unknown[];

describe('clock triggers', () => {
  it('fire by the world’s clock, each at its time', () => {
    const { world, run } = bench();
    run(`ScriptApp.newTrigger('${NOTE}').timeBased().everyMinutes(10).create();
      ScriptApp.newTrigger('${NOTE}').timeBased().after(15 * 60000).create();
      ScriptApp.newTrigger('${NOTE}').timeBased().atHour(11).nearMinute(5).everyDays(1).inTimezone('Asia/Jakarta').create();`);
    world.waitUntil('2026-01-05T03:31:00Z');
    const events = noted(run) as { hour: number; minute: number; authMode: string; timezone: string }[];
    expect(events.map(({ hour, minute }) => `${hour}:${minute}`)).toEqual(['3:10', '3:15', '3:20', '3:30']);
    expect(events[0]).toMatchObject({
      authMode: 'FULL',
      timezone: 'UTC',
      'day-of-week': 1,
      'day-of-month': 5,
      month: 1,
      year: 2026,
      'week-of-year': 1,
    });
    world.waitUntil('2026-01-05T04:06:00Z');
    expect((noted(run) as typeof events).map(({ hour, minute }) => `${hour}:${minute}`)).toContain('4:5');
    expect(world.now().toISOString()).toMatch(/^2026-01-05T04:06:0/);
  });

  it('stay in the list after their only time, until they are deleted', () => {
    const { world, run } = bench();
    run(`ScriptApp.newTrigger('${NOTE}').timeBased().at(new Date('2026-01-06T00:00:00Z')).create()`);
    world.wait(3 * 86_400_000);
    expect(noted(run)).toHaveLength(1);
    expect(run('return ScriptApp.getProjectTriggers().length')).toBe(1);
    expect(world.triggers.list()[0]?.nextRun).toBeNull();
  });

  it('keep weekdays, days of the month and zones', () => {
    const { world, run } = bench();
    run(`ScriptApp.newTrigger('${NOTE}').timeBased().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.WEDNESDAY).atHour(8).nearMinute(0).create();
      ScriptApp.newTrigger('${NOTE}').timeBased().onMonthDay(31).atHour(0).nearMinute(30).inTimezone('Asia/Jayapura').create();`);
    const next = world.triggers.list().map((one) => one.nextRun);
    expect(next).toEqual(['2026-01-07T01:00:00.000Z', '2026-01-30T15:30:00.000Z']);
    world.waitUntil('2026-02-01T00:00:00Z');
    expect(world.triggers.list().map((one) => one.nextRun)).toEqual([
      '2026-02-04T01:00:00.000Z',
      '2026-03-30T15:30:00.000Z',
    ]);
    expect(() => run(`ScriptApp.newTrigger('${NOTE}').timeBased().create()`)).toThrow('how often');
  });

  it('can be missed, doubled, switched off and taken away', () => {
    const { world, run } = bench();
    run(`ScriptApp.newTrigger('${NOTE}').timeBased().everyHours(1).create()`);
    const id = world.triggers.list()[0]?.id ?? '';
    world.triggers.delivery = () => 0;
    world.wait(3_600_000);
    expect(noted(run)).toHaveLength(0);
    world.triggers.delivery = () => 2;
    world.wait(3_600_000);
    expect(noted(run)).toHaveLength(2);
    world.triggers.delivery = () => 1;
    world.triggers.disable(id);
    world.wait(3_600_000);
    expect(noted(run)).toHaveLength(2);
    world.triggers.enable(id);
    world.triggers.fireClock(id);
    expect(noted(run)).toHaveLength(3);
    world.triggers.remove(id);
    expect(run('return ScriptApp.getProjectTriggers().length')).toBe(0);
  });

  it('run as the person who made them and tell their errors to nobody else', () => {
    const { world, run, project } = bench();
    run(
      "ScriptApp.newTrigger('tiada').timeBased().everyHours(1).create(); ScriptApp.newTrigger('who').timeBased().everyHours(1).create()",
    );
    world.wait(3_700_000);
    expect(world.triggers.runs.map((one) => one.error?.message)).toEqual([
      'Script function not found: tiada',
      undefined,
    ]);
    expect(run("return PropertiesService.getScriptProperties().getProperty('who')")).toBe(`${USER}|`);
    expect(project.calls.count('setProperty')).toBe(1);
  });

  it('use up ninety minutes a day and then fail', () => {
    const { world, run } = bench();
    run("ScriptApp.newTrigger('slow').timeBased().everyMinutes(10).create()");
    world.wait(4 * 3_600_000);
    const errors = world.triggers.runs.map((one) => one.error?.message);
    expect(errors.filter((one) => one === undefined)).toHaveLength(18);
    expect(errors[18]).toBe('Service using too much computer time for one day');
  });

  it('survive being written down, and fire again when their script is open', async () => {
    const { world, run, project } = bench();
    run(`ScriptApp.newTrigger('${NOTE}').timeBased().everyHours(1).create()`);
    world.wait(1000);
    const { loadWorld } = await import('../../../src/emulator/index.ts');
    const again = loadWorld(world.toJson(), { now: () => new Date('2026-01-05T03:00:00Z') });
    expect(() => again.wait(3_600_000)).toThrow('call openProject first');
    const opened = again.openProject({ directory: FIXTURE, user: USER, scriptId: project.scriptId });
    again.wait(3_600_000);
    expect(opened.calls.count('setProperty')).toBe(1);
  });
});

describe('what people do in a spreadsheet', () => {
  it('fires installed triggers of its owner with what was typed', () => {
    const { world, run, fileId } = bench();
    run(`ScriptApp.newTrigger('note').forSpreadsheet(ss).onEdit().create(); ScriptApp.newTrigger('note').forSpreadsheet(ss).onChange().create();
      ScriptApp.newTrigger('note').forSpreadsheet(ss).onOpen().create(); sheet.setName('Satu'); DriveApp.getFileById(id).addEditor('lain@contoh.go.id');
      sheet.getRange('B3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).setAllowInvalid(false).build());`);
    world.sheets.edit('lain@contoh.go.id', fileId, { sheet: 'Satu', a1: 'B2' }, '12');
    expect(noted(run)).toMatchObject([
      { authMode: 'FULL', value: '12', source: `id ${fileId}`, triggerUid: expect.stringMatching(/^.{19}$/) },
      { changeType: 'EDIT' },
    ]);
    expect(world.spreadsheet(fileId).sheets[0]?.cells.find((cell) => cell.row === 1)?.value).toEqual({
      numberValue: 12,
    });
    world.sheets.edit(USER, fileId, { sheet: 'Satu', a1: 'B2' }, [
      ['a', 'b'],
      ['x', 'd'],
    ]);
    expect(noted(run)[2]).not.toHaveProperty('value');
    world.sheets.edit(USER, fileId, { sheet: 'Satu', a1: 'C3' }, '=1+1');
    expect(noted(run)[4]).toMatchObject({ value: '=1+1', oldValue: 'd' });
    world.sheets.open('lain@contoh.go.id', fileId);
    expect(noted(run)).toHaveLength(7);
    expect(() => world.sheets.edit(USER, fileId, { sheet: 'Satu', a1: 'B3' }, 'y')).toThrow(
      'violates the data validation rules',
    );
    expect(world.spreadsheet(fileId).sheets[0]?.texts[2]?.[1]).toBe('x');
    expect(() => world.sheets.edit('asing@contoh.go.id', fileId, { sheet: 'Satu', a1: 'B3' }, 'x')).toThrow(
      'may not change',
    );
    expect(() => world.sheets.open('asing@contoh.go.id', fileId)).toThrow('may not open');
    expect(() => world.sheets.edit(USER, fileId, { sheet: 'Dua', a1: 'B3' }, 'x')).toThrow('no sheet');
    run('sheet.getRange(1, 1).setValue(1)');
    expect(noted(run)).toHaveLength(7);
  });

  it('runs simple triggers as the person who is there, without what needs permission', () => {
    const { world, project, fileId } = bench();
    world.sheets.open(USER, fileId);
    expect(project.menus()[0]?.caption).toBe('Uji');
    world.sheets.edit(USER, fileId, { sheet: 'Sheet1', a1: 'A1' }, 'x');
    expect(world.files().some((file) => file.name === 'x')).toBe(false);
  });
});

describe('accounts', () => {
  it('have quotas of their own kind', () => {
    const { world, run } = bench();
    world.addAccount(USER, 'workspace');
    expect([world.accountKind(USER), world.accountKind('x@gmail.com')]).toEqual(['workspace', 'consumer']);
    run("for (let i = 0; i < 251; i += 1) SpreadsheetApp.create('a')");
    world.addAccount(USER, 'consumer');
    expect(() => run("SpreadsheetApp.create('a')")).toThrow(
      'Service invoked too many times for one day: spreadsheet create.',
    );
  });

  it('each have their own properties, cache and triggers in the same script', () => {
    const { world, run, project } = bench();
    const other = world.openProject({
      directory: FIXTURE,
      user: 'lain@contoh.go.id',
      scriptId: project.scriptId,
    });
    run(
      "PropertiesService.getUserProperties().setProperty('a', '1'); PropertiesService.getScriptProperties().setProperty('b', '2'); CacheService.getUserCache().put('c', '3'); ScriptApp.newTrigger('note').timeBased().everyHours(1).create()",
    );
    expect(
      other.call(
        'run',
        "return [PropertiesService.getUserProperties().getProperty('a'), PropertiesService.getScriptProperties().getProperty('b'), CacheService.getUserCache().get('c'), ScriptApp.getProjectTriggers().length]",
      ),
    ).toEqual([null, '2', null, 0]);
  });
});
