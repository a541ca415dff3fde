import { ACT_TEXTS, OBSTACLE_TEXTS } from '../../../core/messages/registry-acts.ts';
import { LINK_TEXTS } from '../../../core/messages/process-approval.ts';
import { PAGE_TEXTS } from '../../../core/messages/registry-pages.ts';
import { linkEvent, linkStands } from '../../../core/process/approval/approval-link.ts';
import type { OfficeBook } from '../../../core/registry/registry-settings.ts';
import type { Service } from '../../../core/registry/service.ts';
import type { KeptSnapshot } from '../../../core/registry/snapshot.ts';
import type { Answer } from '../../answer.ts';
import { type Recorded, whoDecides } from '../decide.ts';
import { keepSnapshot, readSnapshot } from '../kept-snapshot.ts';
import type { Registry } from '../ports.ts';
import { readSubmission, type Submission } from '../read-submission.ts';
import { reviseCase } from '../revise-case.ts';
import { look, PATIENCE, transact } from '../transact.ts';
import { isApplicant, isManager, mayRevise } from './rights.ts';

const no = (message: string): Answer<Recorded> => ({ ok: false, message });

/** Hands in by the link of a letter: its step must still wait, at the same revision. A second call tells what was recorded. */
export function resubmitByLink(
  registry: Registry,
  text: string,
  code: string,
  answers: Readonly<Record<string, string>>,
): Answer<Recorded> {
  const link = whoDecides(registry, text, code);
  if (!link.ok) return link;
  const { caseId } = link.value;
  const open = look(registry).openCase(caseId);
  if (typeof open === 'string') return no(OBSTACLE_TEXTS[open]());
  const refusal = linkStands(link.value, open.kase, null);
  if (refusal !== null && refusal !== 'used') return no(LINK_TEXTS[refusal]());
  return resubmit(registry, link.value, linkEvent(link.value), caseId, answers);
}

/**
 * Takes the sheet of a case as it is now: a new revision with answers to remarks, or (where the case has ended) the case once more.
 * The sheet is read before anything is locked.
 * @param event by which a second press is known
 */
export function resubmit(
  registry: Registry,
  { person }: { readonly person: string },
  event: string,
  caseId: string,
  answers: Readonly<Record<string, string>>,
): Answer<Recorded> {
  const seen = look(registry);
  const open = seen.openCase(caseId);
  if (typeof open === 'string') return no(OBSTACLE_TEXTS[open]());
  if (open.kase.events.includes(event))
    return { ok: true, value: { message: ACT_TEXTS.already(''), caseId, repeated: true } };
  const glance = { book: seen.book, now: seen.now, person };
  const running = open.kase.status === 'berjalan';
  const may = running ? mayRevise(glance, open) : isManager(glance) || isApplicant(glance, open.kase);
  if (!may) return no(PAGE_TEXTS.notYourTurn);
  const content = open.kase.contents[open.kase.contents.length - 1];
  const before = content === undefined ? null : readSnapshot(registry, content.hash);
  if (before === null || open.service === null) return no(PAGE_TEXTS.noSheet);
  const submission = readAgain(registry, seen.book, open.service, before);
  if (submission.kind === 'refused') return no(submission.reasons.join(' '));
  keepSnapshot(registry, submission.kept);
  const told = transact(registry, PATIENCE.person, (turn) => {
    const handover = { id: event, at: turn.now, by: person };
    return reviseCase(registry, turn, caseId, submission.kept, handover, answers);
  });
  if (told === null) return no(ACT_TEXTS.busy());
  if (told.kind === 'refused') return no(told.why);
  if (told.kind === 'held')
    return { ok: true, value: { message: ACT_TEXTS.revisedOnly(told.why), caseId, repeated: false } };
  const message = running ? PAGE_TEXTS.resubmitted : ACT_TEXTS.reopened();
  return { ok: true, value: { message, caseId, repeated: false } };
}

/** The content as it is now. Where it came from no sheet it is what it was, and only answers are new. */
function readAgain(registry: Registry, book: OfficeBook, service: Service, before: KeptSnapshot): Submission {
  const { snapshot, source } = before;
  if (source === null) return { kind: 'content', kept: before };
  return readSubmission(registry, book, {
    service,
    unit: book.units.find(({ id }) => id === snapshot.unit) ?? null,
    title: snapshot.title,
    sheet: source.id,
    answers: snapshot.answers,
    fileIds: snapshot.files.map(({ id }) => id),
  });
}
