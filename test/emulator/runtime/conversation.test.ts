import { describe, expect, it } from 'vitest';
import type { ObservedCall, ObservedRun } from '../../../src/emulator/index.ts';
import { bench, USER } from '../harness.ts';

const ASKING = `
  const ui = SpreadsheetApp.getUi();
  sheet.appendRow(['before']);
  const name = ui.prompt('Nama', 'Siapa?', ui.ButtonSet.OK_CANCEL);
  const sure = ui.alert('Yakin?', name.getResponseText(), ui.ButtonSet.YES_NO);
  sheet.appendRow([name.getResponseText(), String(sure), String(name.getSelectedButton())]);
  return sure === ui.Button.YES;`;

const WITH_SHEET = `const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0];\n${ASKING}`;

describe('a run before a person', () => {
  it('stands still at a question while others go on, and does each thing once', () => {
    const { world, project, fileId, run } = bench();
    const talk = project.converse('run', WITH_SHEET);
    expect(talk.question).toMatchObject({
      kind: 'prompt',
      title: 'Nama',
      text: 'Siapa?',
      buttons: 'OK_CANCEL',
    });
    expect(() => talk.result()).toThrow('has not ended');
    run("sheet.getRange('D1').setValue('meanwhile')");
    talk.answer({ button: 'OK', text: 'Sari' });
    expect(talk.question).toMatchObject({ kind: 'alert', title: 'Yakin?', text: 'Sari' });
    talk.answer({ button: 'YES' });
    expect(talk.question).toBeUndefined();
    expect(talk.result()).toBe(true);
    expect(world.spreadsheet(fileId).sheets[0]?.texts).toEqual([
      ['before', '', '', 'meanwhile'],
      ['Sari', 'YES', 'OK', ''],
    ]);
    expect(project.calls.count('appendRow')).toBe(2);
    expect(project.calls.count('Ui.prompt')).toBe(1);
  });

  it('takes as long as the person does without using up its time', () => {
    const { world, project } = bench();
    const begun = world.now().getTime();
    const talk = project.converse(
      'run',
      "SpreadsheetApp.getUi().alert('Tunggu'); return new Date().getTime()",
    );
    world.wait(60 * 60_000);
    talk.answer({ button: 'OK' });
    expect(Number(talk.result()) - begun).toBeGreaterThanOrEqual(60 * 60_000);
  });

  it('ends when the person leaves, and lets go of its locks', () => {
    const { project, run } = bench();
    const talk = project.converse(
      'run',
      "LockService.getScriptLock().waitLock(100); SpreadsheetApp.getUi().alert('Tunggu'); DriveApp.createFolder('x')",
    );
    expect(run('return LockService.getScriptLock().tryLock(1)')).toBe(false);
    talk.leave();
    expect(run('return LockService.getScriptLock().tryLock(1)')).toBe(true);
    expect(() => talk.result()).toThrow('left');
    expect(() => talk.answer({ button: 'OK' })).toThrow('has ended');
    expect(project.calls.count('createFolder')).toBe(0);
  });

  it('is ruled like any call from a page', () => {
    const { project } = bench();
    expect(() => project.converseFromPage('secret_')).toThrow('is private');
    expect(() => project.converseFromPage('add', new Date())).toThrow('cannot carry a Date');
    expect(project.converseFromPage('add', 1, 2).result()).toBe(3);
  });
});

describe('an observer', () => {
  it('is told of calls and runs with their caller, not of looks at the script', () => {
    const { world, project, run } = bench();
    const calls: ObservedCall[] = [];
    const runs: ObservedRun[] = [];
    world.observer = { call: (call) => calls.push(call), run: (ended) => runs.push(ended) };
    project.has('greet');
    run("sheet.getRange('A1').setValue(1)");
    expect(() => run("throw new Error('no')")).toThrow('no');
    expect(calls.map(({ name, user, functionName }) => [name, user, functionName])).toEqual([
      ['SpreadsheetApp.Range.setValue', USER, 'run'],
    ]);
    expect(calls[0]?.milliseconds).toBeGreaterThan(0);
    expect(runs.map(({ functionName, error }) => [functionName, error])).toEqual([
      ['run', undefined],
      ['run', 'no'],
    ]);
  });

  it('sees faults of the world hit whoever comes first, once', () => {
    const { world, run } = bench();
    world.faults.add({ on: 'setValue' });
    expect(world.faults.list()).toEqual([{ on: 'setValue' }]);
    expect(() => run("sheet.getRange('A1').setValue(1)")).toThrow('Service unavailable');
    expect(world.faults.list()).toEqual([]);
    expect(() => run("sheet.getRange('A1').setValue(1)")).not.toThrow();
  });
});
