import { startsOf, stepOf, type RouteStep } from '../route/route.ts';
import { type Act, type Case, revisionOf } from './case.ts';
import { type Decision, type Draft, draftOf, put, type Setting } from './draft.ts';
import type { EventOf } from './event.ts';
import { emptyCase } from './evolve.ts';
import { finish, follow } from './move-tokens.ts';
import type { Actor } from './office.ts';
import { asManager, sameAddress, whoMayAct } from './who-may-act.ts';

/** A new case: the start is done by opening it, by whoever may act there, or by a manager for them. */
export function decideOpen(setting: Setting<EventOf<'buka'>>, id: string): Decision {
  const { route, event } = setting;
  const starts = startsOf(route);
  const start =
    event.start === null ? starts[0] : starts.find((step) => step === stepOf(route, event.start ?? ''));
  if (start === undefined) return { code: 'unknown-start', step: event.start ?? '' };
  const kase: Case = { ...emptyCase(id), openedAt: event.at, applicant: event.applicant };
  const by = openerOf(setting, kase, start);
  if (by === undefined) return { code: 'not-of-unit' };
  const { title, applicant } = event;
  const opened = put(setting, draftOf(kase), { fact: 'dibuka', title, applicant, by });
  const content = { revision: 1, hash: event.contentHash, changes: [] };
  const filled = put(setting, opened, { fact: 'isi', content });
  return begin(setting, filled, start, by);
}

/** A closed case once more, as a new revision, from its start. */
export function decideReopen(setting: Setting<EventOf<'buka-lagi'>>, kase: Case): Decision {
  const { route, event } = setting;
  if (kase.status === 'berjalan') return { code: 'still-running' };
  const first = kase.visits.find(({ step }) => stepOf(route, step)?.kind === 'start');
  const start = stepOf(route, first?.step ?? '') ?? startsOf(route)[0];
  if (start === undefined) return { code: 'unknown-start', step: '' };
  const by = openerOf(setting, kase, start);
  if (by === undefined) return { code: 'not-of-unit' };
  const last = kase.contents[kase.contents.length - 1];
  if (last !== undefined && last.hash === event.contentHash && kase.status === 'selesai')
    return { code: 'same-content' };
  const running = put(setting, draftOf(kase), { fact: 'status', status: 'berjalan', by, reason: '' });
  const content = { revision: (last?.revision ?? 0) + 1, hash: event.contentHash, changes: event.changes };
  return begin(setting, put(setting, running, { fact: 'isi', content }), start, by);
}

function openerOf({ office, event }: Setting, kase: Case, start: RouteStep): Actor | undefined {
  const entitled = start.executors.flatMap((one) => whoMayAct(office, one, kase.applicant, event.at));
  const own = entitled.find(({ person }) => sameAddress(person, event.by));
  return own ?? asManager(office, event.by) ?? undefined;
}

function begin(setting: Setting, draft: Draft, start: RouteStep, actor: Actor): Draft {
  const revision = revisionOf(draft.kase);
  const lane = start.executors[0]?.lane ?? '';
  const act: Act = { lane, actor, choice: '', note: '', revision, at: setting.event.at };
  const passed = put(setting, draft, { fact: 'lewat', step: start.id, act });
  const [exit] = start.exits;
  return exit === undefined ? finish(setting, passed, act) : follow(setting, passed, exit, [], null);
}
