import { beforeEach, describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../src/application/registry/check-ledger.ts';
import { openCase, openPage, readPage } from '../../../../src/application/registry/pages/open-page.ts';
import { actOnPage, decideOnPage } from '../../../../src/application/registry/pages/act-on-page.ts';
import { receiveAnswer } from '../../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../../src/application/registry/run-outbox.ts';
import { FORM_TEXTS } from '../../../../src/core/messages/registry-form.ts';
import { ACT_TEXTS } from '../../../../src/core/messages/registry-acts.ts';
import { LINK_TEXTS } from '../../../../src/core/messages/process-approval.ts';
import { VERIFICATION_TEXTS } from '../../../../src/core/messages/registry-pages.ts';
import { rowOf } from '../../../../src/core/registry/tab-layout.ts';
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

describe('opening', () => {
  it('writes, sends and asks for nothing, whatever page it is', () => {
    const registry = officeAt(SEKDA);
    const { t } = ticketOf(registry, SEKDA);
    const writes = registry.store.writes;
    const before = JSON.stringify([...registry.store.tabs]);
    const told = [registry.sent.length, registry.soon.length];
    for (const parameters of [
      { p: 'putus', t },
      { p: 'saya', t: sessionOf(registry, SEKDA).t },
      { p: 'saya', t: sessionOf(registry, MANAGER).t },
      { p: 'masuk' },
      { p: 'katalog', q: 'akta' },
      { p: 'periksa', k: 'x' },
      {},
    ])
      for (let time = 0; time < 3; time++) openPage(registry, parameters);
    expect(registry.store.writes).toBe(writes);
    expect(JSON.stringify([...registry.store.tabs])).toBe(before);
    expect([registry.sent.length, registry.soon.length]).toEqual(told);
    expect(registry.faults).toEqual([]);
  });

  it('needs as many reads with a thousand cases as with one', () => {
    const registry = officeAt(SEKDA);
    const reads = (parameters: Readonly<Record<string, string>>) => {
      const before = registry.store.reads;
      openPage(registry, parameters);
      return registry.store.reads - before;
    };
    const all = [
      { p: 'putus', t: ticketOf(registry, SEKDA).t },
      { p: 'saya', t: sessionOf(registry, SEKDA).t },
      { p: 'saya', t: sessionOf(registry, MANAGER).t },
      { p: 'saya', t: sessionOf(registry, UNIT_CONTACT).t },
    ];
    const few = all.map(reads);
    const rows = registry.store.tabs.get('berkas') ?? [];
    const [first = []] = rows;
    for (let index = 2; index < 1000; index++) {
      const id = `K-2026-${String(index).padStart(4, '0')}`;
      rows.push(
        [id, ...first.slice(1)].map((cell) => (cell.startsWith('{') ? cell.replaceAll(CASE, id) : cell)),
      );
    }
    expect(all.map(reads)).toEqual(few);
    expect(ownPageOf(registry, SEKDA)).toMatchObject({ deskMore: true, desk: { length: 60 } });
  });

  it('says what is wrong with a link, and shows nothing else', () => {
    const registry = officeAt(SEKDA);
    const { t } = ticketOf(registry, SEKDA);
    const messageOf = (parameters: Readonly<Record<string, string>>) => {
      const answer = readPage(registry, parameters);
      return answer.ok ? answer.value.page : answer.message;
    };
    expect(messageOf({ p: 'putus', t: `${t}0` })).toBe(LINK_TEXTS.forged());
    expect(messageOf({ p: 'putus', t: 'x' })).toBe(LINK_TEXTS.malformed());
    expect(messageOf({ p: 'saya', t })).toBe(LINK_TEXTS.malformed());
    expect(messageOf({ p: 'putus', t: sessionOf(registry, SEKDA).t })).toBe(LINK_TEXTS.malformed());
    registry.wait(24 * 400);
    expect(messageOf({ p: 'putus', t })).toBe(LINK_TEXTS.expired());
    expect(messageOf({ p: '../rahasia' })).toBe('katalog');
  });

  it('turns a fault of the service into a sentence with the id of the log', () => {
    const registry = officeAt(SEKDA);
    registry.store.read = () => {
      throw new Error('Service Spreadsheets failed');
    };
    const page = openPage(registry, { p: 'katalog' });
    expect(page).toMatchObject({ page: 'pesan' });
    expect(JSON.stringify(page)).toContain('log-1');
    expect(JSON.stringify(page)).not.toContain('Spreadsheets');
  });
});

describe('the decision page', () => {
  let registry: MemoryRegistry;

  beforeEach(() => {
    registry = officeAt(SEKDA);
  });

  it('shows all that is needed to decide, and the ways to do it', () => {
    const page = decisionOf(registry, ticketOf(registry, SEKDA).t);
    expect(page.message).toBe('');
    expect(page.case).toMatchObject({
      id: CASE,
      title: 'SOP Penerbitan Akta',
      applicant: 'Dinas Contoh',
      service: 'Fasilitasi SOP',
      revision: 1,
      status: 'Menunggu langkah 6 oleh Pejabat Sekretaris Daerah, Sekretaris Daerah.',
    });
    expect(page.step).toMatchObject({
      row: '6',
      asked: 'pemeriksaan dan persetujuan',
      late: false,
      remarks: true,
    });
    expect(page.step?.choices).toEqual([
      expect.objectContaining({ value: 'Ya', label: 'Setujui', tone: 'setuju', needsReason: false }),
      expect.objectContaining({ value: 'Tidak', label: 'Kembalikan', tone: 'kembali', needsReason: true }),
    ]);
    expect(page.step?.choices[1]?.leads).toMatch(/^Kembali ke langkah 5: /);
    expect(page.content.pictures[0]?.svg).toMatch(/^<svg /);
    expect(page.content.rows).toHaveLength(10);
    expect(page.content.score).toMatch(/^\d+ dari 100$/);
    expect(page.history.at(-1)?.text).toBe('Diajukan oleh Ani');
    expect(page.case.pdf).toMatch(/^https:/);
  });

  it('tells what was recorded when the link was used, and offers nothing more', () => {
    const { t, code } = ticketOf(registry, SEKDA);
    expect(decideOnPage(registry, t, { choice: 'Ya', note: '', remarks: [], code })).toMatchObject({
      ok: true,
    });
    const page = decisionOf(registry, t);
    expect(page.step).toBeNull();
    expect(page.message).toMatch(/^Keputusan Anda “Ya” sudah tercatat pada /);
    expect(page.history[0]?.text).toBe(
      'Langkah 6: Pejabat Sekretaris Daerah, Sekretaris Daerah memilih “Ya”',
    );
  });

  it('offers nothing to whoever no longer holds the post', () => {
    const { t } = ticketOf(registry, SEKDA);
    const posts = registry.store.tabs.get('jabatan') ?? [];
    registry.store.tabs.set(
      'jabatan',
      posts.filter((row) => !row.includes(SEKDA)),
    );
    expect(decisionOf(registry, t)).toMatchObject({ step: null, message: LINK_TEXTS['not-waiting']() });
  });

  it('lets nobody decide when the content is gone', () => {
    const { t } = ticketOf(registry, SEKDA);
    for (const [id, file] of registry.archive.files)
      if (file.mark?.owner.startsWith('isi/')) registry.archive.files.delete(id);
    const page = decisionOf(registry, t);
    expect(page.step).toBeNull();
    expect(page.message).toContain('Jangan memutuskan');
  });

  it('shows why it was sent back, the remarks, and what changed since', () => {
    bringTo(registry, MAYOR);
    expect(sendBack(registry, MAYOR)).toMatchObject({ ok: true });
    runOutbox(registry);
    const page = decisionOf(registry, ticketOf(registry, SEKDA).t);
    expect(page.step?.returned).toEqual({ by: 'Pejabat Wali Kota, Wali Kota', reason: REASON });
    expect(page.notes).toMatchObject([
      { place: 'Langkah 5, Waktu', text: 'Terlalu lama.', state: 'terbuka', own: false },
    ]);
    expect(page.history[0]?.note).toBe(REASON);
  });
});

describe('one’s own page', () => {
  it('shows a holder what waits for them, a contact the cases of the unit, a stranger nothing', () => {
    const registry = officeAt(SEKDA);
    expect(ownPageOf(registry, SEKDA)).toMatchObject({
      desk: [{ case: { id: CASE } }],
      own: [],
      manager: null,
    });
    expect(ownPageOf(registry, UNIT_CONTACT)).toMatchObject({ desk: [], own: [{ id: CASE }], manager: null });
    expect(ownPageOf(registry, MAYOR)).toMatchObject({ desk: [], own: [], manager: null });
    expect(ownPageOf(registry, 'orang@lain.example')).toMatchObject({ desk: [], own: [], manager: null });
  });

  it('lets a case be read only by whom it concerns', () => {
    const registry = officeAt(SEKDA);
    const read = (address: string) => openCase(registry, sessionOf(registry, address).t, CASE);
    expect(read('orang@lain.example').ok).toBe(false);
    expect(read(MAYOR).ok).toBe(false);
    expect(read(addressOf('Kepala Bagian Organisasi')).ok).toBe(true);
    expect(openCase(registry, sessionOf(registry, MANAGER).t, 'K-2026-0999').ok).toBe(false);
    const mayOf = (address: string) => {
      const answer = read(address);
      return answer.ok ? answer.value.may : null;
    };
    expect(mayOf(SEKDA)).toEqual({
      withdraw: false,
      revise: false,
      cancel: false,
      reassign: false,
      reopen: false,
    });
    expect(mayOf(UNIT_CONTACT)).toMatchObject({ withdraw: true, revise: false, cancel: false });
    expect(mayOf(MANAGER)).toMatchObject({ withdraw: false, cancel: true, reassign: true });
  });

  it('hands a verdict on only within its post', () => {
    const registry = officeAt(SEKDA);
    const answer = openCase(registry, sessionOf(registry, MANAGER).t, CASE);
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.value.waiting.map(({ candidates }) => candidates)).toEqual([
      [{ address: SEKDA, name: 'Pejabat Sekretaris Daerah, Sekretaris Daerah' }],
    ]);
  });

  it('shows a manager what is late, who has answered, and what must be looked at', () => {
    const registry = officeAt(SEKDA);
    registry.store.tabs.set('periode', [
      rowOf('periode', {
        Kode: 'P1',
        'Kode Layanan': 'SOP',
        Unit: 'Dinas Contoh',
        Keadaan: 'sudah',
        Berkas: CASE,
        Tenggat: '2026-02-01',
      }),
      rowOf('periode', {
        Kode: 'P1',
        'Kode Layanan': 'SOP',
        Unit: 'Badan Contoh',
        Keadaan: 'belum',
        Tenggat: '2026-02-01',
      }),
    ]);
    const tasks = registry.store.tabs.get('kotakKeluar') ?? [];
    tasks.push(
      rowOf('kotakKeluar', {
        Keadaan: 'perlu diperiksa',
        Jenis: 'mail',
        Berkas: CASE,
        Kepada: SEKDA,
        Id: 'tugas-1',
      }),
      rowOf('kotakKeluar', { Keadaan: 'selesai', Jenis: 'mail', Berkas: CASE, Id: 'tugas-2' }),
    );
    registry.wait(24 * 60);
    registry.quota = 74;
    const { manager } = ownPageOf(registry, MANAGER);
    expect(manager).toMatchObject({
      cases: [{ id: CASE, late: true, status: 'berjalan' }],
      moreCases: 0,
      collections: [
        {
          service: 'Fasilitasi SOP',
          answered: 1,
          asked: 2,
          units: [
            { unit: 'Badan Contoh', done: false },
            { unit: 'Dinas Contoh', done: true },
          ],
        },
      ],
      troubles: [{ id: 'tugas-1', what: `Surat · ${CASE}`, to: SEKDA, mail: true }],
      quota: 'Sisa jatah surel hari ini: 74 penerima.',
      ledgerSound: null,
    });
  });
});

