import type { Finding, Severity } from '../core/finding.ts';
import { CLI } from '../core/messages/cli.ts';

export type FindingCounts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
  };
}

/** `1 kesalahan, 3 peringatan, 2 saran`. */
export function countsText(counts: FindingCounts): string {
  return CLI.counts(counts.error, counts.warning, counts.info);
}
