import { hasVerdict } from '../../process/route/route-actions.ts';
import { caseSubject } from '../../process/approval/case-subject.ts';
import { LETTER_FRAME, SUBJECTS } from '../../messages/registry-letters.ts';
import {
  finishedLetter,
  heldRevisionLetter,
  receiptLetter,
  refusedSubmissionLetter,
  reopenedLetter,
  stoppedLetter,
} from './applicant-letters.ts';
import { blocksToHtml } from './blocks-to-html.ts';
import { blocksToText } from './blocks-to-text.ts';
import { invitationLetter, unitReminder } from './collection-letters.ts';
import { type LetterBlock, lines, paragraph, small } from './letter-block.ts';
import { askedOf } from './letter-parts.ts';
import type { LetterFrame, LetterMatter, WrittenLetter } from './letter.ts';
import {
  deliveryLetter,
  digestLetter,
  linkLetter,
  refusedReplyLetter,
  vacantLetter,
} from './office-letters.ts';
import { oneLine } from './plain-words.ts';
import { stepLetter } from './step-letter.ts';

/** Longest title in a subject; mail programs on a phone show less than half of it. */
const MOST_SUBJECT = 120;

/** Writes a letter. Text and HTML hold the same facts; a letter about a case carries its mark in the subject. */
export function composeLetter(frame: LetterFrame, matter: LetterMatter): WrittenLetter {
  const { to, sender, government, references } = frame;
  const subject = subjectOf(matter);
  const [name, office] = [to.name.trim(), to.office.trim()];
  const blocks: readonly LetterBlock[] = [
    lines(LETTER_FRAME.to(name || office || LETTER_FRAME.reader), name === '' ? '' : office),
    paragraph(LETTER_FRAME.opening),
    ...bodyOf(frame, matter),
    paragraph(LETTER_FRAME.thanks),
    lines(sender, government.trim()),
    small(LETTER_FRAME.references(references)),
  ];
  return { subject, text: `${blocksToText(blocks)}\n`, html: blocksToHtml(subject, sender, blocks) };
}

function subjectOf(matter: LetterMatter): string {
  const text = subjectText(matter);
  return 'case' in matter ? caseSubject(oneLine(matter.case.id), matter.case.revision, text) : text;
}

function subjectText(matter: LetterMatter): string {
  const short = (text: string) => unmarked(oneLine(text, MOST_SUBJECT));
  switch (matter.kind) {
    case 'tugas':
      return hasVerdict(matter.step.actions)
        ? SUBJECTS.request(askedOf(matter.step), short(matter.case.title))
        : SUBJECTS.tugas(short(matter.case.title));
    case 'jabatan-kosong':
      return SUBJECTS['jabatan-kosong'](short(matter.jabatan), short(matter.case.title));
    case 'ringkasan':
      return SUBJECTS.ringkasan(matter.waiting.length);
    case 'undangan':
    case 'ingatkan-unit':
      return SUBJECTS[matter.kind](short(matter.service), short(matter.unit));
    case 'tautan':
      return SUBJECTS.tautan;
    case 'pengajuan-ditolak':
      return SUBJECTS['pengajuan-ditolak'](short(matter.title));
    default:
      return SUBJECTS[matter.kind](short(matter.case.title));
  }
}

/** A title in brackets must not look like the mark of another case, by which a reply finds its way. */
function unmarked(text: string): string {
  return text.replace(/\[/g, '(').replace(/\]/g, ')');
}

function bodyOf(frame: LetterFrame, matter: LetterMatter): readonly LetterBlock[] {
  switch (matter.kind) {
    case 'tanda-terima':
      return receiptLetter(frame, matter);
    case 'tugas':
    case 'dikembalikan':
    case 'revisi-baru':
    case 'pengingat':
    case 'terlambat':
    case 'dialihkan':
      return stepLetter(frame, matter);
    case 'selesai':
      return finishedLetter(matter);
    case 'ditarik':
    case 'dibatalkan':
      return stoppedLetter(matter);
    case 'dibuka-lagi':
      return reopenedLetter(frame, matter);
    case 'jabatan-kosong':
      return vacantLetter(frame, matter);
    case 'ringkasan':
      return digestLetter(frame, matter);
    case 'undangan':
      return invitationLetter(frame, matter);
    case 'ingatkan-unit':
      return unitReminder(frame, matter, matter.count);
    case 'tautan':
      return linkLetter(frame, matter);
    case 'balasan-ditolak':
      return refusedReplyLetter(frame, matter);
    case 'revisi-tertahan':
      return heldRevisionLetter(frame, matter);
    case 'pengajuan-ditolak':
      return refusedSubmissionLetter(matter);
    case 'pengantar':
      return deliveryLetter(matter);
  }
}
