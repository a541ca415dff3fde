import { type DrawingMeasures, measureDrawing } from '../../core/flowchart/measure-drawing.ts';
import { drawOnPaper } from '../drawing-of.ts';
import { EXIT, type Io } from '../io.ts';
import { chosenProfile, namedFiles } from '../options.ts';
import { parseArguments } from '../parse-arguments.ts';
import { type InputSop, readInput } from '../read-input.ts';
import { tryOn } from '../try-on.ts';

type Measured = {
  readonly file: string;
  /** Given where the file holds several SOPs. */
  readonly sheet?: string;
  /** Time that drawing took, in milliseconds. */
  readonly ms: number;
} & DrawingMeasures;

/** Columns of the table; the other measures count defects, which are added up in the last one. */
const COLUMNS = [
  'file',
  'ms',
  'pages',
  'symbols',
  'flows',
  'crossings',
  'bends',
  'length',
  'symbolOverlaps',
  'lineThroughSymbol',
  'sharedRuns',
  'missingFlows',
] as const;

/** `sop measure`: how good the drawings are, and how long each took. */
export async function measure(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseArguments(args, { help: 'flag', json: 'flag', profile: 'value' });
  const files = namedFiles(parsed);
  const profile = chosenProfile(parsed);
  const results: Measured[] = [];
  let code: number = EXIT.ok;
  for (const file of files) {
    const { sops, problems } = await readInput(file, io.cwd, profile);
    for (const problem of problems) io.err(`${problem}\n`);
    const measured = sops.map((input) => tryOn(input.name, io, () => measureOne(input)));
    results.push(...measured.filter((result) => result !== null));
    if (problems.length > 0 || measured.includes(null)) code = EXIT.unusable;
  }
  io.out(parsed.flags.has('json') ? `${JSON.stringify(results, null, '\t')}\n` : table(results));
  return code;
}

function measureOne({ file, sheet, sop }: InputSop): Measured {
  const started = performance.now();
  const drawing = drawOnPaper(sop);
  const ms = Math.round((performance.now() - started) * 10) / 10;
  return { file, ...(sheet === null ? {} : { sheet }), ms, ...measureDrawing(sop, drawing) };
}

function table(results: readonly Measured[]): string {
  if (results.length === 0) return '';
  const rows = [
    [...COLUMNS, 'defects'],
    ...results.map((result) => [
      ...COLUMNS.map((column) => (column === 'file' ? nameOf(result) : shown(result[column]))),
      String(result.defects.length),
    ]),
  ];
  const widths = [...COLUMNS, 'defects'].map((_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, index) =>
        index === 0 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0),
      )
      .join('  ');
  return `${rows.map(line).join('\n')}\n`;
}

function nameOf({ file, sheet }: Measured): string {
  return sheet === undefined ? file : `${file} (${sheet})`;
}

function shown(value: number): string {
  return String(Math.round(value * 10) / 10);
}
