import { describe, expect, it } from 'vitest';
import { openCase } from '../../../../src/application/registry/pages/open-page.ts';
import { actOnPage, decideOnPage } from '../../../../src/application/registry/pages/act-on-page.ts';
import { receiveAnswer } from '../../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../../src/application/registry/run-outbox.ts';
import { FORM_TEXTS } from '../../../../src/core/messages/registry-form.ts';
import { ACT_TEXTS } from '../../../../src/core/messages/registry-acts.ts';
import { LINK_TEXTS } from '../../../../src/core/messages/process-approval.ts';
import type { MemoryRegistry } from '../memory-registry.ts';
import { addressOf, formAnswer, MANAGER, smallRegistry, UNIT_CONTACT } from '../small-registry.ts';
import {
  bringTo,
  CASE,
  decisionOf,
  MAYOR,
  officeAt,
  ownPageOf,
  SEKDA,
  sessionOf,
  ticketOf,
} from './page-office.ts';

const REASON = 'Waktu langkah 5 terlalu lama.';

function sendBack(registry: MemoryRegistry, address: string) {
  const { t, code } = ticketOf(registry, address);
  const remarks = [{ row: '5', column: 'Waktu', text: 'Terlalu lama.' }];
  return decideOnPage(registry, t, { choice: 'Tidak', note: REASON, remarks, code });
}

