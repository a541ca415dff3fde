import { CLI } from '../core/messages/cli.ts';
import { editDistance } from '../core/sop/fold-text.ts';

export type OptionKind = 'flag' | 'value';

export interface ParsedArguments {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** A wrong use of the command line: `message` is one line in Indonesian. */
export class UsageError extends Error {}

/**
 * Reads `--flag`, `--option value`, `--option=value` and files in any order; after `--` everything is a file, so that a
 * name may begin with a dash. Throws {@link UsageError}.
 */
export function parseArguments(
  args: readonly string[],
  options: Readonly<Record<string, OptionKind>>,
): ParsedArguments {
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    if (argument === '--') {
      files.push(...args.slice(at + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      files.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const name = equals === -1 ? argument : argument.slice(0, equals);
    const option = name.replace(/^--/, '');
    const kind = Object.hasOwn(options, option) ? options[option] : undefined;
    if (!name.startsWith('--') || kind === undefined) throw unknownOption(name, Object.keys(options));
    if (kind === 'flag') {
      if (equals !== -1) throw new UsageError(CLI.optionTakesNoValue(name));
      flags.add(name.slice(2));
      continue;
    }
    const value = equals === -1 ? args[++at] : argument.slice(equals + 1);
    if (value === undefined || value === '' || (equals === -1 && value.startsWith('--')))
      throw new UsageError(CLI.optionNeedsValue(name));
    values.set(name.slice(2), value);
  }
  return { files, flags, values };
}

function unknownOption(name: string, known: readonly string[]): UsageError {
  const near = nearest(
    name,
    known.map((option) => `--${option}`),
  );
  return new UsageError(
    [CLI.unknownOption(name), near === null ? '' : CLI.didYouMean(near)].join(' ').trim(),
  );
}

/** The candidate that a typing slip away (two letters at most) would have been meant, or null. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
