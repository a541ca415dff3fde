import { type LedgerFaultCode, LEDGER_TEXTS } from '../../messages/process-ledger.ts';
import type { Hash, LedgerEntry } from './ledger-entry.ts';
import { EMPTY_LEDGER, hashOf, type LedgerHead } from './seal-entry.ts';

/** Where the ledger is not as it was written. */
export interface LedgerFault {
  readonly code: LedgerFaultCode;
  /** Position from 1 in the ledger. */
  readonly line: number;
  readonly message: string;
}

/**
 * Looks whether a ledger is whole and unchanged: numbers without gap, each line bound to the one before, every hash right, no event
 * twice in a case. A changed line tells of itself; what was cut off at the end is only seen against a head that was kept elsewhere.
 * @param witness head of the ledger as told at an earlier time; it must still be in the ledger
 * @param start head of what goes before the entries, where they are a later part; the witness is then looked for in the whole only
 */
export function verifyLedger(
  entries: readonly LedgerEntry[],
  hash: Hash,
  witness: LedgerHead = EMPTY_LEDGER,
  start: LedgerHead = EMPTY_LEDGER,
): readonly LedgerFault[] {
  const faults: LedgerFault[] = [];
  const note = (code: LedgerFaultCode, line: number) =>
    faults.push({ code, line, message: LEDGER_TEXTS[code](line) });
  const events = new Set<string>();
  let head = start;
  entries.forEach((entry, index) => {
    const line = start.seq + index + 1;
    const { hash: written, ...open } = entry;
    if (entry.seq !== head.seq + 1) note('sequence', line);
    if (entry.previous !== head.hash) note('link', line);
    if (hashOf(open, hash) !== written) note('hash', line);
    const event = JSON.stringify([entry.caseId, entry.event]);
    if (events.has(event)) note('twice', line);
    events.add(event);
    head = { seq: entry.seq, hash: written };
  });
  if (witness.seq > 0 && start.seq === 0) {
    const kept = entries[witness.seq - 1];
    if (kept === undefined) note('cut', entries.length + 1);
    else if (kept.hash !== witness.hash) note('rewritten', witness.seq);
  }
  return faults;
}
