import { describe, expect, it } from 'vitest';
import { createWorld, type ScriptProject, type World } from '../../../src/emulator/index.ts';
import { bench, FIXTURE, USER } from '../harness.ts';

const COUNT_UP =
  "const p = PropertiesService.getScriptProperties(); const n = Number(p.getProperty('n') || 0) + 1; p.setProperty('n', String(n));";

function beginMany(world: World, project: ScriptProject, bodies: readonly string[]) {
  return world.together(() => {
    for (const body of bodies) project.begin('run', body);
  });
}

describe('runs at the same moment', () => {
  it('lose counts without a lock and lose none with one', () => {
    const { world, project, run } = bench();
    const careless = beginMany(world, project, Array(8).fill(`${COUNT_UP} return n`));
    expect(careless.every((one) => one.error === undefined)).toBe(true);
    expect(new Set(careless.map((one) => one.result)).size).toBeLessThan(8);

    run("PropertiesService.getScriptProperties().deleteProperty('n')");
    const body = `const lock = LockService.getScriptLock(); lock.waitLock(60000); ${COUNT_UP} lock.releaseLock(); return n`;
    const careful = beginMany(world, project, Array(8).fill(body));
    expect(careful.map((one) => one.result).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(run("return PropertiesService.getScriptProperties().getProperty('n')")).toBe('8');
  });

  it('wait for a lock in modelled time and give up when their patience ends', () => {
    const { world, project } = bench();
    const hold =
      'const lock = LockService.getScriptLock(); lock.waitLock(1000); Utilities.sleep(20000); return new Date().getTime()';
    const begun = world.now().getTime();
    const [holder, patient, hasty] = beginMany(world, project, [
      hold,
      'const lock = LockService.getScriptLock(); lock.waitLock(30000); return new Date().getTime()',
      'const lock = LockService.getScriptLock(); const got = lock.tryLock(5000); return [got, lock.hasLock(), new Date().getTime()]',
    ]);
    expect(Number(holder?.result) - begun).toBeGreaterThanOrEqual(20_000);
    expect(Number(patient?.result)).toBeGreaterThanOrEqual(Number(holder?.result));
    const [got, has, at] = (hasty?.result ?? []) as [boolean, boolean, number];
    expect([got, has]).toEqual([false, false]);
    expect(at - begun).toBeGreaterThanOrEqual(5000);
    expect(at - begun).toBeLessThan(6000);
    const [, late] = beginMany(world, project, [hold, 'LockService.getScriptLock().waitLock(100); return 1']);
    expect(late?.error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
  });

  it('does each call once, however often a run is broken off, and keeps what the script held', () => {
    const { world, project } = bench();
    project.calls.reset();
    const body = (name: string): string => `
      const made = Math.random(); const began = new Date().getTime();
      let caught = 0;
      try { DriveApp.createFile('${name}-1.txt', 'a'); } catch (error) { caught += 1; }
      const page = HtmlService.createTemplate('<?= PropertiesService.getScriptProperties().getProperty("x") ?>');
      page.title = made;
      const shown = page.evaluate().getContent();
      try { SpreadsheetApp.openById('tiada'); } catch (error) { caught += 10; }
      DriveApp.createFile('${name}-2.txt', 'b');
      return [made, shown, caught, new Date().getTime() - began > 0]`;
    const outcomes = beginMany(world, project, ['p', 'q', 'r'].map(body));
    expect(outcomes.map((one) => one.error)).toEqual([undefined, undefined, undefined]);
    const results = outcomes.map((one) => one.result as [number, string, number, boolean]);
    expect(new Set(results.map(([made]) => made)).size).toBe(3);
    expect(results.map(([, shown, caught, later]) => [shown, caught, later])).toEqual(
      Array(3).fill(['null', 10, true]),
    );
    expect(world.files().filter((file) => file.name.endsWith('.txt'))).toHaveLength(6);
    expect(project.calls.count('createFile')).toBe(6);
    expect(project.calls.count('getProperty')).toBe(3);
  });

  it('leave runs alone that are called to their end among them', () => {
    const { world, project, run } = bench();
    let alone: unknown;
    const outcomes = world.together(() => {
      project.begin('run', `${COUNT_UP} return n`);
      alone = run(`${COUNT_UP} return n`);
      project.begin('run', `Utilities.sleep(9000); ${COUNT_UP} return n`);
    });
    expect([alone, ...outcomes.map((one) => one.result)]).toEqual([1, 2, 3]);
  });

  it('happen the same way every time', () => {
    const story = (): string => {
      const { world, project } = bench();
      beginMany(
        world,
        project,
        Array(6).fill(`Utilities.sleep(Math.floor(Math.random() * 300)); ${COUNT_UP}`),
      );
      return world.toJson();
    };
    expect(story()).toBe(story());
  });

  it('are at most thirty of one user', () => {
    const world = createWorld({ now: () => new Date('2026-01-05T03:00:00Z') });
    const open = (user: string): ScriptProject =>
      world.openProject({ directory: FIXTURE, user, scriptId: 'bersama' });
    const [first, second] = [open(USER), open('lain@contoh.go.id')];
    const outcomes = world.together(() => {
      for (let i = 0; i < 32; i += 1) first.begin('run', COUNT_UP);
      second.begin('run', COUNT_UP);
    });
    expect(outcomes.filter((one) => one.error).map((one) => [one.user, one.error?.message])).toEqual(
      Array(2).fill([
        USER,
        'There are too many scripts running simultaneously for this Google user account.',
      ]),
    );
  });

  it('are ended by faults and the time limit as alone', () => {
    const { world, project } = bench();
    project.failOn({ on: 'setProperty', nth: 2, effect: 'end', message: 'habis' });
    const outcomes = beginMany(world, project, [
      ...Array(3).fill(COUNT_UP),
      'while (true) Utilities.sleep(300000)',
    ]);
    expect(outcomes.map((one) => one.error?.message).filter((message) => message !== undefined)).toEqual([
      'habis',
      'Exceeded maximum execution time',
    ]);
  });
});

describe('locks', () => {
  it('are apart for script, user and document, and end with their run', () => {
    const { run, world, project } = bench();
    run('LockService.getScriptLock().waitLock(10)');
    expect(run('return LockService.getScriptLock().tryLock(10)')).toBe(true);
    const other = world.openProject({
      directory: FIXTURE,
      user: 'lain@contoh.go.id',
      scriptId: project.scriptId,
    });
    const outcomes = world.together(() => {
      project.begin(
        'run',
        'const l = LockService.getUserLock(); l.waitLock(1); Utilities.sleep(5000); return l.hasLock()',
      );
      other.begin('run', 'Utilities.sleep(100); return LockService.getUserLock().tryLock(1)');
      other.begin('run', 'Utilities.sleep(1000); return LockService.getScriptLock().tryLock(1)');
    });
    expect(outcomes.map((one) => one.result)).toEqual([true, true, true]);
  });
});
