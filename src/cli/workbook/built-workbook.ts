import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI } from '../../core/messages/cli.ts';
import { UsageError } from '../parse-arguments.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** What the bundle is made from. */
const SOURCES = [
  'src/core',
  'src/application',
  'src/google',
  'src/entrypoints',
  'src/examples',
  'appsscript',
];

export interface BuiltProject {
  readonly directory: string;
  /** A source is newer than the bundle. */
  readonly isStale: boolean;
}

/** The workbook's script as `npm run build` left it. Throws {@link UsageError} when it has not been built. */
export function builtWorkbook(): BuiltProject {
  return builtProject('workbook', 'workbook.js');
}

/** The registry's script, in the variant that reads replies by mail. Throws as {@link builtWorkbook}. */
export function builtRegistry(): BuiltProject {
  return builtProject('registry-balasan', 'registry.js');
}

function builtProject(name: string, code: string): BuiltProject {
  const directory = join(ROOT, 'dist', name);
  const manifest = join(directory, 'appsscript.json');
  if (!existsSync(manifest) || !existsSync(join(directory, code))) throw new UsageError(CLI.notBuilt);
  const built = statSync(manifest).mtimeMs;
  return { directory, isStale: SOURCES.some((source) => newestChange(join(ROOT, source)) > built) };
}

function newestChange(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return newest;
}
