import type { Finding } from '../finding.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { type CheckOptions, placeKey, ruleContext } from './rules/rule.ts';
import { runRules } from './rules/run-rules.ts';
import { type Score, scoreFindings } from './score.ts';
import type { Sop } from './sop.ts';

/** One sentence can stand for several equal faults, such as a flow written three times. */
const MOST_ROUNDS = 20;

/**
 * Checks whose mend can change what other checks judge; it is tried before it is offered. The mends of the others cannot
 * cost points by the way they are made, so that a long SOP with hundreds of findings is still checked at once.
 */
const TRIED: readonly string[] = ['S01', 'S04', 'S05', 'S11', 'S16', 'S20', 'S23', 'S24'];

/**
 * The SOP with that finding mended and nothing else changed; the input stays as it is.
 * Null where the check has no mend, only a person can decide, the mend would lower the score, or the finding is not (or no
 * longer) one of this SOP.
 */
export function mendSop(sop: Sop, finding: Finding, options: CheckOptions): Sop | null {
  const mended = applyMend(sop, finding, options);
  if (mended === null || !TRIED.includes(finding.code)) return mended;
  const [before, after] = [sop, mended].map((each) => scoreFindings(runRules(each, options)).value);
  return (after ?? 0) >= (before ?? 0) ? mended : null;
}

/** False where the mend is known to lower the SOP's score, which is given. */
export function isSafeMend(sop: Sop, finding: Finding, options: CheckOptions, score: Score): boolean {
  if (!TRIED.includes(finding.code)) return true;
  const mended = applyMend(sop, finding, options);
  return mended !== null && scoreFindings(runRules(mended, options)).value >= score.value;
}

function applyMend(sop: Sop, finding: Finding, options: CheckOptions): Sop | null {
  const rule = ALL_RULES.find(({ code }) => code === finding.code);
  if (rule === undefined) return null;
  let mended = rule.mend(ruleContext(sop, options), finding);
  for (let round = 1; mended !== null && round < MOST_ROUNDS; round += 1) {
    const context = ruleContext(mended, options);
    const again = rule
      .findings(context)
      .some(
        ({ place, message }) => placeKey(place) === placeKey(finding.place) && message === finding.message,
      );
    const next = again ? rule.mend(context, finding) : null;
    if (next === null) break;
    mended = next;
  }
  return mended;
}
