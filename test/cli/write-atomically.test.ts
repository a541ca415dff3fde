import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareFolder, writeAtomically } from '../../src/cli/write-atomically.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lajur-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeAtomically', () => {
  it('replaces a file and leaves nothing else behind', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'lama');
    await writeAtomically(path, 'baru');
    expect(readFileSync(path, 'utf8')).toBe('baru');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('leaves nothing behind when it fails', async () => {
    await expect(writeAtomically(join(folder, 'tiada', 'a.txt'), 'x')).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('prepareFolder', () => {
  it('makes the folder and its parents', async () => {
    await prepareFolder(join(folder, 'a', 'b'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual([]);
  });

  it('says clearly that the place is a file', async () => {
    const path = join(folder, 'berkas');
    writeFileSync(path, '');
    await expect(prepareFolder(path)).rejects.toThrow(`Keluaran ${path} adalah berkas, bukan folder.`);
    await expect(prepareFolder(join(path, 'a'))).rejects.toThrow('tidak dapat ditulisi (ENOTDIR)');
  });

  it('gives up where the system takes no folder', async () => {
    await expect(prepareFolder('/proc/lajur/a')).rejects.toThrow('tidak dapat ditulisi');
  });
});
