import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DriveView, SessionView, SheetView } from '../../src/workspace/shared/views.ts';
import { START_LIMIT, startWorkspace } from './open-browser.ts';

let folder: string;
let state: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lajur-hidup-'));
  state = join(folder, 'keadaan');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A client of a running workspace, without a browser. */
async function connect(address: string) {
  const session = (await (await fetch(`${address}/api/sesi`)).json()) as SessionView;
  const post = async (path: string, body: unknown) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Lajur-Token': session.token },
      body: JSON.stringify(body),
    });
  const get = async <Value>(path: string) => (await (await fetch(`${address}${path}`)).json()) as Value;
  const drive = await get<DriveView>('/api/orang/staf/drive');
  const workbook = drive.files.find(({ kind }) => kind === 'spreadsheet');
  return { session, post, get, sheet: `/api/orang/staf${workbook?.path}` };
}

const cellOf = (view: SheetView, row: number, column: number) =>
  view.tab.rows.find((line) => line.row === row)?.cells.find((one) => one.column === column)?.text;

/** `npm start -- --serve` as a process of its own; gives its address once it is there. */
async function startProcess(): Promise<{ child: ChildProcess; address: string; said: () => string }> {
  const args = ['--import', 'tsx', 'scripts/start.ts', '--serve', '--port', '0', '--state', state];
  const child = spawn(process.execPath, args, { env: { ...process.env, CI: 'true' } });
  let text = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = /siap: (http:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(text)));
  });
  return { child, address, said: () => text };
}

describe('a workspace', () => {
  it(
    'has everything that it has answered when it is killed in the middle of work, and stops cleanly when asked',
    async () => {
      const first = await startProcess();
      const { post, get, sheet: api } = await connect(first.address);
      const { tab } = await get<SheetView>(api);
      let answered = -1;
      const ended = new Promise<void>((resolve) => {
        first.child.on('exit', () => resolve());
      });
      const work = (async () => {
        for (let number = 0; ; number += 1) {
          const answer = await post(`${api}/sunting`, {
            tab: tab.id,
            a1: 'C40',
            block: [[`nomor ${number}`]],
          });
          if (!answer.ok) throw new Error(await answer.text());
          await answer.json();
          answered = number;
          if (number === 25) first.child.kill('SIGKILL');
        }
      })();
      await expect(work).rejects.toThrow();
      await ended;
      expect(answered).toBeGreaterThanOrEqual(25);

      const second = await startProcess();
      const again = await connect(second.address);
      const view = await again.get<SheetView>(api);
      const number = Number(/^nomor (\d+)$/.exec(cellOf(view, 39, 2) ?? '')?.[1]);
      expect(number === answered || number === answered + 1).toBe(true);
      const stopped = new Promise<number | null>((resolve) => {
        second.child.on('exit', resolve);
      });
      second.child.kill('SIGTERM');
      expect(await stopped).toBe(0);
      expect(second.said()).toContain('Semua perubahan sudah tersimpan');
      expect(existsSync(join(state, 'kunci.json'))).toBe(false);
    },
    START_LIMIT,
  );

  it(
    'says that the disk takes nothing, keeps the change, and saves it when it can again',
    async () => {
      const opened = await startWorkspace({ state });
      const { post, get, sheet: api } = await connect(opened.address);
      const { tab } = await get<SheetView>(api);
      const aside = `${state}-hilang`;
      renameSync(state, aside);
      writeFileSync(state, 'tempatnya dipakai berkas lain');
      const answer = await post(`${api}/sunting`, { tab: tab.id, a1: 'C40', block: [['tetap ada']] });
      expect(answer.status).toBe(200);
      const told = await get<SessionView>('/api/sesi');
      expect(told.notices).toHaveLength(1);
      expect(told.notices[0]?.text).toContain('belum tersimpan');
      rmSync(state);
      renameSync(aside, state);
      expect(await (await post('/api/simpan', {})).json()).toEqual({ saved: true });
      expect((await get<SessionView>('/api/sesi')).notices).toEqual([]);
      await opened.close();
      const later = await startWorkspace({ state });
      const view = await (await connect(later.address)).get<SheetView>(api);
      expect(cellOf(view, 39, 2)).toBe('tetap ada');
      await later.close();
    },
    START_LIMIT,
  );

  it(
    'tells of a damaged state in its pages, refuses a newer one, and never runs twice on one folder',
    async () => {
      const first = await startWorkspace({ state });
      await expect(startWorkspace({ state })).rejects.toThrow(`sudah berjalan di ${first.address}`);
      await first.close();
      const file = join(state, 'ruang-kerja.json');
      const whole = readFileSync(file, 'utf8');
      writeFileSync(file, whole.slice(0, 1000));
      const second = await startWorkspace({ state });
      const { session, post, get } = await connect(second.address);
      expect(session.notices.map(({ kind }) => kind)).toEqual(['restored']);
      expect(second.said.join(' ')).toContain('rusak');
      expect(readdirSync(state).filter((name) => name.includes('rusak'))).toHaveLength(1);
      await post('/api/simpan', {});
      expect((await get<SessionView>('/api/sesi')).notices).toEqual([]);
      await second.close();
      const newer = JSON.stringify({ ...JSON.parse(whole), version: 99 });
      writeFileSync(file, newer);
      await expect(startWorkspace({ state })).rejects.toThrow('lebih baru (versi 99');
      expect(readFileSync(file, 'utf8')).toBe(newer);
      const third = await startWorkspace({ state, reset: true });
      expect(third.said.join(' ')).toContain('Keadaan lama disimpan di');
      await third.close();
      const kept = readdirSync(folder).filter((name) => name.startsWith('keadaan.lama-'));
      expect(kept).toHaveLength(1);
      expect(readFileSync(join(folder, kept[0] ?? '', 'ruang-kerja.json'), 'utf8')).toBe(newer);
    },
    START_LIMIT,
  );

  it(
    'begins with a copy of another state, takes another port when its own is in use, and begins anew from its pages',
    async () => {
      const source = await startWorkspace({ state: join(folder, 'asal') });
      const { post, sheet: api } = await connect(source.address);
      const view = (await (await fetch(`${source.address}${api}`)).json()) as SheetView;
      await post(`${api}/sunting`, { tab: view.tab.id, a1: 'C40', block: [['dari asal']] });
      const port = Number(new URL(source.address).port);
      const copy = await startWorkspace({ state, importFrom: join(folder, 'asal'), port });
      expect(copy.address).not.toBe(source.address);
      expect(copy.said.join(' ')).toContain(`Port ${port} sedang dipakai`);
      const other = await connect(copy.address);
      expect(cellOf(await other.get<SheetView>(api), 39, 2)).toBe('dari asal');
      expect((await other.post('/api/atur-ulang', { confirm: 'ya' })).status).toBe(200);
      const again = await other.get<SheetView>((await connect(copy.address)).sheet);
      expect(cellOf(again, 39, 2)).toBeUndefined();
      await copy.close();
      await source.close();
      await expect(startWorkspace({ state, importFrom: join(folder, 'tidak-ada') })).rejects.toThrow(
        'tidak ada yang diambil',
      );
    },
    START_LIMIT,
  );
});
