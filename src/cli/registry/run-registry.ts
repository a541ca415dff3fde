import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { REGISTRY_CLI } from '../../core/messages/registry-cli.ts';
import type { LedgerEntry } from '../../core/process/ledger/ledger-entry.ts';
import { verifyLedger } from '../../core/process/ledger/verify-ledger.ts';
import { EXIT, type Io } from '../io.ts';
import { parseArguments, UsageError } from '../parse-arguments.ts';
import { convertDocxSync } from '../pdf/convert-in-child.ts';
import { findPdfConverter } from '../pdf/find-converter.ts';
import { builtRegistry } from '../workbook/built-workbook.ts';
import { prepareFolder, writeAtomically } from '../write-atomically.ts';
import { StoryOffice } from './story-office.ts';
import { OWNER } from './story-people.ts';
import { storyReport } from './story-report.ts';
import { playStory } from './play-story.ts';
import { STORIES } from './story-plans.ts';

const NAMES = STORIES.map(({ id }) => id);

/** A page without content, where nothing on this computer can make a PDF. */
const EMPTY_PDF = '%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF';

/** `npm run registry`: plays stories, checks ledgers. Gives the exit code. */
export async function runRegistry(args: readonly string[], io: Io): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === 'story') return await story(rest, io);
    if (command === 'verify-ledger') return await verify(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return EXIT.unusable;
  }
  if (command === undefined || command === '--help' || command === '-h') {
    io.out(REGISTRY_CLI.help(NAMES));
    return command === undefined ? EXIT.unusable : EXIT.ok;
  }
  io.err(`${REGISTRY_CLI.unknownCommand(command)}\n`);
  return EXIT.unusable;
}

async function story(args: readonly string[], io: Io): Promise<number> {
  const { files, values } = parseArguments(args, { out: 'value' });
  const [name, ...others] = files;
  if (name === undefined || others.length > 0) throw new UsageError(REGISTRY_CLI.oneStory());
  const plan = STORIES.find(({ id }) => id === name);
  if (plan === undefined) throw new UsageError(REGISTRY_CLI.unknownStory(name, NAMES));
  const { directory } = builtRegistry();
  const folder = resolve(io.cwd, values.get('out') ?? join('out', 'registri', name));
  await prepareFolder(folder);
  const canPrint = findPdfConverter(io.env).converter !== null;
  if (!canPrint) io.err(`${REGISTRY_CLI.report.noPdf}\n`);
  const convert = canPrint ? convertDocxSync : () => new TextEncoder().encode(EMPTY_PDF);
  const office = new StoryOffice(plan.id, directory, convert);
  const { happenings, stopped } = await playStory(office, plan);
  const written = await writeResults(office, folder, storyReport(office, happenings));
  for (const { at, text } of happenings) io.out(`${at} ${text}\n`);
  io.out(`${REGISTRY_CLI.written(folder, written.mails, written.documents)}\n`);
  if (stopped === '') return EXIT.ok;
  io.err(`${REGISTRY_CLI.stopped(stopped)}\n`);
  return EXIT.findings;
}

async function writeResults(
  office: StoryOffice,
  folder: string,
  report: string,
): Promise<{ readonly mails: number; readonly documents: number }> {
  await writeAtomically(join(folder, 'laporan.md'), report);
  await writeAtomically(join(folder, 'riwayat.json'), `${JSON.stringify(office.ledger(), null, 1)}\n`);
  const mails = office.world.mail.sent(OWNER);
  await prepareFolder(join(folder, 'surel'));
  for (const [at, mail] of mails.entries())
    await writeAtomically(
      join(folder, 'surel', `${String(at + 1).padStart(3, '0')}.eml`),
      office.world.mail.eml(mail),
    );
  await prepareFolder(join(folder, 'dokumen'));
  const documents = office.world
    .files()
    .filter(({ owner, mimeType, trashed }) => owner === OWNER && mimeType === 'application/pdf' && !trashed);
  for (const { id, name, bytes } of documents)
    await writeAtomically(
      join(folder, 'dokumen', `${id.slice(0, 6)} ${name.replace(/[^\p{L}\p{N} ().,-]+/gu, ' ')}`),
      bytes ?? new Uint8Array(),
    );
  return { mails: mails.length, documents: documents.length };
}

async function verify(args: readonly string[], io: Io): Promise<number> {
  const { files } = parseArguments(args, {});
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new UsageError(REGISTRY_CLI.oneFile());
  const entries = await readLedger(resolve(io.cwd, file), file);
  const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const faults = verifyLedger(entries, hash);
  for (const { message } of faults) io.err(`${message}\n`);
  if (faults.length > 0) io.err(`${REGISTRY_CLI.faults(faults.length)}\n`);
  else io.out(`${REGISTRY_CLI.whole(entries.length)}\n`);
  return faults.length > 0 ? EXIT.findings : EXIT.ok;
}

async function readLedger(path: string, file: string): Promise<readonly LedgerEntry[]> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new UsageError(REGISTRY_CLI.notLedger(file));
  }
  const isEntry = (one: unknown) =>
    typeof one === 'object' && one !== null && 'seq' in one && 'hash' in one && 'facts' in one;
  if (!Array.isArray(value) || !value.every(isEntry)) throw new UsageError(REGISTRY_CLI.notLedger(file));
  return value as unknown as readonly LedgerEntry[];
}
