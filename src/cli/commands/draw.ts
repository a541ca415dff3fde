import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CLI } from '../../core/messages/cli.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import { checkSop } from '../../core/sop/check-sop.ts';
import { countFindings, countsText } from '../count-findings.ts';
import { EXIT, type Io } from '../io.ts';
import { makeOutputs, type OutputSet } from '../make-outputs.ts';
import { OutputNames } from '../name-outputs.ts';
import { chosenProfile, namedFiles } from '../options.ts';
import { OUTPUT_FORMATS, type OutputFormat, parseFormats, USUAL_FORMATS } from '../output-format.ts';
import { type ParsedArguments, parseArguments, UsageError } from '../parse-arguments.ts';
import { type ConverterSearch, findPdfConverter } from '../pdf/find-converter.ts';
import { Progress } from '../progress.ts';
import { type InputSop, readInput } from '../read-input.ts';
import { reportFailure } from '../try-on.ts';
import { type BuiltProject, builtWorkbook } from '../workbook/built-workbook.ts';
import { drawInWorkbook, WORKBOOK_FORMATS } from '../workbook/draw-in-workbook.ts';
import { prepareFolder, writeAtomically } from '../write-atomically.ts';

interface Job {
  readonly folder: string;
  readonly formats: ReadonlySet<OutputFormat>;
  /** Null where the drawing does not go through the workbook's script. */
  readonly workbook: BuiltProject | null;
  readonly pdf: ConverterSearch;
  readonly names: OutputNames;
}

/** `sop draw`: every SOP of every file becomes a set of files; a bad input does not stop the others. */
export async function draw(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseArguments(args, {
    help: 'flag',
    out: 'value',
    format: 'value',
    profile: 'value',
    via: 'value',
  });
  const files = namedFiles(parsed);
  const profile = chosenProfile(parsed);
  const job = await readJob(parsed, io);
  const progress = new Progress(io, files.length);
  let code: number = EXIT.ok;
  for (const [index, file] of files.entries()) {
    progress.show(index + 1, file);
    const { sops, problems } = await readInput(file, io.cwd, profile);
    progress.clear();
    for (const problem of problems) io.err(`${problem}\n`);
    if (problems.length > 0) code = EXIT.unusable;
    for (const input of sops) code = Math.max(code, await drawOne(input, job, io));
  }
  return code;
}

async function readJob({ values }: ParsedArguments, io: Io): Promise<Job> {
  const out = values.get('out');
  if (out === undefined) throw new UsageError(CLI.optionMissing('--out'));
  const via = values.get('via');
  if (via !== undefined && via !== 'workbook') throw new UsageError(CLI.unknownVia(via));
  const offered = via === undefined ? OUTPUT_FORMATS : WORKBOOK_FORMATS;
  const usual = via === undefined ? USUAL_FORMATS : WORKBOOK_FORMATS;
  const formats = parseFormats(values.get('format') ?? usual.join(','));
  for (const format of formats)
    if (!offered.includes(format)) throw new UsageError(CLI.notViaWorkbook(format, offered.join(', ')));
  const workbook = via === undefined ? null : builtWorkbook();
  if (workbook?.isStale === true) io.err(`${CLI.stale}\n`);
  const folder = resolve(io.cwd, out);
  await prepareFolder(folder);
  const pdf = formats.has('pdf') ? findPdfConverter(io.env) : { converter: null, reason: '' };
  if (workbook !== null && pdf.reason !== '') io.err(`${pdf.reason}\n`);
  return { folder, formats, workbook, pdf, names: new OutputNames() };
}

async function drawOne(input: InputSop, job: Job, io: Io): Promise<number> {
  try {
    const made =
      job.workbook !== null
        ? drawInWorkbook(input, job.formats, job.workbook, io)
        : await makeOutputs(input.name, input.sop, job.formats, job.pdf);
    const base = job.names.claim(input.base);
    if (base !== input.base) io.err(`${CLI.sameName(input.name, base)}\n`);
    for (const { suffix, content } of made.outputs)
      await writeAtomically(join(job.folder, base + suffix), content);
    await removeFormerPages(job, base, made);
    reportOne(input, made, io);
    return made.failures.length > 0 ? EXIT.findings : EXIT.ok;
  } catch (error) {
    reportFailure(input.name, io, error);
    return EXIT.unusable;
  }
}

/** A shorter SOP must not keep the last pages of its longer predecessor. */
async function removeFormerPages(job: Job, base: string, made: OutputSet): Promise<void> {
  const written = new Set(made.outputs.map(({ suffix }) => base + suffix));
  for (const name of await readdir(job.folder)) {
    const page = name.startsWith(`${base}.p`) ? /^\.p\d+\.(svg|png)$/.exec(name.slice(base.length)) : null;
    const format = page?.[1] === 'svg' ? 'svg' : 'png';
    if (page !== null && job.formats.has(format) && !written.has(name)) await rm(join(job.folder, name));
  }
}

function reportOne(input: InputSop, made: OutputSet, io: Io): void {
  const report = checkSop(input.sop, {
    profile: findProfile(input.sop.profile),
  });
  const counts = countFindings([...input.findings, ...report.findings]);
  for (const remark of [...made.remarks, ...made.faults, ...made.failures]) io.err(`${remark}\n`);
  io.err(`${CLI.written(input.name, made.outputs.length, made.pages)} ${countsText(counts)}.\n`);
  if (counts.error > 0 || made.faults.length > 0) io.err(`${CLI.drawnAsDraft(input.name)}\n`);
}
