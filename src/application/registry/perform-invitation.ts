import { dayOfDate, localDate, MINUTE_MS, periodsOn, ZONES } from '../../core/calendar/working-calendar.ts';
import { FORM_TEXTS } from '../../core/messages/registry-form.ts';
import { INVITATION_TEXTS } from '../../core/messages/registry-period.ts';
import { findProfile } from '../../core/profile/profiles.ts';
import { composeLetter } from '../../core/registry/letters/compose-letter.ts';
import type { CollectionMatter, LetterMatter } from '../../core/registry/letters/letter.ts';
import type { Errand } from '../../core/registry/outbox-item.ts';
import { type PeriodUnit, readPeriods } from '../../core/registry/period.ts';
import type { OfficeBook, RegistryUnit } from '../../core/registry/registry-settings.ts';
import { writeSheet } from '../../core/sop/write-sheet.ts';
import { emptySop } from '../create-sop.ts';
import type { StoredFile } from '../ports.ts';
import { formIds } from './form-ids.ts';
import { referenceOf } from './new-item.ts';
import { ownPage } from './personal-links.ts';
import type { OutgoingMail, Registry } from './ports.ts';
import { FOLDER_STAGES, folderName, shareStage, unitFolders } from './unit-folders.ts';
import { yearNow } from './unit-shares.ts';

type ErrandOf<K extends Errand['kind']> = Extract<Errand, { readonly kind: K }>;

/** Lanes of the empty sheet; staff add what they need. */
const LANES = 3;

/** One unit that is still asked for something. */
interface Asked {
  readonly period: PeriodUnit;
  readonly unit: RegistryUnit;
  readonly service: OfficeBook['services'][number];
}

/**
 * The letter that opens a collection to one unit: its folder with an empty SOP sheet in it, and its form filled in. Everything is
 * found again by its mark, so that it may be done twice. Null where the unit, the service or the collection is no longer there.
 */
export function invitationMail(
  registry: Registry,
  book: OfficeBook,
  errand: ErrandOf<'undangan'>,
): OutgoingMail | null {
  const asked = askedUnit(registry, book, errand);
  return asked === null
    ? null
    : mailTo(registry, book, errand, asked, (matter) => ({ kind: 'undangan', ...matter }));
}

/** The reminder to a unit that has not answered a collection; null where it has answered, or is no longer asked. */
export function unitReminderMail(
  registry: Registry,
  book: OfficeBook,
  errand: ErrandOf<'ingatkan-unit'>,
): OutgoingMail | null {
  const asked = askedUnit(registry, book, errand);
  if (asked === null || asked.period.state !== 'belum') return null;
  const { count } = errand;
  return mailTo(registry, book, errand, asked, (matter) => ({ kind: 'ingatkan-unit', count, ...matter }));
}

function askedUnit(
  registry: Registry,
  book: OfficeBook,
  errand: { readonly periode: string; readonly unit: string },
): Asked | null {
  const [rows = []] = registry.store.read([{ tab: 'periode' }]);
  const period = readPeriods(rows).find(({ code, unit }) => code === errand.periode && unit === errand.unit);
  const unit = book.units.find(({ id, active }) => active && id === errand.unit);
  const service = book.services.find(({ code, active }) => active && code === period?.service);
  if (period === undefined || period.state === 'ditutup' || unit === undefined || service === undefined)
    return null;
  return unit.contacts.length === 0 ? null : { period, unit, service };
}

function mailTo(
  registry: Registry,
  book: OfficeBook,
  errand: Errand,
  asked: Asked,
  matterOf: (matter: CollectionMatter) => LetterMatter,
): OutgoingMail {
  const { unit } = asked;
  const { government, sender } = book.settings;
  const frame = {
    government,
    sender,
    zone: book.office.calendar.zone,
    references: [referenceOf(registry, errand.id)],
    to: { name: '', office: unit.name },
  };
  const letter = composeLetter(frame, matterOf(collectionMatter(registry, book, asked)));
  return { to: unit.contacts, ...letter, pictures: [], attachments: [], senderName: sender };
}

function collectionMatter(
  registry: Registry,
  book: OfficeBook,
  { period, unit, service }: Asked,
): CollectionMatter {
  const folders = unitFolders(registry, unit, yearNow(registry, book));
  for (const stage of FOLDER_STAGES) shareStage(registry, folders[stage], stage, unit);
  const formId = formIds(registry)[service.code];
  const [contact = '', ...others] = unit.contacts;
  return {
    service: service.name,
    unit: unit.name,
    deadline: endOfDay(book, period.deadline),
    form:
      formId === undefined ? '' : registry.forms.prefilledUrl(formId, { [FORM_TEXTS.unit.title]: unit.name }),
    folder: folders.pengajuan.url,
    sheet: service.content === 'sop' ? emptySheet(registry, book, period, unit, folders.pengajuan).url : '',
    // A personal link goes to one person only.
    page: others.length === 0 ? ownPage(registry, book.settings, contact) : null,
  };
}

/** The instant at which the office closes on that day; the end of the day where it does not open. */
function endOfDay({ office }: OfficeBook, date: string): string {
  const hours = periodsOn(office.calendar, dayOfDate(date));
  const last = hours[hours.length - 1];
  const midnight = Date.parse(`${date}T24:00:00Z`) - ZONES[office.calendar.zone] * 60 * MINUTE_MS;
  return new Date(last?.to ?? midnight - MINUTE_MS).toISOString();
}

function emptySheet(
  registry: Registry,
  book: OfficeBook,
  { code }: PeriodUnit,
  unit: RegistryUnit,
  folder: StoredFile,
): StoredFile {
  const { settings, office } = book;
  const today = localDate(Date.parse(registry.now()), office.calendar.zone);
  const sop = emptySop('', LANES, { ...settings, unit: unit.name }, today);
  const name = folderName(INVITATION_TEXTS.sheet(unit.name));
  const mark = { owner: `unit/${unit.id}`, part: `lembar/${code}` };
  const plan = writeSheet(sop, findProfile(settings.profile));
  return registry.archive.saveSheet(name, INVITATION_TEXTS.tab, plan, folder.id, mark);
}
