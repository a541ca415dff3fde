import type { RouteStep } from '../route/route.ts';
import type { Reply } from './read-reply.ts';

/**
 * The choice that a reply means at a step: `setuju` the only way forward that does not say no, `kembalikan` the only way back.
 * Empty where the step is no choice and `setuju` just means done.
 * @returns null where the step offers nothing of the kind, or more than one: then only the page can ask
 */
export function replyChoice(step: RouteStep, decision: Exclude<Reply['kind'], 'tidak-jelas'>): string | null {
  if (step.kind !== 'decision') return decision === 'setuju' ? '' : null;
  const fitting = step.exits.filter(({ sense, negative }) =>
    decision === 'setuju' ? sense === 'maju' && !negative : sense === 'kembali',
  );
  const [only] = fitting;
  return only === undefined || fitting.length > 1 ? null : only.label;
}
