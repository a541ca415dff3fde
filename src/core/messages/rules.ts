import type { RuleCode } from '../sop/rules/rule-code.ts';
import type { RuleText } from './rule-text.ts';
import { DRAWING_RULE_TEXTS } from './rules-drawing.ts';
import { FLOW_RULE_TEXTS } from './rules-flow.ts';
import { IDENTITY_RULE_TEXTS } from './rules-identity.ts';
import { ROW_RULE_TEXTS } from './rules-rows.ts';
import { TABLE_RULE_TEXTS } from './rules-table.ts';

/** Every check's text; the compiler keeps it complete. */
export const RULE_TEXTS = {
  ...IDENTITY_RULE_TEXTS,
  ...FLOW_RULE_TEXTS,
  ...ROW_RULE_TEXTS,
  ...TABLE_RULE_TEXTS,
  ...DRAWING_RULE_TEXTS,
} satisfies Readonly<Record<RuleCode, RuleText<never>>>;

/** What the sentence of a check needs to know. */
export type RuleParams<C extends RuleCode> = Parameters<(typeof RULE_TEXTS)[C]['say']>[0];
