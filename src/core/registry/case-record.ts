import { DAY_MS } from '../calendar/working-calendar.ts';
import {
  type Case,
  outcomeOf,
  revisionOf,
  type SignedDocument,
  signedOf,
  type Token,
  tokenAt,
} from '../process/engine/case.ts';
import { hasFinal } from '../process/engine/decide-signed.ts';
import { emptyCase } from '../process/engine/evolve.ts';
import { EFFECT_IDS } from '../process/engine/effect-ids.ts';
import type { Office } from '../process/engine/office.ts';
import { holdersOf, nameOf } from '../process/engine/who-may-act.ts';
import { type Route, type RouteStep, stepOf } from '../process/route/route.ts';
import { fieldOf } from '../sop/json-patch.ts';
import { listed } from '../messages/rule-text.ts';
import { cellOf, columnOf, partsFrom, partsOf, rowOf } from './tab-layout.ts';
import { fromParts, intoParts } from './text-parts.ts';

/** What is read of every case at once: enough to find one, to know a repeat, and to see which have to be looked at. */
export interface CaseIndex {
  /** Position of its row in the tab. */
  readonly row: number;
  readonly id: string;
  /** Event by which it was opened (the id of a form answer, of a request). */
  readonly origin: string;
  /** Hash of its newest content. */
  readonly hash: string;
  readonly service: string;
  /** Empty where somebody submitted for themselves. */
  readonly unit: string;
  readonly status: string;
  /** ISO instant at which the clock has something to say to it; empty for never. */
  readonly checkAt: string;
  /** Key of the version of its route. */
  readonly route: string;
}

/** Columns of {@link CaseIndex}, from the first. */
export const INDEX_COLUMNS = { from: 0, to: columnOf('berkas', 'Alur') } as const;

export function readCaseIndex(rows: readonly (readonly string[])[]): readonly CaseIndex[] {
  return rows.flatMap((cells, row): CaseIndex[] => {
    const id = cellOf('berkas', cells, 'Nomor Berkas');
    if (id === '') return [];
    return [
      {
        row,
        id,
        origin: cellOf('berkas', cells, 'Asal'),
        hash: cellOf('berkas', cells, 'Sidik Isi'),
        service: cellOf('berkas', cells, 'Kode Layanan'),
        unit: cellOf('berkas', cells, 'Kode Unit'),
        status: cellOf('berkas', cells, 'Status'),
        checkAt: cellOf('berkas', cells, 'Periksa Pada'),
        route: cellOf('berkas', cells, 'Alur'),
      },
    ];
  });
}

/** What a case's row needs to know beside the case itself. */
export interface CaseSetting {
  readonly service: string;
  readonly route: Route;
  readonly routeKey: string;
  readonly office: Office;
  /** Number of the ledger's line that the case was last changed by. */
  readonly seq: number;
  readonly now: string;
}

/** The row of a case: what people read, what the index needs, and the case itself as JSON. */
export function writeCase(kase: Case, setting: CaseSetting): readonly string[] {
  const { route, office } = setting;
  const steps = kase.tokens.flatMap((token) => stepOf(route, token.step) ?? []);
  const unit = office.units.find(({ id }) => id === kase.applicant.unit);
  const dues = kase.tokens.flatMap(({ due }) => due ?? []).sort();
  const since = kase.tokens.map((token) => token.since).sort();
  const head = rowOf('berkas', {
    'Nomor Berkas': kase.id,
    Asal: kase.events[0] ?? '',
    'Sidik Isi': kase.contents[kase.contents.length - 1]?.hash ?? '',
    'Kode Layanan': setting.service,
    'Kode Unit': kase.applicant.unit ?? '',
    Status: kase.status,
    'Periksa Pada': nextCheck(kase, office, setting.now) ?? '',
    Alur: setting.routeKey,
    Judul: kase.title,
    Unit: unit?.name ?? kase.applicant.name,
    Menunggu: listed([...new Set(steps.map((step) => waitingName(step, kase, office, setting.now)))]),
    Sejak: since[0] ?? '',
    Tenggat: dues[0] ?? '',
    Revisi: String(revisionOf(kase)),
    'Nomor Naskah': numberOf(kase),
    Diajukan: kase.openedAt,
    'Urut Riwayat': String(setting.seq),
    'Surel Pengusul': kase.applicant.person,
  });
  return [...head.slice(0, partsFrom('berkas')), ...intoParts(JSON.stringify(kase)), signatureState(kase)];
}

/** The case out of its row; null for a row that the registry did not write. */
export function readCase(row: readonly string[]): Case | null {
  try {
    const value: unknown = JSON.parse(fromParts(partsOf('berkas', row)));
    return typeof value === 'object' && value !== null && 'events' in value
      ? { ...emptyCase(''), ...(value as Case) }
      : null;
  } catch {
    return null;
  }
}

/** Whether the final document has come back signed; empty while there is none to be signed. */
export type SignatureState = '' | 'menunggu' | SignedDocument['form'];

export function signatureState(kase: Case): SignatureState {
  return signedOf(kase)?.form ?? (hasFinal(kase) ? 'menunggu' : '');
}

/** The number that the document got; empty before. */
export function numberOf(kase: Case): string {
  return outcomeOf(kase, EFFECT_IDS.number(kase.id))?.number ?? '';
}

function waitingName(step: RouteStep, kase: Case, office: Office, now: string): string {
  const assignees = tokenAt(kase, step.id)?.assignees ?? {};
  const names = step.executors.map((executor) => {
    const assignee = fieldOf(assignees, executor.lane);
    if (typeof assignee === 'string') return nameOf(office, assignee) || assignee;
    if (executor.kind === 'pengaju') return kase.applicant.name || executor.name;
    const acting = holdersOf(office, executor.jabatan, now)[0];
    return acting === undefined || acting.capacity === 'definitif'
      ? executor.jabatan
      : `${acting.capacity} ${executor.jabatan}`;
  });
  return listed(names);
}

/** When the clock should look at a case next: the earliest reminder that has not gone out; null for never. */
export function nextCheck(kase: Case, office: Office, now: string): string | null {
  if (kase.status !== 'berjalan') return null;
  const instants = kase.tokens.flatMap((token) => checkOf(token, office, now) ?? []).sort();
  return instants[0] ?? null;
}

function checkOf({ due, remindAt, reminded }: Token, office: Office, now: string): string | null {
  if (reminded.before === 0 && remindAt !== null) return remindAt;
  if (due === null || reminded.late >= office.reminders.most) return null;
  // Between late reminders lie whole working days: looking once a day finds the right one.
  return reminded.late === 0 ? due : new Date(Date.parse(now) + DAY_MS).toISOString();
}
