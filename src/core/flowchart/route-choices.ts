import type { Candidate } from './candidate.ts';
import type { Obstacles } from './find-obstacles.ts';
import { findCandidates } from './route-candidates.ts';
import { NO_LIMIT, ROUTE_COST } from './route-cost.ts';
import type { GridEdge, RouteGrid } from './route-grid.ts';

/** The candidates of one edge, from cheap to dear. */
export interface Choices {
  /** The one of this rank, from 0; none where there is none, or where it costs `limit` or more. */
  readonly at: (rank: number, limit: number) => Candidate | undefined;
}

/** Candidates that cost no more than this above the cheapest are found at once. */
const WORTH_AT_ONCE = 2 * ROUTE_COST.bend;

/** Most edges only ever look at a few of their candidates, so the dear ones are found when somebody asks for them. */
export function findChoices(grid: RouteGrid, obstacles: Obstacles, edge: GridEdge): Choices {
  let found = findCandidates(grid, obstacles, edge, WORTH_AT_ONCE);
  /** Those that are not found yet cost more. */
  let known = (found[0]?.cost ?? NO_LIMIT) + WORTH_AT_ONCE;
  return {
    at: (rank, limit) => {
      if (rank >= found.length && limit > known) {
        const worth = limit - (found[0]?.cost ?? 0) + WORTH_AT_ONCE;
        // Those that are known may lie on the grid already.
        found = [...found, ...findCandidates(grid, obstacles, edge, worth).slice(found.length)];
        known = limit + WORTH_AT_ONCE;
      }
      return below(found[rank], limit);
    },
  };
}

const below = (candidate: Candidate | undefined, limit: number): Candidate | undefined =>
  candidate !== undefined && candidate.cost < limit ? candidate : undefined;

/** Choices that are all known, from cheap to dear. */
export function listedChoices(candidates: readonly Candidate[]): Choices {
  return { at: (rank, limit) => below(candidates[rank], limit) };
}

/** All of them. */
export function allChoices(choices: Choices | undefined): Candidate[] {
  const all: Candidate[] = [];
  for (let next = choices?.at(0, NO_LIMIT); next !== undefined; next = choices?.at(all.length, NO_LIMIT))
    all.push(next);
  return all;
}
