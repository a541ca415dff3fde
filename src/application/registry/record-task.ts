import { localDate } from '../../core/calendar/working-calendar.ts';
import { revisionOf } from '../../core/process/engine/case.ts';
import { counterKey, formatNumber } from '../../core/process/number/number-pattern.ts';
import { numberOf } from '../../core/registry/case-record.ts';
import { rowOf } from '../../core/registry/tab-layout.ts';
import { type Claimed, settled, stateChange } from './claim-tasks.ts';
import type { TaskValues } from './perform-task.ts';
import type { Transaction } from './transact.ts';

/**
 * Writes into one turn that a task is done: its row, what its case learns of it, and what belongs to it in other tabs.
 * @param values what came of it; null for a number, which is given here and nowhere else
 */
export function recordDone(
  turn: Transaction,
  { row, item }: Claimed,
  values: TaskValues | null,
  note: string,
): void {
  const { task, caseId } = item;
  turn.change(stateChange({ row, item: settled(item, turn.now, note) }));
  if (task.kind === 'notes') return;
  const outcome = values ?? nextNumber(turn, caseId);
  const result = turn.apply(caseId, {
    type: 'hasil',
    id: `hasil:${task.id}`,
    at: turn.now,
    by: '',
    effect: task.id,
    values: outcome,
  });
  const accepted = typeof result !== 'string' && result.kind === 'accepted';
  if (accepted && task.kind === 'publish' && outcome.code !== undefined) catalogue(turn, caseId, outcome);
}

/**
 * The next number of a case's service, taken inside the turn that records it: two cases can never get the same one. Services with
 * one pattern share its counter, as they share the register. A number that was given is never given again, also when its case is
 * cancelled.
 */
function nextNumber(turn: Transaction, caseId: string): TaskValues {
  const open = turn.openCase(caseId);
  if (typeof open === 'string' || open.service === null || open.service.numbering === null)
    return { number: '' };
  const { numbering, klasifikasi, lastNumber } = open.service;
  const date = localDate(Date.parse(turn.now), turn.book.office.calendar.zone);
  const values = { unit: open.kase.applicant.unit ?? '', klasifikasi, date };
  const key = `nomor/${numbering.text}/${counterKey(numbering, values)}`;
  const used = turn.counter(key);
  const counter = (used === '' ? lastNumber : Number(used)) + 1;
  turn.setCounter(key, String(counter));
  return { number: formatNumber(numbering, values, counter), date };
}

/** The line of the public catalogue; of several lines of a case the last one is in force. */
function catalogue(turn: Transaction, caseId: string, values: TaskValues): void {
  const open = turn.openCase(caseId);
  if (typeof open === 'string') return;
  const { kase, service } = open;
  const unit = turn.book.units.find(({ id }) => id === kase.applicant.unit);
  const row = rowOf('katalog', {
    Berkas: caseId,
    Revisi: String(revisionOf(kase)),
    'Kode Layanan': service?.code ?? '',
    'Kode Unit': kase.applicant.unit ?? '',
    'Nomor Naskah': numberOf(kase),
    Judul: kase.title,
    Unit: unit?.name ?? kase.applicant.name,
    Keadaan: 'berlaku',
    Disahkan: values.date ?? '',
    'Sidik PDF': values.hash ?? '',
    'Tautan PDF': values.pdfUrl ?? '',
    'Kode Periksa': values.code ?? '',
    'Tanda Tangan': values.signed ?? '',
  });
  turn.change({ kind: 'append', tab: 'katalog', rows: [row] });
}
