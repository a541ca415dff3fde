import { LEDGER_TEXTS } from '../../core/messages/process-ledger.ts';
import { SET_UP_TEXTS } from '../../core/messages/registry-set-up.ts';
import { EMPTY_LEDGER, headOf, type LedgerHead } from '../../core/process/ledger/seal-entry.ts';
import { type LedgerFault, verifyLedger } from '../../core/process/ledger/verify-ledger.ts';
import { readHead, readLedgerEntry, writeHead } from '../../core/registry/ledger-record.ts';
import { TABS } from '../../core/registry/tab-layout.ts';
import type { Registry } from './ports.ts';
import { LONGEST_RUN } from './run-outbox.ts';
import type { Told } from './told.ts';
import { look, PATIENCE, transact } from './transact.ts';

/** Lines that one call reads. */
const SLICE = 500;
/** Calls in one check: Google allows sixty a minute. */
const MOST_SLICES = 30;
/** Where the check goes on: the head of what is verified. */
const MARK = 'periksa/riwayat';

/** Counter that holds the result of the last whole check: an instant and `utuh`, or the first line that is not as it was written. */
export const LEDGER_CHECK = 'riwayat/diperiksa';

export interface LedgerCheck {
  /** A sentence where everything that was looked at is sound; null otherwise. */
  readonly sound: string | null;
  readonly told: readonly Told[];
}

/**
 * Verifies the ledger from where the last check stopped, as far as time allows; a check that reached the end begins anew next time.
 * At the end the ledger must be as long as its kept head says.
 */
export function checkLedger(registry: Registry): LedgerCheck {
  const view = look(registry);
  const witness = readHead(view.counter('kepala'));
  const start = readHead(view.counter(MARK));
  let head: LedgerHead = start.seq < witness.seq ? start : EMPTY_LEDGER;
  const from = head.seq;
  for (let slice = 0; slice < MOST_SLICES && head.seq < witness.seq; slice += 1) {
    if (registry.elapsed() > LONGEST_RUN) break;
    const to = Math.min(head.seq + SLICE, witness.seq);
    const checked = checkLines(registry, head, to);
    if ('faults' in checked) return broken(registry, checked.faults);
    head = checked.head;
  }
  const whole = head.seq >= witness.seq;
  if (whole && witness.seq > 0 && head.hash !== witness.hash)
    return broken(registry, [{ line: witness.seq, message: LEDGER_TEXTS.rewritten(witness.seq) }]);
  remember(registry, whole ? EMPTY_LEDGER : head, whole ? 'utuh' : null);
  return {
    sound: whole ? SET_UP_TEXTS.ledgerSound(head.seq - from) : SET_UP_TEXTS.ledgerPart(from + 1, head.seq),
    told: [],
  };
}

type LineFault = Omit<LedgerFault, 'code'>;

function broken(registry: Registry, faults: readonly LineFault[]): LedgerCheck {
  remember(registry, EMPTY_LEDGER, String(faults[0]?.line ?? 0));
  return { sound: null, told: faults.map(({ line, message }) => tell(line, message)) };
}

/** The head after lines up to `to`, or what is wrong with them. */
function checkLines(
  registry: Registry,
  head: LedgerHead,
  to: number,
): { readonly head: LedgerHead } | { readonly faults: readonly LineFault[] } {
  const [rows = []] = registry.store.read([{ tab: 'riwayat', rows: { from: head.seq, to: to - 1 } }]);
  const entries = rows.map(readLedgerEntry);
  const spoilt = entries.indexOf(null);
  const at = (code: 'hash' | 'cut', line: number) => ({
    faults: [{ line, message: LEDGER_TEXTS[code](line) }],
  });
  if (spoilt >= 0) return at('hash', head.seq + spoilt + 1);
  if (rows.length < to - head.seq) return at('cut', head.seq + rows.length + 1);
  const lines = entries.flatMap((entry) => entry ?? []);
  const faults = verifyLedger(lines, registry.hash, EMPTY_LEDGER, head);
  return faults.length > 0 ? { faults } : { head: headOf(lines) };
}

/** @param result what the managers' page shows of the last whole check; null leaves it as it is */
function remember(registry: Registry, head: LedgerHead, result: string | null): void {
  transact(registry, PATIENCE.machine, (turn) => {
    const text = head.seq === 0 ? '' : writeHead(head);
    if (turn.counter(MARK) !== text) turn.setCounter(MARK, text);
    if (result !== null) turn.setCounter(LEDGER_CHECK, `${turn.now} ${result}`);
  });
}

/** The heading is row 1 of the sheet. */
function tell(line: number, message: string): Told {
  return { severity: 'error', place: `${TABS.riwayat.name}!A${line + 1}`, message };
}
