import { FORM_TEXTS, SUBMISSION_TEXTS } from '../../core/messages/registry-form.ts';
import type { Applicant } from '../../core/process/engine/case.ts';
import { refusalText } from '../../core/process/engine/refusal.ts';
import { sameAddress } from '../../core/process/engine/who-may-act.ts';
import { isAddress } from '../../core/registry/office-cells.ts';
import { OFFICE_TABS, readOffice } from '../../core/registry/read-office.ts';
import type { OfficeBook, RegistryUnit } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import type { KeptSnapshot } from '../../core/registry/snapshot.ts';
import { cellOf, columnOf } from '../../core/registry/tab-layout.ts';
import { foldText } from '../../core/sop/fold-text.ts';
import { keepSnapshot } from './kept-snapshot.ts';
import type { FormAnswer, Registry } from './ports.ts';
import { readSubmission } from './read-submission.ts';
import { reviseCase } from './revise-case.ts';
import { PATIENCE, transact, type Transaction } from './transact.ts';

export type Receipt =
  | { readonly kind: 'opened' | 'revised' | 'known'; readonly caseId: string }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  /** Others kept the registry busy: the sweep will find the answer again. */
  | { readonly kind: 'busy' };

/** Everything that people keep in the spreadsheet, read outside of a turn. */
export function readBook(registry: Registry): OfficeBook {
  const [layanan = [], jabatan = [], unit = [], libur = [], pengaturan = []] = registry.store.read(
    OFFICE_TABS.map((tab) => ({ tab })),
  );
  return readOffice({ layanan, jabatan, unit, libur, pengaturan });
}

/** The event by which an answer opens or changes a case. A changed answer has the same id and a later time. */
export function answerEvent({ responseId, at }: Pick<FormAnswer, 'responseId' | 'at'>): string {
  return `formulir:${responseId}@${at}`;
}

/** Key of the note that an answer is dealt with, for answers that opened no case of their own. */
function dealtKey(answer: FormAnswer): string {
  return `jawaban/${answer.responseId}@${answer.at}`;
}

/** Whether an answer needs nothing more: it has opened a case, or it is noted what became of it. */
export function isDealtWith(turn: Pick<Transaction, 'index' | 'counter'>, answer: FormAnswer): boolean {
  return (
    turn.counter(dealtKey(answer)) !== '' || turn.index.some(({ origin }) => origin === answerEvent(answer))
  );
}

/**
 * Takes an answer of a service's form: reads what was handed in, keeps it, opens a case (or brings a new revision of one), and
 * leaves the letters to Kotak Keluar. Any number of calls for one answer have the effect of one.
 */
export function receiveAnswer(
  registry: Registry,
  service: Service,
  answer: FormAnswer,
  patience: number = PATIENCE.machine,
): Receipt {
  const book = readBook(registry);
  const applicant = applicantOf(book, service, answer);
  if (typeof applicant === 'string') return refuse(registry, service, answer, [applicant], patience);
  const submission = readSubmission(registry, book, {
    service,
    unit: applicant.unit,
    title: answer.answers[FORM_TEXTS.subject.title] ?? '',
    sheet: answer.answers[FORM_TEXTS.sheet.title] ?? '',
    answers: wordsOf(answer),
    fileIds: answer.fileIds,
  });
  if (submission.kind === 'refused') return refuse(registry, service, answer, submission.reasons, patience);
  const { kept } = submission;
  keepSnapshot(registry, kept);
  const receipt = transact(registry, patience, (turn) =>
    isDealtWith(turn, answer)
      ? known(turn, answer)
      : take(registry, turn, service, answer, applicant.applicant, kept),
  );
  return receipt ?? { kind: 'busy' };
}

/** Answers in words: what the content is made of, without what only says who and where. */
function wordsOf({ answers }: FormAnswer): Readonly<Record<string, string>> {
  const kept = [FORM_TEXTS.question.title, FORM_TEXTS.note.title];
  return Object.fromEntries(
    kept.flatMap((title) => {
      const text = (answers[title] ?? '').replace(/\r\n?/g, '\n').trim();
      return text === '' ? [] : [[title, text]];
    }),
  );
}

function applicantOf(
  book: OfficeBook,
  service: Service,
  answer: FormAnswer,
): { readonly unit: RegistryUnit | null; readonly applicant: Applicant } | string {
  const person = answer.email.trim().toLowerCase();
  if (!isAddress(person)) return SUBMISSION_TEXTS.noEmail();
  if (!service.active) return SUBMISSION_TEXTS.closed(service.name);
  const name = (answer.answers[FORM_TEXTS.name.title] ?? '').replace(/\s+/g, ' ').trim().slice(0, 100);
  const named = (answer.answers[FORM_TEXTS.unit.title] ?? '').trim();
  if (named === '' && service.applicants === 'umum')
    return { unit: null, applicant: { unit: null, person, name } };
  const unit = book.units.find((one) => one.active && foldText(one.name) === foldText(named));
  if (unit === undefined) return SUBMISSION_TEXTS.unknownUnit(named);
  // A typed address is a claim: anybody could type that of a contact.
  if (!answer.emailVerified) return SUBMISSION_TEXTS.unverified();
  const mine = unit.contacts.some((contact) => sameAddress(contact, person));
  const keeper = book.office.managers.some((manager) => sameAddress(manager, person));
  if (!mine && !keeper) return SUBMISSION_TEXTS.notContact(unit.name);
  return { unit, applicant: { unit: unit.id, person, name } };
}

