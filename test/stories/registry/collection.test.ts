import { describe, expect, it } from 'vitest';
import type { StartedPeriod } from '../../../src/application/registry/start-period.ts';
import type { Answer } from '../../../src/application/answer.ts';
import { CONTACT, readyRegistry, type RegistryOffice } from './registry-office.ts';

const EDUCATION = ['a@disdik.contoh.go.id', 'b@disdik.contoh.go.id'];

/** Plans a collection in the tab Pengumpulan, and starts it. */
function collecting(deadline = '30 Januari 2026', unit = ''): RegistryOffice {
  const office = readyRegistry();
  office.type('Pengumpulan', 'A2', [['', 'SOP', unit, '', deadline, '', '', '', '']]);
  return office;
}

const periods = ({ rows }: RegistryOffice) =>
  rows('Pengumpulan')
    .slice(1)
    .map(([code, , unit, , , , state, cases, reminders]) => [code, unit, state, cases, reminders])
    .filter(([code]) => code !== '');

const subjects = ({ world }: RegistryOffice, person: string) =>
  world.mail.inbox(person).map(({ subject }) => subject);

describe('mulaiPengumpulan', () => {
  it('invites every active unit once, with its folder, an empty sheet and its form filled in', () => {
    const office = collecting();
    const started = office.run<StartedPeriod>('mulaiPengumpulan');
    expect(started.invited).toEqual(['Dinas Kesehatan', 'Dinas Pendidikan']);
    expect(periods(office)).toEqual([
      ['SOP@2026-01-30', 'DINKES', 'belum', '', '0'],
      ['SOP@2026-01-30', 'DISDIK', 'belum', '', '0'],
    ]);
    const [mail] = office.world.mail.inbox(CONTACT);
    expect(mail?.plain).toContain('Jumat, 30 Januari 2026 pukul 16.30 WIB');
    const form = /https:\/\/docs\.google\.com\/forms\/d\/e\/\S+/.exec(mail?.plain ?? '')?.[0] ?? '';
    expect(office.world.forms.open(CONTACT, form).prefilled).toEqual({ 'Unit kerja': 'Dinas Kesehatan' });
    const sheet = office.files().find(({ name }) => name === 'SOP baru - Dinas Kesehatan');
    expect(mail?.plain).toContain(sheet?.id ?? 'no sheet');
    expect(office.world.store.mayOpen(office.world.record(sheet?.id ?? ''), CONTACT, true)).toBe(true);
    expect(office.world.store.mayOpen(office.world.record(sheet?.id ?? ''), EDUCATION[0] ?? '')).toBe(false);
    expect(subjects(office, EDUCATION[1] ?? '')).toHaveLength(1);
    expect(subjects(office, 'lama@contoh.go.id')).toEqual([]);
  });

  it('starts nothing twice', () => {
    const office = collecting();
    office.run('mulaiPengumpulan');
    office.type('Pengumpulan', 'A4', [['', 'SOP', '', '', '30/01/2026', '', '', '', '']]);
    expect(office.run<StartedPeriod>('mulaiPengumpulan').told[0]).toContain('tidak ada undangan baru');
    office.world.wait(30 * 60_000);
    expect(subjects(office, CONTACT)).toHaveLength(1);
    expect(office.files().filter(({ name }) => name.startsWith('SOP baru'))).toHaveLength(2);
  });

  it.each([
    ['besok pagi', '', 'Tenggat “besok pagi” tidak terbaca.'],
    ['1 Januari 2026', '', 'Tenggat 1 Januari 2026 sudah lewat.'],
    ['30 Januari 2026', 'LAMA', 'Unit “LAMA” tidak ada atau tidak aktif'],
  ])('tells what is wrong with a plan: %s %s', (deadline, unit, sentence) => {
    const office = collecting(deadline, unit);
    const started = office.run<StartedPeriod>('mulaiPengumpulan');
    expect([started.invited, started.told[0]]).toEqual([[], expect.stringContaining(sentence)]);
    expect(periods(office)).toEqual([]);
  });

  it('says how to plan where nothing is planned', () => {
    const office = readyRegistry();
    const answer = office.project.call('mulaiPengumpulan') as Answer<StartedPeriod>;
    expect(answer).toEqual({
      ok: false,
      message: expect.stringContaining('Pada tab Pengumpulan, tulis Kode Layanan'),
    });
  });
});

describe('reminders of a collection', () => {
  it('go only to units that have not answered, before the deadline and once behind it', () => {
    const office = collecting();
    office.run('mulaiPengumpulan');
    const form = office.files().find(({ mimeType }) => mimeType.endsWith('.form'))?.id ?? '';
    office.world.forms.submit(CONTACT, form, {
      'Unit kerja': 'Dinas Kesehatan',
      'Nama pengaju': 'Ani',
      Judul: 'SOP Surat Masuk',
    });
    // Four weeks of ten-minute rounds would only take time here.
    for (const { id, functionName } of office.world.triggers.list())
      if (functionName === 'sapu') office.world.triggers.disable(id);
    office.world.waitUntil('2026-01-26T00:30:00Z');
    expect(subjects(office, EDUCATION[0] ?? '')).toHaveLength(1);
    office.world.waitUntil('2026-02-10T00:30:00Z');
    expect(office.world.triggers.runs.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(periods(office)).toEqual([
      ['SOP@2026-01-30', 'DINKES', 'sudah', expect.stringMatching(/^K-2026-0001$/), '0'],
      ['SOP@2026-01-30', 'DISDIK', 'belum', '', '2'],
    ]);
    expect(
      subjects(office, EDUCATION[0] ?? '').filter((subject) => /ingat|Pengingat/i.test(subject)),
    ).toHaveLength(2);
    expect(subjects(office, CONTACT).filter((subject) => /Pengingat/i.test(subject))).toEqual([]);
  });
});
