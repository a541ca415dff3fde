import { readCalendar, type WeekTexts } from '../calendar/read-calendar.ts';
import { parseDate } from '../dates.ts';
import { OFFICE_TEXTS, SETTING_TEXTS } from '../messages/registry-office.ts';
import type { Appointment, Capacity } from '../process/engine/office.ts';
import { cleanCell, foldText } from '../sop/fold-text.ts';
import { addresses, codedRow, Faults, isYes, type Rows, sheetRow } from './office-cells.ts';
import { readServices } from './read-services.ts';
import type { OfficeBook, RegistrySettings, RegistryUnit } from './registry-settings.ts';
import { type ColumnOf, cellOf, TABS, type TabId } from './tab-layout.ts';

type SettingKey = keyof typeof SETTING_TEXTS;

/** The tabs that people keep, as their rows without the heading. */
export interface OfficeRows {
  readonly layanan: Rows;
  readonly jabatan: Rows;
  readonly unit: Rows;
  readonly libur: Rows;
  readonly pengaturan: Rows;
}

/** In the order in which a store is asked for them. */
export const OFFICE_TABS = [
  'layanan',
  'jabatan',
  'unit',
  'libur',
  'pengaturan',
] as const satisfies readonly TabId[];

/** Reads everything that people keep in the registry's spreadsheet. Never throws; what cannot be read is told and left out. */
export function readOffice(rows: OfficeRows): OfficeBook {
  const faults = new Faults();
  const value = settingValues(rows.pengaturan);
  const settings = readSettings(value, faults);
  const managers = addresses(value('managers'), 'pengaturan', 0, faults);
  if (managers.length === 0) faults.note('pengaturan', 0, OFFICE_TEXTS.noManager());
  const units = readUnits(rows.unit, faults);
  const number = (key: SettingKey) => settingNumber(value, key, faults);
  return {
    settings,
    units,
    services: readServices(rows.layanan, faults),
    office: {
      appointments: readAppointments(rows.jabatan, faults),
      units,
      managers,
      calendar: calendarOf(value, rows.libur, faults),
      reminders: { before: number('before'), every: Math.max(1, number('every')), most: number('most') },
    },
    faults: faults.list,
  };
}

function settingValues(rows: Rows): (key: SettingKey) => string {
  const found = new Map(rows.map((row) => [foldText(row[0] ?? ''), cleanCell(row[1] ?? '')]));
  return (key) => found.get(foldText(SETTING_TEXTS[key].label)) ?? SETTING_TEXTS[key].initial;
}

function settingNumber(value: (key: SettingKey) => string, key: SettingKey, faults: Faults): number {
  const text = value(key);
  const read = Number(text.replace(',', '.'));
  if (text !== '' && Number.isFinite(read) && read >= 0) return read;
  if (text !== '') faults.note('pengaturan', 0, OFFICE_TEXTS.setting(SETTING_TEXTS[key].label, text));
  return Number(SETTING_TEXTS[key].initial);
}

function readSettings(value: (key: SettingKey) => string, faults: Faults): RegistrySettings {
  return {
    government: value('government'),
    sender: value('sender'),
    town: value('town'),
    profile: value('profile'),
    signer: value('signer'),
    readReplies: isYes(value('readReplies')),
    mailAuthority: value('mailAuthority').toLowerCase(),
    clients: value('clients')
      .split(/[\s,;]+/)
      .filter((client) => client !== ''),
    linkDays: Math.max(1, settingNumber(value, 'linkDays', faults)),
    mailReserve: settingNumber(value, 'mailReserve', faults),
    rootFolder: value('rootFolder'),
  };
}

