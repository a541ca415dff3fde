import { formatDate } from '../../dates.ts';
import { hasVerdict } from '../../process/route/route-actions.ts';
import { LETTER_LABELS, OFFICE_LETTERS, STEP_LETTERS } from '../../messages/registry-letters.ts';
import { heading, type LetterBlock, type LetterCard, links, paragraph, small } from './letter-block.ts';
import { askedOf, caseFacts, codeText, facts, instantText, pageBlocks } from './letter-parts.ts';
import type { DeliveredDocument, LetterFrame, LetterMatter, WaitingLine } from './letter.ts';

type MatterOf<K extends LetterMatter['kind']> = Extract<LetterMatter, { readonly kind: K }>;

const MOST_WAITING = 40;
const MOST_DOCUMENTS = 60;

/** To the managers: nobody holds the post that is to act. */
export function vacantLetter(
  { zone }: LetterFrame,
  matter: MatterOf<'jabatan-kosong'>,
): readonly LetterBlock[] {
  const { case: kase, step, jabatan, spreadsheet, page } = matter;
  return [
    paragraph(OFFICE_LETTERS.vacant(jabatan)),
    facts(...caseFacts(kase), {
      label: LETTER_LABELS.step,
      value: STEP_LETTERS.step(step.row, step.text),
    }),
    paragraph(OFFICE_LETTERS.vacantMend),
    ...links({ label: LETTER_LABELS.spreadsheet, url: spreadsheet }),
    ...pageBlocks(OFFICE_LETTERS.manage, page, zone),
  ];
}

/** One letter for all that waits for a person. */
export function digestLetter(
  { zone }: LetterFrame,
  { waiting, page }: MatterOf<'ringkasan'>,
): readonly LetterBlock[] {
  const rest = waiting.length - MOST_WAITING;
  return [
    paragraph(OFFICE_LETTERS.waiting(waiting.length, waiting.filter(({ late }) => late).length)),
    { block: 'button', label: OFFICE_LETTERS.openDesk, url: page.url },
    { block: 'code', label: LETTER_LABELS.code, code: codeText(page.code) },
    small(STEP_LETTERS.codeNote(instantText(page.expiry, zone))),
    { block: 'cards', cards: waiting.slice(0, MOST_WAITING).map((line) => waitingCard(line, zone)) },
    ...(rest > 0 ? [paragraph(OFFICE_LETTERS.moreWaiting(rest))] : []),
    small(OFFICE_LETTERS.deskNote),
  ];
}

function waitingCard({ case: kase, step, late, url }: WaitingLine, zone: LetterFrame['zone']): LetterCard {
  const due = step.due === null ? '' : instantText(step.due, zone);
  const lines = [
    kase.applicant,
    kase.id,
    OFFICE_LETTERS.asks(askedOf(step)),
    OFFICE_LETTERS.since(instantText(step.since, zone)),
    due === '' ? '' : late ? OFFICE_LETTERS.dueLate(due) : OFFICE_LETTERS.due(due),
  ];
  return {
    title: kase.title,
    url,
    lines: lines.filter((line) => line !== ''),
    tone: late ? 'bad' : hasVerdict(step.actions) ? 'warning' : 'plain',
  };
}

/** Answer to a reply that was not taken as a decision. */
export function refusedReplyLetter(
  { zone }: LetterFrame,
  { case: kase, why, page }: MatterOf<'balasan-ditolak'>,
): readonly LetterBlock[] {
  return [
    paragraph(OFFICE_LETTERS.replyRefused),
    { block: 'quote', text: why },
    facts(...caseFacts(kase)),
    ...(page === null
      ? [paragraph(OFFICE_LETTERS.notWaiting)]
      : [
          paragraph(OFFICE_LETTERS.decideOnPage),
          { block: 'button', label: STEP_LETTERS.decide, url: page.url } as const,
          { block: 'code', label: LETTER_LABELS.code, code: codeText(page.code) } as const,
          small(STEP_LETTERS.codeNote(instantText(page.expiry, zone))),
        ]),
  ];
}

export function linkLetter({ zone }: LetterFrame, { page }: MatterOf<'tautan'>): readonly LetterBlock[] {
  return [
    paragraph(OFFICE_LETTERS.link),
    ...pageBlocks(OFFICE_LETTERS.openOwnPage, page, zone),
    small(OFFICE_LETTERS.notAsked),
  ];
}

/** Goes along with what is delivered, to the province for one. */
export function deliveryLetter({ documents, attachments }: MatterOf<'pengantar'>): readonly LetterBlock[] {
  return [
    paragraph(OFFICE_LETTERS.deliver(documents.length)),
    { block: 'cards', cards: documents.slice(0, MOST_DOCUMENTS).map(documentCard) },
    ...(attachments.length === 0
      ? []
      : [heading(LETTER_LABELS.attachments), { block: 'list', items: attachments } as const]),
  ];
}

function documentCard(document: DeliveredDocument): LetterCard {
  const { number, title, unit, effectiveOn, verification } = document;
  const lines = [
    OFFICE_LETTERS.documentLine(number, unit),
    effectiveOn === '' ? '' : OFFICE_LETTERS.effective(formatDate(effectiveOn)),
  ];
  return { title, url: verification, lines: lines.filter((line) => line !== ''), tone: 'plain' };
}
