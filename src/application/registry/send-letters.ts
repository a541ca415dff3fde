import { OUTBOX_NOTES } from '../../core/messages/registry-outbox.ts';
import type { OutboxItem } from '../../core/registry/outbox-item.ts';
import { type Claimed, failed, released, settled, stateChange } from './claim-tasks.ts';
import { composeDigest, digestKey } from './compose-digest.ts';
import { composeMail } from './compose-mail.ts';
import type { OutgoingMail, Registry, StoreChange } from './ports.ts';
import { recordDone } from './record-task.ts';
import { LONGEST_RUN, type Work } from './run-outbox.ts';
import { PATIENCE, transact } from './transact.ts';

export interface SentLetters {
  readonly sent: number;
  readonly failed: number;
  /** The time was up before all were sent. */
  readonly left: boolean;
}

/** One mail, and the tasks it stands for. */
interface Envelope {
  readonly tasks: readonly Claimed[];
  readonly compose: () => OutgoingMail | null;
}

/** An envelope whose letter is written; null where nothing is to be sent any more. */
interface Draft {
  readonly tasks: readonly Claimed[];
  readonly mail: OutgoingMail | null;
}

/** Notes on rows that were not written yet; they go along with the next write. */
class Notes {
  private waiting: readonly StoreChange[] = [];

  constructor(private readonly registry: Registry) {}

  add(tasks: readonly Claimed[], after: (item: OutboxItem) => OutboxItem): void {
    this.waiting = [
      ...this.waiting,
      ...tasks.map(({ row, item }) => stateChange({ row, item: after(item) })),
    ];
  }

  write(): void {
    if (this.waiting.length === 0) return;
    this.registry.store.write(this.waiting);
    this.waiting = [];
  }
}

/**
 * Sends what was taken. All letters are written before the first is sent: a run that dies while it makes one leaves no doubt about
 * another. Before each mail its row says `dikirim`, behind it `selesai`; the second note of one mail and the first of the next are one
 * write.
 * @param unready cases for which something failed that their letters speak of: those letters wait
 */
export function sendLetters(
  registry: Registry,
  work: Work,
  letters: readonly Claimed[],
  unready: ReadonlySet<string>,
): SentLetters {
  const notes = new Notes(registry);
  const ready = letters.filter(({ item }) => !unready.has(item.caseId));
  notes.add(
    letters.filter(({ item }) => unready.has(item.caseId)),
    (item) => released(item, new Date(Date.parse(registry.now()) + 5 * 60_000).toISOString(), item.note),
  );
  let [sent, faults, left] = [0, 0, false];
  const isLate = (tasks: readonly Claimed[]): boolean => {
    if (registry.elapsed() <= LONGEST_RUN) return false;
    left = true;
    notes.add(tasks, (item) => released(item, item.turn, ''));
    return true;
  };
  const { out, unsent, unknown } = lookedUp(registry, notes, ready);
  for (const one of out) finish(registry, notes, [one], OUTBOX_NOTES.foundSent());
  sent += out.length;
  faults += unknown.length;
  const drafts = envelopes(registry, work, unsent).flatMap((envelope): readonly Draft[] => {
    if (isLate(envelope.tasks)) return [];
    const draft = write(registry, notes, envelope);
    if (draft === null) faults += envelope.tasks.length;
    return draft === null ? [] : [draft];
  });
  for (const draft of drafts) {
    if (isLate(draft.tasks)) continue;
    if (sendOne(registry, notes, draft)) sent += draft.tasks.length;
    else faults += draft.tasks.length;
  }
  twice(registry, () => notes.write());
  return { sent, failed: faults, left };
}

/**
 * A letter that failed before may have gone out all the same: Google can say no after it has sent. Where mail is read, those are looked
 * up among the sent ones before they are sent again; one that cannot be looked up now waits.
 */
function lookedUp(registry: Registry, notes: Notes, letters: readonly Claimed[]) {
  const { mailbox } = registry.post;
  const [out, unsent, unknown]: [Claimed[], Claimed[], Claimed[]] = [[], [], []];
  for (const letter of letters) {
    const { tries, reference } = letter.item;
    try {
      const found = mailbox !== null && tries > 0 && mailbox.sentWith(reference) !== null;
      (found ? out : unsent).push(letter);
    } catch (error) {
      unknown.push(letter);
      noteFailure(registry, notes, [letter], error);
    }
  }
  return { out, unsent, unknown };
}

function write(registry: Registry, notes: Notes, { tasks, compose }: Envelope): Draft | null {
  try {
    return { tasks, mail: compose() };
  } catch (error) {
    noteFailure(registry, notes, tasks, error);
    return null;
  }
}

function sendOne(registry: Registry, notes: Notes, { tasks, mail }: Draft): boolean {
  if (mail === null || mail.to.length === 0) {
    finish(registry, notes, tasks, OUTBOX_NOTES.unneeded());
    return true;
  }
  try {
    notes.add(tasks, (item) => ({ ...item, state: 'dikirim', since: registry.now() }));
    notes.write();
    registry.post.send(mail);
  } catch (error) {
    noteFailure(registry, notes, tasks, error);
    return false;
  }
  const note = tasks.length > 1 ? OUTBOX_NOTES.digest(tasks.length) : OUTBOX_NOTES.sent();
  finish(registry, notes, tasks, note);
  return true;
}

function noteFailure(registry: Registry, notes: Notes, tasks: readonly Claimed[], error: unknown): void {
  const log = registry.log('surat', error);
  notes.add(tasks, (item) => failed(item, registry.now(), log));
}

/** What is known of a mail that is out must not be lost to one failure of the service: writing it twice writes the same. */
function twice(registry: Registry, work: () => void): void {
  try {
    work();
  } catch (error) {
    registry.log('catatan surat', error);
    work();
  }
}

/** Deliveries tell their case; other letters only get their note. */
function finish(registry: Registry, notes: Notes, tasks: readonly Claimed[], note: string): void {
  const [only] = tasks;
  if (only?.item.task.kind === 'deliver') {
    twice(registry, () => {
      notes.write();
      settleSent(registry, only, note);
    });
  } else notes.add(tasks, (item) => settled(item, registry.now(), note));
}

/**
 * A letter is known to have gone out: its row says so, and a delivery is written into its case's ledger, in one turn. False where others
 * kept the registry busy: nothing is written then, and a later round finds the letter among those of which nothing is known.
 */
export function settleSent(registry: Registry, claimed: Claimed, note: string): boolean {
  const { row, item } = claimed;
  if (item.task.kind === 'deliver')
    return (
      transact(registry, PATIENCE.machine, (turn) => {
        recordDone(turn, claimed, { at: turn.now }, note);
        return true;
      }) ?? false
    );
  registry.store.write([stateChange({ row, item: settled(item, registry.now(), note) })]);
  return true;
}

/** Several letters of one kind to the same person become one. */
function envelopes(registry: Registry, work: Work, letters: readonly Claimed[]): readonly Envelope[] {
  const groups = new Map<string, Claimed[]>();
  letters.forEach((letter, at) => {
    const key = digestKey(work, letter.item) ?? `#${at}`;
    groups.set(key, [...(groups.get(key) ?? []), letter]);
  });
  return [...groups.values()].map((tasks) => {
    const [only] = tasks;
    const items = tasks.map(({ item }) => item);
    return {
      tasks,
      compose: () =>
        tasks.length > 1 || only === undefined
          ? composeDigest(registry, work, items)
          : composeMail(registry, work, only.item),
    };
  });
}
