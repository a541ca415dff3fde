import { type Case, type Token, revisionOf } from '../../process/engine/case.ts';
import type { Actor, Office } from '../../process/engine/office.ts';
import { replyChoice } from '../../process/approval/reply-choice.ts';
import { hasVerdict } from '../../process/route/route-actions.ts';
import type { RouteStep } from '../../process/route/route.ts';
import { CASE_WORDS } from '../../messages/registry-cases.ts';
import type { Service } from '../service.ts';
import type { LetterCase, LetterStep } from './letter.ts';

/** Name of who brought a case: the unit's, or the person's own. */
export function applicantName({ applicant }: Case, units: Office['units']): string {
  const unit = units.find(({ id }) => id === applicant.unit);
  return unit?.name ?? (applicant.name.trim() || applicant.person);
}

export function letterCase(kase: Case, service: Service, units: Office['units']): LetterCase {
  return {
    id: kase.id,
    title: kase.title,
    applicant: applicantName(kase, units),
    service: service.name,
    revision: revisionOf(kase),
    openedAt: kase.openedAt,
  };
}

/** @param readReplies whether the office reads replies to its letters as decisions */
export function letterStep(step: RouteStep, token: Token, readReplies: boolean): LetterStep {
  const read = readReplies && hasVerdict(step.actions);
  return {
    row: step.number,
    text: step.text,
    actions: step.actions,
    choices: step.kind === 'decision' ? step.exits.map(({ label }) => label) : [],
    since: token.since,
    due: token.due,
    replies: {
      approve: read && replyChoice(step, 'setuju') !== null,
      sendBack: read && replyChoice(step, 'kembalikan') !== null,
    },
  };
}

/** "Plt. Sekretaris Daerah", "Bagian Organisasi (pengelola)": in what capacity somebody acts or is written to. */
export function officeOf({ jabatan, capacity }: Actor): string {
  return CASE_WORDS.office(jabatan, capacity);
}

/** "Nadia Putri, Plt. Sekretaris Daerah" */
export function actorName(actor: Actor): string {
  const office = officeOf(actor);
  const name = actor.name.trim() || actor.person;
  return office === '' ? name : `${name}, ${office}`;
}
