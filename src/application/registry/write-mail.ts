import { composeLetter } from '../../core/registry/letters/compose-letter.ts';
import { letterCase } from '../../core/registry/letters/letter-case.ts';
import type { LetterFrame, LetterMatter, LetterReader } from '../../core/registry/letters/letter.ts';
import type { OutboxItem } from '../../core/registry/outbox-item.ts';
import type { OutgoingMail } from './ports.ts';
import type { Work } from './run-outbox.ts';
import type { OpenCase } from './transact.ts';

const WITHOUT = { pictures: [], attachments: [] } as const;

/** Address and greeting of whoever gets a letter. */
export interface Envelope {
  readonly to: readonly string[];
  readonly reader: LetterReader;
}

/** The case of a task.
 * @throws Error where it could not be opened */
export function opened({ cases }: Work, item: OutboxItem): OpenCase {
  const open = cases.get(item.caseId);
  if (open === undefined) throw new Error(`Case ${item.caseId} cannot be opened.`);
  return open;
}

/** A letter, with everything that makes it a mail; it stands for all of these tasks, and is found by any of their references. */
export function written(
  { book }: Work,
  items: readonly OutboxItem[],
  { to, reader }: Envelope,
  matter: LetterMatter,
  more: Pick<OutgoingMail, 'pictures' | 'attachments'> = WITHOUT,
): OutgoingMail {
  const { government, sender } = book.settings;
  const references = items.map(({ reference }) => reference);
  const frame: LetterFrame = { government, sender, zone: book.office.calendar.zone, references, to: reader };
  return { to, ...composeLetter(frame, matter), ...more, senderName: sender };
}

/** A case as letters name it.
 * @throws Error where its service is gone */
export function caseOf({ book }: Work, { kase, service }: OpenCase) {
  if (service === null) throw new Error(`The service of ${kase.id} is not in the tab Layanan.`);
  return letterCase(kase, service, book.units);
}
