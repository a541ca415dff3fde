import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const TIMEOUT_MS = 120_000;

/** A profile of its own, because two runs on one profile wait for each other or fail. Throws when LibreOffice makes no PDF. */
export async function convertWithLibreOffice(docx: Uint8Array, program: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lajur-pdf-'));
  try {
    await writeFile(join(folder, 'document.docx'), docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        folder,
        join(folder, 'document.docx'),
      ],
      { timeout: TIMEOUT_MS },
    );
    return await readFile(join(folder, 'document.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
