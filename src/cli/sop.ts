import { runCli } from './run-cli.ts';

// npm runs scripts in the project's folder; files are named from where the user stands.
const startedByNpm = process.env.npm_lifecycle_event === 'sop';

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  env: process.env,
  cwd: (startedByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd(),
});