function calendarOf(value: (key: SettingKey) => string, days: Rows, faults: Faults) {
  const weekOf = (prefix: 'week' | 'fasting') =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => value(`${prefix}${day}` as SettingKey)) as unknown as WeekTexts;
  const ranges = value('ramadan')
    .split(';')
    .filter((range) => range.trim() !== '')
    .map((range) => {
      const [from = '', to = ''] = range.split(/\s+(?:-|–|—|s\.?d\.?|sampai)\s+/);
      return { from: from.trim(), to: to.trim() };
    });
  const read = readCalendar({
    zone: value('zone'),
    week: weekOf('week'),
    ramadanWeek: weekOf('fasting'),
    ramadan: ranges,
    days: days
      .map((row) => ({
        date: cleanCell(cellOf('libur', row, 'Tanggal')),
        name: cleanCell(cellOf('libur', row, 'Keterangan')),
        hours: cleanCell(cellOf('libur', row, 'Jam Kerja')),
      }))
      .filter(({ date }) => date !== ''),
  });
  for (const { setting, entry, message } of read.faults) {
    const tab = setting === 'days' ? 'libur' : 'pengaturan';
    faults.note(tab, entry, OFFICE_TEXTS.within(TABS[tab].name, message));
  }
  return read.calendar;
}

function readUnits(rows: Rows, faults: Faults): readonly RegistryUnit[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index): RegistryUnit[] => {
    const coded = codedRow('unit', row, index, seen, faults);
    if (coded === null) return [];
    const name = cleanCell(cellOf('unit', row, 'Nama Unit'));
    if (name === '') {
      faults.note('unit', coded.row, OFFICE_TEXTS.noName(TABS.unit.name, coded.row, 'Nama Unit'));
      return [];
    }
    const contacts = addresses(cellOf('unit', row, 'Surel Kontak'), 'unit', coded.row, faults);
    if (contacts.length === 0)
      faults.note('unit', coded.row, OFFICE_TEXTS.noEmail(TABS.unit.name, coded.row));
    const active = cellOf('unit', row, 'Aktif').trim();
    return [{ id: coded.code, name, contacts, active: active === '' || isYes(active) }];
  });
}

function readAppointments(rows: Rows, faults: Faults): readonly Appointment[] {
  return rows.flatMap((row, index): Appointment[] => {
    const at = sheetRow(index);
    const cell = (column: ColumnOf<'jabatan'>) => cleanCell(cellOf('jabatan', row, column));
    if (row.every((text) => text.trim() === '')) return [];
    if (cell('Jabatan') === '') {
      faults.note('jabatan', at, OFFICE_TEXTS.noName(TABS.jabatan.name, at, 'Jabatan'));
      return [];
    }
    const capacity = readCapacity(cell('Status'));
    if (capacity === null) faults.note('jabatan', at, OFFICE_TEXTS.capacity(at, cell('Status')));
    const [from, until] = [readDay(cell('Mulai'), at, faults), readDay(cell('Sampai'), at, faults)];
    // A person who holds a post at unknown dates does not hold it: rather nobody than the wrong one.
    if (capacity === null || from === undefined || until === undefined) return [];
    if (from !== null && until !== null && until < from)
      faults.note('jabatan', at, OFFICE_TEXTS.range(TABS.jabatan.name, at));
    const [person] = addresses(cell('Surel'), 'jabatan', at, faults);
    if (person === undefined) {
      if (cell('Surel') === '') faults.note('jabatan', at, OFFICE_TEXTS.noEmail(TABS.jabatan.name, at));
      return [];
    }
    return [{ jabatan: cell('Jabatan'), person, name: cell('Nama'), capacity, from, until }];
  });
}

function readCapacity(text: string): Capacity | null {
  const word = foldText(text);
  if (word === '' || word === 'definitif') return 'definitif';
  if (word === 'plt') return 'Plt.';
  return word === 'plh' ? 'Plh.' : null;
}

function readDay(text: string, row: number, faults: Faults): string | null | undefined {
  if (text === '' || text === '-') return null;
  const iso = parseDate(text);
  if (iso === undefined) faults.note('jabatan', row, OFFICE_TEXTS.date(TABS.jabatan.name, row, text));
  return iso;
}
