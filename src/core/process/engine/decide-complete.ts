import { plainLabel } from '../../sop/rules/exits.ts';
import { type Exit, type RouteStep, stepOf } from '../route/route.ts';
import { hasApproval, hasWork } from '../route/route-actions.ts';
import { type Act, type Case, type ReviewNote, revisionOf, type Token, tokenAt } from './case.ts';
import { type Acting, decideActing } from './decide-acting.ts';
import { type Decision, type Draft, draftOf, isRefusal, put, type Setting } from './draft.ts';
import type { EventOf } from './event.ts';
import { finish, follow } from './move-tokens.ts';
import type { Refusal } from './refusal.ts';

type Completing = Setting<EventOf<'selesaikan'>>;

/** Somebody is done with a step: what must hold, then the act, then (when all are done who must be) the way the arrow points. */
export function decideComplete(setting: Completing, kase: Case): Decision {
  const { event, route } = setting;
  const step = stepOf(route, event.step);
  if (step === undefined) return { code: 'unknown-step', step: event.step };
  const token = tokenAt(kase, step.id);
  if (token === undefined || token.round !== event.round) return notWaiting(setting, kase, step);
  const current = revisionOf(kase);
  if (event.revision !== current) return { code: 'old-revision', given: event.revision, current };
  const acting = decideActing(setting, kase, step, token);
  if ('code' in acting) return acting;
  const exit = chosenExit(step, event.choice);
  if (exit !== null && 'code' in exit) return exit;
  const fault = wordsFault(setting, kase, step, token, exit);
  return fault ?? perform(setting, kase, step, token, acting, exit);
}

function notWaiting({ route, event }: Completing, kase: Case, step: RouteStep): Refusal {
  const visit = kase.visits.find((one) => one.step === step.id && one.round === event.round);
  const last = visit?.acts[visit.acts.length - 1];
  if (visit !== undefined && last !== undefined) {
    const by = last.actor.name || last.actor.person;
    return { code: 'already-done', row: step.number, by, choice: visit.choice };
  }
  return { code: 'step-not-active', row: step.number, waiting: waitingRows(route, kase) };
}

/** Printed numbers of the rows that wait. */
export function waitingRows(route: Setting['route'], kase: Case): readonly string[] {
  return [...new Set(kase.tokens.map(({ step }) => stepOf(route, step)?.number ?? step))];
}

/** The exit that was chosen; null at an end, which has none. */
function chosenExit(step: RouteStep, choice: string): Exit | null | Refusal {
  if (step.kind !== 'decision')
    return choice.trim() === '' ? (step.exits[0] ?? null) : { code: 'choice-not-asked', row: step.number };
  const choices = step.exits.map(({ label }) => label);
  if (choice.trim() === '') return { code: 'choice-required', choices };
  const exit = step.exits.find(({ label }) => plainLabel(label) === plainLabel(choice));
  return exit ?? { code: 'unknown-choice', choice, choices };
}

/** True where saying so must be explained: sending back, and refusing an approval. */
export function needsReason(step: RouteStep, exit: Exit): boolean {
  if (step.kind !== 'decision') return false;
  return exit.sense === 'kembali' || (exit.negative && hasApproval(step.actions));
}

function wordsFault(
  { event }: Completing,
  kase: Case,
  step: RouteStep,
  token: Token,
  exit: Exit | null,
): Refusal | null {
  const silent = event.note.trim() === '';
  if (exit !== null && needsReason(step, exit))
    return silent ? { code: 'reason-required', choice: exit.label } : differs(step, token, exit);
  if (step.actions[0] === 'jawab' && step.kind !== 'decision' && silent)
    return { code: 'answer-required', row: step.number };
  if (event.remarks.length > 0) return { code: 'remarks-and-forward' };
  const open = openRemarks(kase, step, token);
  if (open.length > 0) return { code: 'remarks-open', remarks: open.map(remarkName) };
  return exit === null ? null : differs(step, token, exit);
}

/** Colleagues who decide together say the same; only a return needs no agreement. */
function differs(step: RouteStep, token: Token, exit: Exit): Refusal | null {
  if (step.kind !== 'decision' || exit.sense === 'kembali') return null;
  const other = token.acts.find(({ choice }) => choice !== exit.label);
  return other === undefined ? null : { code: 'choice-differs', choice: exit.label, others: other.choice };
}

/**
 * Remarks that must be answered before this step may pass the case on: all of them where the document is worked on, else those
 * made here, or by whoever sent the case back here.
 */
