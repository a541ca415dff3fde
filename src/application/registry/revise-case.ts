import { refusalText } from '../../core/process/engine/refusal.ts';
import { tokenAt } from '../../core/process/engine/case.ts';
import { diffSops } from '../../core/process/review/diff-sops.ts';
import { holdsDocument } from '../../core/process/engine/decide-complete.ts';
import { stepOf } from '../../core/process/route/route.ts';
import { OBSTACLE_TEXTS } from '../../core/messages/registry-acts.ts';
import type { KeptSnapshot } from '../../core/registry/snapshot.ts';
import { readSnapshot } from './kept-snapshot.ts';
import type { Registry } from './ports.ts';
import type { Transaction } from './transact.ts';

/** Who hands in a revision, by which event. */
export interface Handover {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** What changed from one content to the next, in words. */
export function changesBetween(before: KeptSnapshot | null, after: KeptSnapshot): readonly string[] {
  const [old, fresh] = [before?.snapshot.sop ?? null, after.snapshot.sop];
  return old === null || fresh === null ? [] : diffSops(old, fresh);
}

/** What became of a revision; `why` is the sentence for whoever handed it in. */
export type Revision =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'taken' }
  /** It is the new content of the case, but the case has not been passed on. */
  | { readonly kind: 'held'; readonly why: string };

/**
 * Brings a new content into a case and, where the person's own work step waits for it, passes the case on. Answers to remarks are by
 * their ids.
 */
export function reviseCase(
  registry: Registry,
  turn: Transaction,
  caseId: string,
  kept: KeptSnapshot,
  event: Handover,
  answers: Readonly<Record<string, string>>,
): Revision {
  const open = turn.openCase(caseId);
  if (typeof open === 'string') return { kind: 'refused', why: OBSTACLE_TEXTS[open]() };
  const { contents, status } = open.kase;
  const last = contents[contents.length - 1];
  const changes = changesBetween(last === undefined ? null : readSnapshot(registry, last.hash), kept);
  const handed = { ...event, contentHash: kept.hash, changes };
  const done = turn.apply(
    caseId,
    status === 'berjalan' ? { type: 'revisi', ...handed, answers } : { type: 'buka-lagi', ...handed },
  );
  if (typeof done === 'string') return { kind: 'refused', why: OBSTACLE_TEXTS[done]() };
  if (done.kind === 'refused') return { kind: 'refused', why: refusalText(done.refusal) };
  const why = status === 'berjalan' ? passOn(turn, caseId, event) : null;
  return why === null ? { kind: 'taken' } : { kind: 'held', why };
}

/** The step of whoever handed in, or answered the remarks, is done by that. Gives the sentence that says why it is not. */
export function passOn(turn: Transaction, caseId: string, event: Handover): string | null {
  const open = turn.openCase(caseId);
  if (typeof open === 'string') return OBSTACLE_TEXTS[open]();
  const { kase, route } = open;
  for (const { step: id } of kase.tokens) {
    const step = stepOf(route, id);
    const token = tokenAt(kase, id);
    if (step === undefined || token === undefined || step.kind === 'decision' || !holdsDocument(step, token))
      continue;
    const revision = kase.contents[kase.contents.length - 1]?.revision ?? 0;
    const done = turn.apply(caseId, {
      type: 'selesaikan',
      id: `${event.id}/selesai`,
      at: event.at,
      by: event.by,
      step: step.id,
      round: token.round,
      revision,
      choice: '',
      note: '',
      remarks: [],
    });
    if (typeof done !== 'string' && done.kind === 'accepted') return null;
    if (typeof done !== 'string' && done.kind === 'refused' && done.refusal.code === 'remarks-open')
      return refusalText(done.refusal);
  }
  return null;
}
