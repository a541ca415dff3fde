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
    const assignee = assigneeOf(token, executor.lane);
    if (
      assignee !== undefined &&
      whoMayAct(office, executor, kase.applicant, event.at).some(({ person }) => mine(person))
    )
      return { code: 'handed-over', row: step.number, to: assignee };
    const expired =
      executor.kind === 'jabatan'
        ? office.appointments.find(
            ({ person, jabatan }) => mine(person) && foldText(jabatan) === foldText(executor.jabatan),
          )
        : undefined;
    if (expired !== undefined && assignee === undefined) {
      const { capacity, jabatan, from, until } = expired;
      const post = capacity === 'definitif' ? jabatan : `${capacity} ${jabatan}`;
      return {
        code: 'appointment-not-in-force',
        post,
        from: from === null ? '' : formatDate(from),
        until: until === null ? '' : formatDate(until),
      };
    }
  }
  return {
    code: 'not-authorised',
    posts: step.executors.map((executor) => (executor.kind === 'jabatan' ? executor.jabatan : executor.name)),
    holders: waitingFor(setting, kase, step, token).map(({ actor }) => actor.name || actor.person),
  };
}
