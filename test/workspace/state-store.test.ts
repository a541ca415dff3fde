import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorld } from '../../src/emulator/index.ts';
import { NewerState, type SavedOffice } from '../../src/workspace/state/state-format.ts';
import { StateStore } from '../../src/workspace/state/state-store.ts';

const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));

/** A disk with so much room: what does not fit is half written, as a full disk does. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const writeSync = (file: number, bytes: Uint8Array, start = 0): number => {
    if (disk.room >= bytes.length) return fs.writeSync(file, bytes, start);
    fs.writeSync(file, bytes.subarray(0, 1));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return { ...fs, writeSync };
});

const OFFICE: SavedOffice = { projects: [], delivery: {}, guide: { hidden: false, facts: { a: 'b' } } };
const OWNER = 'staf@example.go.id';
let folder: string;
let store: StateStore;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lajur-keadaan-')), 'keadaan');
  store = new StateStore(folder);
});
afterEach(() => {
  disk.room = Number.POSITIVE_INFINITY;
  rmSync(join(folder, '..'), { recursive: true });
});

function officeWorld() {
  const world = createWorld({ now: () => new Date('2026-01-05T03:00:00Z') });
  const file = world.createSpreadsheet({ owner: OWNER, name: 'Buku' });
  const picture = world.drive.upload(OWNER, {
    name: 'a.png',
    mimeType: 'image/png',
    bytes: Buffer.from('gambar'),
  });
  const type = (text: string) => world.sheets.edit(OWNER, file, { sheet: 'Sheet1', a1: 'A1' }, text);
  return { world, file, picture, type };
}

const read = () => new StateStore(folder).load({}, 'kini');
const statePath = () => join(folder, 'ruang-kerja.json');

describe('the saved state', () => {
  it('comes back as it was, contents of files included', () => {
    const { world, file, picture, type } = officeWorld();
    type('satu');
    store.save(world, OFFICE);
    expect(read().kind).toBe('loaded');
    const outcome = read();
    if (outcome.kind !== 'loaded') throw new Error(outcome.kind);
    expect(outcome.world.spreadsheet(file).sheets[0]?.texts).toEqual([['satu']]);
    expect(Buffer.from(outcome.world.drive.read(OWNER, picture)).toString()).toBe('gambar');
    expect(outcome.office).toEqual(OFFICE);
    expect(outcome.world.toJson()).toBe(world.toJson());
    expect(readFileSync(statePath(), 'utf8')).not.toContain(Buffer.from('gambar').toString('base64'));
  });

  it('is none in an empty folder', () => {
    expect(read()).toEqual({ kind: 'none' });
  });

  it('stays whole on a full disk, and is saved when there is room again', () => {
    const { world, file, type } = officeWorld();
    type('satu');
    store.save(world, OFFICE);
    type('dua');
    disk.room = 100;
    expect(() => store.save(world, OFFICE)).toThrow('ENOSPC');
    expect(readdirSync(folder).filter((name) => name.endsWith('.baru'))).toEqual([]);
    const before = read();
    expect(before.kind === 'loaded' && before.world.spreadsheet(file).sheets[0]?.texts).toEqual([['satu']]);
    disk.room = Number.POSITIVE_INFINITY;
    store.save(world, OFFICE);
    const after = read();
    expect(after.kind === 'loaded' && after.world.spreadsheet(file).sheets[0]?.texts).toEqual([['dua']]);
  });

  it('that is cut off or no state at all is set aside, and the one before it shown', () => {
    const { world, file, type } = officeWorld();
    type('satu');
    store.save(world, OFFICE);
    type('dua');
    store.save(world, OFFICE);
    const whole = readFileSync(statePath(), 'utf8');
    for (const damaged of [whole.slice(0, -20), '', 'null', '{"format":"lain","version":1}', '[]']) {
      writeFileSync(statePath(), damaged);
      const outcome = read();
      if (outcome.kind !== 'damaged') throw new Error(outcome.kind);
      expect(readFileSync(outcome.keptAs, 'utf8')).toBe(damaged);
      expect(outcome.older?.world.spreadsheet(file).sheets[0]?.texts).toEqual([['satu']]);
    }
  });

  it('with a missing or changed content is damaged too', () => {
    const { world } = officeWorld();
    store.save(world, OFFICE);
    const [name = ''] = readdirSync(join(folder, 'isi'));
    const content = join(folder, 'isi', name);
    writeFileSync(content, 'lain');
    expect(read()).toMatchObject({ kind: 'damaged', older: null });
    store = new StateStore(folder);
    writeFileSync(content, 'gambar');
    store.save(world, OFFICE);
    rmSync(content);
    expect(read().kind).toBe('damaged');
  });

  it('of a newer version is not touched', () => {
    const { world } = officeWorld();
    store.save(world, OFFICE);
    const state = JSON.parse(readFileSync(statePath(), 'utf8'));
    for (const newer of [
      { ...state, version: 99 },
      { ...state, world: { ...state.world, version: 99 } },
    ]) {
      writeFileSync(statePath(), JSON.stringify(newer));
      expect(read).toThrow(NewerState);
      expect(readFileSync(statePath(), 'utf8')).toBe(JSON.stringify(newer));
    }
  });

  it('keeps a long sheet beside itself while it rests, with each format once, and brings it back exactly', () => {
    const { world, file, type } = officeWorld();
    const rows = Array.from({ length: 60 }, (_, row) => [`Kegiatan ${row}`, 'x'.repeat(200)]);
    world.sheets.edit(OWNER, file, { sheet: 'Sheet1', a1: 'A2' }, rows);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 60, startColumnIndex: 0, endColumnIndex: 3 };
    const cell = { userEnteredFormat: { textFormat: { fontFamily: 'Bookman', bold: true } } };
    world.sheets.apply(OWNER, file, [
      { repeatCell: { range, cell, fields: 'userEnteredFormat.textFormat' } },
    ]);
    const text = () => readFileSync(statePath(), 'utf8');
    const contents = () => readdirSync(join(folder, 'isi')).length;
    store.save(world, OFFICE);
    expect([text().includes('Kegiatan 7'), contents()]).toEqual([false, 2]);
    type('satu');
    store.save(world, OFFICE);
    expect([text().includes('Kegiatan 7'), contents()]).toEqual([true, 2]);
    expect(text().match(/Bookman/g)).toHaveLength(1);
    world.drive.rename(OWNER, file, 'Buku lain');
    store.save(world, OFFICE);
    expect([text().includes('Kegiatan 7'), contents()]).toEqual([false, 3]);
    const outcome = read();
    if (outcome.kind !== 'loaded') throw new Error(outcome.kind);
    expect(outcome.world.toJson()).toBe(world.toJson());
  });

  it('of the version before is read', () => {
    const { world, file, type } = officeWorld();
    type('satu');
    store.save(world, OFFICE);
    const old = { format: 'lajur.ruang-kerja', version: 1, ...OFFICE, world: JSON.parse(world.toJson()) };
    writeFileSync(statePath(), JSON.stringify(old));
    const outcome = read();
    if (outcome.kind !== 'loaded') throw new Error(outcome.kind);
    expect(outcome.world.spreadsheet(file).sheets[0]?.texts).toEqual([['satu']]);
  });

  it('keeps contents that are named and sweeps others', () => {
    const { world, picture } = officeWorld();
    store.save(world, OFFICE);
    const [first = ''] = readdirSync(join(folder, 'isi'));
    world.state.files[picture] = { ...world.file(picture), bytes: new Uint8Array(Buffer.from('lain')) };
    store.save(world, OFFICE);
    store.sweep();
    expect(readdirSync(join(folder, 'isi'))).toHaveLength(2);
    world.drive.rename(OWNER, picture, 'b.png');
    store.save(world, OFFICE);
    store.sweep();
    expect(existsSync(join(folder, 'isi', first))).toBe(false);
    expect(readdirSync(join(folder, 'isi'))).toHaveLength(1);
  });
});
