import { workingDaysBetween } from '../../calendar/add-working-time.ts';
import { stepOf } from '../route/route.ts';
import type { Case, Token } from './case.ts';
import { type Decision, type Draft, draftOf, put, type Setting } from './draft.ts';
import type { EventOf } from './event.ts';
import type { Office } from './office.ts';
import { stepTimes } from './step-times.ts';

/** How many reminders should have gone out for a token by an instant. */
export function remindersDue(office: Office, token: Token, at: string): Token['reminded'] {
  const now = Date.parse(at);
  const { due, remindAt, reminded } = token;
  const late = due === null || now <= Date.parse(due) ? 0 : lateCount(office, Date.parse(due), now);
  const near = remindAt !== null && now >= Date.parse(remindAt);
  return { before: near || late > 0 ? 1 : reminded.before, late: Math.max(reminded.late, late) };
}

function lateCount({ calendar, reminders }: Office, due: number, now: number): number {
  const days = workingDaysBetween(calendar, due, now);
  return Math.min(reminders.most, 1 + Math.floor(days / Math.max(1, reminders.every)));
}

/**
 * The clock has moved: every waiting step whose reminder has come is told once, however often one looks. Before that, deadlines follow
 * the calendar as it is now: a holiday that was announced late moves them.
 */
export function decideClock(setting: Setting<EventOf<'waktu'>>, kase: Case): Decision {
  const counted = kase.tokens.reduce((draft, token) => recounted(setting, draft, token), draftOf(kase));
  return counted.kase.tokens.reduce((draft, token) => {
    const { before, late } = remindersDue(setting.office, token, setting.event.at);
    const { reminded, step } = token;
    if (before === reminded.before && late === reminded.late) return draft;
    return put(setting, draft, { fact: 'diingatkan', step, before, late });
  }, counted);
}

function recounted(setting: Setting, draft: Draft, token: Token): Draft {
  const step = stepOf(setting.route, token.step);
  if (step === undefined) return draft;
  const { due, remindAt } = stepTimes(setting.office, step, token.since);
  return due === token.due && remindAt === token.remindAt
    ? draft
    : put(setting, draft, { fact: 'tenggat', step: token.step, due, remindAt });
}

/** An effect was carried out; a second report of it changes nothing. */
export function decideResult(setting: Setting<EventOf<'hasil'>>, kase: Case): Decision {
  const { effect, values } = setting.event;
  const outcome = kase.outcomes.find((one) => one.effect === effect);
  if (outcome === undefined) return { code: 'unknown-effect', effect };
  return outcome.values === null
    ? put(setting, draftOf(kase), { fact: 'terlaksana', effect, values })
    : draftOf(kase);
}