/** Says why an answer cannot be taken: to whoever handed it in, once. */
function refuse(
  registry: Registry,
  service: Service,
  answer: FormAnswer,
  reasons: readonly string[],
  patience: number,
): Receipt {
  const receipt = transact(registry, patience, (turn): Receipt => {
    if (isDealtWith(turn, answer)) return known(turn, answer);
    note(registry, turn, service, answer, reasons);
    return { kind: 'refused', reasons };
  });
  return receipt ?? { kind: 'busy' };
}

function note(
  registry: Registry,
  turn: Transaction,
  service: Service,
  answer: FormAnswer,
  reasons: readonly string[],
): void {
  turn.setCounter(dealtKey(answer), 'ditolak');
  const person = answer.email.trim().toLowerCase();
  if (!isAddress(person) || !registry.allowed(`tolak/${person}`, 10, 60)) return;
  const title = (answer.answers[FORM_TEXTS.subject.title] ?? '').slice(0, 200);
  turn.ask(
    {
      id: `tolak/${answerEvent(answer)}`,
      kind: 'pengajuan-ditolak',
      person,
      service: service.name,
      title,
      reasons,
    },
    [person],
  );
}

function known(turn: Transaction, answer: FormAnswer): Receipt {
  const opened = turn.index.find(({ origin }) => origin === answerEvent(answer));
  const noted = turn.counter(dealtKey(answer));
  return opened === undefined && noted === 'ditolak'
    ? { kind: 'refused', reasons: [] }
    : { kind: 'known', caseId: opened?.id ?? noted };
}

function take(
  registry: Registry,
  turn: Transaction,
  service: Service,
  answer: FormAnswer,
  applicant: Applicant,
  kept: KeptSnapshot,
): Receipt {
  const earlier = earlierCase(turn, service, answer, applicant);
  if (typeof earlier === 'string') {
    note(registry, turn, service, answer, [earlier]);
    return { kind: 'refused', reasons: [earlier] };
  }
  if (earlier !== null) return revise(registry, turn, service, answer, earlier.id, kept);
  const twin = turn.index.find(
    ({ hash, service: code, unit, status }) =>
      status === 'berjalan' && hash === kept.hash && code === service.code && unit === (applicant.unit ?? ''),
  );
  if (twin !== undefined) {
    turn.setCounter(dealtKey(answer), twin.id);
    return { kind: 'known', caseId: twin.id };
  }
  return open(registry, turn, service, answer, applicant, kept);
}

/** The case that an answer belongs to: named in it, or opened by the same answer before it was changed. */
function earlierCase(
  turn: Transaction,
  service: Service,
  answer: FormAnswer,
  applicant: Applicant,
): { readonly id: string } | string | null {
  const named = (answer.answers[FORM_TEXTS.caseId.title] ?? '').trim().toUpperCase();
  const same = (unit: string) => unit === (applicant.unit ?? '');
  if (named !== '') {
    const found = turn.index.find(
      ({ id, unit, service: code }) => id === named && same(unit) && code === service.code,
    );
    return found ?? SUBMISSION_TEXTS.unknownCase(named);
  }
  const before = `formulir:${answer.responseId}@`;
  return turn.index.find(({ origin, unit }) => origin.startsWith(before) && same(unit)) ?? null;
}

function revise(
  registry: Registry,
  turn: Transaction,
  service: Service,
  answer: FormAnswer,
  caseId: string,
  kept: KeptSnapshot,
): Receipt {
  const by = answer.email.trim().toLowerCase();
  const event = { id: answerEvent(answer), at: turn.now, by };
  const revision = reviseCase(registry, turn, caseId, kept, event, {});
  if (revision.kind === 'refused') {
    note(registry, turn, service, answer, [revision.why]);
    return { kind: 'refused', reasons: [revision.why] };
  }
  turn.setCounter(dealtKey(answer), caseId);
  if (revision.kind === 'held') {
    const { why } = revision;
    turn.ask({ id: `tertahan/${event.id}`, kind: 'revisi-tertahan', caseId, person: by, why }, [by]);
  }
  return { kind: 'revised', caseId };
}

function open(
  registry: Registry,
  turn: Transaction,
  service: Service,
  answer: FormAnswer,
  applicant: Applicant,
  kept: KeptSnapshot,
): Receipt {
  const begun = turn.begin(service, {
    type: 'buka',
    id: answerEvent(answer),
    at: turn.now,
    by: applicant.person,
    title: kept.snapshot.title,
    applicant,
    contentHash: kept.hash,
    start: null,
  });
  if (typeof begun === 'string') {
    const reason = SUBMISSION_TEXTS.noRoute(service.name);
    note(registry, turn, service, answer, [reason]);
    return { kind: 'refused', reasons: [reason] };
  }
  if (begun.result.kind === 'refused') {
    const reason = refusalText(begun.result.refusal);
    note(registry, turn, service, answer, [reason]);
    return { kind: 'refused', reasons: [reason] };
  }
  markCollected(turn, service, applicant, begun.id);
  return { kind: 'opened', caseId: begun.id };
}

/** A collection that waited for this unit has its answer. */
function markCollected(turn: Transaction, service: Service, { unit }: Applicant, caseId: string): void {
  if (unit === null) return;
  const [rows = []] = turn.read([{ tab: 'periode' }]);
  rows.forEach((row, index) => {
    const mine =
      cellOf('periode', row, 'Kode Layanan') === service.code && cellOf('periode', row, 'Kode Unit') === unit;
    if (!mine || cellOf('periode', row, 'Berkas') !== '') return;
    const column = columnOf('periode', 'Keadaan');
    turn.change({ kind: 'set', tab: 'periode', row: index, column, cells: ['sudah', caseId] });
  });
}
