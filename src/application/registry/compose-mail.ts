import { composeLetter } from '../../core/registry/letters/compose-letter.ts';
import { letterCase, letterStep } from '../../core/registry/letters/letter-case.ts';
import type { LetterFrame, LetterMatter, LetterReader } from '../../core/registry/letters/letter.ts';
import { writeRegister } from '../../core/registry/register-xlsx.ts';
import { numberOf } from '../../core/registry/case-record.ts';
import type { OutboxItem, Task } from '../../core/registry/outbox-item.ts';
import { REGISTRY_TEXTS } from '../../core/messages/registry-texts.ts';
import { revisionOf, tokenAt } from '../../core/process/engine/case.ts';
import { hasVerdict } from '../../core/process/route/route-actions.ts';
import { stepOf } from '../../core/process/route/route.ts';
import { listed } from '../../core/messages/rule-text.ts';
import { readSnapshot } from './kept-snapshot.ts';
import { invitationMail, unitReminderMail } from './perform-invitation.ts';
import { foldersOf } from './perform-task.ts';
import { ownPage, stepPage } from './personal-links.ts';
import type { OutgoingMail, Registry } from './ports.ts';
import { verificationUrl } from './public-links.ts';
import type { Work } from './run-outbox.ts';
import { readerOf, sheetUrl, stepLetter } from './step-letters.ts';
import type { OpenCase } from './transact.ts';

type TaskOf<K extends Task['kind']> = Extract<Task, { readonly kind: K }>;

const WITHOUT = { pictures: [], attachments: [] } as const;

/** Address and greeting of whoever gets a letter. */
interface Envelope {
  readonly to: readonly string[];
  readonly reader: LetterReader;
}

/**
 * The mail that a task asks for; null where it is not needed any more.
 * @throws Error where its case cannot be opened
 */
export function composeMail(registry: Registry, work: Work, item: OutboxItem): OutgoingMail | null {
  const { task } = item;
  switch (task.kind) {
    case 'mail':
      return caseMail(registry, work, item, task);
    case 'deliver':
      return deliveryMail(registry, work, item);
    case 'undangan':
      return invitationMail(registry, work.book, task);
    case 'ingatkan-unit':
      return unitReminderMail(registry, work.book, task);
    case 'tautan': {
      const { person } = task;
      const page = ownPage(registry, work.book.settings, person);
      const reader = readerOf(work, null, '', person);
      return written(work, item, { to: [person], reader }, { kind: 'tautan', page });
    }
    case 'balasan-ditolak':
      return refusedReply(registry, work, item, task);
    case 'pengajuan-ditolak': {
      const { person, service, title, reasons } = task;
      const reader = { name: '', office: '' };
      const matter = { kind: 'pengajuan-ditolak', service, title, reasons, form: '' } as const;
      return written(work, item, { to: [person], reader }, matter);
    }
    default:
      throw new Error(`Task ${task.kind} is no mail.`);
  }
}

function opened({ cases }: Work, item: OutboxItem): OpenCase {
  const open = cases.get(item.caseId);
  if (open === undefined) throw new Error(`Case ${item.caseId} cannot be opened.`);
  return open;
}

function written(
  { book }: Work,
  { reference }: OutboxItem,
  { to, reader }: Envelope,
  matter: LetterMatter,
  more: Pick<OutgoingMail, 'pictures' | 'attachments'> = WITHOUT,
): OutgoingMail {
  const { government, sender } = book.settings;
  const frame: LetterFrame = { government, sender, zone: book.office.calendar.zone, reference, to: reader };
  return { to, ...composeLetter(frame, matter), ...more, senderName: sender };
}

