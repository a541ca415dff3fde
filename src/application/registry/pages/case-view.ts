import type { Zone } from '../../../core/calendar/working-calendar.ts';
import { PAGE_TEXTS, STATUS_TEXTS } from '../../../core/messages/registry-pages.ts';
import { SIGNATURE_WORDS } from '../../../core/messages/registry-signed.ts';
import { listed } from '../../../core/messages/rule-text.ts';
import { type Case, outcomeOf, revisionOf, signedOf } from '../../../core/process/engine/case.ts';
import { EFFECT_IDS } from '../../../core/process/engine/effect-ids.ts';
import type { Office } from '../../../core/process/engine/office.ts';
import { whoMayAct } from '../../../core/process/engine/who-may-act.ts';
import { type RouteStep, stepOf } from '../../../core/process/route/route.ts';
import { numberOf, signatureState } from '../../../core/registry/case-record.ts';
import { actorName, applicantName } from '../../../core/registry/letters/letter-case.ts';
import { instantText } from '../../../core/registry/letters/letter-parts.ts';
import { safeUrl } from '../../../core/registry/letters/plain-words.ts';
import type { OfficeBook } from '../../../core/registry/registry-settings.ts';
import type { OpenCase } from '../transact.ts';
import type { CaseView, NoteView } from './page-model.ts';

/** The office and the instant by which a page is made. */
export interface Glance {
  readonly book: OfficeBook;
  readonly now: string;
  /** Address of who looks; empty for the public. */
  readonly person: string;
}

export function zoneOf({ book }: Glance): Zone {
  return book.office.calendar.zone;
}

export function caseView(glance: Glance, open: OpenCase): CaseView {
  const { kase, service } = open;
  return {
    id: kase.id,
    title: kase.title,
    applicant: applicantName(kase, glance.book.units),
    service: service?.name ?? open.index.service,
    revision: revisionOf(kase),
    opened: instantText(kase.openedAt, zoneOf(glance)),
    status: statusText(glance, open),
    number: numberOf(kase),
    pdf: safeUrl(pdfOf(kase)),
    signature: signatureText(glance, kase),
  };
}

function signatureText(glance: Glance, kase: Case): string {
  const state = signatureState(kase);
  const signed = signedOf(kase);
  if (state === '') return '';
  const words = SIGNATURE_WORDS[state];
  return signed === null ? words : PAGE_TEXTS.signed(words, instantText(signed.at, zoneOf(glance)));
}

/** Where the newest document can be read: the signed one, the final one, else the draft of this revision; empty where there is none. */
function pdfOf(kase: Case): string {
  const made = (stage: 'final' | 'draf') =>
    outcomeOf(kase, EFFECT_IDS.document(kase.id, revisionOf(kase), stage))?.pdfUrl;
  return signedOf(kase)?.url ?? made('final') ?? made('draf') ?? '';
}

function statusText({ book, now }: Glance, { kase, route }: OpenCase): string {
  if (kase.status === 'selesai') return STATUS_TEXTS.selesai(numberOf(kase));
  if (kase.status !== 'berjalan') return STATUS_TEXTS[kase.status];
  const steps = kase.tokens.flatMap(({ step }) => stepOf(route, step) ?? []);
  if (steps.length === 0) return STATUS_TEXTS.machine;
  const who = steps.flatMap((step) => executorNames(book.office, step, kase, now));
  return STATUS_TEXTS.waiting(listed(steps.map(({ number }) => number)), listed([...new Set(who)]));
}

/** Who acts at a step: posts as they are held now, or the applicant. */
export function executorNames(office: Office, step: RouteStep, kase: Case, now: string): readonly string[] {
  return step.executors.map((executor) => {
    if (executor.kind === 'pengaju') return applicantName(kase, office.units);
    const [acting] = whoMayAct(office, executor, kase.applicant, now);
    return acting === undefined ? executor.jabatan : actorName(acting);
  });
}

export function noteViews(
  glance: Glance,
  kase: Case,
  place: (row: string, column: string) => string,
): readonly NoteView[] {
  return kase.notes.map(({ id, row, column, text, by, at, state, answer }) => ({
    id,
    place: place(row, column),
    text,
    by: actorName(by),
    at: instantText(at, zoneOf(glance)),
    state,
    answer,
    own: state === 'terbuka' && by.person.trim().toLowerCase() === glance.person.trim().toLowerCase(),
  }));
}
