import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createWorld, type ScriptProject, type World } from '../../../src/emulator/index.ts';

export const OWNER = 'registri@contoh.go.id';

const FUNCTIONS = [
  'prepare',
  'run',
  'use',
  'book',
  'sapu',
  'harian',
  'lanjutkan',
  'saatFormulirDikirim',
  'rename',
  'replace',
] as const;

/** The adapters as a script project, with the permissions of the real one and those given besides. */
export async function buildAdapters(scopes: readonly string[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lajur-registry-'));
  const result = await build({
    entryPoints: ['test/contract/registry/adapters.js'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Adapters',
    target: 'es2019',
    define: { BUILD_ID: '"uji"' },
    footer: {
      js: FUNCTIONS.map(
        (name) => `function ${name}() { return Adapters.${name}.apply(this, arguments); }`,
      ).join('\n'),
    },
  });
  writeFileSync(join(folder, 'adapters.js'), result.outputFiles[0]?.text ?? '');
  const manifest = JSON.parse(readFileSync('appsscript/registry/appsscript.json', 'utf8')) as {
    readonly oauthScopes: readonly string[];
  };
  const withScopes = { ...manifest, oauthScopes: [...manifest.oauthScopes, ...scopes] };
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(withScopes));
  return folder;
}

export function removeAdapters(folder: string): void {
  rmSync(folder, { recursive: true });
}

export interface GoogleRegistry {
  readonly world: World;
  readonly project: ScriptProject;
  /** Calls a member of the registry by its path, such as `store.read`. */
  readonly use: (path: string, ...args: readonly unknown[]) => unknown;
}

/** A fresh world in which the adapters have their spreadsheet; the clock stands still until it is moved. */
export function openRegistry(directory: string): GoogleRegistry {
  const world = createWorld({
    now: () => new Date('2026-01-05T03:00:00Z'),
    convertDocxToPdf: () => new TextEncoder().encode('%PDF-1.7'),
  });
  const project = world.openProject({ directory, user: OWNER });
  project.call('prepare');
  return { world, project, use: (path, ...args) => project.call('use', path, ...args) };
}
