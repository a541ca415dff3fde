import { formatDate } from '../../dates.ts';
import { formatInstant } from '../../calendar/format-instant.ts';
import type { Zone } from '../../calendar/working-calendar.ts';
import { APPLICANT_LETTERS, ASKED, LETTER_LABELS, STEP_LETTERS } from '../../messages/registry-letters.ts';
import { listed } from '../../messages/rule-text.ts';
import { hasVerdict } from '../../process/route/route-actions.ts';
import type { LetterBlock, LetterFact } from './letter-block.ts';
import { paragraph, small } from './letter-block.ts';
import type { LetterCase, LetterPage, LetterStep } from './letter.ts';

/** An instant as the office's clock shows it, or a date; a text that is neither stays as it is. */
export function instantText(instant: string, zone: Zone): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return formatDate(instant);
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : formatInstant(at, zone);
}

/** "pemeriksaan dan persetujuan": the verdicts that a step asks for; where it asks for none, its first action. */
export function askedOf({ actions }: Pick<LetterStep, 'actions'>): string {
  const verdicts = actions.filter((action) => hasVerdict([action]));
  return listed((verdicts.length > 0 ? verdicts : [actions[0] ?? 'tugas']).map((action) => ASKED[action]));
}

export function caseFacts(kase: LetterCase): readonly LetterFact[] {
  return [
    { label: LETTER_LABELS.title, value: kase.title },
    { label: LETTER_LABELS.applicant, value: kase.applicant },
    { label: LETTER_LABELS.service, value: kase.service },
    { label: LETTER_LABELS.case, value: kase.id },
    ...(kase.revision > 1 ? [{ label: LETTER_LABELS.revision, value: String(kase.revision) }] : []),
  ];
}

export function facts(...rows: readonly LetterFact[]): LetterBlock {
  return { block: 'facts', rows };
}

/** "123 456" is easier to copy from a phone than "123456". */
export function codeText(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, '$1 $2');
}

/** The button to a page of the reader's own, the code under it, and how to treat both. */
export function pageBlocks(label: string, page: LetterPage | null, zone: Zone): readonly LetterBlock[] {
  return page === null ? [] : [{ block: 'button', label, url: page.url }, ...pageNotes(page, zone)];
}

/** What stands under a link to a page of the reader's own. */
export function pageNotes(page: LetterPage | null, zone: Zone): readonly LetterBlock[] {
  if (page === null) return [];
  const until = instantText(page.expiry, zone);
  if (page.code === '') return [small(APPLICANT_LETTERS.personal(until))];
  const code: LetterBlock = { block: 'code', label: LETTER_LABELS.code, code: codeText(page.code) };
  return [code, small(APPLICANT_LETTERS.codeForActs(until))];
}

/** How to act on a step: by the page, and where it is possible by a reply. */
export function actBlocks(
  label: string,
  page: LetterPage | null,
  step: LetterStep,
  zone: Zone,
): readonly LetterBlock[] {
  if (page === null) return [];
  const { approve, sendBack } = step.replies;
  return [
    { block: 'button', label, url: page.url },
    { block: 'code', label: LETTER_LABELS.code, code: codeText(page.code) },
    small(STEP_LETTERS.codeNote(instantText(page.expiry, zone))),
    ...(approve || sendBack ? [paragraph(STEP_LETTERS.reply(approve, sendBack))] : []),
  ];
}
