import type { Finding, Severity } from '../finding.ts';
import { type Grade, sayReason } from '../messages/score.ts';
import type { RuleCode } from './rules/rule-code.ts';

/** One check's share of what is missing from 100. */
export interface ScoreReason {
  readonly code: string;
  /** Points lost, > 0. */
  readonly points: number;
  readonly sentence: string;
}

/** "Skor kelayakan", a whole number from 0 to 100. */
export interface Score {
  readonly value: number;
  readonly grade: Grade;
  /** Largest loss first. `value` can lie above 100 minus their sum only where that would be below 0. */
  readonly reasons: readonly ScoreReason[];
}

/**
 * Points lost per finding, and the most that one check can cost: a table in which every row has the same fault is not
 * worse than one fault many times over. Errors weigh most: one alone puts an SOP below every SOP without.
 */
const WEIGHTS: Readonly<Record<Severity, { readonly each: number; readonly most: number }>> = {
  error: { each: 12, most: 36 },
  warning: { each: 3, most: 12 },
  info: { each: 1, most: 3 },
};

/** An SOP with an error is not fit to be signed, however good the rest. */
const MOST_WITH_ERROR = 69;

/** R01 only tells; M03 compares words, and a synonym is no fault. */
const FREE: readonly string[] = ['R01', 'M03'] satisfies readonly RuleCode[];

/**
 * How fit an SOP is to be signed, from what was found in it. Never falls when a finding disappears or becomes milder.
 */
export function scoreFindings(findings: readonly Finding[]): Score {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings)
    if (!FREE.includes(finding.code))
      byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  const reasons = [...byCode].map(([code, list]): ScoreReason => {
    const points = loss(list);
    return { code, points, sentence: sayReason(code, list.length, points) };
  });
  reasons.sort((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
  const left = Math.max(0, 100 - reasons.reduce((sum, { points }) => sum + points, 0));
  const error = findings.some(({ severity }) => severity === 'error');
  const value = error ? Math.min(left, MOST_WITH_ERROR) : left;
  return {
    value,
    grade: error ? 'blocked' : value >= 90 ? 'ready' : value >= 70 ? 'minor' : 'poor',
    reasons,
  };
}

/** Points for the findings of one check: each severity up to its own limit, all together up to the gravest one's. */
function loss(findings: readonly Finding[]): number {
  const severities = ['error', 'warning', 'info'] as const;
  const sums = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return Math.min(count * WEIGHTS[severity].each, WEIGHTS[severity].most);
  });
  const gravest =
    severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';
  return Math.min(
    sums.reduce((sum, points) => sum + points, 0),
    WEIGHTS[gravest].most,
  );
}
