import type { Fact } from '../engine/fact.ts';

/** What one event wrote: everything that is needed to rebuild the case, and who did it. */
export interface LedgerDraft {
  readonly caseId: string;
  readonly event: string;
  readonly type: string;
  readonly at: string;
  readonly by: string;
  readonly facts: readonly Fact[];
}

/** A line of the ledger. `hash` is that of the canonical JSON of all other fields; `previous` is the hash of the line before. */
export interface LedgerEntry extends LedgerDraft {
  /** From 1, without gap. */
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/** SHA-256 of a text (as UTF-8), 64 small hexadecimal digits. Given by the platform. */
export type Hash = (text: string) => string;

/** `previous` of the first line. */
export const NO_HASH = '0'.repeat(64);
