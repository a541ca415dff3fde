import { LINK_TEXTS } from '../../core/messages/process-approval.ts';
import { ACT_TEXTS, OBSTACLE_TEXTS } from '../../core/messages/registry-acts.ts';
import { OUTBOX_NOTES } from '../../core/messages/registry-outbox.ts';
import type { CaseEvent } from '../../core/process/engine/event.ts';
import { refusalText } from '../../core/process/engine/refusal.ts';
import { sameAddress } from '../../core/process/engine/who-may-act.ts';
import { readOutboxItem } from '../../core/registry/outbox-item.ts';
import { cellOf, columnOf } from '../../core/registry/tab-layout.ts';
import { sessionCodeFits, type SessionLink, verifySession } from '../../core/registry/session-link.ts';
import type { Answer } from '../answer.ts';
import { type Claimed, POINTER, released, stateChange } from './claim-tasks.ts';
import type { Recorded, Verdict } from './decide.ts';
import type { Registry } from './ports.ts';
import { passOn } from './revise-case.ts';
import { settleSent } from './send-letters.ts';
import { PATIENCE, transact, type Transaction } from './transact.ts';

/** What can be done on one's own page. `request` is made by the page once per press, so that a repeat is known. */
export type OwnAct =
  | ({
      readonly act: 'putuskan';
      readonly caseId: string;
      readonly step: string;
      readonly round: number;
      readonly revision: number;
    } & Verdict)
  | {
      readonly act: 'jawab-catatan';
      readonly caseId: string;
      readonly answers: Readonly<Record<string, string>>;
    }
  | { readonly act: 'cabut-catatan'; readonly caseId: string; readonly note: string }
  | { readonly act: 'tarik'; readonly caseId: string; readonly reason: string }
  | { readonly act: 'batalkan'; readonly caseId: string; readonly reason: string }
  | { readonly act: 'buka-lagi'; readonly caseId: string }
  | {
      readonly act: 'alihkan';
      readonly caseId: string;
      readonly step: string;
      readonly lane: string;
      readonly to: string;
      readonly reason: string;
    }
  /** A mail of which nobody knew whether it was sent, or that had failed too often. */
  | { readonly act: 'surat'; readonly task: string; readonly outcome: 'terkirim' | 'kirim-lagi' };

const no = <Value>(message: string): Answer<Value> => ({ ok: false, message });

/** How often one may act with one session in an hour. */
const MOST_ACTS = 60;

/** Who stands behind a session link, when the code from its letter was typed. */
export function whoActs(registry: Registry, text: string, code: string): Answer<SessionLink> {
  const session = verifySession(text, registry.hmac, registry.now());
  if (typeof session === 'string') return no(LINK_TEXTS[session]());
  // Counted before the code is looked at: beyond the limit a right guess is worth nothing either.
  if (!registry.allowed(`kode/${session.nonce}`, MOST_ACTS, 60)) return no(ACT_TEXTS.tooMany());
  return sessionCodeFits(session, code, registry.hmac)
    ? { ok: true, value: session }
    : no(LINK_TEXTS['wrong-code']());
}

/** Does several things in one turn; each is told separately, and one that is refused does not hinder the others. */
export function actOnCases(
  registry: Registry,
  { person, nonce }: SessionLink,
  request: string,
  acts: readonly OwnAct[],
): readonly Answer<Recorded>[] {
  const mails = acts.filter((one) => one.act === 'surat');
  if (mails.length > 0 && mails.length === acts.length)
    return mails.map((one) => settleLetter(registry, person, one));
  const done = transact(registry, PATIENCE.person, (turn) => {
    turn.load(acts.flatMap((one) => (one.act === 'surat' ? [] : [one.caseId])));
    return acts.map((one, index) => actOn(turn, person, `halaman:${nonce}/${request}/${index}`, one));
  });
  return done ?? acts.map(() => no(ACT_TEXTS.busy()));
}

function actOn(turn: Transaction, person: string, id: string, act: OwnAct): Answer<Recorded> {
  if (act.act === 'surat') return no(ACT_TEXTS.badInput());
  const open = turn.openCase(act.caseId);
  if (typeof open === 'string') return no(OBSTACLE_TEXTS[open]());
  const event = eventOf(turn, person, id, act);
  const done = turn.apply(act.caseId, event);
  if (typeof done === 'string') return no(OBSTACLE_TEXTS[done]());
  if (done.kind === 'refused') return no(refusalText(done.refusal));
  const repeated = done.kind === 'unchanged';
  const left =
    act.act === 'jawab-catatan' && !repeated
      ? passOn(turn, act.caseId, { id, at: turn.now, by: person })
      : null;
  const message = repeated ? ACT_TEXTS.already('') : left === null ? told(act) : ACT_TEXTS.answeredOnly(left);
  return { ok: true, value: { message, caseId: act.caseId, repeated } };
}

