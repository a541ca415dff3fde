import { MAIL_LIMITS } from '../../core/registry/mail-limits.ts';
import { outcomeOf, revisionOf, tokenAt } from '../../core/process/engine/case.ts';
import { EFFECT_IDS } from '../../core/process/engine/effect-ids.ts';
import { sameAddress } from '../../core/process/engine/who-may-act.ts';
import { hasVerdict } from '../../core/process/route/route-actions.ts';
import { stepOf } from '../../core/process/route/route.ts';
import type { CaseTask } from '../../core/registry/outbox-item.ts';
import { letterCase, letterStep } from '../../core/registry/letters/letter-case.ts';
import type { StepMatter } from '../../core/registry/letters/letter.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import { encodePng } from '../../core/picture/encode-png.ts';
import { rasterizePage } from '../../core/picture/rasterize-page.ts';
import { drawForPrint } from '../print-sop.ts';
import { readSnapshot } from './kept-snapshot.ts';
import { stepPage } from './personal-links.ts';
import type { OutgoingMail, Registry } from './ports.ts';
import type { Work } from './run-outbox.ts';
import type { OpenCase } from './transact.ts';

type MailTask = Extract<CaseTask, { readonly kind: 'mail' }>;

/** What a letter about a waiting step says, and what goes along with it. */
export interface StepLetter {
  readonly matter: StepMatter;
  readonly pictures: OutgoingMail['pictures'];
  readonly attachments: OutgoingMail['attachments'];
}

const PICTURE = 'alur';

/** Null where the step no longer waits for this person's letter: it was done, or the case went another way meanwhile. */
export function stepLetter(
  registry: Registry,
  { book }: Work,
  open: OpenCase,
  task: MailTask,
  person: string,
): StepLetter | null {
  const { kase, service, route } = open;
  const step = stepOf(route, task.step);
  const token = tokenAt(kase, task.step);
  if (service === null || step === undefined || token === undefined) return null;
  if (kase.status !== 'berjalan' || token.round !== task.round) return null;
  const { settings, units } = book;
  const revision = revisionOf(kase);
  const content = kase.contents[kase.contents.length - 1];
  const judged = hasVerdict(step.actions);
  const kept = content === undefined ? null : readSnapshot(registry, content.hash);
  const draft = outcomeOf(kase, EFFECT_IDS.document(kase.id, revision, 'draf'));
  const picture = judged && kept?.snapshot.sop ? flowPicture(kept.snapshot.sop, settings.profile) : null;
  const pdf = judged && draft?.pdf ? registry.archive.readBytes(draft.pdf) : null;
  const { returned } = token;
  return {
    matter: {
      case: letterCase(kase, service, units),
      step: letterStep(step, token, settings.readReplies),
      changes: content?.changes ?? [],
      returned:
        returned === null ? null : { by: returned.by.name || returned.by.person, reason: returned.reason },
      notes: kase.notes.filter(({ state }) => state === 'terbuka'),
      picture: picture === null ? '' : PICTURE,
      pdf: draft?.pdfUrl ?? '',
      sheet: kept?.source === undefined || kept.source === null ? '' : sheetUrl(kept.source.id),
      page: stepPage(registry, settings, {
        caseId: kase.id,
        step: step.id,
        round: token.round,
        revision,
        person,
      }),
    },
    pictures: picture === null ? [] : [{ name: PICTURE, png: picture }],
    attachments:
      pdf === null || pdf.length > MAIL_LIMITS.attachment
        ? []
        : [{ name: `${kase.id} r${revision}.pdf`, bytes: pdf, mimeType: 'application/pdf' }],
  };
}

export function sheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${encodeURIComponent(id)}/edit`;
}

/** The first page of the flow, small enough for a phone on a slow line. */
function flowPicture(sop: Parameters<typeof drawForPrint>[0]['sop'], profile: string): Uint8Array | null {
  const print = { sop, profile: findProfile(profile === '' ? sop.profile : profile), logo: null };
  const [page] = drawForPrint(print, true).pages;
  return page === undefined ? null : encodePng(rasterizePage(page, { scale: 1.25, layer: 'page' }));
}

/** The name and the post under which a letter greets its reader. */
export function readerOf(
  { book }: Work,
  open: OpenCase | null,
  lane: string,
  person: string,
): { readonly name: string; readonly office: string } {
  const executor = open?.route.steps.flatMap(({ executors }) => executors).find((one) => one.lane === lane);
  const own = book.office.appointments.filter((one) => sameAddress(one.person, person));
  const held =
    executor?.kind === 'jabatan' ? own.find(({ jabatan }) => jabatan === executor.jabatan) : own[0];
  if (held !== undefined)
    return {
      name: held.name,
      office: held.capacity === 'definitif' ? held.jabatan : `${held.capacity} ${held.jabatan}`,
    };
  const unit = book.units.find(({ contacts }) => contacts.some((one) => sameAddress(one, person)));
  const applicant = open?.kase.applicant;
  const name = applicant !== undefined && sameAddress(applicant.person, person) ? applicant.name : '';
  return { name, office: unit?.name ?? '' };
}
