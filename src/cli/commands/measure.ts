import { type DrawingMeasures, measureDrawing } from '../../core/flowchart/measure-drawing.ts';
import { drawOnPaper } from '../drawing-of.ts';
import { EXIT, type Io } from '../io.ts';
import { chosenProfile, namedFiles } from '../options.ts';
import { parseArguments } from '../parse-arguments.ts';
import { readInput } from '../read-input.ts';

type Measured = {
  readonly file: string;
  readonly ms: number;
} & DrawingMeasures;

/** `sop measure`: how good the drawings are, and how long each took. */
export async function measure(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseArguments(args, {
    help: 'flag',
    json: 'flag',
    profile: 'value',
  });
  const files = namedFiles(parsed);
  const profile = chosenProfile(parsed);
  const results: Measured[] = [];
  let code: number = EXIT.ok;
  for (const file of files) {
    const { sops, problems } = await readInput(file, io.cwd, profile);
    if (problems.length > 0) code = EXIT.unusable;
    for (const problem of problems) io.err(`${problem}\n`);
    for (const { name, sop } of sops) {
      const started = performance.now();
      const drawing = drawOnPaper(sop);
      const ms = Math.round((performance.now() - started) * 10) / 10;
      results.push({ file: name, ms, ...measureDrawing(sop, drawing) });
    }
  }
  io.out(parsed.flags.has('json') ? `${JSON.stringify(results, null, '\t')}\n` : table(results));
  return code;
}

function table(results: readonly Measured[]): string {
  const [first] = results;
  if (first === undefined) return '';
  const columns = (Object.keys(first) as (keyof Measured)[]).filter((column) => column !== 'defects');
  const rows = [
    columns.map(String),
    ...results.map((result) => columns.map((column) => shown(result[column]))),
  ];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((text, index) =>
        index === 0 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : String(value);
}
