import { hasVerdict } from '../route/route-actions.ts';
import { stepOf } from '../route/route.ts';
import { type Case, tokenAt } from './case.ts';
import { waitingRows } from './decide-complete.ts';
import { type Decision, draftOf, put, type Setting } from './draft.ts';
import type { EventOf } from './event.ts';
import { stopAll } from './move-tokens.ts';
import { asManager, isKnown, sameAddress, whoMayAct } from './who-may-act.ts';

/** The applicant takes the case back. */
export function decideWithdraw(setting: Setting<EventOf<'tarik'>>, kase: Case): Decision {
  const { office, event } = setting;
  const applicant = { kind: 'pengaju', lane: '', name: '' } as const;
  const by = whoMayAct(office, applicant, kase.applicant, event.at).find(({ person }) =>
    sameAddress(person, event.by),
  );
  if (by === undefined) return { code: 'not-of-unit' };
  const stopped = stopAll(setting, draftOf(kase));
  return put(setting, stopped, { fact: 'status', status: 'ditarik', by, reason: event.reason.trim() });
}

/** A manager ends the case, with a reason. */
export function decideCancel(setting: Setting<EventOf<'batalkan'>>, kase: Case): Decision {
  const { office, event } = setting;
  const by = asManager(office, event.by);
  if (by === null) return { code: 'managers-only' };
  if (event.reason.trim() === '') return { code: 'reason-required', choice: '' };
  const stopped = stopAll(setting, draftOf(kase));
  return put(setting, stopped, { fact: 'status', status: 'dibatalkan', by, reason: event.reason.trim() });
}

/** A manager hands a lane's work to one person; a verdict only to somebody who holds that lane's post. */
export function decideReassign(setting: Setting<EventOf<'alihkan'>>, kase: Case): Decision {
  const { office, route, event } = setting;
  const by = asManager(office, event.by);
  if (by === null) return { code: 'managers-only' };
  const step = stepOf(route, event.step);
  if (step === undefined) return { code: 'unknown-step', step: event.step };
  const token = tokenAt(kase, step.id);
  if (token === undefined)
    return { code: 'step-not-active', row: step.number, waiting: waitingRows(route, kase) };
  const executor = step.executors.find(({ lane }) => lane === event.lane);
  const acted = token.acts.some(({ lane }) => lane === event.lane);
  if (executor === undefined || acted) return { code: 'unknown-lane', lane: event.lane };
  if (event.reason.trim() === '') return { code: 'reason-required', choice: '' };
  const entitled = whoMayAct(office, executor, kase.applicant, event.at);
  const holds = entitled.some(({ person }) => sameAddress(person, event.to));
  if (!holds && !isKnown(office, event.to)) return { code: 'assignee-unknown', to: event.to };
  if (!holds && hasVerdict(step.actions)) {
    const post = executor.kind === 'jabatan' ? executor.jabatan : executor.name;
    return { code: 'assignee-without-post', to: event.to, post };
  }
  return put(setting, draftOf(kase), {
    fact: 'dialihkan',
    step: step.id,
    lane: event.lane,
    to: event.to.trim().toLowerCase(),
    by,
    reason: event.reason.trim(),
  });
}
