import type { Finding } from '../../finding.ts';
import { placeKey } from '../../sop/rules/rule.ts';
import type { Sop } from '../../sop/sop.ts';
import { compileRoute } from './compile-route.ts';

/** True for an SOP that is meant to be run: at least one of its lanes is bound to a post, or to whoever brings the case. */
export function isMeantAsRoute({ lanes }: Sop): boolean {
  return lanes.some(({ jabatan }) => (jabatan ?? '').trim() !== '');
}

/**
 * Why an SOP that is meant to be run cannot be, at its rows; nothing for one that is only printed. What the other checks have already
 * called an error at the same place is not said twice.
 */
export function checkRoute(sop: Sop, told: readonly Finding[]): readonly Finding[] {
  if (!isMeantAsRoute(sop)) return [];
  const errors = new Set(
    told.filter(({ severity }) => severity === 'error').map(({ place }) => placeKey(place)),
  );
  return compileRoute(sop).findings.filter(
    ({ place }) => place.kind === 'sop' || !errors.has(placeKey(place)),
  );
}
