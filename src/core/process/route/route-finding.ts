import type { Finding, Place } from '../../finding.ts';
import { ROUTE_TEXTS, type RouteCode, type RouteParams } from '../../messages/process-route.ts';
import type { Where } from '../../messages/rule-text.ts';
import { rowName } from '../../messages/rule-text.ts';
import type { Sop } from '../../sop/sop.ts';
import type { StepDraft } from './group-steps.ts';

export function routeFinding<C extends RouteCode>(code: C, place: Place, params: RouteParams<C>): Finding {
  const { severity, say } = ROUTE_TEXTS[code];
  return { code, severity, place, message: (say as (params: RouteParams<C>) => string)(params) };
}

/** Where a step stands in the table, for a finding and for its sentence. */
export function placeOf(sop: Sop, step: StepDraft): { readonly place: Place; readonly where: Where } {
  const { activity } = step;
  const symbol = step.symbols[0];
  const lane = sop.lanes.find(({ id }) => id === symbol?.lane);
  const cell = (sop.activities[activity]?.symbols ?? []).filter((other) => other.lane === symbol?.lane);
  return {
    place:
      lane === undefined
        ? { kind: 'activity', activity, field: 'text' }
        : { kind: 'symbol', activity, lane: lane.id },
    where: {
      row: rowName(sop.activities[activity]?.number ?? '', activity),
      lane: lane?.name.replace(/\s+/g, ' ').trim() || (symbol?.lane ?? ''),
      nth: cell.length > 1 ? cell.findIndex(({ id }) => id === symbol?.id) + 1 : 0,
    },
  };
}

/** "langkah 4", for the middle of a sentence. */
export function stepName(sop: Sop, step: StepDraft): string {
  return rowName(sop.activities[step.activity]?.number ?? '', step.activity).replace(/^K/, 'k');
}
