import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../src/application/registry/check-ledger.ts';
import { openCase } from '../../../../src/application/registry/pages/open-page.ts';
import { rowOf } from '../../../../src/core/registry/tab-layout.ts';
import { addressOf, MANAGER, UNIT_CONTACT } from '../small-registry.ts';
import { CASE, MAYOR, officeAt, ownPageOf, SEKDA, sessionOf } from './page-office.ts';

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
      sign: null,
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
