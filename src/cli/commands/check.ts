import { checkPrint } from '../../core/drawing-rules/check-print.ts';
import type { Finding } from '../../core/finding.ts';
import { CLI } from '../../core/messages/cli.ts';
import { checkRoute } from '../../core/process/route/check-route.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import { type CheckReport, checkSop } from '../../core/sop/check-sop.ts';
import { countFindings, countsText } from '../count-findings.ts';
import { describePlace } from '../describe-place.ts';
import { EXIT, type Io } from '../io.ts';
import { chosenProfile, namedFiles } from '../options.ts';
import { parseArguments } from '../parse-arguments.ts';
import { type InputSop, readInput } from '../read-input.ts';
import { tryOn } from '../try-on.ts';

interface CheckedSop {
  readonly input: InputSop;
  /** The reader's findings before the checker's. */
  readonly findings: readonly Finding[];
  readonly score: CheckReport['score'];
}

/** `sop check`: findings for people, or as JSON. */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseArguments(args, {
    help: 'flag',
    json: 'flag',
    profile: 'value',
  });
  const files = namedFiles(parsed);
  const profile = chosenProfile(parsed);
  const asJson = parsed.flags.has('json');
  const results: unknown[] = [];
  let code: number = EXIT.ok;
  for (const file of files) {
    const { sops, problems } = await readInput(file, io.cwd, profile);
    if (problems.length > 0) code = EXIT.unusable;
    for (const problem of problems) io.err(`${problem}\n`);
    if (problems.length > 0) results.push({ file, readable: false, problems });
    for (const input of sops) {
      const checked = tryOn(input.name, io, () => checkOne(input));
      if (checked === null) code = EXIT.unusable;
      if (checked?.findings.some((finding) => finding.severity === 'error'))
        code = Math.max(code, EXIT.findings);
      if (checked !== null && asJson) results.push(toJson(checked));
      if (checked !== null && !asJson) io.out(toText(checked));
    }
  }
  if (asJson) io.out(`${JSON.stringify(results, null, '\t')}\n`);
  return code;
}

function checkOne(input: InputSop): CheckedSop {
  const profile = findProfile(input.sop.profile);
  const { findings, score } = checkSop(input.sop, { profile });
  const told = [...input.findings, ...findings, ...checkPrint(input.sop, profile)];
  return { input, findings: [...told, ...checkRoute(input.sop, told)], score };
}

function toJson({ input, findings, score }: CheckedSop): unknown {
  return {
    file: input.file,
    ...(input.sheet === null ? {} : { sheet: input.sheet }),
    readable: true,
    title: input.sop.identity.title,
    score,
    counts: countFindings(findings),
    findings: findings.map((finding) => ({
      ...finding,
      where: describePlace(finding, input.sop, input.map),
    })),
  };
}

function toText({ input, findings, score }: CheckedSop): string {
  const lines = findings.map((finding) => {
    const where = describePlace(finding, input.sop, input.map);
    const mend = finding.mend === undefined ? '' : ` ${CLI.mendOffered(finding.mend)}`;
    const head = `  ${CLI.severity[finding.severity].padEnd(10)}  ${finding.code.padEnd(3)}`;
    return `${head}  ${where === '' ? '' : `${where}: `}${finding.message}${mend}`;
  });
  const title = input.sop.identity.title.replace(/\s+/g, ' ').trim();
  const summary = findings.length === 0 ? CLI.nothingFound : `${countsText(countFindings(findings))}.`;
  return [
    `${input.name}${title === '' ? '' : `: ${title}`}`,
    ...lines,
    `  ${CLI.score(score.value)}; ${summary}`,
    '',
  ].join('\n');
}
