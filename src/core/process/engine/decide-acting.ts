import { formatDate } from '../../dates.ts';
import { fieldOf } from '../../sop/json-patch.ts';
import { foldText } from '../../sop/fold-text.ts';
import type { Executor, RouteStep } from '../route/route.ts';
import type { Case, Token } from './case.ts';
import type { Setting } from './draft.ts';
import type { Actor } from './office.ts';
import type { Refusal } from './refusal.ts';
import { nameOf, sameAddress, whoMayAct } from './who-may-act.ts';

/** A person found to be entitled: in which lane, and as whom. */
export interface Acting {
  readonly lane: string;
  readonly actor: Actor;
}

/** Everybody whose turn it is at a waiting step, lane by lane, without those that are done. */
export function waitingFor(setting: Setting, kase: Case, step: RouteStep, token: Token): readonly Acting[] {
  return step.executors
    .filter(({ lane }) => token.acts.every((act) => act.lane !== lane))
    .flatMap((executor) => actorsIn(setting, kase, token, executor));
}

function actorsIn(setting: Setting, kase: Case, token: Token, executor: Executor): readonly Acting[] {
  const { office, event } = setting;
  const entitled = whoMayAct(office, executor, kase.applicant, event.at);
  const assignee = assigneeOf(token, executor.lane);
  if (assignee === undefined) return entitled.map((actor) => ({ lane: executor.lane, actor }));
  const own = entitled.find(({ person }) => sameAddress(person, assignee));
  const jabatan = executor.kind === 'jabatan' ? executor.jabatan : '';
  const named = {
    person: assignee,
    name: nameOf(office, assignee),
    jabatan,
    capacity: 'ditugaskan',
  } as const;
  return [{ lane: executor.lane, actor: own ?? named }];
}

function assigneeOf(token: Token, lane: string): string | undefined {
  const found = fieldOf(token.assignees, lane);
  return typeof found === 'string' ? found : undefined;
}

/** The person of the event as executor of a step, or why not. */
export function decideActing(setting: Setting, kase: Case, step: RouteStep, token: Token): Acting | Refusal {
  const { by } = setting.event;
  const acting = waitingFor(setting, kase, step, token).find(({ actor }) => sameAddress(actor.person, by));
  return acting ?? whyNot(setting, kase, step, token);
}

function whyNot(setting: Setting, kase: Case, step: RouteStep, token: Token): Refusal {
  const { office, event } = setting;
  const mine = (person: string) => sameAddress(person, event.by);
  if (token.acts.some(({ actor }) => mine(actor.person))) return { code: 'already-acted', row: step.number };
  for (const executor of step.executors) {
    const entitled = whoMayAct(office, executor, kase.applicant, event.at);
    if (!entitled.some(({ person }) => mine(person))) continue;
    const act = token.acts.find(({ lane }) => lane === executor.lane);
    if (act !== undefined) {
      const by = act.actor.name || act.actor.person;
      return { code: 'already-done', row: step.number, by, choice: act.choice };
    }
    const to = assigneeOf(token, executor.lane);
    if (to !== undefined) return { code: 'handed-over', row: step.number, to };
  }
  const posts = step.executors.map((executor) =>
    executor.kind === 'jabatan' ? executor.jabatan : executor.name,
  );
  return (
    outOfForce(setting, posts) ?? {
      code: 'not-authorised',
      posts,
      holders: waitingFor(setting, kase, step, token).map(({ actor }) => actor.name || actor.person),
    }
  );
}

/** The person is at one of the posts, but not on this day. */
function outOfForce({ office, event }: Setting, posts: readonly string[]): Refusal | null {
  const folded = posts.map(foldText);
  const found = office.appointments.find(
    ({ person, jabatan }) => sameAddress(person, event.by) && folded.includes(foldText(jabatan)),
  );
  if (found === undefined) return null;
  const { capacity, jabatan, from, until } = found;
  return {
    code: 'appointment-not-in-force',
    post: capacity === 'definitif' ? jabatan : `${capacity} ${jabatan}`,
    from: from === null ? '' : formatDate(from),
    until: until === null ? '' : formatDate(until),
  };
}
