import type { Severity } from '../../finding.ts';

/**
 * Every check, in the order in which its findings are listed, with how grave it is.
 * F identity, S flow, T text, M standard of quality, N register, R review, P drawing.
 */
export const RULE_SEVERITIES = {
  F01: 'error',
  F02: 'warning',
  F03: 'warning',
  F04: 'warning',
  F05: 'info',
  F06: 'info',
  F07: 'info',
  S01: 'error',
  S02: 'error',
  S03: 'error',
  S04: 'warning',
  S05: 'error',
  S06: 'error',
  S07: 'warning',
  S08: 'warning',
  S09: 'warning',
  S10: 'warning',
  S11: 'warning',
  S12: 'error',
  S13: 'warning',
  S14: 'error',
  S15: 'error',
  S16: 'warning',
  S17: 'warning',
  S18: 'error',
  S19: 'error',
  S20: 'error',
  S21: 'warning',
  S22: 'warning',
  S23: 'error',
  S24: 'warning',
  T01: 'warning',
  T02: 'info',
  T03: 'warning',
  T04: 'warning',
  T05: 'warning',
  M01: 'warning',
  M02: 'warning',
  M03: 'info',
  M04: 'warning',
  P01: 'error',
  P02: 'error',
  P03: 'warning',
  P04: 'error',
  P05: 'warning',
  N01: 'error',
  R01: 'info',
} as const satisfies Readonly<Record<string, Severity>>;

export type RuleCode = keyof typeof RULE_SEVERITIES;

export const RULE_CODES = Object.keys(RULE_SEVERITIES) as readonly RuleCode[];

/** Checks that an office must turn on itself: teaching, not written law. */
export const OFF_BY_DEFAULT: readonly RuleCode[] = ['S09'];
