import { LINK_TEXTS } from '../../core/messages/process-approval.ts';
import { ACT_TEXTS, OBSTACLE_TEXTS } from '../../core/messages/registry-acts.ts';
import {
  type ApprovalLink,
  codeFits,
  linkEvent,
  linkStands,
  verifyLink,
} from '../../core/process/approval/approval-link.ts';
import type { Case } from '../../core/process/engine/case.ts';
import type { ReviewRemark } from '../../core/process/engine/event.ts';
import { refusalText } from '../../core/process/engine/refusal.ts';
import type { Answer } from '../answer.ts';
import type { Registry } from './ports.ts';
import { PATIENCE, transact } from './transact.ts';

/** What somebody decides about a waiting step. */
export interface Verdict {
  /** Label of the exit; empty where there is nothing to choose. */
  readonly choice: string;
  readonly note: string;
  readonly remarks: readonly ReviewRemark[];
}

export interface Recorded {
  readonly message: string;
  readonly caseId: string;
  /** It had been decided before; nothing has changed now. */
  readonly repeated: boolean;
}

const no = <Value>(message: string): Answer<Value> => ({ ok: false, message });

/** How often one may try with one link in an hour. */
const MOST_TRIES = 12;

/**
 * Acts by the link in a letter: whole and ours, not expired, its step still waiting for this person at this revision, and the code from
 * the same letter. A second call with the same link tells what was recorded by the first.
 */
export function decideByLink(
  registry: Registry,
  text: string,
  code: string,
  verdict: Verdict,
): Answer<Recorded> {
  const link = whoDecides(registry, text, code);
  return link.ok ? decide(registry, link.value, linkEvent(link.value), verdict, PATIENCE.person) : link;
}

/** The link of a letter, when the code from the same letter was typed. Whether it still stands is another question. */
export function whoDecides(registry: Registry, text: string, code: string): Answer<ApprovalLink> {
  const link = verifyLink(text, registry.hmac, registry.now());
  if (typeof link === 'string') return no(LINK_TEXTS[link]());
  // Counted before the code is looked at: beyond the limit a right guess is worth nothing either.
  if (!registry.allowed(`kode/${link.nonce}`, MOST_TRIES, 60)) return no(ACT_TEXTS.tooMany());
  return codeFits(link, code, registry.hmac) ? { ok: true, value: link } : no(LINK_TEXTS['wrong-code']());
}

/** Records a verdict of somebody whose identity is established. `event` is known again when the same verdict is told twice. */
export function decide(
  registry: Registry,
  link: Omit<ApprovalLink, 'expiry'>,
  event: string,
  verdict: Verdict,
  patience: number,
): Answer<Recorded> {
  const { caseId, step, round, revision, person } = link;
  const answer = transact(registry, patience, (turn): Answer<Recorded> => {
    const open = turn.openCase(caseId);
    if (typeof open === 'string') return no(OBSTACLE_TEXTS[open]());
    if (open.kase.events.includes(event)) return repeated(open.kase, step, round);
    const stands = linkStands({ ...link, expiry: '' }, open.kase, null);
    if (stands !== null && stands !== 'not-waiting') return no(LINK_TEXTS[stands]());
    const done = turn.apply(caseId, {
      type: 'selesaikan',
      id: event,
      at: turn.now,
      by: person,
      step,
      round,
      revision,
      ...verdict,
    });
    if (typeof done === 'string') return no(OBSTACLE_TEXTS[done]());
    if (done.kind === 'refused') return no(refusalText(done.refusal));
    const message = verdict.choice === '' ? ACT_TEXTS.finished() : ACT_TEXTS.done(verdict.choice);
    return { ok: true, value: { message, caseId, repeated: false } };
  });
  return answer ?? no(ACT_TEXTS.busy());
}

/** What had been recorded at this visit to the step. */
function repeated(kase: Case, step: string, round: number): Answer<Recorded> {
  const visit = kase.visits.find((one) => one.step === step && one.round === round);
  const message = ACT_TEXTS.already(visit?.choice ?? '');
  return { ok: true, value: { message, caseId: kase.id, repeated: true } };
}
