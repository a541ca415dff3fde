import type { Effect } from '../process/engine/effect.ts';
import { fromParts, intoParts } from './text-parts.ts';
import { cellOf, partsFrom, partsOf, rowOf } from './tab-layout.ts';

/** Something a person asked for, or is owed, that belongs to no case. */
export type Errand = {
  readonly id: string;
} /** The letter of a collection to one unit, with its folder and an empty sheet in it. */ & (
  | { readonly kind: 'undangan'; readonly periode: string; readonly unit: string }
  /** Reminder to a unit that has not answered a collection. */
  | {
      readonly kind: 'ingatkan-unit';
      readonly periode: string;
      readonly unit: string;
      readonly count: number;
    }
  /** A link into the person's own page, asked for at the web app. */
  | { readonly kind: 'tautan'; readonly person: string }
  /** Answer to a reply by mail that could not be taken as a decision. */
  | {
      readonly kind: 'balasan-ditolak';
      readonly caseId: string;
      readonly step: string;
      readonly person: string;
      /** Code in `REPLY_TEXTS`, `SENDER_TEXTS`, `LINK_TEXTS`, or the sentence of a refusal. */
      readonly why: string;
    }
  /** To somebody whose revision was taken, but not passed on: remarks are still to be answered. */
  | {
      readonly kind: 'revisi-tertahan';
      readonly caseId: string;
      readonly person: string;
      /** The sentence that says why. */
      readonly why: string;
    }
  /** Answer to somebody whose submission could not be taken. */
  | {
      readonly kind: 'pengajuan-ditolak';
      readonly person: string;
      readonly service: string;
      readonly title: string;
      readonly reasons: readonly string[];
    }
);

export type CaseTask = Exclude<Effect, { readonly kind: 'ledger' }>;

/** Something to be done outside, exactly once. */
export type Task = CaseTask | Errand;

/**
 * `menunggu`: to be done from `turn` on. `diambil`: a run has taken it. `dikirim`: a mail is on its way at this very moment.
 * `perlu diperiksa`: nobody knows whether it was sent, or it has failed too often: a person must look.
 */
export const OUTBOX_STATES = [
  'menunggu',
  'diambil',
  'dikirim',
  'selesai',
  'perlu diperiksa',
  'dibatalkan',
] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export interface OutboxItem {
  readonly task: Task;
  /** Empty for errands. */
  readonly caseId: string;
  readonly state: OutboxState;
  /** ISO instant before which it is left alone. */
  readonly turn: string;
  /** Recipients, for people to read. */
  readonly to: readonly string[];
  readonly tries: number;
  /** The run that has taken it. */
  readonly worker: string;
  /** ISO instant of the last change of state. */
  readonly since: string;
  /** Indonesian: what came of it, or what went wrong. */
  readonly note: string;
  /** Stands in the mail, so that it can be found among the sent ones: "L-1a2b3c4d5e". */
  readonly reference: string;
}

export function writeOutboxItem(item: OutboxItem): readonly string[] {
  const { task, caseId, state, turn, to, tries, worker, since, note, reference } = item;
  const head = rowOf('kotakKeluar', {
    Keadaan: state,
    Giliran: turn,
    Berkas: caseId,
    Jenis: task.kind,
    Kepada: to.join(', '),
    Percobaan: String(tries),
    Pelaksana: worker,
    Sejak: since,
    Keterangan: note,
    Rujukan: reference,
    Id: task.id,
  });
  return [...head.slice(0, partsFrom('kotakKeluar')), ...intoParts(JSON.stringify(task))];
}

/** Null for a row that the registry did not write. */
export function readOutboxItem(row: readonly string[]): OutboxItem | null {
  const cell = (column: Parameters<typeof cellOf<'kotakKeluar'>>[2]) => cellOf('kotakKeluar', row, column);
  const state = OUTBOX_STATES.find((known) => known === cell('Keadaan'));
  const task = parseTask(fromParts(partsOf('kotakKeluar', row)));
  if (state === undefined || task === null) return null;
  return {
    task,
    caseId: cell('Berkas'),
    state,
    turn: cell('Giliran'),
    to: cell('Kepada')
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    tries: Number(cell('Percobaan')) || 0,
    worker: cell('Pelaksana'),
    since: cell('Sejak'),
    note: cell('Keterangan'),
    reference: cell('Rujukan'),
  };
}

function parseTask(text: string): Task | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'id' in value && 'kind' in value
      ? (value as Task)
      : null;
  } catch {
    return null;
  }
}
