import { actorName } from './letter-case.ts';
import { hasVerdict, hasWork } from '../../process/route/route-actions.ts';
import { LETTER_LABELS, STEP_LETTERS } from '../../messages/registry-letters.ts';
import { heading, type LetterBlock, links, listed, paragraph, small } from './letter-block.ts';
import { actBlocks, askedOf, caseFacts, facts, instantText } from './letter-parts.ts';
import type { LetterFrame, LetterMatter } from './letter.ts';

type StepLetter = Extract<LetterMatter, { readonly step: unknown; readonly changes: unknown }>;

/** Most lines of each list; the rest is on the page, and a letter stays below what Gmail shows at once. */
const MOST_CHANGES = 30;
const MOST_NOTES = 30;

/** A letter about work that waits for the reader: first what is asked, then how to do it, then what to read. */
export function stepLetter(frame: LetterFrame, matter: StepLetter): readonly LetterBlock[] {
  const { step, page, changes, notes } = matter;
  const verdict = hasVerdict(step.actions);
  const marked = notes.map(({ row, column, text, by }) =>
    STEP_LETTERS.note(STEP_LETTERS.notePlace(row, column), text, actorName(by)),
  );
  return [
    ...opening(frame, matter),
    stepFacts(frame, matter),
    ...(page === null
      ? [paragraph(STEP_LETTERS.noPage(frame.sender))]
      : actBlocks(verdict ? STEP_LETTERS.decide : STEP_LETTERS.work, page, step, frame.zone)),
    ...(step.actions.includes('tanda-tangan') ? [small(STEP_LETTERS.signing)] : []),
    ...listed(LETTER_LABELS.changes, changes, MOST_CHANGES, STEP_LETTERS.moreChanges),
    ...listed(LETTER_LABELS.notes, marked, MOST_NOTES, STEP_LETTERS.moreNotes),
    ...picture(matter),
    ...links(
      { label: LETTER_LABELS.pdf, url: matter.pdf },
      { label: LETTER_LABELS.sheet, url: matter.sheet },
    ),
    ...(page === null || !verdict ? [] : [small(STEP_LETTERS.opening)]),
  ];
}

function opening({ zone }: LetterFrame, matter: StepLetter): readonly LetterBlock[] {
  const { step, returned } = matter;
  const asked = askedOf(step);
  const before: readonly LetterBlock[] =
    returned === null
      ? []
      : [paragraph(STEP_LETTERS.sentBackBy(returned.by)), { block: 'quote', text: returned.reason }];
  switch (matter.kind) {
    case 'tugas':
      return [paragraph(STEP_LETTERS.tugas(asked)), ...before];
    case 'dikembalikan':
      return returned === null
        ? [paragraph(STEP_LETTERS.tugas(asked))]
        : [
            paragraph(STEP_LETTERS.dikembalikan(returned.by)),
            { block: 'quote', text: returned.reason },
            paragraph(hasWork(step.actions) ? STEP_LETTERS.mendWork : STEP_LETTERS.mendVerdict),
          ];
    case 'revisi-baru':
      return [paragraph(STEP_LETTERS['revisi-baru'](matter.case.revision, asked))];
    case 'pengingat':
      return [
        paragraph(STEP_LETTERS.pengingat(asked, step.due === null ? '' : instantText(step.due, zone))),
        ...before,
      ];
    case 'terlambat':
      return [paragraph(STEP_LETTERS.terlambat(asked)), ...before];
    case 'dialihkan':
      return [
        paragraph(STEP_LETTERS.dialihkan(matter.by, asked)),
        ...(matter.reason.trim() === ''
          ? []
          : [paragraph(STEP_LETTERS.handedBecause), { block: 'quote', text: matter.reason } as const]),
        ...before,
      ];
  }
}

function stepFacts({ zone }: LetterFrame, { kind, case: kase, step }: StepLetter): LetterBlock {
  const due = step.due === null ? LETTER_LABELS.noDue : instantText(step.due, zone);
  const late = kind === 'terlambat';
  return facts(
    ...caseFacts(kase),
    { label: LETTER_LABELS.step, value: STEP_LETTERS.step(step.row, step.text) },
    { label: LETTER_LABELS.since, value: instantText(step.since, zone) },
    { label: LETTER_LABELS.due, value: late ? STEP_LETTERS.dueLate(due) : due, urgent: late },
  );
}

function picture({ picture: name, case: kase }: StepLetter): readonly LetterBlock[] {
  if (name === '') return [];
  const description = LETTER_LABELS.picture(kase.title);
  return [heading(description), { block: 'picture', name, description }];
}
