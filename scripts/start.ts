/** `npm start`: builds, then opens the local workspace in the browser, or, without a terminal, shows that everything runs. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { convertDocxInChild, convertDocxSync } from '../src/cli/pdf/convert-in-child.ts';
import { findPdfConverter } from '../src/cli/pdf/find-converter.ts';
import { openInBrowser } from '../src/cli/report/open-in-browser.ts';
import { WORKSPACE } from '../src/core/messages/workspace.ts';
import { openWorkspace, StartRefused } from '../src/workspace/open-workspace.ts';
import { buildProjects } from './build.ts';
import { playExample } from './play-example.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const USUAL_PORT = '8765';
const WORDS = WORKSPACE.start;

const { values, positionals } = readOptions();
if (values.help) {
  console.log(WORDS.help);
  process.exit(0);
}
/** Machines run `npm start` without a terminal and wait for its end. */
const isAttended = process.stdout.isTTY === true && !['1', 'true'].includes(process.env.CI ?? '');
const stays = values.serve || (isAttended && !values.once && positionals.length === 0);

try {
  await start();
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { reason } = findPdfConverter(process.env);
  if (reason !== '') console.error(reason);
  console.log(WORDS.building);
  await buildProjects();
  if (!stays) await playExample(positionals[0], ROOT);
  const began = performance.now();
  // What is only shown must not touch what people keep.
  const state = stays
    ? resolve(values.state ?? join(ROOT, '.lajur', 'ruang-kerja'))
    : mkdtempSync(join(tmpdir(), 'lajur-ruang-kerja-'));
  const workspace = await openWorkspace({
    dist: DIST,
    state,
    port: Number(values.port),
    smtpPort: values.smtp === undefined ? null : Number(values.smtp),
    importFrom: values.import === undefined ? null : resolve(values.import),
    reset: values.reset,
    convertDocxSync,
    convertDocx: convertDocxInChild,
    say: (sentence) => console.log(sentence),
  });
  if (!stays) {
    const answer = await fetch(`${workspace.address}/orang/staf/`);
    const page = await answer.text();
    const isFirstPage = answer.status === 200 && page.includes('/aset/app.js');
    await workspace.close();
    rmSync(state, { recursive: true, force: true });
    if (isFirstPage) console.log(WORDS.proved(Math.round(performance.now() - began)));
    else {
      console.error(WORDS.notProved(answer.status));
      process.exitCode = 1;
    }
    return;
  }
  console.log(WORDS.ready(workspace.address));
  console.log(WORDS.state(state));
  openInBrowser(workspace.address, process.env, process.platform);
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    const isSaved = await workspace.close();
    console.log(isSaved ? WORDS.stopped : WORDS.stoppedUnsaved);
    if (values.export !== undefined) exportState(state, resolve(values.export));
    process.exit(isSaved ? 0 : 1);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

/** Beside the place first, so that the place never holds half a copy. */
function exportState(state: string, place: string): void {
  const fresh = `${place}.${process.pid}.baru`;
  mkdirSync(fresh, { recursive: true });
  cpSync(state, fresh, { recursive: true });
  if (existsSync(place)) rmSync(place, { recursive: true });
  cpSync(fresh, place, { recursive: true });
  rmSync(fresh, { recursive: true });
  console.log(WORDS.exported(place));
}

function readOptions() {
  const parsed = parseOptions();
  for (const port of [parsed.values.port, parsed.values.smtp ?? '0'])
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) refuse(WORDS.badPort(port));
  return parsed;
}

function parseOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        serve: { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        port: { type: 'string', default: USUAL_PORT },
        state: { type: 'string' },
        import: { type: 'string' },
        export: { type: 'string' },
        reset: { type: 'boolean', default: false },
        smtp: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    // Node says it in English.
    return refuse(WORDS.badOption(process.argv.slice(2).join(' ')));
  }
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
