import { LINK_TEXTS, REPLY_TEXTS, SENDER_TEXTS } from '../../core/messages/process-approval.ts';
import { readCaseSubject } from '../../core/process/approval/case-subject.ts';
import { judgeSender } from '../../core/process/approval/judge-sender.ts';
import { readReply } from '../../core/process/approval/read-reply.ts';
import { replyChoice } from '../../core/process/approval/reply-choice.ts';
import { revisionOf } from '../../core/process/engine/case.ts';
import { stepOf } from '../../core/process/route/route.ts';
import { hasVerdict } from '../../core/process/route/route-actions.ts';
import { readOutboxItem } from '../../core/registry/outbox-item.ts';
import { columnOf, cellOf } from '../../core/registry/tab-layout.ts';
import { MINUTE_MS } from '../../core/calendar/working-calendar.ts';
import { decide } from './decide.ts';
import type { IncomingMail, Mailbox, Registry } from './ports.ts';
import { LONGEST_RUN } from './run-outbox.ts';
import { look, PATIENCE, transact, type Transaction } from './transact.ts';

/** How far back replies are looked for beyond the last time. */
const OVERLAP = 60 * MINUTE_MS;

/** Until when replies were dealt with. */
const CURSOR = 'sapu/balasan';

/** A letter that was sent, and what it asked. */
interface SentLetter {
  readonly reference: string;
  readonly step: string;
  readonly round: number;
  readonly person: string;
}

/**
 * Takes replies to letters as decisions, where sender, authentication, thread, revision and words agree; everything else is answered
 * with the reason and the link. A reply is dealt with once, by its message id.
 */
export function readReplies(registry: Registry): number {
  const { mailbox } = registry.post;
  if (mailbox === null) return 0;
  const view = look(registry);
  if (!view.book.settings.readReplies) return 0;
  const since = view.counter(CURSOR);
  const from = since === '' ? 0 : Date.parse(since) - OVERLAP;
  const mails = mailbox.incoming(new Date(from).toISOString());
  let dealt = 0;
  for (const mail of mails) {
    if (registry.elapsed() > LONGEST_RUN) return dealt;
    if (view.counter(noteKey(mail)) !== '') continue;
    if (!takeReply(registry, view, mailbox, mail)) return dealt;
    dealt++;
  }
  if (since === '' || Date.parse(view.now) - Date.parse(since) > OVERLAP)
    transact(registry, PATIENCE.machine, (turn) => turn.setCounter(CURSOR, view.now));
  return dealt;
}

function noteKey({ id }: IncomingMail): string {
  return `balasan/${id}`;
}

/** False where the registry was busy: the mail is taken the next time. */
function takeReply(registry: Registry, view: Transaction, mailbox: Mailbox, mail: IncomingMail): boolean {
  const named = readCaseSubject(mail.subject);
  const open = named === null ? 'no-case' : view.openCase(named.caseId);
  if (named === null || typeof open === 'string') return note(registry, mail, null);
  const letters = sentLetters(view, named.caseId);
  const asked = expected(mailbox, letters, mail, view.book.settings.mailAuthority);
  if (asked.kind === 'stranger') return note(registry, mail, null);
  const { letter } = asked;
  const answer = (why: string) => note(registry, mail, { caseId: named.caseId, letter, why });
  if (asked.kind === 'doubted')
    return asked.why === 'automatic' ? note(registry, mail, null) : answer(SENDER_TEXTS[asked.why]());
  const step = stepOf(open.route, letter.step);
  if (step === undefined || !hasVerdict(step.actions)) return answer(LINK_TEXTS['not-waiting']());
  if (named.revision !== revisionOf(open.kase)) return answer(LINK_TEXTS['old-revision']());
  const reply = readReply(mail);
  if (reply.kind === 'tidak-jelas') return answer(REPLY_TEXTS[reply.why]());
  const choice = replyChoice(step, reply.kind);
  if (choice === null) return answer(REPLY_TEXTS['no-decision']());
  const verdict = { choice, note: reply.kind === 'kembalikan' ? reply.reason : '', remarks: [] };
  const link = { ...letter, caseId: named.caseId, revision: named.revision, nonce: '' };
  const done = decide(registry, link, `surel:${mail.id}`, verdict, PATIENCE.machine);
  return done.ok ? note(registry, mail, null) : answer(done.message);
}

type Asked =
  | { readonly kind: 'asked'; readonly letter: SentLetter }
  | { readonly kind: 'doubted'; readonly letter: SentLetter; readonly why: keyof typeof SENDER_TEXTS }
  /** No letter of ours was ever sent to this address about the case: silence tells a stranger nothing. */
  | { readonly kind: 'stranger' };

/** The letter that a mail answers, if its sender can be believed. */
function expected(
  mailbox: Mailbox,
  letters: readonly SentLetter[],
  mail: IncomingMail,
  authority: string,
): Asked {
  let doubt: Asked = { kind: 'stranger' };
  for (const letter of [...letters].reverse()) {
    const messageId = mailbox.sentWith(letter.reference);
    if (messageId === null) continue;
    const why = judgeSender(mail.rawHeader, { person: letter.person, messageId, authority });
    if (why === 'accepted') return { kind: 'asked', letter };
    if (why === 'other-sender' || why === 'no-sender') continue;
    if (doubt.kind === 'stranger' || why !== 'other-thread') doubt = { kind: 'doubted', letter, why };
  }
  return doubt;
}

/** Letters about steps of a case, in the order in which they were asked for. */
function sentLetters(view: Transaction, caseId: string): readonly SentLetter[] {
  const columns = { from: 0, to: columnOf('kotakKeluar', 'Id') };
  const [heads = []] = view.read([{ tab: 'kotakKeluar', columns }]);
  const rows = heads.flatMap((head, row) =>
    cellOf('kotakKeluar', head, 'Berkas') === caseId && cellOf('kotakKeluar', head, 'Jenis') === 'mail'
      ? [row]
      : [],
  );
  if (rows.length === 0) return [];
  const whole = view.read(rows.map((row) => ({ tab: 'kotakKeluar', rows: { from: row, to: row } })));
  return whole.flatMap(([cells = []]): SentLetter[] => {
    const item = readOutboxItem(cells);
    if (item === null || item.task.kind !== 'mail' || item.task.step === '') return [];
    const { step, round, to } = item.task;
    return to.map((person) => ({ reference: item.reference, step, round, person }));
  });
}

/** What became of a mail, with the answer to it where there is one. */
function note(
  registry: Registry,
  mail: IncomingMail,
  answer: { readonly caseId: string; readonly letter: SentLetter; readonly why: string } | null,
): boolean {
  const done = transact(registry, PATIENCE.machine, (turn) => {
    if (turn.counter(noteKey(mail)) !== '') return true;
    turn.setCounter(noteKey(mail), turn.now);
    if (answer === null) return true;
    const { caseId, letter, why } = answer;
    const { step, person } = letter;
    turn.ask({ id: `balasan/${mail.id}`, kind: 'balasan-ditolak', caseId, step, person, why }, [person]);
    return true;
  });
  return done === true;
}
