import type { RoutePattern } from './route-pattern.ts';
import type { UnitPath } from './unit-path.ts';

/** A possible route of one edge. */
export interface Candidate extends RoutePattern {
  /** What it costs by itself, in the unit of `ROUTE_COST`. */
  readonly cost: number;
  /** Written down as soon as somebody asks: most candidates are never looked at. */
  path: UnitPath | null;
}
