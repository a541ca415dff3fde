import { LINK_TEXTS } from '../../../core/messages/process-approval.ts';
import { PAGE_TEXTS, RECORDED_TEXTS } from '../../../core/messages/registry-pages.ts';
import { type ApprovalLink, linkStands } from '../../../core/process/approval/approval-link.ts';
import type { Case } from '../../../core/process/engine/case.ts';
import { sameAddress } from '../../../core/process/engine/who-may-act.ts';
import { instantText } from '../../../core/registry/letters/letter-parts.ts';
import type { KeptSnapshot } from '../../../core/registry/snapshot.ts';
import type { OpenCase } from '../transact.ts';
import { caseView, type Glance, noteViews, zoneOf } from './case-view.ts';
import { contentView } from './content-view.ts';
import { historyOf } from './history-view.ts';
import type { DecisionPage, PageHead } from './page-model.ts';
import { turnsOf } from './rights.ts';
import { stepView } from './step-view.ts';

/** What a decision page is made of. `link` is verified: whole, ours and not expired. */
export interface DecisionSources {
  readonly head: PageHead;
  readonly token: string;
  readonly link: ApprovalLink;
  readonly open: OpenCase;
  readonly kept: KeptSnapshot | null;
}

/** The page behind a letter's link: everything to read, and the choices where the link still stands. */
export function decisionPage(glance: Glance, sources: DecisionSources): DecisionPage {
  const { head, token, link, open, kept } = sources;
  const { kase, route } = open;
  const turn = turnsOf(glance, open).find(({ step }) => step.id === link.step);
  const refusal = linkStands(link, kase, null);
  const stands = refusal === null && turn !== undefined;
  const content = contentView(kept, glance.book.settings.profile);
  return {
    page: 'putus',
    head,
    token,
    person: link.person,
    case: caseView(glance, open),
    content,
    changes: kase.contents[kase.contents.length - 1]?.changes ?? [],
    notes: noteViews(glance, kase, PAGE_TEXTS.notePlace),
    history: historyOf(glance, route, kase),
    step: stands && content.missing === '' ? stepView(glance, route, kase, turn.step, turn.token) : null,
    message: stands
      ? content.missing
      : (recorded(glance, link, kase) ?? LINK_TEXTS[refusal ?? 'not-waiting']()),
  };
}

/** What this person decided at this visit of the step; null where they did not. */
function recorded(glance: Glance, { step, round, person }: ApprovalLink, kase: Case): string | null {
  const acts = [...kase.visits, ...kase.tokens]
    .filter((visit) => visit.step === step && visit.round === round)
    .flatMap((visit) => visit.acts);
  const own = acts.find(({ actor }) => sameAddress(actor.person, person));
  return own === undefined ? null : RECORDED_TEXTS.own(own.choice, instantText(own.at, zoneOf(glance)));
}
