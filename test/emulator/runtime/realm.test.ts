import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/emulator/index.ts';
import { bench, FIXTURE, fixtureWith, USER } from '../harness.ts';

describe('the script realm', () => {
  it('has no globals of Node or of a browser', () => {
    const names =
      'setTimeout setInterval fetch URL TextEncoder atob process require Buffer window document performance structuredClone crypto';
    const { run } = bench();
    expect(
      run(`return '${names}'.split(' ').filter((name) => typeof globalThis[name] !== 'undefined')`),
    ).toEqual([]);
  });

  it('makes arrays, dates, objects and errors of its own classes', () => {
    const { run } = bench();
    expect(
      run(`sheet.getRange('A1:B1').setValues([[new Date(2026, 0, 2), 'x']]);
        const values = sheet.getRange('A1:B1').getValues();
        let caught; try { sheet.getRange(0, 1); } catch (error) { caught = error; }
        const got = Sheets.Spreadsheets.get(id);
        return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
          caught instanceof Error, got instanceof Object, got.sheets instanceof Array]`),
    ).toEqual([true, true, true, true, true, true]);
  });

  it('lets nobody call what the engine brings along', () => {
    const { project } = bench();
    for (const name of ['eval', 'Function', 'parseInt', 'Date'])
      expect(() => project.callFromPage(name, '1')).toThrow(`Script function not found: ${name}`);
    expect(project.has('eval')).toBe(false);
    expect(project.has('run')).toBe(true);
  });

  it('is fresh for every call', () => {
    const { project } = bench();
    project.call('run', 'globalThis.left = 1');
    expect(project.call('run', 'return typeof left')).toBe('undefined');
  });

  it('loads files in push order and settles promises', () => {
    const { project } = bench();
    expect(project.call('run', 'return loaded')).toBe('loaded!');
    expect(project.call('later', 1)).toBe(2);
  });

  it('uses the clock of the world and the time zone of the manifest, and puts the old zone back', () => {
    const zone = process.env.TZ;
    const { run } = bench();
    expect(
      run(
        'return [new Date().getHours(), Date.now(), Date().slice(0, 15), new Date(2026, 0, 1).toISOString()]',
      ),
    ).toEqual([10, Date.parse('2026-01-05T03:00:00Z'), 'Mon Jan 05 2026', '2025-12-31T17:00:00.000Z']);
    expect(process.env.TZ).toBe(zone);
    const makassar = fixtureWith((manifest) => {
      manifest.timeZone = 'Asia/Makassar';
    });
    expect(bench({ directory: makassar }).run('return new Date().getHours()')).toBe(11);
  });

  it('gives the same chance and ids in the same history', () => {
    const draw = 'return [Math.random(), Utilities.getUuid()]';
    expect(bench().run(draw)).toEqual(bench().run(draw));
  });

  it('throws what the script threw, with name, message and the line of the bundle', () => {
    const { run } = bench();
    expect(() => run("throw new RangeError('too far')")).toThrow('too far');
    try {
      run('sheet.getRange(0, 1)');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).name).toBe('Exception');
      expect((error as Error).stack).toContain('code.gs');
    }
  });

  it('stops a script that never ends', () => {
    const world = createWorld();
    const project = world.openProject({ directory: FIXTURE, user: USER });
    expect(() => project.call('run', 'Utilities.sleep(200000); Utilities.sleep(200000);')).toThrow(
      'Exceeded maximum execution time',
    );
  });

  it('refuses folders that are no script project and functions that do not exist', () => {
    const world = createWorld();
    expect(() => world.openProject({ directory: '/nowhere', user: USER })).toThrow('has no appsscript.json');
    expect(() => bench().project.call('missing')).toThrow('Script function not found: missing');
  });

  it('knows global functions, also const and method forms, and loads without calling services', () => {
    const { project } = bench();
    expect([project.has('greet'), project.has('library.shout'), project.has('nothing')]).toEqual([
      true,
      true,
      false,
    ]);
    project.evaluate();
    expect(project.calls.count()).toBe(0);
  });

  it('lets a page call public functions only, with plain values', () => {
    const { project } = bench();
    expect(project.callFromPage('add', 2, 3)).toBe(5);
    expect(() => project.callFromPage('secret_')).toThrow('private');
    expect(() => project.callFromPage('add', new Date(), 1)).toThrow('Date');
    expect(() => project.callFromPage('run', 'return [new Date()]')).toThrow('Date');
  });

  it('captures console and Logger', () => {
    const { project, run } = bench();
    run("console.log('%s rows', 3, { a: 1 }); console.error(new Error('no')); Logger.log('x');");
    expect(project.console.map((line) => line.level)).toEqual(['log', 'error', 'log']);
    expect(project.console[0]?.text).toBe('3 rows {"a":1}');
    expect(run("Logger.log('one'); return Logger.getLog()")).toBe('one\n');
  });
});
