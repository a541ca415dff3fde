import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@sparticuz/chromium';
/** Written last, so that a folder without it was left behind by an interrupted run. */
const COMPLETE = 'complete';

export interface UnpackedChromium {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The package holds a build for Linux on x64 only. */
export function hasBundledChromium(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  try {
    createRequire(import.meta.url).resolve(PACKAGE);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the Chromium of the package once into the temp folder and says how to start it. Several processes may do this
 * at the same time: each unpacks into a folder of its own and the first one to finish gives it the final name.
 */
export async function unpackBundledChromium(): Promise<UnpackedChromium> {
  const folder = join(tmpdir(), `lajur-chromium-${await packageVersion()}-${process.getuid?.() ?? 0}`);
  if (!(await isUsable(folder))) await unpackInto(folder);
  return {
    program: join(folder, 'chromium'),
    env: {
      // The libraries that a bare Linux lacks (NSS, NSPR, expat) come with the package.
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? '']
        .filter((path) => path !== '')
        .join(':'),
      FONTCONFIG_PATH: existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(folder, 'fonts'),
    },
  };
}

/** A folder in the shared temp place counts only if this very user made it. */
async function isUsable(folder: string): Promise<boolean> {
  try {
    const { uid } = await stat(join(folder, COMPLETE));
    return process.getuid === undefined || uid === process.getuid();
  } catch {
    return false;
  }
}

async function unpackInto(folder: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`);
  try {
    await unpackPackage(staging);
    await writeFile(join(staging, COMPLETE), '');
    if (await isUsable(folder)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  } catch (error) {
    // Another process was first: its copy is as good.
    if (!(await isUsable(folder))) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The package unpacks into the temp folder that it finds in the environment, and its libraries only where it takes itself to be on Lambda. */
async function unpackPackage(target: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  const before = { ...process.env };
  process.env.TMPDIR = target;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) restore(name, before[name]);
    restore('TMPDIR', TMPDIR);
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const manifest: unknown = JSON.parse(await readFile(join(entry, '..', '..', '..', 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
  return typeof version === 'string' ? version : '0';
}
