import type { Case, Token } from '../../../core/process/engine/case.ts';
import { waitingFor } from '../../../core/process/engine/decide-acting.ts';
import type { Setting } from '../../../core/process/engine/draft.ts';
import { asManager, sameAddress, whoMayAct } from '../../../core/process/engine/who-may-act.ts';
import { hasFinal, mayHandInSigned } from '../../../core/process/engine/decide-signed.ts';
import { holdsDocument } from '../../../core/process/engine/decide-complete.ts';
import { type RouteStep, stepOf } from '../../../core/process/route/route.ts';
import type { OpenCase } from '../transact.ts';
import type { Glance } from './case-view.ts';

/** The engine decides who may act; pages only ask it, as if the clock did. */
function settingOf({ book, now, person }: Glance, { route }: OpenCase): Setting {
  return { route, office: book.office, event: { type: 'waktu', id: '', at: now, by: person } };
}

export interface WaitingStep {
  readonly step: RouteStep;
  readonly token: Token;
}

/** Steps of a running case at which it is this person's turn. */
export function turnsOf(glance: Glance, open: OpenCase): readonly WaitingStep[] {
  const { kase, route } = open;
  if (kase.status !== 'berjalan' || glance.person === '') return [];
  const setting = settingOf(glance, open);
  return kase.tokens.flatMap((token): WaitingStep[] => {
    const step = stepOf(route, token.step);
    if (step === undefined) return [];
    const mine = waitingFor(setting, kase, step, token).some(({ actor }) =>
      sameAddress(actor.person, glance.person),
    );
    return mine ? [{ step, token }] : [];
  });
}

export function isManager({ book, person }: Glance): boolean {
  return asManager(book.office, person) !== null;
}

export function isApplicant({ book, now, person }: Glance, { applicant }: Case): boolean {
  const pengaju = { kind: 'pengaju', lane: '', name: '' } as const;
  return whoMayAct(book.office, pengaju, applicant, now).some((one) => sameAddress(one.person, person));
}

/** Whether the person may hand in a new revision now: the document is in their hands. */
export function mayRevise(glance: Glance, open: OpenCase): boolean {
  return turnsOf(glance, open).some(({ step, token }) => holdsDocument(step, token));
}

/** Whether the person may hand in the signed document: there is a final one, and they handle it. */
export function maySign({ book, now, person }: Glance, { kase, route }: OpenCase): boolean {
  const open = kase.status === 'berjalan' || kase.status === 'selesai';
  return open && hasFinal(kase) && mayHandInSigned(book.office, route, kase, person, now) !== null;
}

/** Whether the person may read the case: applicant, manager, whoever's turn it is, whoever handles its final document or has acted on it. */
export function mayRead(glance: Glance, open: OpenCase): boolean {
  const { kase } = open;
  const acts = [...kase.visits, ...kase.tokens].flatMap((one) => one.acts);
  return (
    isManager(glance) ||
    isApplicant(glance, kase) ||
    turnsOf(glance, open).length > 0 ||
    maySign(glance, open) ||
    acts.some(({ actor }) => sameAddress(actor.person, glance.person))
  );
}