function caseMail(
  registry: Registry,
  work: Work,
  item: OutboxItem,
  task: TaskOf<'mail'>,
): OutgoingMail | null {
  const open = opened(work, item);
  const [person = ''] = task.to;
  const reader = readerOf(work, open, task.lane, person);
  const envelope = { to: task.to, reader };
  switch (task.letter) {
    case 'tugas':
    case 'dikembalikan':
    case 'revisi-baru':
    case 'pengingat':
    case 'terlambat': {
      const letter = stepLetter(registry, work, open, task, person);
      return letter === null
        ? null
        : written(work, item, envelope, { kind: task.letter, ...letter.matter }, letter);
    }
    case 'dialihkan': {
      const letter = stepLetter(registry, work, open, task, person);
      if (letter === null) return null;
      const handed = tokenAt(open.kase, task.step)?.handovers[task.lane];
      const by = handed?.by.name || handed?.by.person || work.book.settings.sender;
      const matter = { kind: 'dialihkan', by, reason: handed?.reason ?? '', ...letter.matter } as const;
      return written(work, item, envelope, matter, letter);
    }
    case 'jabatan-kosong': {
      const step = stepOf(open.route, task.step);
      const token = tokenAt(open.kase, task.step);
      if (step === undefined || token === undefined || open.service === null) return null;
      const executor = step.executors.find(({ lane }) => lane === task.lane);
      const jabatan = executor?.kind === 'jabatan' ? executor.jabatan : (executor?.name ?? '');
      return written(work, item, envelope, {
        kind: 'jabatan-kosong',
        case: caseOf(work, open),
        step: letterStep(step, token, false),
        jabatan,
        spreadsheet: '',
        page: ownPage(registry, work.book.settings, person),
      });
    }
    default:
      return written(work, item, envelope, aboutCase(registry, work, open, task, person));
  }
}

function caseOf({ book }: Work, { kase, service }: OpenCase) {
  if (service === null) throw new Error(`The service of ${kase.id} is not in the tab Layanan.`);
  return letterCase(kase, service, book.units);
}

/** Letters about the case as a whole, to whoever brought it. */
function aboutCase(
  registry: Registry,
  work: Work,
  open: OpenCase,
  task: TaskOf<'mail'>,
  person: string,
): LetterMatter {
  const { kase } = open;
  const about = caseOf(work, open);
  const content = kase.contents[kase.contents.length - 1];
  const folders = () => foldersOf(registry, work.book, kase);
  const own = () => ownPage(registry, work.book.settings, person);
  switch (task.letter) {
    case 'tanda-terima': {
      const kept = content === undefined ? null : readSnapshot(registry, content.hash);
      const checked = kept !== null && kept.snapshot.sop !== null;
      return {
        kind: 'tanda-terima',
        case: about,
        check: checked ? { score: kept.score, findings: kept.findings } : null,
        next: nextStep(open),
        sheet: kept?.source == null ? '' : sheetUrl(kept.source.id),
        folder: folders().pengajuan.url,
        page: own(),
      };
    }
    case 'selesai': {
      const final = kase.outcomes.find(
        ({ effect }) => effect.endsWith('/document/final') && effect.includes(`/r${revisionOf(kase)}/`),
      );
      const published = kase.outcomes.some(({ kind, values }) => kind === 'publish' && values !== null);
      return {
        kind: 'selesai',
        case: about,
        number: numberOf(kase),
        pdf: final?.values?.pdfUrl ?? '',
        folder: final?.values?.pdf ? folders().disahkan.url : '',
        verification: published ? verificationUrl(registry, kase.id, revisionOf(kase)) : '',
        answer: lastWords(open),
      };
    }
    case 'dibuka-lagi':
      return {
        kind: 'dibuka-lagi',
        case: about,
        by: work.book.settings.sender,
        next: nextStep(open),
        page: own(),
      };
    default:
      return {
        kind: task.letter === 'ditarik' ? 'ditarik' : 'dibatalkan',
        case: about,
        ...lastStatus(work, open),
      };
  }
}

function lastStatus({ book }: Work, { kase }: OpenCase): { readonly by: string; readonly reason: string } {
  const { closed } = kase;
  return { by: closed?.by?.name || closed?.by?.person || book.settings.sender, reason: closed?.reason ?? '' };
}

function nextStep({ kase, route }: OpenCase): string {
  const steps = kase.tokens.flatMap(({ step }) => stepOf(route, step) ?? []);
  return listed(steps.map(({ number, text }) => REGISTRY_TEXTS.step(number, text)));
}

/** What the last person who wrote something has written: the answer to a question, for one. */
function lastWords({ kase, route }: OpenCase): string {
  const answers = kase.visits.filter(({ step }) => stepOf(route, step)?.actions.includes('jawab') === true);
  const notes = answers.flatMap(({ acts }) => acts.map(({ note }) => note)).filter((note) => note !== '');
  return notes[notes.length - 1] ?? '';
}

