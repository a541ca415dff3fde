import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CLI } from '../../core/messages/cli.ts';
import { findPdfConverter } from './find-converter.ts';

/**
 * The same as {@link convertDocx} for a caller that cannot wait for a promise (Drive's conversion in the emulator):
 * a child process does the work. Throws with the reason in Indonesian when no PDF comes out.
 */
export function convertDocxSync(docx: Uint8Array): Uint8Array {
  const { converter, reason } = findPdfConverter(process.env);
  if (converter === null) throw new Error(reason);
  const folder = mkdtempSync(join(tmpdir(), 'lajur-pdf-'));
  try {
    const source = join(folder, 'document.docx');
    const target = join(folder, 'document.pdf');
    writeFileSync(source, docx);
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const script = fileURLToPath(new URL('./convert-file.ts', import.meta.url));
    const child = spawnSync(
      process.execPath,
      ['--import', loader, script, JSON.stringify(converter), source, target],
      { encoding: 'utf8' },
    );
    if (child.status !== 0) throw new Error(CLI.pdfFailed((child.stderr ?? '').trim()));
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
