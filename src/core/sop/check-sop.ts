import type { Finding, Severity } from "../finding.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import { type CheckOptions, ruleContext } from "./rules/rule.ts";
import { OFF_BY_DEFAULT } from "./rules/rule-code.ts";
import { type Score, scoreFindings } from "./score.ts";
import type { Sop } from "./sop.ts";

export type { CheckOptions } from "./rules/rule.ts";

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
	const off: readonly string[] = options.off ?? OFF_BY_DEFAULT;
	const context = ruleContext(sop, options);
	const findings = ALL_RULES.filter(({ code }) => !off.includes(code))
		.reduce<Finding[]>((all, rule) => all.concat(rule.findings(context)), [])
		.map((finding, index) => ({ finding, index }))
		.sort(
			(a, b) =>
				GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
				a.index - b.index,
		)
		.map(({ finding }) => finding);
	return { findings, score: scoreFindings(findings) };
}
