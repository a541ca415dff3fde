import type { Finding } from "../finding.ts";
import { ALL_RULES } from "./rules/all-rules.ts";
import { type CheckOptions, placeKey, ruleContext } from "./rules/rule.ts";
import type { Sop } from "./sop.ts";

/** Two symbols of one cell can have the same finding; both are mended. */
const MOST_ROUNDS = 10;

/**
 * The SOP with that finding mended and nothing else changed; the input stays as it is.
 * Null where the check has no mend, only a person can decide, or the finding is not (or no longer) one of this SOP.
 */
export function mendSop(
	sop: Sop,
	finding: Finding,
	options: CheckOptions,
): Sop | null {
	const rule = ALL_RULES.find(({ code }) => code === finding.code);
	let mended = rule?.mend(ruleContext(sop, options), finding) ?? null;
	for (
		let round = 1;
		rule !== undefined && mended !== null && round < MOST_ROUNDS;
		round += 1
	) {
		const context = ruleContext(mended, options);
		const again = rule
			.findings(context)
			.some(
				({ place, message }) =>
					placeKey(place) === placeKey(finding.place) &&
					message === finding.message,
			);
		const next = again ? rule.mend(context, finding) : null;
		if (next === null) break;
		mended = next;
	}
	return mended;
}
