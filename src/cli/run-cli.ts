import { CLI, HELP } from '../core/messages/cli.ts';
import { check } from './commands/check.ts';
import { draw } from './commands/draw.ts';
import { measure } from './commands/measure.ts';
import { EXIT, type Io } from './io.ts';
import { nearest, UsageError } from './parse-arguments.ts';
import { productVersion } from './product-version.ts';

type Command = (args: readonly string[], io: Io) => Promise<number>;

const COMMANDS: ReadonlyMap<string, { readonly run: Command; readonly help: string }> = new Map([
  ['draw', { run: draw, help: HELP.draw }],
  ['check', { run: check, help: HELP.check }],
  ['measure', { run: measure, help: HELP.measure }],
]);

/** Runs one command and gives the exit code. Wrong use is one line on `io.err` and code 2. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.err(HELP.main);
    return EXIT.unusable;
  }
  if (name === '--help' || name === '-h' || name === 'help') return showHelp(rest[0], io);
  if (name === '--version' || name === '-v') {
    io.out(`lajur ${productVersion()}\n`);
    return EXIT.ok;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    io.err(`${unknownCommand(name)}\n`);
    return EXIT.unusable;
  }
  const untilFiles = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (untilFiles.includes('--help') || untilFiles.includes('-h')) return showHelp(name, io);
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message} ${CLI.seeHelp(name)}\n`);
    return EXIT.unusable;
  }
}

function showHelp(name: string | undefined, io: Io): number {
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (name !== undefined && command === undefined) {
    io.err(`${unknownCommand(name)}\n`);
    return EXIT.unusable;
  }
  io.out(command?.help ?? HELP.main);
  return EXIT.ok;
}

function unknownCommand(name: string): string {
  const near = name.startsWith('-')
    ? nearest(name, ['--help', '--version'])
    : nearest(name, [...COMMANDS.keys()]);
  const problem = name.startsWith('-') ? CLI.unknownOption(name) : CLI.unknownCommand(name);
  return [problem, near === null ? '' : CLI.didYouMean(near), CLI.seeHelp('').replace('  ', ' ')]
    .filter((part) => part !== '')
    .join(' ');
}
