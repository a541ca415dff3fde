import { describe, expect, it } from 'vitest';
import type { SetUpReport } from '../../../src/application/registry/set-up.ts';
import { CONTACT, readyRegistry, type RegistryOffice, stateOf } from './registry-office.ts';

const formOf = (office: RegistryOffice) =>
  office.files().find(({ mimeType }) => mimeType.endsWith('.form'))?.id ?? '';

const checked = (office: RegistryOffice) => office.run<SetUpReport>('periksaSistem');

const lines = ({ done, told }: SetUpReport) => [
  ...done,
  ...told.map(({ place, message }) => `${place}: ${message}`),
];

function submit(office: RegistryOffice, title: string): void {
  const folder = office.files().find(({ name }) => name === '01 Pengajuan');
  const sheet = office.world.createFile({
    owner: CONTACT,
    name: title,
    mimeType: 'application/vnd.google-apps.spreadsheet',
    folder: folder?.id ?? '',
  });
  const { world, spreadsheet } = office;
  const route = world.record(spreadsheet()).spreadsheet;
  const tab = route?.sheets.find((each) => each.title === 'Alur SOP');
  if (route && tab) world.record(sheet).spreadsheet = structuredClone({ ...route, sheets: [tab] });
  world.forms.submit(CONTACT, formOf(office), {
    'Unit kerja': 'Dinas Kesehatan',
    'Nama pengaju': 'Ani',
    Judul: title,
    'Tautan lembar SOP': `https://docs.google.com/spreadsheets/d/${sheet}/edit`,
  });
}

describe('periksaSistem', () => {
  it('finds everything sound, and says how much mail is left', () => {
    const office = readyRegistry();
    submit(office, 'SOP Surat Masuk');
    const before = stateOf(office);
    const report = lines(checked(office));
    expect(report).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Riwayat utuh: \d+ baris diperiksa\.$/),
        expect.stringMatching(/^: Jatah surel hari ini tersisa \d+ penerima\.$/),
      ]),
    );
    expect(stateOf(office)).toEqual(before);
  });

  it('opens a closed form, publishes it, and asks for verified addresses again', () => {
    const office = readyRegistry();
    const id = formOf(office);
    const change = (changes: object) => Object.assign(office.world.record(id).form ?? {}, changes);
    change({ accepting: false, emailCollection: 'RESPONDER_INPUT' });
    expect(lines(checked(office))).toContain(
      'Formulir “Fasilitasi Penyusunan SOP” diperbaiki: tertutup, pengumpulan alamat surel berubah.',
    );
    change({ published: false });
    expect(lines(checked(office))).toContain(
      'Formulir “Fasilitasi Penyusunan SOP” diperbaiki: belum diterbitkan.',
    );
    expect(office.world.record(id).form).toMatchObject({
      published: true,
      accepting: true,
      emailCollection: 'VERIFIED',
    });
  });

  it('closes the form of a service that is no longer offered, and opens it again', () => {
    const office = readyRegistry();
    office.type('Layanan', 'K2', [['tidak']]);
    expect(lines(checked(office))).toContain(
      'Formulir “Fasilitasi Penyusunan SOP” ditutup, karena layanannya tidak aktif.',
    );
    expect(office.world.record(formOf(office)).form?.accepting).toBe(false);
    office.type('Layanan', 'K2', [['ya']]);
    expect(lines(checked(office))).toContain('Formulir “Fasilitasi Penyusunan SOP” diperbaiki: tertutup.');
    expect(office.world.triggers.list()).toHaveLength(3);
  });

  it('makes lost forms, folders and tabs anew', () => {
    const office = readyRegistry();
    const before = stateOf(office);
    office.world.record(formOf(office)).trashed = true;
    for (const { id, name } of office.files()) if (name === '02 Draf') office.world.record(id).trashed = true;
    const book = office.world.record(office.spreadsheet()).spreadsheet;
    if (book) book.sheets = book.sheets.filter(({ title }) => title !== 'Libur');
    const report = lines(checked(office));
    expect(report).toEqual(
      expect.arrayContaining([
        'Tab dibuat: Libur.',
        'Formulir “Fasilitasi Penyusunan SOP” diperbaiki: hilang dan dibuat lagi.',
      ]),
    );
    const after = stateOf(office);
    expect(after.files).toEqual(before.files);
    expect(after.triggers).toEqual(before.triggers);
    expect(after.tabs.map(([name]) => name).sort()).toEqual(before.tabs.map(([name]) => name).sort());
  });

  it('puts up triggers again that Google has switched off, and clears doubled ones', () => {
    const office = readyRegistry();
    office.world.wait(30 * 60_000);
    const first = office.world.triggers.list().find(({ functionName }) => functionName === 'sapu');
    office.world.triggers.disable(first?.id ?? '');
    office.world.wait(2 * 3_600_000);
    expect(lines(checked(office))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Pemicu berkala tidak bekerja sejak Senin, 5 Januari 2026 pukul/),
      ]),
    );
    const names = office.world.triggers.list().map(({ functionName, disabled }) => [functionName, disabled]);
    expect(names.sort()).toEqual([
      ['harian', false],
      ['saatFormulirDikirim', false],
      ['sapu', false],
    ]);
  });

  it('keeps sharing in step with the tab Unit', () => {
    const office = readyRegistry();
    office.type('Unit', 'C2', [['baru@dinkes.contoh.go.id']]);
    checked(office);
    const shared = office.files().flatMap(({ editors, viewers }) => [...editors, ...viewers]);
    expect(shared).not.toContain(CONTACT);
    expect(shared.filter((address) => address === 'baru@dinkes.contoh.go.id')).toHaveLength(3);
  });

  it.each([
    ['a changed line', (entry: string) => entry.replace('Surat Masuk', 'Surat Palsu')],
    ['a spoilt line', () => 'x'],
  ])('finds %s of the ledger', (_what, change) => {
    const office = readyRegistry();
    submit(office, 'SOP Surat Masuk');
    const column = office.rows('Riwayat')[0]?.indexOf('Data 1') ?? 0;
    const entry = office.rows('Riwayat')[1]?.[column] ?? '';
    expect(entry).toContain('SOP Surat Masuk');
    office.type('Riwayat', `${String.fromCharCode(65 + column)}2`, [[change(entry)]]);
    const found = checked(office).told.filter(({ place }) => place.startsWith('Riwayat!'));
    expect(found).toEqual([
      { severity: 'error', place: 'Riwayat!A2', message: 'Baris 1 riwayat telah diubah sesudah dicatat.' },
    ]);
  });

  it('finds that lines were cut off at the end', () => {
    const office = readyRegistry();
    submit(office, 'SOP Surat Masuk');
    const last = office.rows('Riwayat').length;
    office.type('Riwayat', `A${last}`, [Array.from({ length: 12 }, () => '')]);
    expect(checked(office).told).toContainEqual(
      expect.objectContaining({
        place: `Riwayat!A${last}`,
        message: expect.stringContaining('Riwayat terpotong'),
      }),
    );
  });

  it('tells that replies cannot be read without the permission', () => {
    const office = readyRegistry();
    const row = office.rows('Pengaturan').findIndex(([label]) => label === 'Baca Balasan') + 1;
    office.type('Pengaturan', `B${row}`, [['ya']]);
    expect(lines(checked(office))).toEqual(
      expect.arrayContaining([expect.stringContaining('izin membaca surel belum diberikan')]),
    );
    const reading = readyRegistry('dist/registry-balasan');
    reading.type('Pengaturan', `B${row}`, [['ya']]);
    expect(lines(checked(reading)).join('\n')).not.toContain('izin membaca surel');
  });
});
