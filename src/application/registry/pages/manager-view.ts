import { MANAGER_TEXTS } from '../../../core/messages/registry-pages.ts';
import { PERIOD_STATES } from '../../../core/messages/registry-period.ts';
import { readPeriods } from '../../../core/registry/period.ts';
import { instantText } from '../../../core/registry/letters/letter-parts.ts';
import { cellOf, columnOf } from '../../../core/registry/tab-layout.ts';
import { isLetter } from '../claim-tasks.ts';
import type { StoreRange, StoreRow } from '../ports.ts';
import { byUrgency, type CaseHead, caseLine } from './case-lines.ts';
import { type Glance, zoneOf } from './case-view.ts';
import type { CollectionView, ManagerView, TroubleView } from './page-model.ts';

const MOST_CASES = 300;
/** Tasks shown at once; the others follow when these are settled. */
const MOST_TROUBLES = 50;
const MOST_COLLECTIONS = 6;

export interface ManagerSources {
  readonly heads: readonly CaseHead[];
  /** All rows of the tab Pengumpulan. */
  readonly periods: readonly StoreRow[];
  /** Those rows of Kotak Keluar that {@link troubleRanges} names. */
  readonly troubles: readonly StoreRow[];
  readonly quota: number;
  /** What the last check of the ledger wrote: `<instant> utuh` or `<instant> <seq>`; empty before the first. */
  readonly ledger: string;
}

/** The states of all tasks: one column, however many there are. */
export const STATES_RANGE: StoreRange = { tab: 'kotakKeluar', columns: { from: 0, to: 0 } };

/** The rows at which a person must look, newest first. */
export function troubleRanges(states: readonly StoreRow[]): readonly StoreRange[] {
  const columns = { from: 0, to: columnOf('kotakKeluar', 'Id') };
  return states
    .flatMap((row, index) => (row[0] === 'perlu diperiksa' ? [index] : []))
    .reverse()
    .slice(0, MOST_TROUBLES)
    .map((row) => ({ tab: 'kotakKeluar', columns, rows: { from: row, to: row } }));
}

export function managerView(glance: Glance, sources: ManagerSources): ManagerView {
  const { book, now } = glance;
  const { heads, periods, troubles, quota, ledger } = sources;
  const zone = zoneOf(glance);
  const sorted = [...heads].sort(byUrgency(now));
  return {
    cases: sorted.slice(0, MOST_CASES).map((head) => caseLine(head, now, zone)),
    moreCases: Math.max(0, sorted.length - MOST_CASES),
    collections: collectionViews(glance, periods),
    troubles: troubles.map((row) => troubleView(glance, row)),
    quota: MANAGER_TEXTS.quota(quota),
    ...ledgerView(glance, ledger),
    faults: book.faults.map(({ message }) => message),
    services: book.services.filter(({ active }) => active).map(({ code, name }) => ({ code, name })),
  };
}

/** Newest first; a collection is the rows with one code. */
function collectionViews(glance: Glance, rows: readonly StoreRow[]): readonly CollectionView[] {
  const periods = readPeriods(rows);
  const codes = [...new Set(periods.map(({ code }) => code))];
  return codes
    .reverse()
    .slice(0, MOST_COLLECTIONS)
    .map((code) => {
      const own = periods.filter((period) => period.code === code);
      const service = own[0]?.service ?? '';
      const units = own.map(({ unitName, state, cases }) => ({
        unit: unitName,
        state: PERIOD_STATES[state],
        done: cases.length > 0,
      }));
      return {
        code,
        service: glance.book.services.find((one) => one.code === service)?.name ?? service,
        deadline: instantText(own[0]?.deadline ?? '', zoneOf(glance)),
        answered: units.filter(({ done }) => done).length,
        asked: units.length,
        // Those who have not answered are what is looked for.
        units: [...units].sort((a, b) => Number(a.done) - Number(b.done) || a.unit.localeCompare(b.unit)),
      };
    });
}

function troubleView(glance: Glance, row: StoreRow): TroubleView {
  const kind = cellOf('kotakKeluar', row, 'Jenis');
  return {
    id: cellOf('kotakKeluar', row, 'Id'),
    what: [MANAGER_TEXTS.task(kind), cellOf('kotakKeluar', row, 'Berkas')]
      .filter((part) => part !== '')
      .join(' · '),
    to: cellOf('kotakKeluar', row, 'Kepada'),
    since: instantText(cellOf('kotakKeluar', row, 'Sejak'), zoneOf(glance)),
    note: cellOf('kotakKeluar', row, 'Keterangan'),
    mail: isLetter(kind),
  };
}

function ledgerView(glance: Glance, ledger: string): Pick<ManagerView, 'ledger' | 'ledgerSound'> {
  const [at = '', result = ''] = ledger.split(' ');
  if (at === '') return { ledger: MANAGER_TEXTS.ledgerNever, ledgerSound: null };
  const when = instantText(at, zoneOf(glance));
  const sound = result === 'utuh';
  return {
    ledger: sound ? MANAGER_TEXTS.ledgerSound(when) : MANAGER_TEXTS.ledgerBroken(when, result),
    ledgerSound: sound,
  };
}
