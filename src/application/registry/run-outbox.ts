import { OUTBOX_NOTES } from '../../core/messages/registry-outbox.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import {
  type Claim,
  type Claimed,
  claimTasks,
  failed,
  isLetter,
  released,
  stateChange,
} from './claim-tasks.ts';
import { performTask, type TaskValues } from './perform-task.ts';
import type { Registry } from './ports.ts';
import { recordDone } from './record-task.ts';
import { sendLetters, settleSent } from './send-letters.ts';
import { type OpenCase, PATIENCE, transact, type Transaction } from './transact.ts';

/** How many tasks are taken at once: what surely fits into one run. */
const BATCH = 20;

/** A run stops taking work after this long; Google ends it at six minutes. Milliseconds. */
export const LONGEST_RUN = 4.5 * 60_000;

/** What a run has before it: the office, and the cases that its tasks belong to. */
export interface Work {
  readonly book: OfficeBook;
  readonly cases: ReadonlyMap<string, OpenCase>;
}

export interface OutboxReport {
  readonly done: number;
  readonly failed: number;
  /** Work is left that another run must do; one was asked for. */
  readonly more: boolean;
}

/** Does what waits in Kotak Keluar until nothing is ready or the time is up; then asks for another run. */
export function runOutbox(registry: Registry): OutboxReport {
  let report: OutboxReport = { done: 0, failed: 0, more: true };
  const worker = registry.random().slice(0, 12);
  while (report.more) {
    const round = registry.elapsed() > LONGEST_RUN ? null : runRound(registry, worker);
    if (round === null) {
      registry.triggers.soon('lanjutkan');
      return report;
    }
    report = { done: report.done + round.done, failed: report.failed + round.failed, more: round.more };
  }
  return report;
}

/** Takes some tasks and does them; null when others kept the registry busy. */
function runRound(registry: Registry, worker: string): OutboxReport | null {
  const start = transact(registry, PATIENCE.machine, (turn) => {
    const letters = Math.max(0, registry.post.remaining() - turn.book.settings.mailReserve);
    const claim = claimTasks(turn, worker, BATCH, letters);
    return { claim, work: workOf(turn, claim) };
  });
  if (start === null) return null;
  const { claim, work } = start;
  clearUncertain(registry, claim);
  const files = claim.taken.filter(({ item }) => !isLetter(item.task.kind));
  const performed = files.map((one) => perform(registry, work, one));
  const after = settle(registry, performed, work);
  const missed = performed.filter(({ outcome }) => outcome.kind === 'failed' || outcome.kind === 'late');
  const needed = missed.filter(({ claimed }) => claimed.item.task.kind !== 'notes');
  const unready = new Set(needed.map(({ claimed }) => claimed.item.caseId));
  const letters = claim.taken.filter(({ item }) => isLetter(item.task.kind));
  const sent = sendLetters(registry, after, letters, unready);
  return {
    done: performed.length - missed.length + sent.sent,
    failed: missed.length + sent.failed,
    more: claim.more || sent.left,
  };
}

/** The cases that the taken tasks belong to, in one read. */
function workOf(turn: Transaction, { taken, uncertain }: Claim): Work {
  const ids = [...taken, ...uncertain].map(({ item }) => item.caseId).filter((id) => id !== '');
  return { book: turn.book, cases: openAll(turn, [...new Set(ids)]) };
}

function openAll(turn: Transaction, ids: readonly string[]): ReadonlyMap<string, OpenCase> {
  turn.load(ids);
  const cases = new Map<string, OpenCase>();
  for (const id of ids) {
    const open = turn.openCase(id);
    if (typeof open !== 'string') cases.set(id, open);
  }
  return cases;
}

/** Mails that a dead run was just sending: looked up among the sent ones where that can be done, else laid before a person. */
function clearUncertain(registry: Registry, { uncertain }: Claim): void {
  const { mailbox } = registry.post;
  const now = registry.now();
  for (const claimed of uncertain) {
    const { row, item } = claimed;
    if (mailbox === null) {
      const lost = { ...item, state: 'perlu diperiksa', since: now, note: OUTBOX_NOTES.uncertain() } as const;
      registry.store.write([stateChange({ row, item: lost })]);
    } else if (mailbox.sentWith(item.reference) === null) {
      registry.store.write([stateChange({ row, item: released(item, now, OUTBOX_NOTES.notSent()) })]);
    } else settleSent(registry, claimed, OUTBOX_NOTES.foundSent());
  }
}

interface Performed {
  readonly claimed: Claimed;
  readonly outcome:
    | { readonly kind: 'done'; readonly values: TaskValues }
    /** Is done where it is recorded: a number. */
    | { readonly kind: 'inside' }
    | { readonly kind: 'failed'; readonly log: string }
    /** The time was up before it was begun. */
    | { readonly kind: 'late' };
}

function perform(registry: Registry, work: Work, claimed: Claimed): Performed {
  const { task, caseId } = claimed.item;
  if (registry.elapsed() > LONGEST_RUN) return { claimed, outcome: { kind: 'late' } };
  if (task.kind === 'number') return { claimed, outcome: { kind: 'inside' } };
  try {
    return { claimed, outcome: { kind: 'done', values: performTask(registry, work, task, caseId) } };
  } catch (error) {
    return { claimed, outcome: { kind: 'failed', log: registry.log(`tugas ${task.kind}`, error) } };
  }
}

/** Records what was performed, and gives the cases as they are then. */
function settle(registry: Registry, performed: readonly Performed[], work: Work): Work {
  if (performed.length === 0) return work;
  const after = transact(registry, PATIENCE.machine, (turn) => {
    turn.load([...work.cases.keys()]);
    for (const { claimed, outcome } of performed) record(turn, claimed, outcome);
    return { book: turn.book, cases: openAll(turn, [...work.cases.keys()]) };
  });
  return after ?? work;
}

function record(turn: Transaction, claimed: Claimed, outcome: Performed['outcome']): void {
  const { item, row } = claimed;
  if (outcome.kind === 'late') turn.change(stateChange({ row, item: released(item, item.turn, '') }));
  else if (outcome.kind === 'failed')
    turn.change(stateChange({ row, item: failed(item, turn.now, outcome.log) }));
  else recordDone(turn, claimed, outcome.kind === 'done' ? outcome.values : null, OUTBOX_NOTES.done());
}
