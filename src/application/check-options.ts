import type { CheckOptions } from '../core/sop/rules/rule.ts';
import type { OpenSop } from './open-sop.ts';
import type { Workplace } from './ports.ts';

/** What the checks need to know of the office and of today. */
export function checkOptions(workplace: Workplace, { profile, settings }: OpenSop): CheckOptions {
  const { hoursPerDay, daysPerWeek } = settings;
  return {
    profile,
    today: workplace.today(),
    workingHours: { hoursPerDay, daysPerWeek },
  };
}
