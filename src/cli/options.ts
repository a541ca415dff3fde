import { CLI } from '../core/messages/cli.ts';
import { PROFILES } from '../core/profile/profiles.ts';
import { nearest, type ParsedArguments, UsageError } from './parse-arguments.ts';

/** The profile asked for by `--profile`, or undefined. Throws {@link UsageError} for an unknown one. */
export function chosenProfile({ values }: ParsedArguments): string | undefined {
  const wanted = values.get('profile');
  if (wanted === undefined) return undefined;
  const known = PROFILES.map((profile) => profile.id);
  if (known.includes(wanted.toLowerCase())) return wanted.toLowerCase();
  const near = nearest(wanted, known);
  throw new UsageError(
    [CLI.unknownProfile(wanted, known.join(', ')), near === null ? '' : CLI.didYouMean(near)]
      .join(' ')
      .trim(),
  );
}

/** The files named, at least one. Throws {@link UsageError}. */
export function namedFiles({ files }: ParsedArguments): readonly string[] {
  if (files.length === 0) throw new UsageError(CLI.fileExpected);
  return files;
}