describe('acting on one’s own page', () => {
  it('decides several cases with one press, and tells each', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop');
    const subjects = ['SOP Satu', 'SOP Dua', 'SOP Tiga'];
    const ids = subjects.map((title, index) => {
      registry.wait(1);
      receiveAnswer(registry, service, formAnswer(registry, {}, { [FORM_TEXTS.subject.title]: title }));
      const id = `K-2026-000${index + 1}`;
      bringTo(registry, SEKDA, id);
      return id;
    });
    const { t, code } = sessionOf(registry, SEKDA);
    const acts = ownPageOf(registry, SEKDA).desk.map(({ case: about, step }, index) => ({
      act: 'putuskan',
      caseId: about.id,
      step: step.id,
      round: step.round,
      revision: step.revision,
      choice: index === 0 ? 'Tidak' : 'Ya',
      note: '',
      remarks: [],
    }));
    expect(acts.map(({ caseId }) => caseId)).toEqual(ids);
    const action = { request: 'permintaan-0001', code, acts };
    const first = actOnPage(registry, t, action);
    expect(first).toMatchObject({
      ok: true,
      value: { repeated: false, cases: [{ ok: false }, { ok: true }, { ok: true }] },
    });
    if (first.ok) expect(first.value.cases[0]?.message).toContain('Alasan wajib diisi');
    expect(ownPageOf(registry, SEKDA).desk.map(({ case: about }) => about.id)).toEqual(['K-2026-0001']);
    const again = actOnPage(registry, t, action);
    expect(again).toMatchObject({ ok: true, value: { cases: [{ ok: false }, { ok: true }, { ok: true }] } });
    if (again.ok) expect(again.value.cases[2]?.message).toContain('Sudah tercatat sebelumnya');
    expect(ownPageOf(registry, MAYOR).desk).toHaveLength(2);
  });

  it('takes the sheet again, with answers to the remarks, once', () => {
    const registry = officeAt(SEKDA);
    const analyst = addressOf('Analis Kebijakan');
    sendBack(registry, SEKDA);
    runOutbox(registry);
    const { t, code } = sessionOf(registry, analyst);
    const read = openCase(registry, t, CASE);
    if (!read.ok) throw new Error(read.message);
    expect(read.value.may.revise).toBe(true);
    const sheet = registry.sheets.get('lembar-sop-dinas-contoh-0001');
    if (sheet?.kind !== 'grids') throw new Error('no sheet');
    const changed = JSON.parse(JSON.stringify(sheet).replace('10 menit', '15 menit')) as typeof sheet;
    registry.sheets.set('lembar-sop-dinas-contoh-0001', changed);
    const answers = Object.fromEntries(read.value.notes.map(({ id }) => [id, 'Sudah dipersingkat.']));
    const action = {
      request: 'permintaan-0002',
      code,
      acts: [{ act: 'ajukan-lagi', caseId: CASE, answers }],
    };
    expect(actOnPage(registry, t, action)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(actOnPage(registry, t, action)).toMatchObject({ ok: true, value: { repeated: true } });
    runOutbox(registry);
    const page = decisionOf(registry, ticketOf(registry, SEKDA).t);
    expect(page.case.revision).toBe(2);
    expect(page.changes.join(' ')).toContain('10 menit → 15 menit');
    expect(page.notes).toMatchObject([{ state: 'dijawab', answer: 'Sudah dipersingkat.' }]);
  });

  it('takes the sheet again by the link of the letter that sent it back, once', () => {
    const registry = officeAt(SEKDA);
    const analyst = addressOf('Analis Kebijakan');
    sendBack(registry, SEKDA);
    runOutbox(registry);
    const { t, code } = ticketOf(registry, analyst);
    const page = decisionOf(registry, t);
    expect(page.step?.choices.map(({ label, resubmits }) => [label, resubmits])).toEqual([
      ['Sampaikan naskah terbaru', true],
      ['Nyatakan selesai tanpa mengubah naskah', false],
    ]);
    const verdict = { choice: '', note: '', remarks: [], code };
    const unanswered = decideOnPage(registry, t, verdict);
    expect(unanswered).toMatchObject({ ok: false, message: expect.stringContaining('belum dijawab') });
    const answers = Object.fromEntries(page.notes.map(({ id }) => [id, 'Sudah dipersingkat.']));
    expect(decideOnPage(registry, t, { ...verdict, code: '000000', answers }).ok).toBe(code === '000 000');
    expect(decideOnPage(registry, t, { ...verdict, answers })).toMatchObject({
      ok: true,
      value: { repeated: false },
    });
    expect(decideOnPage(registry, t, { ...verdict, answers })).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
    expect(decisionOf(registry, t).step).toBeNull();
    runOutbox(registry);
    expect(decisionOf(registry, ticketOf(registry, SEKDA).t)).toMatchObject({
      step: { row: '6' },
      notes: [{ state: 'dijawab', answer: 'Sudah dipersingkat.' }],
    });
  });

  it('opens a withdrawn case once more with its sheet as it is now', () => {
    const registry = officeAt(SEKDA);
    const { t, code } = sessionOf(registry, UNIT_CONTACT);
    const act = (request: string, one: object) => actOnPage(registry, t, { request, code, acts: [one] });
    expect(act('permintaan-0005', { act: 'tarik', caseId: CASE, reason: 'Keliru.' }).ok).toBe(true);
    const read = openCase(registry, t, CASE);
    expect(read).toMatchObject({
      ok: true,
      value: { may: { withdraw: false, revise: false, reopen: true } },
    });
    expect(read.ok ? read.value.history[0] : null).toMatchObject({
      text: expect.stringContaining('ditarik oleh pengusul (Ani'),
      note: 'Keliru.',
    });
    const again = { act: 'ajukan-lagi', caseId: CASE, answers: {} };
    const stranger = sessionOf(registry, SEKDA);
    const acts = [again];
    expect(
      actOnPage(registry, stranger.t, { request: 'permintaan-0006', code: stranger.code, acts }).ok,
    ).toBe(false);
    expect(act('permintaan-0007', again)).toMatchObject({
      ok: true,
      value: { message: ACT_TEXTS.reopened() },
    });
    expect(ownPageOf(registry, UNIT_CONTACT).own).toMatchObject([
      { id: CASE, status: 'berjalan', revision: '2' },
    ]);
  });

  it('starts a collection for a manager, and for nobody else', () => {
    const registry = officeAt(SEKDA);
    registry.vault.set({ 'registri.formulir': JSON.stringify({ SOP: 'formulir-SOP' }) });
    const start = (address: string, deadline: string) => {
      const { t, code } = sessionOf(registry, address);
      const acts = [{ act: 'mulai-pengumpulan', service: 'SOP', deadline }];
      return actOnPage(registry, t, { request: 'permintaan-0004', code, acts });
    };
    expect(start(SEKDA, '2026-02-27')).toEqual({ ok: false, message: ACT_TEXTS.notManager() });
    expect(start(MANAGER, '2026-99-27').ok).toBe(false);
    expect(registry.store.tabs.get('periode')).toEqual([]);
    expect(start(MANAGER, '2026-02-27')).toMatchObject({ ok: true, value: { repeated: false } });
    expect(start(MANAGER, '2026-02-27')).toMatchObject({ ok: true, value: { repeated: true } });
    runOutbox(registry);
    const invitations = registry.sent.filter(({ to }) => to.includes(UNIT_CONTACT)).slice(1);
    expect(invitations.map(({ subject }) => subject)).toEqual([
      'Permintaan pengajuan Fasilitasi SOP: Dinas Contoh',
    ]);
    expect(ownPageOf(registry, MANAGER).manager?.collections).toMatchObject([
      { deadline: '27 Februari 2026', answered: 0, asked: 1 },
    ]);
  });

  it('does nothing without the code of the letter, nor with another one', () => {
    const registry = officeAt(SEKDA);
    const { t, code } = sessionOf(registry, UNIT_CONTACT);
    const withdraw = (typed: string) =>
      actOnPage(registry, t, {
        request: 'permintaan-0003',
        code: typed,
        acts: [{ act: 'tarik', caseId: CASE, reason: 'Keliru.' }],
      });
    expect(withdraw('')).toEqual({ ok: false, message: LINK_TEXTS['wrong-code']() });
    expect(withdraw(sessionOf(registry, SEKDA).code)).toEqual({
      ok: false,
      message: LINK_TEXTS['wrong-code'](),
    });
    expect(ownPageOf(registry, UNIT_CONTACT).own[0]?.status).toBe('berjalan');
    expect(withdraw(code)).toMatchObject({ ok: true });
    expect(ownPageOf(registry, UNIT_CONTACT).own[0]?.status).toBe('ditarik');
  });
});
