import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/application/answer.ts';
import type { SetUpReport } from '../../../src/application/registry/set-up.ts';
import { CONTACT, fillIn, newRegistry, OWNER, readyRegistry, stateOf } from './registry-office.ts';

/** Every so manieth call is made to fail; 1 for all of them. */
const FAULT_STEP = 13;

const messages = ({ told }: SetUpReport) => told.map(({ place, message }) => `${place}: ${message}`);

describe('siapkan', () => {
  it('builds an empty registry and tells what is to be filled in', () => {
    const office = newRegistry();
    const report = office.run<SetUpReport>('siapkan');
    expect(report.more).toBe(false);
    expect(office.rows('Pengaturan').find(([label]) => label === 'Pengelola')?.[1]).toBe(OWNER);
    expect(office.rows('Unit')).toEqual([['Kode', 'Nama Unit', 'Surel Kontak', 'Aktif']]);
    expect(
      office
        .rows('Layanan')
        .slice(1)
        .map(([code, , , , , , , , , , active]) => [code, active]),
    ).toEqual([
      ['SOP', 'ya'],
      ['SPP', 'tidak'],
      ['SOP-BUPATI', 'tidak'],
      ['SOP-DINAS', 'tidak'],
      ['KONSULTASI', 'tidak'],
      ['PENGADUAN', 'tidak'],
    ]);
    expect(messages(report)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Belum ada pejabat untuk “Wali Kota”'),
        expect.stringMatching(/^Unit: Belum ada unit aktif/),
        expect.stringContaining('Aplikasi web belum diterbitkan'),
      ]),
    );
    const machine = office.world.spreadsheet(office.spreadsheet()).sheets.filter(({ hidden }) => hidden);
    expect(machine.map(({ title }) => title)).toEqual(['Versi Alur', 'Mesin']);
    expect(office.project.notEmulated).toEqual([]);
  });

  it('makes folders, sharing and the unit list from the tabs', () => {
    const office = readyRegistry();
    const folders = office
      .files()
      .filter(({ parents }) =>
        office.world.files().some(({ id, name }) => id === parents[0] && name === 'Dinas Kesehatan'),
      )
      .map(({ name, editors, viewers }) => [name, editors, viewers]);
    expect(folders).toEqual([
      ['01 Pengajuan', [CONTACT], []],
      ['02 Draf', [], [CONTACT]],
      ['03 Disahkan', [], [CONTACT]],
    ]);
    const form = office.files().find(({ mimeType }) => mimeType.endsWith('.form'));
    const page = office.world.forms.open(CONTACT, publicUrl(office, form?.id ?? ''));
    expect(page.questions[0]).toMatchObject({
      title: 'Unit kerja',
      choices: ['Dinas Kesehatan', 'Dinas Pendidikan'],
    });
    expect(office.world.mail.inbox(CONTACT)).toEqual([]);
  });

  it('changes nothing where nothing is missing', () => {
    const office = readyRegistry();
    const before = stateOf(office);
    const report = office.run<SetUpReport>('siapkan');
    expect(report.done).toEqual(['Registri siap.']);
    expect(stateOf(office)).toEqual(before);
  });

  it('ends the same, whichever call the run dies at', () => {
    const undisturbed = stateOf(readyRegistry());
    const counted = newRegistry();
    counted.run('siapkan');
    const calls = counted.project.calls.count();
    expect(calls).toBeGreaterThan(60);
    let faults = 0;
    for (let nth = 1; nth <= calls; nth += FAULT_STEP) {
      const office = newRegistry();
      office.project.failOn({ nth, effect: nth % 2 === 0 ? 'error' : 'end' });
      let died = false;
      try {
        died = !(office.project.call('siapkan') as Answer<SetUpReport>).ok;
      } catch {
        died = true;
      }
      office.project.clearFaults();
      if (died) faults += 1;
      office.run('siapkan');
      fillIn(office);
      office.run('siapkan');
      expect(stateOf(office), `died at call ${nth}`).toEqual(undisturbed);
    }
    expect(faults).toBeGreaterThan(calls / FAULT_STEP / 2);
  }, 900_000);

  it('goes on by itself when the time is up', () => {
    const office = newRegistry();
    office.run('siapkan');
    office.type(
      'Unit',
      'A2',
      Array.from({ length: 140 }, (_, at) => [`U${at}`, `Unit ${at}`, `u${at}@contoh.go.id`, 'ya']),
    );
    const report = office.run<SetUpReport>('siapkan');
    expect([report.more, report.done[report.done.length - 1]]).toEqual([
      true,
      'Pekerjaan masih berlanjut dan diteruskan sendiri dalam beberapa menit.',
    ]);
    office.world.wait(30 * 60_000);
    expect(office.world.triggers.runs.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(office.files().filter(({ name }) => name === '03 Disahkan')).toHaveLength(140);
  }, 240_000);

  it('is for the owner and for triggers only, like everything beside it', () => {
    const office = readyRegistry();
    for (const name of [
      'siapkan',
      'periksaSistem',
      'mulaiPengumpulan',
      'sapu',
      'lanjutkan',
      'harian',
      'saatFormulirDikirim',
    ])
      for (const event of [undefined, { triggerUid: '1' }, { triggerUid: {} }])
        expect(office.project.callAs('headless', name, event), name).toEqual({
          ok: false,
          message: 'Perintah ini hanya dapat dijalankan oleh pemilik registri, dari editor Apps Script.',
        });
  });

  it('tells a moved heading with its cell, and fills an empty one', () => {
    const office = readyRegistry();
    office.type('Layanan', 'B1', [['Nama']]);
    office.type('Unit', 'D1', [['']]);
    const report = office.run<SetUpReport>('siapkan');
    expect(messages(report)).toContain(
      'Layanan!B1: Judul kolom pada Layanan!B1 berbunyi “Nama”, seharusnya “Nama Layanan”. Kembalikan judulnya dan pastikan kolom tidak dipindah; isi kolom dibaca menurut letaknya.',
    );
    expect(report.done).toContain('1 judul kolom yang kosong diisi lagi.');
    expect(office.rows('Unit')[0]?.[3]).toBe('Aktif');
  });

  it('keeps the route before when the tab no longer makes one, and tells the cell', () => {
    const office = readyRegistry();
    const alur = office.rows('Alur SOP');
    const isDecision = (cell: string) => /^(K\b|Keputusan)/.test(cell);
    const row = alur.findIndex((cells) => cells.some(isDecision)) + 1;
    const column = alur[row - 1]?.findIndex(isDecision) ?? 0;
    expect(row).toBeGreaterThan(0);
    office.type('Alur SOP', `${String.fromCharCode(65 + column)}${row}`, [['']]);
    const report = office.run<SetUpReport>('siapkan');
    expect(messages(report).filter((line) => line.startsWith('Alur SOP')).length).toBeGreaterThan(1);
    expect(messages(report)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Alur SOP![A-Z]+\d+: /)]),
    );
    expect(office.rows('Versi Alur').map(([key]) => key)).toEqual(['Kunci', 'SOP@1']);
  });

  it('keeps a changed route as a new version', () => {
    const office = readyRegistry();
    const row = office.rows('Alur SOP').findIndex((cells) => cells[0] === '3') + 1;
    office.type('Alur SOP', `B${row}`, [['Menyusun rancangan bersama unit']]);
    expect(office.run<SetUpReport>('siapkan').done).toContain(
      'Alur layanan “Fasilitasi Penyusunan SOP” dimuat sebagai versi 2.',
    );
    expect(office.rows('Versi Alur').map(([key]) => key)).toEqual(['Kunci', 'SOP@1', 'SOP@2']);
  });

  it('runs all services that ship with the product', () => {
    const office = newRegistry();
    office.run('siapkan');
    office.type(
      'Layanan',
      'K2',
      Array.from({ length: 6 }, () => ['ya']),
    );
    fillIn(office);
    const report = office.run<SetUpReport>('siapkan');
    expect(report.told.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      office
        .rows('Versi Alur')
        .slice(1)
        .map(([key]) => key)
        .sort(),
    ).toEqual(['KONSULTASI@1', 'PENGADUAN@1', 'SOP-BUPATI@1', 'SOP-DINAS@1', 'SOP@1', 'SPP@1']);
    expect(office.files().filter(({ mimeType }) => mimeType.endsWith('.form'))).toHaveLength(6);
    expect(office.world.triggers.list()).toHaveLength(8);
  });
});

function publicUrl({ world }: ReturnType<typeof newRegistry>, formId: string): string {
  return `https://docs.google.com/forms/d/e/${world.record(formId).form?.publicId ?? ''}/viewform`;
}
