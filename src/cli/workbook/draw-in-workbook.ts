import { CLI } from '../../core/messages/cli.ts';
import { readSheet } from '../../core/sop/read-sheet.ts';
import { writeSopJson } from '../../core/sop/write-sop-json.ts';
import type { Io } from '../io.ts';
import type { Output, OutputSet } from '../make-outputs.ts';
import type { OutputFormat } from '../output-format.ts';
import { convertDocxSync } from '../pdf/convert-in-child.ts';
import type { InputSop } from '../read-input.ts';
import type { BuiltProject } from './built-workbook.ts';
import { sheetGridOf } from './sheet-grid-of.ts';
import { field, runWorkbook, type WorkbookRun } from './run-workbook.ts';

/** What can be taken out of the emulated sheet and Drive. */
export const WORKBOOK_FORMATS: readonly OutputFormat[] = ['png', 'docx', 'pdf', 'sop'];

/** The outputs as the workbook's own script makes them; the cost of each action goes to `io.out`. */
export function drawInWorkbook(
  { name, sop }: InputSop,
  formats: ReadonlySet<OutputFormat>,
  workbook: BuiltProject,
  io: Io,
): OutputSet {
  const run = runWorkbook(sop, workbook.directory, convertDocxSync);
  for (const { name: action, calls, ms } of run.actions)
    io.out(`${CLI.actionCost(name, action, calls, ms)}\n`);
  const outputs: Output[] = [];
  if (formats.has('png'))
    run.sheet.images.forEach((image, index) => {
      outputs.push({ suffix: `.p${index + 1}.png`, content: image.bytes });
    });
  if (formats.has('docx') && run.docx !== null) outputs.push({ suffix: '.docx', content: run.docx });
  if (formats.has('pdf') && run.pdf !== null) outputs.push({ suffix: '.pdf', content: run.pdf });
  const reread = formats.has('sop') ? readSheet(sheetGridOf(run.sheet)).sop : null;
  if (reread !== null) outputs.push({ suffix: '.sop.json', content: writeSopJson(reread) });
  return {
    outputs,
    pages: run.sheet.images.length,
    remarks: [],
    faults: [],
    failures: failuresOf(name, run, formats),
  };
}

function failuresOf(name: string, run: WorkbookRun, formats: ReadonlySet<OutputFormat>): string[] {
  const wantsDocument = formats.has('docx') || formats.has('pdf');
  const told = run.actions.flatMap(({ result }) => {
    if (result === null) return [CLI.actionFailed];
    const answer = field(result, 'ok') === true ? field(result, 'value') : result;
    const refused = field(answer, 'kind') === 'refused' || field(answer, 'ok') === false;
    return refused ? [String(field(answer, 'message'))] : [];
  });
  const sentences = [...told.filter((sentence) => sentence !== CLI.actionFailed), ...run.alerts];
  if (wantsDocument && run.docx === null && sentences.length === 0) sentences.push(CLI.actionFailed);
  return [...new Set(sentences)].map((sentence) => `${name}: ${sentence}`);
}
