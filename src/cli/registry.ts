import { runRegistry } from './registry/run-registry.ts';

// npm runs scripts in the project's folder; files are named from where the user stands.
const startedByNpm = process.env.npm_lifecycle_event === 'registry';

process.exitCode = await runRegistry(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  env: process.env,
  cwd: (startedByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd(),
});
