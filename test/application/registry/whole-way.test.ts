import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { findProfile } from '../../../src/core/profile/profiles.ts';
import { writeSheet } from '../../../src/core/sop/write-sheet.ts';
import { decideByLink } from '../../../src/application/registry/decide.ts';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { runOutbox } from '../../../src/application/registry/run-outbox.ts';
import { sweep } from '../../../src/application/registry/sweep.ts';
import { look } from '../../../src/application/registry/transact.ts';
import { readLedgerEntry } from '../../../src/core/registry/ledger-record.ts';
import { cellOf } from '../../../src/core/registry/tab-layout.ts';
import { verifyLedger } from '../../../src/core/process/ledger/verify-ledger.ts';
import type { OutgoingMail } from '../../../src/application/registry/ports.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { formAnswer, SHEET_ID, SMALL_SOP, smallRegistry, UNIT_CONTACT } from './small-registry.ts';

/** Link and code out of a letter. */
function linkIn(mail: OutgoingMail): { readonly t: string; readonly code: string } {
  const t = /[?&]p=putus&t=([^\s&"<>]+)/.exec(mail.text)?.[1] ?? '';
  const code = /\b(\d{3}[ -]?\d{3})\b/.exec(mail.text)?.[1] ?? '';
  return { t: decodeURIComponent(t), code };
}

function lettersTo(registry: MemoryRegistry, address: string): readonly OutgoingMail[] {
  return registry.sent.filter(({ to }) => to.includes(address));
}

function states(registry: MemoryRegistry): readonly string[] {
  return [
    ...new Set(
      (registry.store.tabs.get('kotakKeluar') ?? []).map((row) => cellOf('kotakKeluar', row, 'Keadaan')),
    ),
  ];
}

/** The steps that wait, as people read them. */
function waiting(registry: MemoryRegistry, id: string): readonly string[] {
  const open = look(registry).openCase(id);
  return typeof open === 'string' ? [open] : open.kase.tokens.map(({ step }) => step);
}

const CASE = 'K-2026-0001';

/** Every desk decides forward, by the newest letter, until the case has ended. */
function goForward(registry: MemoryRegistry, caseId: string): void {
  for (let turn = 0; turn < 30 && waiting(registry, caseId).length > 0; turn++) {
    const before = registry.sent.length;
    const step = waiting(registry, caseId)[0] ?? '';
    const letter = [...registry.sent].reverse().find(({ text }) => text.includes('p=putus'));
    if (letter === undefined) throw new Error(`no letter for ${step}`);
    const { t, code } = linkIn(letter);
    const open = look(registry).openCase(caseId);
    const exits =
      typeof open === 'string' ? [] : (open.route.steps.find(({ id }) => id === step)?.exits ?? []);
    const kind = typeof open === 'string' ? '' : open.route.steps.find(({ id }) => id === step)?.kind;
    const forward = kind === 'decision' ? (exits.find(({ sense }) => sense === 'maju')?.label ?? '') : '';
    const done = decideByLink(registry, t, code, { choice: forward, note: '', remarks: [] });
    expect(done, `${step}: ${JSON.stringify(done)}`).toMatchObject({ ok: true });
    registry.wait(1);
    runOutbox(registry);
    expect(registry.faults).toEqual([]);
    if (waiting(registry, caseId).length > 0) expect(registry.sent.length).toBeGreaterThan(before);
  }
}

describe('the way of a submission', () => {
  it('goes from the form over every desk to the catalogue, with letters, documents and a number', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop');
    const receipt = receiveAnswer(registry, service, formAnswer(registry));
    expect(receipt).toEqual({ kind: 'opened', caseId: 'K-2026-0001' });
    expect(runOutbox(registry)).toMatchObject({ failed: 0, more: false });
    expect(registry.faults).toEqual([]);
    expect(lettersTo(registry, UNIT_CONTACT)[0]?.subject).toContain('[K-2026-0001 r1]');
    goForward(registry, CASE);
    const rows = registry.store.tabs.get('berkas') ?? [];
    expect(cellOf('berkas', rows[0] ?? [], 'Status')).toBe('selesai');
    expect(cellOf('berkas', rows[0] ?? [], 'Nomor Naskah')).toBe('001/SOP-DINAS/I/2026');
    expect(states(registry)).toEqual(['selesai']);
    const ledger = (registry.store.tabs.get('riwayat') ?? []).map((row) => readLedgerEntry(row));
    expect(
      verifyLedger(
        ledger.flatMap((entry) => entry ?? []),
        registry.hash,
      ),
    ).toEqual([]);
    expect(lettersTo(registry, 'biro.organisasi@provinsi.example')).toHaveLength(1);
    const katalog = registry.store.tabs.get('katalog') ?? [];
    expect(katalog).toHaveLength(1);
    expect(cellOf('katalog', katalog[0] ?? [], 'Sidik PDF')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('opens an ended case once more, and delivers what is in force then', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop', {}, SMALL_SOP);
    receiveAnswer(registry, service, formAnswer(registry));
    runOutbox(registry);
    goForward(registry, CASE);
    const [row] = SMALL_SOP.activities;
    if (row === undefined) throw new Error('no row');
    const changed = {
      ...SMALL_SOP,
      activities: [{ ...row, waktu: '9 jam' }, ...SMALL_SOP.activities.slice(1)],
    };
    registry.sheets.set(SHEET_ID, {
      kind: 'grids',
      name: 'SOP',
      grids: [writeSheet(changed, findProfile(changed.profile))],
    });
    registry.wait(1);
    const again = formAnswer(registry, {}, { [FORM_TEXTS.caseId.title]: CASE });
    expect(receiveAnswer(registry, service, again)).toEqual({ kind: 'revised', caseId: CASE });
    runOutbox(registry);
    goForward(registry, CASE);
    const hashes = (registry.store.tabs.get('katalog') ?? []).map((line) =>
      cellOf('katalog', line, 'Sidik PDF'),
    );
    expect(new Set(hashes).size).toBe(2);
    const delivered = lettersTo(registry, 'biro.organisasi@provinsi.example');
    const sums = delivered.map(({ attachments }) =>
      registry.hashBytes(attachments[0]?.bytes ?? new Uint8Array()),
    );
    expect(sums).toEqual(hashes);
    for (const [at, { attachments }] of delivered.entries()) {
      const register = unzipSync(attachments[1]?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'];
      expect(strFromU8(register ?? new Uint8Array())).toContain(hashes[at]);
    }
  });

  it('takes an answer once, however often it is brought', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop');
    const answer = formAnswer(registry);
    receiveAnswer(registry, service, answer);
    expect(receiveAnswer(registry, service, answer)).toEqual({ kind: 'known', caseId: 'K-2026-0001' });
    registry.wait(1);
    const again = formAnswer(registry);
    expect(receiveAnswer(registry, service, again)).toEqual({ kind: 'known', caseId: 'K-2026-0001' });
    expect(registry.store.tabs.get('berkas')).toHaveLength(1);
  });

  it('finds an answer that no trigger brought', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    registry.vault.set({ 'registri.formulir': JSON.stringify({ SOP: 'formulir-SOP' }) });
    formAnswer(registry);
    expect(sweep(registry)).toMatchObject({ found: 1 });
    expect(sweep(registry)).toMatchObject({ found: 0 });
    expect(registry.store.tabs.get('berkas')).toHaveLength(1);
  });

  it('tells why an answer cannot be taken, once and to whoever gave it', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop');
    const answer = formAnswer(registry, { email: 'orang@lain.example' });
    const receipt = receiveAnswer(registry, service, answer);
    expect(receipt.kind).toBe('refused');
    receiveAnswer(registry, service, answer);
    runOutbox(registry);
    expect(lettersTo(registry, 'orang@lain.example')).toHaveLength(1);
    expect(lettersTo(registry, 'orang@lain.example')[0]?.text).toContain(
      'tidak terdaftar sebagai kontak Dinas Contoh',
    );
    expect(registry.store.tabs.get('berkas')).toEqual([]);
  });

  it('reminds whoever is late', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop');
    receiveAnswer(registry, service, formAnswer(registry));
    runOutbox(registry);
    const before = registry.sent.length;
    registry.wait(24 * 60);
    expect(sweep(registry)).toMatchObject({ reminded: 1 });
    expect(registry.sent.length).toBeGreaterThan(before);
    const reads = registry.store.reads;
    sweep(registry);
    expect(registry.store.reads - reads).toBeLessThan(12);
  });
});
