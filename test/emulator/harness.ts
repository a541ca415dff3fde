import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld, type ScriptProject, type World, type WorldOptions } from '../../src/emulator/index.ts';

export const FIXTURE = new URL('../fixtures/emulator-project', import.meta.url).pathname;
export const USER = 'penyusun@contoh.go.id';

export interface Bench {
  readonly world: World;
  readonly project: ScriptProject;
  readonly fileId: string;
  /** Runs the body of a function inside the script's realm; `ss` is the bound spreadsheet, `sheet` its first sheet. */
  readonly run: (body: string) => unknown;
}

const PREAMBLE =
  'const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss && ss.getSheets()[0]; const id = ss && ss.getId();\n';

/** A fresh world with one spreadsheet and the fixture project bound to it; the clock stands still. */
export function bench(options: WorldOptions & { directory?: string; locale?: string } = {}): Bench {
  const world = createWorld({
    now: () => new Date('2026-01-05T03:00:00Z'),
    ...options,
  });
  const fileId = world.createSpreadsheet({
    owner: USER,
    name: 'Buku SOP',
    locale: options.locale ?? 'en_US',
  });
  const project = world.openProject({
    directory: options.directory ?? FIXTURE,
    user: USER,
    container: fileId,
  });
  return {
    world,
    project,
    fileId,
    run: (body) => project.call('run', PREAMBLE + body),
  };
}

/** A copy of the fixture with another manifest. */
export function fixtureWith(change: (manifest: Record<string, unknown>) => void): string {
  const directory = mkdtempSync(join(tmpdir(), 'script-'));
  cpSync(FIXTURE, directory, { recursive: true });
  const path = join(directory, 'appsscript.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return directory;
}

/** The fixture with every scope that forms, mail and tokens need, and a web app for everybody. */
export function officeFixture(change: (manifest: Record<string, unknown>) => void = () => {}): string {
  return fixtureWith((manifest) => {
    const scopes = ['forms', 'script.send_mail'].map((name) => `https://www.googleapis.com/auth/${name}`);
    (manifest.oauthScopes as string[]).push('openid', 'https://mail.google.com/', ...scopes);
    manifest.webapp = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' };
    change(manifest);
  });
}

/** The smallest PNG header that tells a size; the emulator looks no further. */
export function pngOf(width: number, height: number, length = 40): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  view.setUint32(8, 13);
  view.setUint32(12, 0x49484452);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** Script text that makes a blob of these bytes. */
export function blobText(bytes: Uint8Array, type: string, name: string): string {
  return `Utilities.newBlob(Utilities.base64Decode('${Buffer.from(bytes).toString('base64')}'), '${type}', '${name}')`;
}
