import type { Case } from '../engine/case.ts';
import { evolveAll } from '../engine/evolve.ts';
import type { LedgerDraft } from './ledger-entry.ts';

/** Every case, rebuilt from what was written; without route, office or calendar. */
export function foldLedger(entries: readonly LedgerDraft[]): ReadonlyMap<string, Case> {
  const cases = new Map<string, Case>();
  for (const { caseId, event, at, facts } of entries)
    cases.set(caseId, evolveAll(cases.get(caseId) ?? null, { caseId, event, at }, facts));
  return cases;
}