function openRemarks(kase: Case, step: RouteStep, token: Token): readonly ReviewNote[] {
  const open = kase.notes.filter(({ state }) => state === 'terbuka');
  return hasWork(step.actions)
    ? open
    : open.filter((note) => note.step === step.id || note.step === token.returned?.from);
}

/** "langkah 5, Waktu" */
export function remarkName({ row, column, id }: ReviewNote): string {
  const parts = [row === '' ? '' : `langkah ${row}`, column].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : id;
}

function perform(
  setting: Completing,
  kase: Case,
  step: RouteStep,
  token: Token,
  { lane, actor }: Acting,
  exit: Exit | null,
): Decision {
  const { event } = setting;
  const choice = step.kind === 'decision' ? (exit?.label ?? '') : '';
  const act: Act = { lane, actor, choice, note: event.note.trim(), revision: event.revision, at: event.at };
  const noted = withRemarks(setting, draftOf(kase), step, act);
  const acted = put(setting, noted, { fact: 'bertindak', step: step.id, act });
  const back = step.kind === 'decision' && exit?.sense === 'kembali';
  const done = token.acts.length + 1;
  if (step.mode === 'bersama' && !back && done < step.executors.length) return acted;
  const left = put(setting, acted, { fact: 'keluar', step: step.id, choice });
  if (exit === null) return finish(setting, left, act);
  const returned = back ? { from: step.id, by: actor, reason: act.note } : null;
  return follow(setting, left, exit, token.branches, returned);
}

function withRemarks(setting: Completing, draft: Draft, step: RouteStep, act: Act): Draft {
  const { event } = setting;
  return event.remarks.reduce((state, remark, index) => {
    const note: ReviewNote = {
      id: `${event.id}/${index + 1}`,
      step: step.id,
      revision: act.revision,
      by: act.actor,
      at: event.at,
      row: remark.row,
      column: remark.column,
      text: remark.text,
      state: 'terbuka',
      answer: '',
    };
    return put(setting, state, { fact: 'catatan', note });
  }, draft);
}

/** Withdraws a remark: only its author may. */
export function decideRetract(setting: Setting<EventOf<'cabut-catatan'>>, kase: Case): Decision {
  const { event } = setting;
  const note = kase.notes.find(({ id, state }) => id === event.note && state === 'terbuka');
  if (note === undefined) return { code: 'unknown-remark', remark: event.note };
  if (note.by.person.trim().toLowerCase() !== event.by.trim().toLowerCase())
    return { code: 'not-your-remark', by: note.by.name || note.by.person };
  return put(setting, draftOf(kase), { fact: 'catatan-ditarik', note: note.id });
}

/**
 * Whether the document is in the hands of whoever acts here: where it is worked on, and where it was sent back to somebody who has
 * no further way back (a paraf, for one): else remarks could never be answered.
 */
export function holdsDocument(step: RouteStep, token: Token): boolean {
  return hasWork(step.actions) || (token.returned !== null && step.kind !== 'decision');
}

/** A new revision, handed in by whoever works on the document, with answers to the remarks. Answers alone change no revision. */
export function decideRevise(setting: Setting<EventOf<'revisi'>>, kase: Case): Decision {
  const { route, event } = setting;
  const holding = kase.tokens.some((token) => {
    const step = stepOf(route, token.step);
    return (
      step !== undefined &&
      holdsDocument(step, token) &&
      !('code' in decideActing(setting, kase, step, token))
    );
  });
  if (!holding) return { code: 'no-revision-now', waiting: waitingRows(route, kase) };
  const answered = Object.entries(event.answers).reduce<Decision>((decision, [id, answer]) => {
    if (isRefusal(decision)) return decision;
    const note = decision.kase.notes.find((one) => one.id === id && one.state === 'terbuka');
    if (note === undefined) return { code: 'unknown-remark', remark: id };
    if (answer.trim() === '') return { code: 'remarks-open', remarks: [remarkName(note)] };
    return put(setting, decision, { fact: 'catatan-dijawab', note: id, answer: answer.trim() });
  }, draftOf(kase));
  if (isRefusal(answered)) return answered;
  const last = kase.contents[kase.contents.length - 1];
  if (last?.hash === event.contentHash)
    return answered.facts.length > 0 ? answered : { code: 'same-content' };
  const content = { revision: (last?.revision ?? 0) + 1, hash: event.contentHash, changes: event.changes };
  return put(setting, answered, { fact: 'isi', content });
}
