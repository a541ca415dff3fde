import type { Errand } from '../../core/registry/outbox-item.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import type { OutgoingMail, Registry } from './ports.ts';

type ErrandOf<K extends Errand['kind']> = Extract<Errand, { readonly kind: K }>;

/** The letter that opens a collection to one unit; null where the unit or the collection is no longer there. */
export function invitationMail(
  _registry: Registry,
  _book: OfficeBook,
  _errand: ErrandOf<'undangan'>,
): OutgoingMail | null {
  return null;
}

/** The reminder to a unit that has not answered a collection; null where it has answered, or is no longer asked. */
export function unitReminderMail(
  _registry: Registry,
  _book: OfficeBook,
  _errand: ErrandOf<'ingatkan-unit'>,
): OutgoingMail | null {
  return null;
}
