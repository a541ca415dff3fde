/** `npm start [-- CONTOH]`: takes an example SOP through the built workbook on the emulator and shows the results in `out/`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertDocxSync } from '../src/cli/pdf/convert-docx-sync.ts';
import { findPdfConverter } from '../src/cli/pdf/find-converter.ts';
import { writeAtomically } from '../src/cli/write-atomically.ts';
import { openInBrowser } from '../src/cli/report/open-in-browser.ts';
import { showRun } from '../src/cli/report/show-run.ts';
import { runWorkbook } from '../src/cli/workbook/run-workbook.ts';
import { REPORT } from '../src/core/messages/report.ts';
import { EXAMPLES } from '../src/examples/examples.ts';
import { buildProjects } from './build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'out');

const [wanted = 'tangerang'] = process.argv.slice(2);
const example = EXAMPLES.find(({ id }) => id === wanted);
if (example === undefined) {
  console.error(REPORT.unknownExample(wanted, EXAMPLES.map(({ id }) => id).join(', ')));
  process.exit(2);
}

const { reason } = findPdfConverter(process.env);
if (reason !== '') console.error(reason);
console.log(REPORT.building);
await buildProjects();
console.log(REPORT.running(example.sop.identity.title));
const run = runWorkbook(example.sop, join(ROOT, 'dist', 'workbook'), convertDocxSync);
for (const { name, calls, ms } of run.actions) console.log(REPORT.action(name, calls, ms));
for (const alert of run.alerts) console.error(alert);

await mkdir(OUT, { recursive: true });
for (const { name, content } of await showRun(example.id, example.sop, run))
  await writeAtomically(join(OUT, name), content);
const page = join(OUT, 'index.html');
console.log(REPORT.done(page));
openInBrowser(page, process.env, process.platform);
