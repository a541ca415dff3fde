import { APPLICANT_LETTERS, LETTER_LABELS } from '../../messages/registry-letters.ts';
import type { SnapshotFinding } from '../snapshot.ts';
import { heading, type LetterBlock, type LetterCard, links, paragraph } from './letter-block.ts';
import { caseFacts, facts, instantText, pageBlocks } from './letter-parts.ts';
import type { LetterFrame, LetterMatter } from './letter.ts';

type MatterOf<K extends LetterMatter['kind']> = Extract<LetterMatter, { readonly kind: K }>;

/** The rest is in the sheet, where each finding also stands as a note. */
const MOST_FINDINGS = 60;

/** Receipt, with what the check of the sheet found. */
export function receiptLetter(
  { zone }: LetterFrame,
  matter: MatterOf<'tanda-terima'>,
): readonly LetterBlock[] {
  const { case: kase, check, next, page } = matter;
  return [
    paragraph(APPLICANT_LETTERS.received),
    facts(
      ...caseFacts(kase),
      { label: LETTER_LABELS.openedAt, value: instantText(kase.openedAt, zone) },
      ...(next === '' ? [] : [{ label: LETTER_LABELS.next, value: next }]),
    ),
    ...(check === null ? [paragraph(APPLICANT_LETTERS.notChecked)] : verification(check)),
    ...pageBlocks(APPLICANT_LETTERS.status, page, zone),
    ...links(
      { label: LETTER_LABELS.sheet, url: matter.sheet },
      { label: LETTER_LABELS.folder, url: matter.folder },
    ),
  ];
}

function verification(check: NonNullable<MatterOf<'tanda-terima'>['check']>): readonly LetterBlock[] {
  const { score, findings } = check;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const rest = findings.length - MOST_FINDINGS;
  const result =
    score === null
      ? []
      : [facts({ label: LETTER_LABELS.score, value: APPLICANT_LETTERS.score(Math.round(score)) })];
  return [
    heading(LETTER_LABELS.findings),
    ...result,
    paragraph(
      findings.length === 0
        ? APPLICANT_LETTERS.clean
        : APPLICANT_LETTERS.found(errors, findings.length - errors),
    ),
    ...(findings.length === 0
      ? []
      : [{ block: 'cards', cards: findings.slice(0, MOST_FINDINGS).map(findingCard) } as const]),
    ...(rest > 0 ? [paragraph(APPLICANT_LETTERS.moreFindings(rest))] : []),
  ];
}

function findingCard({ severity, cell, where, message }: SnapshotFinding): LetterCard {
  const place = [
    APPLICANT_LETTERS.severity[severity],
    cell === '' ? '' : APPLICANT_LETTERS.cell(cell),
    where,
  ].filter((part) => part !== '');
  const tone = severity === 'error' ? 'bad' : severity === 'warning' ? 'warning' : 'plain';
  return { title: place.join(' · '), url: '', lines: [message], tone };
}

export function finishedLetter(matter: MatterOf<'selesai'>): readonly LetterBlock[] {
  const { case: kase, number, answer } = matter;
  return [
    paragraph(APPLICANT_LETTERS.finished),
    facts(...caseFacts(kase), ...(number === '' ? [] : [{ label: LETTER_LABELS.number, value: number }])),
    ...(answer === ''
      ? []
      : [heading(APPLICANT_LETTERS.finalAnswer), { block: 'quote', text: answer } as const]),
    ...links(
      { label: LETTER_LABELS.pdf, url: matter.pdf },
      { label: LETTER_LABELS.verification, url: matter.verification },
      { label: LETTER_LABELS.folder, url: matter.folder },
    ),
  ];
}

/** Withdrawn or cancelled. */
export function stoppedLetter(matter: MatterOf<'ditarik' | 'dibatalkan'>): readonly LetterBlock[] {
  const { kind, case: kase, by, reason } = matter;
  return [
    paragraph(APPLICANT_LETTERS[kind](by)),
    facts(...caseFacts(kase)),
    ...(reason.trim() === ''
      ? []
      : [heading(LETTER_LABELS.reason), { block: 'quote', text: reason } as const]),
    paragraph(APPLICANT_LETTERS.again),
  ];
}

export function reopenedLetter(
  { zone }: LetterFrame,
  { case: kase, by, next, page }: MatterOf<'dibuka-lagi'>,
): readonly LetterBlock[] {
  return [
    paragraph(APPLICANT_LETTERS.reopened(by, kase.revision)),
    facts(...caseFacts(kase), ...(next === '' ? [] : [{ label: LETTER_LABELS.next, value: next }])),
    ...pageBlocks(APPLICANT_LETTERS.status, page, zone),
  ];
}

export function heldRevisionLetter(
  { zone }: LetterFrame,
  { case: kase, why, page }: MatterOf<'revisi-tertahan'>,
): readonly LetterBlock[] {
  return [
    paragraph(APPLICANT_LETTERS.held(kase.revision)),
    { block: 'quote', text: why },
    facts(...caseFacts(kase)),
    paragraph(APPLICANT_LETTERS.answerOnPage),
    ...pageBlocks(APPLICANT_LETTERS.answerRemarks, page, zone),
  ];
}

export function refusedSubmissionLetter(matter: MatterOf<'pengajuan-ditolak'>): readonly LetterBlock[] {
  return [
    paragraph(APPLICANT_LETTERS.rejected(matter.service, matter.title)),
    { block: 'list', items: matter.reasons },
    ...(matter.form === ''
      ? []
      : [
          paragraph(APPLICANT_LETTERS.mendAndSend),
          { block: 'button', label: APPLICANT_LETTERS.openForm, url: matter.form } as const,
        ]),
  ];
}
