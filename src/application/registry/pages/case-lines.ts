import type { Zone } from '../../../core/calendar/working-calendar.ts';
import { SIGNATURE_WORDS } from '../../../core/messages/registry-signed.ts';
import { instantText } from '../../../core/registry/letters/letter-parts.ts';
import { type ColumnOf, cellOf, columnOf } from '../../../core/registry/tab-layout.ts';
import type { StoreRange, StoreRow } from '../ports.ts';
import type { CaseLine } from './page-model.ts';

/** All of a case's row that people read, without the case itself. */
export const HEAD_RANGE: StoreRange = {
  tab: 'berkas',
  columns: { from: 0, to: columnOf('berkas', 'Surel Pengusul') },
};

/** Whether the final document has come back signed: a column behind the case itself. */
export const SIGNATURE_RANGE: StoreRange = {
  tab: 'berkas',
  columns: { from: columnOf('berkas', 'Tanda Tangan'), to: columnOf('berkas', 'Tanda Tangan') },
};

/** The head of a case's row. */
export interface CaseHead {
  readonly id: string;
  readonly status: string;
  readonly unit: string;
  readonly applicant: string;
  readonly waiting: string;
  /** ISO instants; empty where there is none. */
  readonly since: string;
  readonly due: string;
  /** A word of {@link SIGNATURE_WORDS}; empty where nothing is to be signed, or the column was not read. */
  readonly signature: string;
  readonly cells: StoreRow;
}

/** @param signatures rows of {@link SIGNATURE_RANGE}, where they were read */
export function readHeads(
  rows: readonly StoreRow[],
  signatures: readonly StoreRow[] = [],
): readonly CaseHead[] {
  return rows.flatMap((cells, at): CaseHead[] => {
    const cell = (column: ColumnOf<'berkas'>) => cellOf('berkas', cells, column);
    const id = cell('Nomor Berkas');
    if (id === '') return [];
    return [
      {
        id,
        status: cell('Status'),
        unit: cell('Kode Unit'),
        applicant: cell('Surel Pengusul'),
        waiting: cell('Menunggu'),
        since: cell('Sejak'),
        due: cell('Tenggat'),
        signature: signatures[at]?.[0] ?? '',
        cells,
      },
    ];
  });
}

export function isLate({ status, due }: CaseHead, now: string): boolean {
  return status === 'berjalan' && due !== '' && Date.parse(due) < Date.parse(now);
}

export function caseLine(head: CaseHead, now: string, zone: Zone): CaseLine {
  const cell = (column: ColumnOf<'berkas'>) => cellOf('berkas', head.cells, column);
  const running = head.status === 'berjalan';
  return {
    id: head.id,
    title: cell('Judul'),
    unit: cell('Unit'),
    status: head.status,
    waiting: running ? head.waiting : '',
    since: running && head.since !== '' ? instantText(head.since, zone) : '',
    due: running && head.due !== '' ? instantText(head.due, zone) : '',
    late: isLate(head, now),
    revision: cell('Revisi'),
    number: cell('Nomor Naskah'),
    signature: signatureWords(head.signature),
    unsigned: head.signature === 'menunggu',
  };
}

/** What a cell of the column tells people; nothing for a word that the registry does not write. */
export function signatureWords(cell: string): string {
  return cell === 'menunggu' || cell === 'elektronik' || cell === 'pindaian' ? SIGNATURE_WORDS[cell] : '';
}

/** Late ones first, then those that wait longest; what has ended comes last, the newest first. */
export function byUrgency(now: string): (a: CaseHead, b: CaseHead) => number {
  const rank = (head: CaseHead) => (isLate(head, now) ? 0 : head.status === 'berjalan' ? 1 : 2);
  return (a, b) =>
    rank(a) - rank(b) ||
    (rank(a) === 2 ? b.id.localeCompare(a.id) : a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
}
