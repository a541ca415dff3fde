import type { RouteAction } from '../route/route-actions.ts';
import type { Route } from '../route/route.ts';
import { type Case, outcomeOf, revisionOf, signedOf } from './case.ts';
import { type Decision, draftOf, put, type Setting } from './draft.ts';
import { EFFECT_IDS } from './effect-ids.ts';
import type { EventOf } from './event.ts';
import type { Actor, Office } from './office.ts';
import { asManager, sameAddress, whoMayAct } from './who-may-act.ts';
import { STATUS_WORDS } from '../../messages/process-refusals.ts';

/** Who handles the final document at one of these steps may also hand it in signed. */
const FINAL_WORK: readonly RouteAction[] = ['nomori', 'tanda-tangan', 'terbitkan', 'sampaikan'];

/** Whoever may hand in the signed document: managers, and the posts that number, sign, publish or deliver it. */
export function mayHandInSigned(
  office: Office,
  route: Route,
  kase: Case,
  person: string,
  at: string,
): Actor | null {
  const own = finalSteps(route)
    .flatMap(({ executors }) => executors)
    .filter(({ kind }) => kind === 'jabatan')
    .flatMap((executor) => whoMayAct(office, executor, kase.applicant, at))
    .find((actor) => sameAddress(actor.person, person));
  return own ?? asManager(office, person);
}

function finalSteps({ steps }: Route) {
  return steps.filter(({ actions }) => actions.some((action) => FINAL_WORK.includes(action)));
}

/** True once there is a final document of the present revision, to be signed on paper or electronically. */
export function hasFinal(kase: Case): boolean {
  const final = outcomeOf(kase, EFFECT_IDS.document(kase.id, revisionOf(kase), 'final'));
  return final?.pdf !== undefined;
}

/** The signed document is taken, also when the case has come to its end; the very same file once more changes nothing. */
export function decideSigned(setting: Setting<EventOf<'unggah-naskah'>>, kase: Case): Decision {
  const { office, route, event } = setting;
  const current = revisionOf(kase);
  if (kase.status === 'ditarik' || kase.status === 'dibatalkan')
    return { code: 'closed', status: STATUS_WORDS[kase.status] };
  const by = mayHandInSigned(office, route, kase, event.by, event.at);
  if (by === null) {
    const names = finalSteps(route).flatMap(({ executors }) => executors.map(({ name }) => name));
    return { code: 'not-for-signing', posts: [...new Set(names)] };
  }
  if (event.revision !== current) return { code: 'old-revision', given: event.revision, current };
  if (!hasFinal(kase)) return { code: 'not-final-yet' };
  if (signedOf(kase)?.hash === event.document.hash) return draftOf(kase);
  const document = { ...event.document, revision: current, by, at: event.at };
  return put(setting, draftOf(kase), { fact: 'bertanda-tangan', document });
}
