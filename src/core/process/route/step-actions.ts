import type { Sop } from '../../sop/sop.ts';
import type { StepDraft } from './group-steps.ts';
import { isRouteAction, type RouteAction } from './route-actions.ts';

const BY_KIND = {
  start: 'ajukan',
  process: 'tugas',
  decision: 'periksa',
  end: 'tugas',
} as const satisfies Readonly<Record<StepDraft['kind'], RouteAction>>;

export interface StepActions {
  readonly actions: readonly RouteAction[];
  readonly unknown: readonly string[];
}

/**
 * What a step does: what its symbols say, else its row, else what is usual for its symbol. An end beside other symbols of its row
 * only marks the end (`selesai`), unless its own symbol says otherwise; an end alone in its row is that row's work.
 */
export function stepActions(sop: Sop, step: StepDraft): StepActions {
  const row = sop.activities[step.activity];
  const own = step.symbols.flatMap(({ actions }) => actions ?? []);
  const beside = (row?.symbols ?? []).some(({ id }) => step.symbols.every((symbol) => symbol.id !== id));
  const marksEnd = step.kind === 'end' && beside;
  const written = (own.length > 0 || marksEnd ? own : (row?.actions ?? []))
    .map((word) => word.trim().toLowerCase().replace(/\s+/g, '-'))
    .filter((word) => word !== '');
  const actions = [...new Set(written.filter(isRouteAction))];
  const usual = marksEnd ? 'selesai' : BY_KIND[step.kind];
  return {
    actions: actions.length > 0 ? actions : [usual],
    unknown: written.filter((word) => !isRouteAction(word)),
  };
}
