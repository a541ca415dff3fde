import { HISTORY_TEXTS } from '../../../core/messages/registry-pages.ts';
import { SIGNATURE_WORDS } from '../../../core/messages/registry-signed.ts';
import { STATUS_WORDS } from '../../../core/messages/process-refusals.ts';
import type { Act, Case } from '../../../core/process/engine/case.ts';
import { type Route, stepOf } from '../../../core/process/route/route.ts';
import { actorName } from '../../../core/registry/letters/letter-case.ts';
import { instantText } from '../../../core/registry/letters/letter-parts.ts';
import { type Glance, zoneOf } from './case-view.ts';
import type { HistoryView } from './page-model.ts';

interface Happening {
  readonly at: string;
  readonly text: string;
  readonly note: string;
}

/** What has happened to a case, the newest first: told from the case itself, so that no page reads the whole ledger. */
export function historyOf(glance: Glance, route: Route, kase: Case): readonly HistoryView[] {
  const { applicant } = kase;
  const row = (step: string) => stepOf(route, step)?.number ?? step;
  const acted = (step: string) => (act: Act) => ({
    at: act.at,
    text: HISTORY_TEXTS.acted(row(step), actorName(act.actor), act.choice),
    note: act.note,
  });
  const visits = kase.visits.flatMap(({ step, acts, outcome, left }): Happening[] => [
    ...acts.map(acted(step)),
    ...(outcome === 'dihentikan' ? [{ at: left, text: HISTORY_TEXTS.stopped(row(step)), note: '' }] : []),
  ]);
  const happenings: readonly Happening[] = [
    { at: kase.openedAt, text: HISTORY_TEXTS.opened(applicant.name.trim() || applicant.person), note: '' },
    ...visits,
    ...kase.tokens.flatMap(({ step, acts }) => acts.map(acted(step))),
    ...kase.signed.map(({ at, by, form }) => ({
      at,
      text: HISTORY_TEXTS.signed(actorName(by), SIGNATURE_WORDS[form]),
      note: '',
    })),
    ...ending(kase),
  ];
  return happenings
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => (a.at === b.at ? b.index - a.index : a.at < b.at ? 1 : -1))
    .map(({ at, text, note }) => ({ at: instantText(at, zoneOf(glance)), text, note }));
}

function ending({ closed, status }: Case): readonly Happening[] {
  if (closed === null) return [];
  const by = closed.by === null ? '' : actorName(closed.by);
  return [{ at: closed.at, text: HISTORY_TEXTS.closed(STATUS_WORDS[status], by), note: closed.reason }];
}
