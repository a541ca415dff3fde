import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/application/answer.ts';
import type { SetUpReport } from '../../../src/application/registry/set-up.ts';
import { CONTACT, readyRegistry, type RegistryOffice, stateOf } from './registry-office.ts';

/** A deployed registry, visited once. */
function deployed() {
  const office = readyRegistry();
  const url = office.world.web.deploy(office.project);
  const open = (query: string, visitor: string | null = null) => office.world.web.open(visitor, url + query);
  return { office, url, open, page: open('') };
}

const PUBLIC = [
  'bacaBerkas',
  'bacaHalamanSaya',
  'bacaKatalog',
  'bacaPeriksa',
  'bacaPutusan',
  'harian',
  'lanjutkan',
  'mintaTautan',
  'mulaiPengumpulan',
  'periksaSistem',
  'putuskan',
  'saatFormulirDikirim',
  'sapu',
  'siapkan',
  'tindak',
];

const JUNK: readonly (readonly unknown[])[] = [
  [],
  [null],
  ['x'.repeat(20_000), 'x'],
  [{ triggerUid: '1' }],
  [['a'], { code: {}, choice: 3 }],
  ['__proto__', { constructor: 'x', acts: [{ act: 'mulai-pengumpulan' }], request: '1', code: '000000' }],
  ['=HYPERLINK("x")', '<script>alert(1)</script>'],
];

describe('the web app, to strangers and to whoever has a letter', () => {
  it('shows the catalogue to everybody, under its own address from then on', () => {
    const { office, page, url } = deployed();
    expect([page.status, page.title]).toEqual([200, 'Katalog SOP']);
    expect(page.body).not.toContain('LAJUR_DATA');
    expect(
      office
        .run<SetUpReport>('siapkan')
        .told.map(({ message }) => message)
        .join(),
    ).not.toContain('Aplikasi web');
    expect(Object.values(office.world.state.properties)[0]?.['registri.alamat']).toBe(url);
  });

  it.each(['?p=putus&t=abc', '?p=saya', '?p=saya&t=%00', '?p=putus&p=saya&t=1', '?t=<script>x</script>'])(
    'shows a page with a sentence for %s',
    (query) => {
      const { open } = deployed();
      const page = open(query);
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('<script>x</script>');
    },
  );

  it('lets nobody do anything by calling its functions with anything', () => {
    const { office, page } = deployed();
    const before = stateOf(office);
    const rows = ['Berkas', 'Riwayat', 'Kotak Keluar', 'Pengumpulan', 'Katalog'].map((tab) =>
      office.rows(tab),
    );
    for (const name of PUBLIC)
      for (const given of JUNK) {
        const answer = page.run(name, ...given) as Answer<unknown>;
        expect(typeof answer.ok, `${name} ${JSON.stringify(given).slice(0, 80)}`).toBe('boolean');
        if (!answer.ok) expect(answer.message).not.toMatch(/Error|at \w+ \(|undefined/);
      }
    expect(stateOf(office)).toEqual(before);
    expect(
      ['Berkas', 'Riwayat', 'Kotak Keluar', 'Pengumpulan', 'Katalog'].map((tab) => office.rows(tab)),
    ).toEqual(rows);
    expect(
      office.project.console.map(({ text }) => text).filter((text) => /TypeError|ReferenceError/.test(text)),
    ).toEqual([]);
  });

  it('takes a decision from the link in a letter, once, and passes the case on', () => {
    const { office, open } = deployed();
    submit(office);
    const letter = office.world.mail.inbox('pejabat1@contoh.go.id')[0]?.plain ?? '';
    const link = /https:\/\/script\.google\.com\/\S+p=putus&t=\S+/.exec(letter)?.[0] ?? '';
    const code =
      /\b(\d{3}) ?(\d{3})\b/
        .exec(letter.slice(letter.indexOf('Kode')))
        ?.slice(1)
        .join('') ?? '';
    const page = open(link.slice(link.indexOf('?')));
    expect(page.title).toBe('Keputusan');
    expect(office.rows('Berkas')[1]?.[10]).toContain('Kepala Bagian Organisasi');
    const token = decodeURIComponent(/&t=([^&]+)/.exec(link)?.[1] ?? '');
    const input = { choice: '', note: '', remarks: [], code };
    expect(page.run('putuskan', token, { ...input, code: '000000' })).toMatchObject({ ok: false });
    expect(page.run('putuskan', token, input)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(page.run('putuskan', token, input)).toMatchObject({ ok: true, value: { repeated: true } });
    office.world.wait(2 * 60_000);
    expect(office.rows('Berkas')[1]?.[10]).toContain('Analis Kebijakan');
    expect(office.world.mail.inbox('pejabat2@contoh.go.id')).toHaveLength(1);
    expect(office.world.triggers.runs.filter(({ error }) => error !== undefined)).toEqual([]);
  });
});

/** Hands in the example's own sheet, as a contact of the unit. */
function submit(office: RegistryOffice): void {
  const form = office.files().find(({ mimeType }) => mimeType.endsWith('.form'))?.id ?? '';
  const sheet = office.world.createSpreadsheet({ owner: CONTACT, name: 'SOP Surat Masuk' });
  const folder = office.files().find(({ name }) => name === '01 Pengajuan')?.id ?? '';
  Object.assign(office.world.record(sheet), { parents: [folder] });
  const book = office.world.record(office.spreadsheet()).spreadsheet;
  const tab = book?.sheets.find(({ title }) => title === 'Alur SOP');
  if (book && tab) office.world.record(sheet).spreadsheet = structuredClone({ ...book, sheets: [tab] });
  office.world.forms.submit(CONTACT, form, {
    'Unit kerja': 'Dinas Kesehatan',
    'Nama pengaju': 'Ani',
    Judul: 'SOP Surat Masuk',
    'Tautan lembar SOP': `https://docs.google.com/spreadsheets/d/${sheet}/edit`,
  });
}