function eventOf(
  turn: Transaction,
  person: string,
  id: string,
  act: Exclude<OwnAct, { act: 'surat' }>,
): CaseEvent {
  const reported = { id, at: turn.now, by: person };
  switch (act.act) {
    case 'putuskan': {
      const { step, round, revision, choice, note, remarks } = act;
      return { type: 'selesaikan', ...reported, step, round, revision, choice, note, remarks };
    }
    case 'jawab-catatan':
      return {
        type: 'revisi',
        ...reported,
        contentHash: hashNow(turn, act.caseId),
        changes: [],
        answers: act.answers,
      };
    case 'cabut-catatan':
      return { type: 'cabut-catatan', ...reported, note: act.note };
    case 'tarik':
    case 'batalkan':
      return { type: act.act, ...reported, reason: act.reason };
    case 'buka-lagi':
      return { type: 'buka-lagi', ...reported, contentHash: hashNow(turn, act.caseId), changes: [] };
    case 'alihkan': {
      const { step, lane, to, reason } = act;
      return { type: 'alihkan', ...reported, step, lane, to, reason };
    }
  }
}

function hashNow(turn: Transaction, caseId: string): string {
  return turn.index.find(({ id }) => id === caseId)?.hash ?? '';
}

function told(act: Exclude<OwnAct, { act: 'surat' }>): string {
  switch (act.act) {
    case 'putuskan':
      return act.choice === '' ? ACT_TEXTS.finished() : ACT_TEXTS.done(act.choice);
    case 'jawab-catatan':
      return ACT_TEXTS.answered();
    case 'cabut-catatan':
      return ACT_TEXTS.retracted();
    case 'tarik':
      return ACT_TEXTS.withdrawn();
    case 'batalkan':
      return ACT_TEXTS.cancelled();
    case 'buka-lagi':
      return ACT_TEXTS.reopened();
    case 'alihkan':
      return ACT_TEXTS.reassigned(act.to);
  }
}

/** A manager says what became of a mail that the registry could not be sure of. */
function settleLetter(
  registry: Registry,
  person: string,
  { task, outcome }: Extract<OwnAct, { act: 'surat' }>,
): Answer<Recorded> {
  const found = transact(
    registry,
    PATIENCE.person,
    (turn): Claimed | { readonly settled: string } | string => {
      if (!turn.book.office.managers.some((manager) => sameAddress(manager, person)))
        return ACT_TEXTS.notManager();
      const columns = { from: 0, to: columnOf('kotakKeluar', 'Id') };
      const [heads = []] = turn.read([{ tab: 'kotakKeluar', columns }]);
      const row = heads.findIndex((head) => cellOf('kotakKeluar', head, 'Id') === task);
      if (row < 0) return ACT_TEXTS.noSuchTask();
      const caseId = cellOf('kotakKeluar', heads[row] ?? [], 'Berkas');
      // Said before: by the same press whose answer was lost, or by another manager.
      if (cellOf('kotakKeluar', heads[row] ?? [], 'Keadaan') !== 'perlu diperiksa')
        return { settled: caseId };
      const [[cells = []] = []] = turn.read([{ tab: 'kotakKeluar', rows: { from: row, to: row } }]);
      const item = readOutboxItem(cells);
      if (item === null) return ACT_TEXTS.noSuchTask();
      if (outcome === 'kirim-lagi') {
        turn.change(stateChange({ row, item: { ...released(item, turn.now, ''), tries: 0 } }));
        // The pointer of finished rows may already be behind it.
        const start = Number(turn.counter(POINTER)) || 0;
        if (row < start) turn.setCounter(POINTER, String(row));
      }
      return { row, item };
    },
  );
  if (found === null) return no(ACT_TEXTS.busy());
  if (typeof found === 'string') return no(found);
  if ('settled' in found)
    return { ok: true, value: { message: ACT_TEXTS.already(''), caseId: found.settled, repeated: true } };
  if (outcome === 'terkirim' && !settleSent(registry, found, OUTBOX_NOTES.confirmed(person)))
    return no(ACT_TEXTS.busy());
  return { ok: true, value: { message: ACT_TEXTS.settled(), caseId: found.item.caseId, repeated: false } };
}
