import type { Finding, Severity } from '../finding.ts';
import { isSafeMend } from './mend-sop.ts';
import type { CheckOptions } from './rules/rule.ts';
import { runRules } from './rules/run-rules.ts';
import { type Score, scoreFindings } from './score.ts';
import type { Sop } from './sop.ts';

export type { CheckOptions } from './rules/rule.ts';

export interface CheckReport {
  /** All at once: errors first, then warnings, then advice; inside each in the order of the checks, then of the rows. */
  readonly findings: readonly Finding[];
  readonly score: Score;
}

const GRAVITY: Readonly<Record<Severity, number>> = {
  error: 0,
  warning: 1,
  info: 2,
};

/** Runs every check that is not turned off. Never throws, whatever the SOP; every finding's place exists in it. */
export function checkSop(sop: Sop, options: CheckOptions): CheckReport {
  const found = runRules(sop, options);
  const score = scoreFindings(found);
  const findings = found
    .map((finding, index) => ({
      finding: offered(sop, finding, options, score),
      index,
    }))
    .sort((a, b) => GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
  return { findings, score };
}

/** Without the offer of a mend that would do more harm than good. */
function offered(sop: Sop, finding: Finding, options: CheckOptions, score: Score): Finding {
  if (finding.mend === undefined || isSafeMend(sop, finding, options, score)) return finding;
  const { mend: _, ...rest } = finding;
  return rest;
}
