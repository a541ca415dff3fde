import { describe, expect, it } from 'vitest';
import { MIME } from '../../../src/emulator/index.ts';
import { bench, USER } from '../harness.ts';

const PDF = new Uint8Array([37, 80, 68, 70]);

/** A world whose PDFs are made outside, when the test says so. */
function office() {
  const making: { readonly done: (pdf: Uint8Array) => void; readonly fail: (error: Error) => void }[] = [];
  const made = bench({
    convertDocxToPdf: () => {
      throw new Error('at once');
    },
    beginDocxToPdf: () =>
      new Promise((done, fail) => {
        making.push({ done, fail });
      }),
  });
  const id = made.world.createFile({ owner: USER, name: 'SOP', mimeType: MIME.document, bytes: PDF });
  const body = `
    sheet.appendRow(['before']);
    const size = DriveApp.getFileById('${id}').getAs('application/pdf').getBytes().length;
    sheet.appendRow(['after', String(size)]);
    return size;`;
  const source = `const sheet = SpreadsheetApp.openById('${made.fileId}').getSheets()[0];${body}`;
  const texts = () => made.world.spreadsheet(made.fileId).sheets[0]?.texts;
  return { ...made, making, source, texts };
}

describe('work outside the world', () => {
  it('lets a run stand still while others go on, and does each thing once', async () => {
    const { project, making, source, texts, run } = office();
    const talk = project.converse('run', source);
    expect([talk.question, making.length]).toEqual([undefined, 1]);
    expect(() => talk.result()).toThrow('has not ended');
    run("sheet.getRange('D1').setValue('meanwhile')");
    making[0]?.done(PDF);
    await talk.waiting;
    talk.goOn();
    expect(talk.waiting).toBeUndefined();
    expect(talk.result()).toBe(4);
    expect(texts()).toEqual([
      ['before', '', '', 'meanwhile'],
      ['after', '4', '', ''],
    ]);
    expect(project.calls.count('appendRow')).toBe(2);
    expect(making).toHaveLength(1);
  });

  it('that fails is an error at the call that wanted it', async () => {
    const { project, making, source } = office();
    const talk = project.converse('run', `try { ${source} } catch (error) { return error.message }`);
    making[0]?.fail(new Error('no paper'));
    await talk.waiting;
    talk.goOn();
    expect(talk.result()).toMatch(/^no paper/);
  });

  it('is done at once for runs that cannot stand still', () => {
    const { run, making, source } = office();
    expect(() => run(source.replace('const sheet', 'const other'))).toThrow('at once');
    expect(making).toEqual([]);
  });

  it('holds up a clock that moves, and nobody else', async () => {
    const { world, project, making, source, texts, run } = office();
    run("ScriptApp.newTrigger('runStored').timeBased().everyHours(1).create()");
    project.call(
      'run',
      `PropertiesService.getScriptProperties().setProperty('body', ${JSON.stringify(source)})`,
    );
    const passed = world.pass(2 * 3_600_000);
    const later = world.pass(60_000);
    await expect.poll(() => making.length).toBe(1);
    run("sheet.getRange('D1').setValue('meanwhile')");
    making[0]?.done(PDF);
    await expect.poll(() => making.length).toBe(2);
    making[1]?.done(PDF);
    await Promise.all([passed, later]);
    expect(making).toHaveLength(2);
    expect(world.triggers.runs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(texts()?.map(([first]) => first)).toEqual(['before', 'after', 'before', 'after']);
    expect(world.now().toISOString()).toMatch(/^2026-01-05T05:01:0/);
  });
});
