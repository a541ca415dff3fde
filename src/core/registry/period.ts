import { PERIOD_STATES } from '../messages/registry-period.ts';
import { cellOf, rowOf } from './tab-layout.ts';

export type PeriodState = keyof typeof PERIOD_STATES;

/** One unit in one collection: a row of the tab Pengumpulan. */
export interface PeriodUnit {
  /** Position of its row, from zero below the heading. */
  readonly row: number;
  /** Code of the collection. */
  readonly code: string;
  readonly service: string;
  readonly unit: string;
  readonly unitName: string;
  /** ISO date: the last day. */
  readonly deadline: string;
  /** Instant. */
  readonly startedAt: string;
  readonly state: PeriodState;
  /** Numbers of the cases by which the unit has answered. */
  readonly cases: readonly string[];
  readonly reminders: number;
}

/** A collection that a manager has written down and not started: a row without a code. */
export interface PlannedPeriod {
  readonly row: number;
  readonly service: string;
  /** Empty for all units. */
  readonly unit: string;
  /** As typed. */
  readonly deadline: string;
}

type Rows = readonly (readonly string[])[];

/** Rows that nobody has spoilt by hand; others are passed over. */
export function readPeriods(rows: Rows): readonly PeriodUnit[] {
  return rows.flatMap((cells, row): PeriodUnit[] => {
    const cell = (column: Parameters<typeof cellOf<'periode'>>[2]) => cellOf('periode', cells, column).trim();
    const state = (Object.keys(PERIOD_STATES) as PeriodState[]).find(
      (known) => PERIOD_STATES[known] === cell('Keadaan'),
    );
    if (cell('Kode') === '' || state === undefined) return [];
    return [
      {
        row,
        code: cell('Kode'),
        service: cell('Kode Layanan'),
        unit: cell('Kode Unit'),
        unitName: cell('Unit'),
        deadline: cell('Tenggat'),
        startedAt: cell('Dimulai'),
        state,
        cases: cell('Berkas')
          .split(/[,\s]+/)
          .filter((id) => id !== ''),
        reminders: Number(cell('Diingatkan')) || 0,
      },
    ];
  });
}

export function readPlans(rows: Rows): readonly PlannedPeriod[] {
  return rows.flatMap((cells, row): PlannedPeriod[] => {
    const cell = (column: Parameters<typeof cellOf<'periode'>>[2]) => cellOf('periode', cells, column).trim();
    return cell('Kode') === '' && cell('Kode Layanan') !== ''
      ? [{ row, service: cell('Kode Layanan'), unit: cell('Kode Unit'), deadline: cell('Tenggat') }]
      : [];
  });
}

export function writePeriod(period: Omit<PeriodUnit, 'row'>): readonly string[] {
  return rowOf('periode', {
    Kode: period.code,
    'Kode Layanan': period.service,
    'Kode Unit': period.unit,
    Unit: period.unitName,
    Tenggat: period.deadline,
    Dimulai: period.startedAt,
    Keadaan: PERIOD_STATES[period.state],
    Berkas: period.cases.join(', '),
    Diingatkan: String(period.reminders),
  });
}
