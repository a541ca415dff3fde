import { RULE_TEXTS } from '../../messages/rules.ts';
import type { RuleParams } from '../../messages/rules.ts';
import { rule } from './rule.ts';

/** S19: the table has rows and lanes. */
export const tableFilled = rule<RuleParams<'S19'>>({
  code: 'S19',
  text: RULE_TEXTS.S19,
  check: ({ sop }) =>
    (['activities', 'lanes'] as const)
      .filter((missing) => sop[missing].length === 0)
      .map((missing) => ({ place: { kind: 'sop' }, params: { missing } })),
});
