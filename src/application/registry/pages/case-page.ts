import { MANAGER_TEXTS, PAGE_TEXTS } from '../../../core/messages/registry-pages.ts';
import { whoMayAct } from '../../../core/process/engine/who-may-act.ts';
import { hasVerdict } from '../../../core/process/route/route-actions.ts';
import { stepOf } from '../../../core/process/route/route.ts';
import { numberOf } from '../../../core/registry/case-record.ts';
import { actorName } from '../../../core/registry/letters/letter-case.ts';
import type { KeptSnapshot } from '../../../core/registry/snapshot.ts';
import { MOST_MEGABYTES } from '../take-signed.ts';
import type { OpenCase } from '../transact.ts';
import { caseView, type Glance, noteViews } from './case-view.ts';
import { contentView } from './content-view.ts';
import { historyOf } from './history-view.ts';
import type { CasePage, WaitingLane } from './page-model.ts';
import { isApplicant, isManager, mayRevise, maySign } from './rights.ts';

/** One case for somebody who may read it; what may be done with it depends on who they are. */
export function casePage(glance: Glance, open: OpenCase, kept: KeptSnapshot | null): CasePage {
  const { kase, route } = open;
  const running = kase.status === 'berjalan';
  const [manages, brought] = [isManager(glance), isApplicant(glance, kase)];
  return {
    case: caseView(glance, open),
    content: contentView(kept, glance.book.settings.profile),
    changes: kase.contents[kase.contents.length - 1]?.changes ?? [],
    notes: noteViews(glance, kase, PAGE_TEXTS.notePlace),
    history: historyOf(glance, route, kase),
    waiting: running && manages ? waitingLanes(glance, open) : [],
    may: {
      withdraw: running && brought,
      revise: mayRevise(glance, open) && kept !== null,
      cancel: running && manages,
      reassign: running && manages,
      sign: maySign(glance, open) ? { number: numberOf(kase) !== '', megabytes: MOST_MEGABYTES } : null,
      reopen: !running && (manages || brought),
    },
  };
}

/** Work that can be handed to somebody else: a verdict only within its post, other work to anybody in the office's lists. */
function waitingLanes(glance: Glance, { kase, route }: OpenCase): readonly WaitingLane[] {
  const { book, now } = glance;
  const everybody = book.office.appointments.map(({ person, name }) => ({ address: person, name }));
  return kase.tokens.flatMap((token): WaitingLane[] => {
    const step = stepOf(route, token.step);
    if (step === undefined) return [];
    return step.executors
      .filter(({ lane }) => token.acts.every((act) => act.lane !== lane))
      .map((executor) => {
        const entitled = whoMayAct(book.office, executor, kase.applicant, now);
        const holders = entitled.map((actor) => ({ address: actor.person, name: actorName(actor) }));
        const all = hasVerdict(step.actions) ? holders : [...holders, ...everybody];
        return {
          step: step.id,
          lane: executor.lane,
          label: MANAGER_TEXTS.lane(step.number, step.text, executor.name),
          candidates: all.filter(
            ({ address }, index) => all.findIndex((other) => other.address === address) === index,
          ),
        };
      });
  });
}
