import { describe, expect, it } from 'vitest';
import { actOnPage, decideOnPage } from '../../../src/application/registry/pages/act-on-page.ts';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../src/application/registry/run-outbox.ts';
import { look } from '../../../src/application/registry/transact.ts';
import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { rowOf } from '../../../src/core/registry/tab-layout.ts';
import { readSheet } from '../../../src/core/sop/read-sheet.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { CASE, officeAt, SEKDA, sessionOf, ticketOf } from './pages/page-office.ts';
import { addressOf, formAnswer, SHEET_ID, UNIT_CONTACT } from './small-registry.ts';

const TEAM = addressOf('Analis Kebijakan');
const OWN_NOTE = 'Angka dari Bagian Keuangan.';

type Remark = { readonly row: string; readonly column: string; readonly text: string };

function sendBack(registry: MemoryRegistry, remarks: readonly Remark[]): void {
  const { t, code } = ticketOf(registry, SEKDA);
  const told = decideOnPage(registry, t, { choice: 'Tidak', note: 'Mohon diperbaiki.', remarks, code });
  expect(told).toMatchObject({ ok: true });
  runOutbox(registry);
}

/** Where the submitted sheet has its rows and columns. */
function mapOf(registry: MemoryRegistry) {
  const file = registry.sheets.get(SHEET_ID);
  if (file?.kind !== 'grids' || file.grids[0] === undefined) throw new Error('no sheet');
  const { map, sop } = readSheet(file.grids[0], {});
  if (map === null || sop === null) throw new Error('no SOP');
  return { map, sop };
}

function answerAll(registry: MemoryRegistry): void {
  const open = look(registry).openCase(CASE);
  if (typeof open === 'string') throw new Error(open);
  const { t, code } = sessionOf(registry, TEAM);
  const answers = Object.fromEntries(open.kase.notes.map(({ id }) => [id, 'Sudah diperbaiki.']));
  const acts = [{ act: 'jawab-catatan', caseId: CASE, answers }];
  expect(actOnPage(registry, t, { request: 'permintaan-jawab', code, acts })).toMatchObject({ ok: true });
  runOutbox(registry);
}

describe('remarks of reviewers in the sheet that was handed in', () => {
  it('stand at their cells behind the people’s own notes, and go when they are answered', () => {
    const registry = officeAt(SEKDA);
    const { map, sop } = mapOf(registry);
    const waktu = { row: map.bodyRows[1] ?? -1, column: map.columns.waktu ?? -1 };
    registry.notes.set(SHEET_ID, [{ ...waktu, note: OWN_NOTE }]);
    const executor = sop.activities[2]?.symbols[0]?.lane ?? '';
    sendBack(registry, [
      { row: '2', column: 'Waktu', text: 'Cukup [satu] hari.' },
      { row: '3', column: 'Pelaksana', text: 'Bukan tugas bidang.' },
      { row: '', column: '', text: 'Judul belum sesuai.' },
      { row: '99', column: 'Waktu', text: 'Baris sudah tidak ada.' },
    ]);
    const notes = registry.notes.get(SHEET_ID) ?? [];
    const at = (row: number, column: number) =>
      notes.find((note) => note.row === row && note.column === column)?.note ?? '';
    expect(at(waktu.row, waktu.column)).toBe(
      [
        OWN_NOTE,
        '',
        `[Catatan perbaikan ${CASE}]`,
        '• Pejabat Sekretaris Daerah, Sekretaris Daerah: Cukup [satu] hari.',
        `[Akhir catatan perbaikan ${CASE}]`,
      ].join('\n'),
    );
    const column = map.laneColumns[map.lanes[executor] ?? -1] ?? -1;
    expect(at(map.bodyRows[2] ?? -1, column)).toContain('Bukan tugas bidang.');
    const whole = at(map.table.top, map.columns.activity ?? -1);
    expect(whole).toContain('Judul belum sesuai.');
    expect(whole).toContain('Baris sudah tidak ada.');
    expect(notes).toHaveLength(3);
    answerAll(registry);
    expect(registry.notes.get(SHEET_ID)).toEqual([{ ...waktu, note: OWN_NOTE }]);
    expect(registry.faults).toEqual([]);
  });

  it('are left to letter and page where the sheet may only be read, or is gone', () => {
    for (const spoil of [
      (registry: MemoryRegistry) => registry.closed.add(SHEET_ID),
      (registry: MemoryRegistry) => registry.sheets.delete(SHEET_ID),
    ]) {
      const registry = officeAt(SEKDA);
      spoil(registry);
      const before = registry.sent.length;
      sendBack(registry, [{ row: '2', column: 'Waktu', text: 'Terlalu lama.' }]);
      expect(registry.notes.get(SHEET_ID) ?? []).toEqual([]);
      expect(registry.sent.length).toBeGreaterThan(before);
      expect(registry.faults).toEqual([]);
    }
  });

  it('hold a revision that answers none of them, and its bringer is told so', () => {
    const registry = officeAt(SEKDA);
    registry.store.tabs.set('unit', [
      rowOf('unit', {
        Kode: 'DINAS',
        'Nama Unit': 'Dinas Contoh',
        'Surel Kontak': `${UNIT_CONTACT}, ${TEAM}`,
      }),
    ]);
    sendBack(registry, [{ row: '2', column: 'Waktu', text: 'Terlalu lama.' }]);
    const { sop } = mapOf(registry);
    const activities = sop.activities.map((row, at) => (at === 1 ? { ...row, waktu: '3 jam' } : row));
    const plan = writeSheet({ ...sop, activities }, findProfile(sop.profile));
    registry.sheets.set(SHEET_ID, { kind: 'grids', name: 'SOP', grids: [plan] });
    registry.wait(1);
    const words = { [FORM_TEXTS.caseId.title]: CASE };
    const [service] = look(registry).book.services;
    if (service === undefined) throw new Error('no service');
    const receipt = receiveAnswer(registry, service, formAnswer(registry, { email: TEAM }, words));
    expect(receipt).toEqual({ kind: 'revised', caseId: CASE });
    runOutbox(registry);
    const told = registry.sent.filter(
      ({ to, subject }) => to.includes(TEAM) && /belum diteruskan/.test(subject),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('langkah 2, Waktu');
    expect(registry.sent.some(({ subject }) => /belum dapat diterima/.test(subject))).toBe(false);
    const step = () => {
      const open = look(registry).openCase(CASE);
      return typeof open === 'string' ? open : open.kase.tokens[0]?.step;
    };
    const before = step();
    answerAll(registry);
    expect(step()).not.toBe(before);
    expect(registry.faults).toEqual([]);
  });

  it('do not keep letters waiting when the sheet cannot be written just now', () => {
    const registry = officeAt(SEKDA);
    const { write } = registry.sheetNotes;
    Object.assign(registry.sheetNotes, {
      write: () => {
        throw new Error('Service unavailable');
      },
    });
    const before = registry.sent.length;
    sendBack(registry, [{ row: '2', column: 'Waktu', text: 'Terlalu lama.' }]);
    expect(registry.sent.length).toBeGreaterThan(before);
    expect(registry.notes.get(SHEET_ID) ?? []).toEqual([]);
    Object.assign(registry.sheetNotes, { write });
    registry.wait(1);
    runOutbox(registry);
    expect(registry.notes.get(SHEET_ID)).toHaveLength(1);
  });
});
