import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Script } from 'node:vm';
import type { Access, ExecuteAs } from '../world/world-state.ts';
import { EmulatorError } from './errors.ts';

/** The part of `appsscript.json` that the emulator obeys. */
export interface ScriptManifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly runtimeVersion?: string;
  readonly webapp?: { readonly access: Access; readonly executeAs: ExecuteAs };
  /** Beginnings of the addresses that `UrlFetchApp` may ask; absent: all. */
  readonly urlFetchWhitelist?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
}

/** A built folder as clasp would push it. */
export interface ProjectFolder {
  readonly directory: string;
  readonly manifest: ScriptManifest;
  /** Compiled scripts in push order. */
  readonly scripts: readonly {
    readonly name: string;
    readonly script: Script;
  }[];
  /** File name without extension → source. */
  readonly html: ReadonlyMap<string, string>;
}

const compiled = new Map<string, Script>();

/**
 * Reads `appsscript.json`, every `.js`/`.gs` and every `.html` below a folder.
 *
 * Push order is clasp's: files named in `filePushOrder` first, the rest by path. Throws `EmulatorError` when the
 * manifest is missing or is not V8, and the engine's own SyntaxError when a script does not parse.
 */
export function readProjectFolder(directory: string, filePushOrder: readonly string[] = []): ProjectFolder {
  const manifestPath = join(directory, 'appsscript.json');
  if (!existsSync(manifestPath))
    throw new EmulatorError(`${directory} has no appsscript.json: it is not a built script project`);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as ScriptManifest;
  if (!manifest.timeZone) throw new EmulatorError(`${manifestPath} names no timeZone`);
  if (manifest.runtimeVersion !== undefined && manifest.runtimeVersion !== 'V8')
    throw new EmulatorError(
      `${manifestPath} asks for runtime ${manifest.runtimeVersion}; only V8 is emulated`,
    );
  const files = listFiles(directory, directory).sort((a, b) => pushRank(a, b, filePushOrder));
  const scripts = files
    .filter((name) => /\.(js|gs)$/.test(name))
    .map((name) => ({
      name,
      script: compile(name, readFileSync(join(directory, name), 'utf8')),
    }));
  const html = new Map(
    files
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.replace(/\.html$/, ''), readFileSync(join(directory, name), 'utf8')] as const),
  );
  return { directory, manifest, scripts, html };
}

function listFiles(directory: string, root: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    if (name === 'node_modules' || name.startsWith('.')) return [];
    return statSync(path).isDirectory() ? listFiles(path, root) : [relative(root, path)];
  });
}

function pushRank(a: string, b: string, order: readonly string[]): number {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return rank(a) - rank(b) || a.localeCompare(b);
}

/** One bundle is run hundreds of times in a test run, so a script is compiled once per content. */
function compile(name: string, source: string): Script {
  const key = createHash('sha256').update(name).update('\0').update(source).digest('hex');
  let script = compiled.get(key);
  if (!script) {
    script = new Script(source, {
      filename: name.replace(/\.(js|gs)$/, '.gs'),
    });
    compiled.set(key, script);
  }
  return script;
}