function refusedReply(
  registry: Registry,
  work: Work,
  item: OutboxItem,
  task: TaskOf<'balasan-ditolak'>,
): OutgoingMail | null {
  const open = work.cases.get(task.caseId);
  if (open === undefined || open.service === null) return null;
  const { kase } = open;
  const token = tokenAt(kase, task.step);
  const { person, why } = task;
  const page =
    token === undefined
      ? null
      : stepPage(registry, work.book.settings, {
          caseId: kase.id,
          step: task.step,
          round: token.round,
          revision: revisionOf(kase),
          person,
        });
  const matter = { kind: 'balasan-ditolak', case: caseOf(work, open), why, page } as const;
  return written(work, item, { to: [person], reader: readerOf(work, open, '', person) }, matter);
}

/** The finished document to those for whom it is made, with the register as a table; null where nobody is named. */
function deliveryMail(registry: Registry, work: Work, item: OutboxItem): OutgoingMail | null {
  const open = opened(work, item);
  const receivers = open.service?.receivers ?? [];
  if (receivers.length === 0) return null;
  const { kase } = open;
  const about = caseOf(work, open);
  const final = kase.outcomes.find(({ kind, values }) => kind === 'publish' && values !== null)?.values;
  const pdf = final?.pdf ? registry.archive.readBytes(final.pdf) : null;
  const document = {
    number: numberOf(kase),
    title: kase.title,
    unit: about.applicant,
    effectiveOn:
      kase.outcomes.find(({ kind, values }) => kind === 'number' && values !== null)?.values?.date ?? '',
    revision: about.revision,
    hash: final?.hash ?? '',
    verification: verificationUrl(registry, kase.id, revisionOf(kase)),
  };
  const attachments = [
    ...(pdf === null ? [] : [{ name: `${kase.id}.pdf`, bytes: pdf, mimeType: 'application/pdf' }]),
    {
      name: `Register ${kase.id}.xlsx`,
      bytes: writeRegister(work.book.settings.government, [document]),
      mimeType: XLSX,
    },
  ];
  const matter: LetterMatter = {
    kind: 'pengantar',
    case: about,
    documents: [document],
    attachments: attachments.map(({ name }) => name),
  };
  return written(work, item, { to: receivers, reader: { name: '', office: '' } }, matter, {
    pictures: [],
    attachments,
  });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Letters that may be put together into one when several wait for the same person. */
const TOGETHER: readonly string[] = ['tugas', 'dikembalikan', 'revisi-baru', 'pengingat', 'terlambat'];

/** By what a task's letter is put together with others; null where it stands alone. */
export function digestKey(work: Work, { task, caseId }: OutboxItem): string | null {
  if (task.kind !== 'mail' || !TOGETHER.includes(task.letter)) return null;
  const open = work.cases.get(caseId);
  const step = open === undefined ? undefined : stepOf(open.route, task.step);
  return step !== undefined && hasVerdict(step.actions) ? (task.to[0] ?? null) : null;
}

/** One letter for all that waits for a person; null where nothing does any more. */
export function composeDigest(
  registry: Registry,
  work: Work,
  items: readonly OutboxItem[],
): OutgoingMail | null {
  const [first] = items;
  const person = first?.task.kind === 'mail' ? (first.task.to[0] ?? '') : '';
  const page = ownPage(registry, work.book.settings, person);
  const waiting = items.flatMap((item) => {
    const open = work.cases.get(item.caseId);
    if (open === undefined || item.task.kind !== 'mail') return [];
    const { kase, route, service } = open;
    const step = stepOf(route, item.task.step);
    const token = tokenAt(kase, item.task.step);
    if (service === null || step === undefined || token === undefined || token.round !== item.task.round)
      return [];
    const late = token.due !== null && token.due < registry.now();
    return [
      {
        case: letterCase(kase, service, work.book.units),
        step: letterStep(step, token, false),
        late,
        url: page.at(kase.id),
      },
    ];
  });
  if (first === undefined || waiting.length === 0) return null;
  const lane = first.task.kind === 'mail' ? first.task.lane : '';
  const reader = readerOf(work, work.cases.get(first.caseId) ?? null, lane, person);
  return written(work, first, { to: [person], reader }, { kind: 'ringkasan', waiting, page });
}
