import { canonicalJson } from './canonical-json.ts';
import { type Hash, type LedgerDraft, type LedgerEntry, NO_HASH } from './ledger-entry.ts';

/** The end of the ledger: what the next line follows, and what is told elsewhere to witness the whole. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_LEDGER: LedgerHead = { seq: 0, hash: NO_HASH };

/** The next line of the ledger. */
export function sealEntry(draft: LedgerDraft, head: LedgerHead, hash: Hash): LedgerEntry {
  const open = { ...draft, seq: head.seq + 1, previous: head.hash };
  return { ...open, hash: hashOf(open, hash) };
}

/** The hash that a line should have. */
export function hashOf(entry: Omit<LedgerEntry, 'hash'>, hash: Hash): string {
  return hash(canonicalJson(entry));
}

export function headOf(entries: readonly LedgerEntry[]): LedgerHead {
  const last = entries[entries.length - 1];
  return last === undefined ? EMPTY_LEDGER : { seq: last.seq, hash: last.hash };
}