describe('the ledger on the managers’ page', () => {
  it('is as the last check found it', () => {
    const registry = officeAt(SEKDA);
    const told = () => {
      const { manager } = ownPageOf(registry, MANAGER);
      return [manager?.ledgerSound, manager?.ledger];
    };
    expect(told()).toEqual([null, 'Riwayat belum pernah diperiksa.']);
    checkLedger(registry);
    expect(told()).toEqual([
      true,
      expect.stringMatching(/^Riwayat utuh pada pemeriksaan terakhir, Senin, 5 Januari 2026/),
    ]);
    const rows = registry.store.tabs.get('riwayat') ?? [];
    rows[2] = (rows[2] ?? []).map((cell) => cell.replace('"by":"', '"by":"orang-lain-'));
    checkLedger(registry);
    expect(told()).toEqual([false, expect.stringMatching(/^Riwayat tidak utuh mulai urut 3 /)]);
  });
});

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

describe('the public pages', () => {
  const line = (revision: string, more: Parameters<typeof rowOf<'katalog'>>[1] = {}) =>
    rowOf('katalog', {
      Berkas: CASE,
      Revisi: revision,
      'Nomor Naskah': `00${revision}/SOP`,
      Judul: 'SOP Penerbitan Akta Kelahiran',
      Unit: 'Dinas Kependudukan',
      Keadaan: 'berlaku',
      Disahkan: `2026-0${revision}-15`,
      'Sidik PDF': revision.repeat(64),
      'Tautan PDF': 'https://drive.example/pdf',
      'Kode Periksa': `kode-${revision}`,
      ...more,
    });

  it('find what is in force by any of its words, in any order', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    registry.store.tabs.set('katalog', [
      line('1'),
      line('2'),
      line('3', { Berkas: 'K-2026-0002', Judul: 'SOP Perpustakaan' }),
      line('4', { Berkas: 'K-2026-0003', Keadaan: 'dicabut' }),
    ]);
    const titles = (q: string) => {
      const page = openPage(registry, { p: 'katalog', q });
      return page.page === 'katalog' ? page.documents.map(({ number }) => number) : null;
    };
    expect(titles('')).toEqual(['003/SOP', '002/SOP']);
    expect(titles('  kelahiran AKTA ')).toEqual(['002/SOP']);
    expect(titles('perpustakaan kependudukan')).toEqual(['003/SOP']);
    expect(titles('tidak ada')).toEqual([]);
  });

  it('say of a printed version whether it is still in force', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    registry.store.tabs.set('katalog', [
      line('1'),
      line('2'),
      line('4', { Berkas: 'K-2026-0003', Keadaan: 'dicabut' }),
    ]);
    const verdict = (k: string) => {
      const page = openPage(registry, { p: 'periksa', k });
      return page.page === 'periksa' ? page : null;
    };
    expect(verdict('kode-2')).toMatchObject({ verdict: 'berlaku', hash: '2'.repeat(64) });
    expect(verdict('kode-1')).toMatchObject({
      verdict: 'digantikan',
      message: VERIFICATION_TEXTS.digantikan('15 Februari 2026'),
      hash: '1'.repeat(64),
      pdf: '',
    });
    expect(verdict('kode-4')).toMatchObject({ verdict: 'dicabut', pdf: '' });
    for (const code of ['', 'kode-9', '=1+1', '__proto__'])
      expect(verdict(code)).toMatchObject({ verdict: 'tidak-dikenal', facts: [], hash: '' });
  });
});
