import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { convertDocxSync } from '../src/cli/pdf/convert-in-child.ts';
import { showRun } from '../src/cli/report/show-run.ts';
import { runWorkbook } from '../src/cli/workbook/run-workbook.ts';
import { writeAtomically } from '../src/cli/write-atomically.ts';
import { REPORT } from '../src/core/messages/report.ts';
import { EXAMPLES } from '../src/examples/examples.ts';

/** Takes an example SOP through the built workbook on the emulator and writes what came out into `out/`. */
export async function playExample(wanted = 'tangerang', root: string): Promise<void> {
  const example = EXAMPLES.find(({ id }) => id === wanted);
  if (example === undefined) {
    console.error(REPORT.unknownExample(wanted, EXAMPLES.map(({ id }) => id).join(', ')));
    process.exit(2);
  }
  console.log(REPORT.running(example.sop.identity.title));
  const run = runWorkbook(example.sop, join(root, 'dist', 'workbook'), convertDocxSync);
  for (const { name, calls, ms } of run.actions) console.log(REPORT.action(name, calls, ms));
  for (const alert of run.alerts) console.error(alert);
  const out = join(root, 'out');
  await mkdir(out, { recursive: true });
  for (const { name, content } of await showRun(example.id, example.sop, run))
    await writeAtomically(join(out, name), content);
  console.log(REPORT.done(join(out, 'index.html')));
}
