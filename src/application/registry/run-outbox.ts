import { OUTBOX_NOTES } from '../../core/messages/registry-outbox.ts';
import type { Task } from '../../core/registry/outbox-item.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import { type Claim, type Claimed, claimTasks, failed, isLetter, released, settled, stateChange } from './claim-tasks.ts';
import { giveNumber } from './give-number.ts';
import { performTask, type TaskValues } from './perform-task.ts';
import type { Registry } from './ports.ts';
import { sendLetters } from './send-letters.ts';
import { type OpenCase, PATIENCE, transact, type Transaction } from './transact.ts';

/** How many tasks are taken at once: what surely fits into one run. */
const BATCH = 20;

/** A run stops taking work after this long; Google ends it at six minutes. Milliseconds. */
export const LONGEST_RUN = 4.5 * 60_000;

/** What a run has before it: the tasks, and the cases they belong to. */
export interface Work {
  readonly book: OfficeBook;
  readonly cases: ReadonlyMap<string, OpenCase>;
}

export interface OutboxReport {
  readonly done: number;
  readonly failed: number;
  /** Work is left that another run must do. */
  readonly more: boolean;
}

/** Does what waits in Kotak Keluar until nothing is ready or the time is up; then asks for another run. */
export function runOutbox(registry: Registry): OutboxReport {
  let [done, faults] = [0, 0];
  const worker = registry.random().slice(0, 12);
  for (;;) {
    if (registry.elapsed() > LONGEST_RUN) return later(registry, done, faults);
    const round = runRound(registry, worker);
    if (round === null) return later(registry, done, faults);
    done += round.done;
    faults += round.failed;
    if (!round.more) return { done, failed: faults, more: false };
  }
}

function later(registry: Registry, done: number, faults: number): OutboxReport {
  registry.triggers.soon('lanjutkan');
  return { done, failed: faults, more: true };
}

function runRound(registry: Registry, worker: string): OutboxReport | null {
  const start = transact(registry, PATIENCE.machine, (turn) => {
    const remaining = Math.max(0, registry.post.remaining() - turn.book.settings.mailReserve);
    const claim = claimTasks(turn, worker, BATCH, remaining);
    return { claim, work: workOf(turn, claim), now: turn.now };
  });
  if (start === null) return null;
  const { claim, work } = start;
  const cleared = clearUncertain(registry, claim);
  if (claim.taken.length === 0) return { done: cleared, failed: 0, more: false };
  const performed = claim.taken.filter(({ item }) => !isLetter(item.task.kind)).map((one) => perform(registry, work, one));
  const settledWork = settle(registry, performed, work);
  const letters = claim.taken.filter(({ item }) => isLetter(item.task.kind));
  const sent = sendLetters(registry, settledWork, letters);
  const faults = performed.filter(({ outcome }) => outcome.kind === 'failed').length;
  return { done: cleared + performed.length - faults + sent.sent, failed: faults + sent.failed, more: claim.more || sent.left };
}

/** The cases that the taken tasks belong to, in one read. */
function workOf(turn: Transaction, { taken }: Claim): Work {
  const ids = [...new Set(taken.map(({ item }) => item.caseId).filter((id) => id !== ''))];
  turn.load(ids);
  const cases = new Map<string, OpenCase>();
  for (const id of ids) {
    const open = turn.openCase(id);
    if (typeof open !== 'string') cases.set(id, open);
  }
  return { book: turn.book, cases };
}

/** Mails that a dead run was just sending: looked up among the sent ones where that can be done, else laid before a person. */
function clearUncertain(registry: Registry, { uncertain }: Claim): number {
  if (uncertain.length === 0) return 0;
  const { mailbox } = registry.post;
  const now = registry.now();
  const changes = uncertain.map(({ row, item }) => {
    if (mailbox === null)
      return stateChange({ row, item: { ...item, state: 'perlu diperiksa', since: now, note: OUTBOX_NOTES.uncertain() } });
    return mailbox.sentWith(item.reference) === null
      ? stateChange({ row, item: released(item, now, OUTBOX_NOTES.notSent()) })
      : stateChange({ row, item: settled(item, now, OUTBOX_NOTES.foundSent()) });
  });
  registry.store.write(changes);
  return uncertain.length;
}

interface Performed {
  readonly claimed: Claimed;
  readonly outcome:
    | { readonly kind: 'done'; readonly values: TaskValues }
    /** Is done where it is recorded: a number. */
    | { readonly kind: 'inside' }
    | { readonly kind: 'failed'; readonly log: string }
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
    for (const { claimed, outcome } of performed) record(registry, turn, claimed, outcome);
    const cases = new Map<string, OpenCase>();
    for (const id of work.cases.keys()) {
      const open = turn.openCase(id);
      if (typeof open !== 'string') cases.set(id, open);
    }
    return { book: turn.book, cases };
  });
  return after ?? work;
}

function record(registry: Registry, turn: Transaction, claimed: Claimed, outcome: Performed['outcome']): void {
  const { item, row } = claimed;
  switch (outcome.kind) {
    case 'late':
      turn.change(stateChange({ row, item: released(item, turn.now, '') }));
      return;
    case 'failed':
      turn.change(stateChange({ row, item: failed(item, turn.now, outcome.log) }));
      return;
    case 'inside':
    case 'done': {
      const values = outcome.kind === 'done' ? outcome.values : giveNumber(registry, turn, item.caseId);
      turn.apply(item.caseId, resultEvent(item.task, values, turn.now));
      turn.change(stateChange({ row, item: settled(item, turn.now, OUTBOX_NOTES.done()) }));
    }
  }
}

/** The machinery tells the case what came of a task. */
export function resultEvent(task: Task, values: TaskValues, at: string) {
  return { type: 'hasil', id: `hasil:${task.id}`, at, by: '', effect: task.id, values } as const;
}
