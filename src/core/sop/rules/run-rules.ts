import type { Finding } from '../../finding.ts';
import type { Sop } from '../sop.ts';
import { ALL_RULES } from './all-rules.ts';
import { type CheckOptions, ruleContext } from './rule.ts';
import { OFF_BY_DEFAULT } from './rule-code.ts';

/** What every check that is not turned off finds, in the order of the checks. */
export function runRules(sop: Sop, options: CheckOptions): readonly Finding[] {
  const off: readonly string[] = options.off ?? OFF_BY_DEFAULT;
  const context = ruleContext(sop, options);
  return ALL_RULES.filter(({ code }) => !off.includes(code)).reduce<Finding[]>(
    (all, rule) => all.concat(rule.findings(context)),
    [],
  );
}
