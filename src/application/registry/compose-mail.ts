import { letterStep } from '../../core/registry/letters/letter-case.ts';
import type { LetterMatter } from '../../core/registry/letters/letter.ts';
import { writeRegister } from '../../core/registry/register-xlsx.ts';
import { numberOf } from '../../core/registry/case-record.ts';
import type { OutboxItem, Task } from '../../core/registry/outbox-item.ts';
import { outcomeOf, publishedOf, revisionOf, tokenAt } from '../../core/process/engine/case.ts';
import { EFFECT_IDS } from '../../core/process/engine/effect-ids.ts';
import { stepOf } from '../../core/process/route/route.ts';
import { invitationMail, unitReminderMail } from './perform-invitation.ts';
import { ownPage, stepPage } from './personal-links.ts';
import type { OutgoingMail, Registry } from './ports.ts';
import { verificationUrl } from './public-links.ts';
import type { Work } from './run-outbox.ts';
import { readerOf, stepLetter } from './step-letters.ts';
import { aboutCase } from './about-case.ts';
import { caseOf, opened, written } from './write-mail.ts';

type TaskOf<K extends Task['kind']> = Extract<Task, { readonly kind: K }>;

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
      return written(work, [item], { to: [person], reader }, { kind: 'tautan', page });
    }
    case 'balasan-ditolak':
      return refusedReply(registry, work, item, task);
    case 'revisi-tertahan': {
      const { person, why } = task;
      const open = opened(work, item);
      const page = ownPage(registry, work.book.settings, person);
      const reader = readerOf(work, open, '', person);
      const matter = { kind: 'revisi-tertahan', case: caseOf(work, open), why, page } as const;
      return written(work, [item], { to: [person], reader }, matter);
    }
    case 'pengajuan-ditolak': {
      const { person, service, title, reasons } = task;
      const reader = { name: '', office: '' };
      const matter = { kind: 'pengajuan-ditolak', service, title, reasons, form: '' } as const;
      return written(work, [item], { to: [person], reader }, matter);
    }
    default:
      throw new Error(`Task ${task.kind} is no mail.`);
  }
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
        : written(work, [item], envelope, { kind: task.letter, ...letter.matter }, letter);
    }
    case 'dialihkan': {
      const letter = stepLetter(registry, work, open, task, person);
      if (letter === null) return null;
      const handed = tokenAt(open.kase, task.step)?.handovers[task.lane];
      const by = handed?.by.name || handed?.by.person || work.book.settings.sender;
      const matter = { kind: 'dialihkan', by, reason: handed?.reason ?? '', ...letter.matter } as const;
      return written(work, [item], envelope, matter, letter);
    }
    case 'jabatan-kosong': {
      const step = stepOf(open.route, task.step);
      const token = tokenAt(open.kase, task.step);
      if (step === undefined || token === undefined || open.service === null) return null;
      const executor = step.executors.find(({ lane }) => lane === task.lane);
      const jabatan = executor?.kind === 'jabatan' ? executor.jabatan : (executor?.name ?? '');
      return written(work, [item], envelope, {
        kind: 'jabatan-kosong',
        case: caseOf(work, open),
        step: letterStep(step, token, false),
        jabatan,
        spreadsheet: '',
        page: ownPage(registry, work.book.settings, person),
      });
    }
    default:
      return written(work, [item], envelope, aboutCase(registry, work, open, task, person));
  }
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
  return written(work, [item], { to: [person], reader: readerOf(work, open, '', person) }, matter);
}

/** The finished document to those for whom it is made, with the register as a table; null where nobody is named. */
function deliveryMail(registry: Registry, work: Work, item: OutboxItem): OutgoingMail | null {
  const open = opened(work, item);
  const receivers = open.service?.receivers ?? [];
  if (receivers.length === 0) return null;
  const { kase } = open;
  const about = caseOf(work, open);
  const final = publishedOf(kase);
  const pdf = final?.pdf ? registry.archive.readBytes(final.pdf) : null;
  const document = {
    number: numberOf(kase),
    title: kase.title,
    unit: about.applicant,
    effectiveOn: outcomeOf(kase, EFFECT_IDS.number(kase.id))?.date ?? '',
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
  return written(work, [item], { to: receivers, reader: { name: '', office: '' } }, matter, {
    pictures: [],
    attachments,
  });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
