import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CLI } from '../core/messages/cli.ts';
import { UsageError } from './parse-arguments.ts';

/** Writes beside the target and renames, so that nobody ever sees half a file. */
export async function writeAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Makes the output folder. Throws {@link UsageError} where that is not possible. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    const probe = join(folder, `.lajur-${process.pid}.tmp`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const isFile = await stat(folder).then(
      (found) => !found.isDirectory(),
      () => false,
    );
    throw new UsageError(isFile ? CLI.outIsFile(folder) : CLI.outNotWritable(folder, errorCode(error)));
  }
}

/** Level by level: where a file system refuses new folders (`/proc`), Node's recursive `mkdir` never comes back. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** `EACCES` and the like; the message where a failure has no code. */
export function errorCode(error: unknown): string {
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
