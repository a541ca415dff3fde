import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CLI } from '../../core/messages/cli.ts';
import { findPdfConverter, type PdfConverter } from './find-converter.ts';

/** A document that takes longer is given up. */
const LONGEST = 180_000;

/** The files and the command line of one conversion. */
interface ChildJob {
  readonly folder: string;
  readonly target: string;
  readonly args: readonly string[];
}

/**
 * The same as `convertDocx` for a caller that cannot wait for a promise (Drive's conversion in the emulator): a child process does
 * the work. Throws with the reason in Indonesian when no PDF comes out.
 */
export function convertDocxSync(docx: Uint8Array): Uint8Array {
  const job = prepare(docx, installedConverter());
  try {
    const child = spawnSync(process.execPath, job.args, { encoding: 'utf8', timeout: LONGEST });
    if (child.status !== 0) throw new Error(CLI.pdfFailed((child.stderr ?? '').trim()));
    return readFileSync(job.target);
  } finally {
    rmSync(job.folder, { recursive: true, force: true });
  }
}

/** As {@link convertDocxSync}, while the caller goes on. */
export async function convertDocxInChild(docx: Uint8Array): Promise<Uint8Array> {
  const job = prepare(docx, installedConverter());
  try {
    const said = await ended(job);
    if (said !== null) throw new Error(CLI.pdfFailed(said));
    return readFileSync(job.target);
  } finally {
    rmSync(job.folder, { recursive: true, force: true });
  }
}

function installedConverter(): PdfConverter {
  const { converter, reason } = findPdfConverter(process.env);
  if (converter === null) throw new Error(reason);
  return converter;
}

function prepare(docx: Uint8Array, converter: PdfConverter): ChildJob {
  const folder = mkdtempSync(join(tmpdir(), 'lajur-pdf-'));
  const [source, target] = [join(folder, 'document.docx'), join(folder, 'document.pdf')];
  writeFileSync(source, docx);
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = fileURLToPath(new URL('./convert-file.ts', import.meta.url));
  return {
    folder,
    target,
    args: ['--import', loader, script, JSON.stringify(converter), source, target],
  };
}

/** Null when the child ended well, else what it said. */
function ended({ args }: ChildJob): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? null : said.trim()));
  });
}
