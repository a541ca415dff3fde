import { OFFICE_WORDS } from '../../core/messages/registry-office.ts';
import { SET_UP_TEXTS, STARTER_TEXTS } from '../../core/messages/registry-set-up.ts';
import { columnOf, TAB_IDS, type TabId, type TabLayout, TABS } from '../../core/registry/tab-layout.ts';
import { cellName } from '../cell-name.ts';
import type { BookChange, FoundTab, NewTab } from './book-port.ts';
import type { StoreRow } from './ports.ts';
import type { Told } from './told.ts';

export type StarterRows = Readonly<Partial<Record<TabId, readonly StoreRow[]>>>;

export interface TabPlan {
  readonly changes: readonly BookChange[];
  /** Indonesian: what the changes do. */
  readonly done: readonly string[];
  /** Headings that somebody has changed: contents are read by position, so nothing is guessed. */
  readonly told: readonly Told[];
}

const NARROW = 70;
const USUAL = 150;
const WIDE: Readonly<Record<string, number>> = {
  Penjelasan: 480,
  Uraian: 420,
  Judul: 320,
  'Nama Layanan': 260,
  'Nama Unit': 260,
  'Surel Kontak': 260,
  Keterangan: 260,
};

const YES_NO = [STARTER_TEXTS.yes, STARTER_TEXTS.no];

/** What people may choose; other words stay allowed. */
const CHOICES: readonly (readonly [tab: TabId, column: number, choices: readonly string[]])[] = [
  ['layanan', columnOf('layanan', 'Jenis Naskah'), Object.values(OFFICE_WORDS.content)],
  ['layanan', columnOf('layanan', 'Pengaju'), Object.values(OFFICE_WORDS.applicants)],
  ['layanan', columnOf('layanan', 'Aktif'), YES_NO],
  ['jabatan', columnOf('jabatan', 'Status'), [OFFICE_WORDS.permanent, 'Plt.', 'Plh.']],
  ['unit', columnOf('unit', 'Aktif'), YES_NO],
];

/** What brings the registry's spreadsheet into shape: missing tabs and headings come, protection and hiding are put back. */
export function planTabs(found: readonly FoundTab[], starter: StarterRows): TabPlan {
  const byName = new Map(found.map((tab) => [tab.name, tab]));
  const missing = TAB_IDS.filter((id) => !byName.has(TABS[id].name));
  const there = TAB_IDS.flatMap((id) => {
    const tab = byName.get(TABS[id].name);
    return tab === undefined ? [] : [{ layout: TABS[id] as TabLayout, tab }];
  });
  const mends = there.map(({ layout, tab }) => mendHeadings(layout, tab));
  const unguarded = there.filter(({ layout, tab }) => layout.keeper === 'mesin' && !tab.guarded);
  const shown = there.filter(({ layout, tab }) => layout.hidden === true && !tab.hidden);
  const filled = mends.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'heading'));
  // What Google puts into a new spreadsheet; in a registry that is in use, other tabs are people's own.
  const empty = there.length > 0 ? [] : found.filter(({ headings }) => headings.every((cell) => cell === ''));
  return {
    changes: [
      ...missing.map((id): BookChange => ({ kind: 'add', tab: newTab(id, starter[id] ?? []) })),
      ...mends.flatMap(({ changes }) => changes),
      ...unguarded.map(({ tab }): BookChange => ({ kind: 'guard', tab: tab.name })),
      ...shown.map(({ tab }): BookChange => ({ kind: 'hide', tab: tab.name })),
      ...empty.map(({ name }): BookChange => ({ kind: 'remove', tab: name })),
    ],
    done: [
      ...(missing.length > 0 ? [SET_UP_TEXTS.tabsMade(missing.map((id) => TABS[id].name))] : []),
      ...(filled.length > 0 ? [SET_UP_TEXTS.headingsMended(filled.length)] : []),
      ...(unguarded.length > 0 ? [SET_UP_TEXTS.guarded(unguarded.map(({ tab }) => tab.name))] : []),
    ],
    told: mends.flatMap(({ told }) => told),
  };
}

function newTab(id: TabId, rows: readonly StoreRow[]): NewTab {
  const layout: TabLayout = TABS[id];
  return {
    name: layout.name,
    headings: layout.columns,
    rows,
    widths: layout.columns.map((column) => WIDE[column] ?? (/^Data \d$/.test(column) ? NARROW : USUAL)),
    hidden: layout.hidden === true,
    guarded: layout.keeper === 'mesin',
    choices: CHOICES.flatMap(([tab, column, choices]) => (tab === id ? [{ column, choices }] : [])),
  };
}

function mendHeadings(
  { columns }: TabLayout,
  tab: FoundTab,
): { readonly changes: readonly BookChange[]; readonly told: readonly Told[] } {
  const changes: BookChange[] = [];
  const told: Told[] = [];
  if (tab.columns < columns.length)
    changes.push({ kind: 'widen', tab: tab.name, by: columns.length - tab.columns });
  columns.forEach((wanted, column) => {
    const stands = (tab.headings[column] ?? '').trim();
    if (stands === wanted) return;
    if (stands === '') changes.push({ kind: 'heading', tab: tab.name, column, text: wanted });
    else {
      const place = `${tab.name}!${cellName({ row: 0, column })}`;
      told.push({ severity: 'error', place, message: SET_UP_TEXTS.heading(place, stands, wanted) });
    }
  });
  return { changes, told };
}
