import type { Route } from '../route/route.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';
import { evolve, type Occasion } from './evolve.ts';
import type { Fact } from './fact.ts';
import type { Office } from './office.ts';
import type { Refusal } from './refusal.ts';

/** What a decision stands on. */
export interface Setting<E extends CaseEvent = CaseEvent> {
  readonly route: Route;
  readonly office: Office;
  readonly event: E;
}

/** Facts so far, and the case as they make it. */
export interface Draft {
  readonly kase: Case;
  readonly facts: readonly Fact[];
}

export type Decision = Draft | Refusal;

export function isRefusal(decision: Decision): decision is Refusal {
  return 'code' in decision;
}

export function draftOf(kase: Case): Draft {
  return { kase, facts: [] };
}

/** One fact more. */
export function put({ event }: Setting, draft: Draft, fact: Fact): Draft {
  const occasion: Occasion = { caseId: draft.kase.id, event: event.id, at: event.at };
  return { kase: evolve(draft.kase, occasion, fact), facts: [...draft.facts, fact] };
}
