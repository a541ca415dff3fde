import { APPLICANT_LETTERS, COLLECTION_LETTERS, LETTER_LABELS } from '../../messages/registry-letters.ts';
import { type LetterBlock, links, paragraph, small } from './letter-block.ts';
import { instantText, pageNotes } from './letter-parts.ts';
import type { CollectionMatter, LetterFrame } from './letter.ts';

/** Asks a unit to submit. */
export function invitationLetter(frame: LetterFrame, matter: CollectionMatter): readonly LetterBlock[] {
  const { unit, service, deadline } = matter;
  return [
    paragraph(COLLECTION_LETTERS.invite(unit, service, instantText(deadline, frame.zone))),
    paragraph(COLLECTION_LETTERS.how),
    { block: 'steps', items: COLLECTION_LETTERS.steps },
    ...ways(frame, matter),
  ];
}

/** Reminds a unit that has not submitted yet; `count` from 1. */
export function unitReminder(
  frame: LetterFrame,
  matter: CollectionMatter,
  count: number,
): readonly LetterBlock[] {
  const { unit, service, deadline } = matter;
  return [
    paragraph(COLLECTION_LETTERS.remind(unit, service, instantText(deadline, frame.zone), count)),
    ...ways(frame, matter),
    small(COLLECTION_LETTERS.ignore),
  ];
}

function ways(
  { zone }: LetterFrame,
  { form, folder, sheet, page }: CollectionMatter,
): readonly LetterBlock[] {
  return [
    ...(form === '' ? [] : [{ block: 'button', label: COLLECTION_LETTERS.openForm, url: form } as const]),
    ...links(
      { label: COLLECTION_LETTERS.emptySheet, url: sheet },
      { label: LETTER_LABELS.folder, url: folder },
      { label: APPLICANT_LETTERS.status, url: page?.url ?? '' },
    ),
    ...pageNotes(page, zone),
  ];
}
