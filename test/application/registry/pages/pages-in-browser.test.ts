import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decideOnPage } from '../../../../src/application/registry/pages/act-on-page.ts';
import { openPage } from '../../../../src/application/registry/pages/open-page.ts';
import { runOutbox } from '../../../../src/application/registry/run-outbox.ts';
import { receiveAnswer } from '../../../../src/application/registry/receive-answer.ts';
import { FORM_TEXTS } from '../../../../src/core/messages/registry-form.ts';
import { rowOf } from '../../../../src/core/registry/tab-layout.ts';
import { addressOf, formAnswer, MANAGER, smallRegistry, UNIT_CONTACT } from '../small-registry.ts';
import {
  clumsyControls,
  faintTexts,
  openBrowser,
  show,
  shot,
  visit,
  type Watched,
} from './browser-office.ts';
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

const PHONE = 360;
const DESKTOP = 1200;
const START_LIMIT = 120_000;

let browser: Browser;
let watched: Watched | null = null;

beforeAll(async () => {
  browser = await openBrowser();
}, START_LIMIT);

afterAll(async () => {
  await browser?.close();
});

afterEach(async () => {
  await watched?.page.close();
  watched = null;
});

async function open(...given: Parameters<typeof visit> extends [Browser, ...infer Rest] ? Rest : never) {
  watched = await visit(browser, ...given);
  return watched;
}

/** What holds of every page at every width. */
async function sound({ page, errors }: Watched, name: string): Promise<void> {
  await shot(page, name);
  expect(errors).toEqual([]);
  expect(await faintTexts(page)).toEqual([]);
  expect(await clumsyControls(page)).toEqual([]);
  const { scroll, view } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(view);
  expect(await page.locator('h1').count()).toBe(1);
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('the pages on a %s', (device, width) => {
  it('the decision page: read, choose, type the code, press, once', async () => {
    const registry = officeAt(SEKDA);
    const { t, code } = ticketOf(registry, SEKDA);
    const open1 = await open(registry, { p: 'putus', t }, width);
    const { page, calls } = open1;
    await sound(open1, `putus-${device}`);
    expect(calls).toEqual([]);
    expect(await page.locator('h1').textContent()).toBe('SOP Penerbitan Akta');
    await page.getByRole('link', { name: 'Langsung ke keputusan' }).click();
    const send = page.getByRole('button', { name: 'Catat keputusan' });
    await send.click();
    expect(await page.locator('#form [role=status]').textContent()).toBe(
      'Pilih salah satu keputusan lebih dahulu.',
    );
    await page.getByRole('radio', { name: /^Kembalikan/ }).check();
    expect(await page.getByLabel('Alasan (wajib)').isVisible()).toBe(true);
    await send.click();
    expect(await page.locator('#form [role=status]').textContent()).toContain('Tulis alasannya');
    await page.getByRole('radio', { name: /^Setujui/ }).check();
    await send.click();
    expect(await page.locator('#form [role=status]').textContent()).toContain('enam angka kode');
    expect(calls).toEqual([]);
    await page.getByLabel('Kode dari surat').fill('000 000');
    await send.click();
    await expect.poll(() => page.locator('#form [role=status]').textContent()).toContain('Kode tidak cocok');
    await page.getByLabel('Kode dari surat').fill(code);
    await sound(open1, `putus-filled-${device}`);
    await send.click();
    await expect.poll(() => page.locator('#form [role=status]').textContent()).toContain('Tercatat: Ya');
    await sound(open1, `putus-done-${device}`);
    expect(decisionOf(registry, t).step).toBeNull();
    await page.close();
    const again = await open(registry, { p: 'putus', t }, width);
    await sound(again, `putus-again-${device}`);
    expect(await again.page.locator('#asked').textContent()).toContain('sudah tercatat');
    expect(await again.page.locator('#decision').isHidden()).toBe(true);
  });

  it('the own page of an approver: several decisions with one code and one press', async () => {
    const { registry, service } = smallRegistry('kotamobagu-sop');
    ['SOP Penanganan Pengaduan Masyarakat', 'SOP Pelayanan Perpustakaan Keliling', 'SOP Rapat'].forEach(
      (title, index) => {
        registry.wait(1);
        receiveAnswer(registry, service, formAnswer(registry, {}, { [FORM_TEXTS.subject.title]: title }));
        bringTo(registry, SEKDA, `K-2026-000${index + 1}`);
      },
    );
    const { t, code } = sessionOf(registry, SEKDA);
    const desk = await open(registry, { p: 'saya', t }, width);
    const { page } = desk;
    await sound(desk, `meja-${device}`);
    const card = (title: string) => page.locator('#desk li.card', { hasText: title });
    await card('SOP Penanganan')
      .getByRole('radio', { name: /^Setujui/ })
      .check();
    await card('SOP Pelayanan')
      .getByRole('radio', { name: /^Kembalikan/ })
      .check();
    const send = page.getByRole('button', { name: 'Catat 2 keputusan' });
    await send.click();
    expect(await page.locator('#desk > [role=status]').textContent()).toContain(
      'SOP Pelayanan Perpustakaan Keliling: Tulis',
    );
    await card('SOP Pelayanan').getByLabel('Alasan (wajib)').fill('Mohon dilengkapi jadwal keliling.');
    await send.click();
    expect(await page.locator('#desk > [role=status]').textContent()).toContain('enam angka kode');
    expect(await page.locator('#status').textContent()).toContain('enam angka kode');
    expect(await page.locator(':focus').getAttribute('id')).toBe('code');
    await page.getByLabel('Kode dari surat').fill(code);
    await sound(desk, `meja-filled-${device}`);
    await send.click();
    await expect
      .poll(() => page.locator('#desk > [role=status]').textContent())
      .toBe('2 keputusan tercatat.');
    expect(await page.getByRole('button', { name: /^Catat/ }).textContent()).toBe('Catat keputusan');
    await sound(desk, `meja-done-${device}`);
    expect(ownPageOf(registry, SEKDA).desk.map(({ case: about }) => about.title)).toEqual(['SOP Rapat']);
  });

  it('the own page of a unit: read the remarks, answer them, hand in again, withdraw', async () => {
    const registry = officeAt(SEKDA);
    const own = await open(registry, { p: 'saya', t: sessionOf(registry, UNIT_CONTACT).t, b: CASE }, width);
    const { page } = own;
    await expect.poll(() => page.locator('#case h2').first().textContent()).toBe('SOP Penerbitan Akta');
    await sound(own, `unit-berkas-${device}`);
    await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
    await sound(own, `unit-${device}`);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.locator('summary', { hasText: 'Tarik pengajuan' }).click();
    const acts = page.locator('details', { hasText: 'Tarik pengajuan' });
    await page.getByLabel('Kode dari surat').fill(sessionOf(registry, UNIT_CONTACT).code);
    await acts.getByLabel('Alasan penarikan').fill('Naskah keliru.');
    await acts.getByRole('button', { name: 'Tarik pengajuan' }).click();
    await expect.poll(() => acts.locator('[role=status]').textContent()).toContain('Kode tidak cocok');
    expect(ownPageOf(registry, UNIT_CONTACT).own[0]?.status).toBe('berjalan');
  });

  it('the own page of a manager: what is late, who has answered, what must be looked at', async () => {
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
    (registry.store.tabs.get('kotakKeluar') ?? []).push(
      rowOf('kotakKeluar', {
        Keadaan: 'perlu diperiksa',
        Jenis: 'mail',
        Berkas: CASE,
        Kepada: SEKDA,
        Sejak: registry.now(),
        Keterangan: 'Pengiriman terputus dan tidak dapat dipastikan.',
        Id: 'tugas-1',
      }),
    );
    registry.wait(24 * 60);
    const { t, code } = sessionOf(registry, MANAGER);
    const board = await open(registry, { p: 'saya', t }, width);
    const { page } = board;
    await sound(board, `pengelola-${device}`);
    expect(await page.locator('#manager').textContent()).toContain('1 dari 2 unit sudah mengajukan');
    await page.getByLabel('Tampilkan').selectOption('selesai');
    expect(await page.locator('#manager .hint[aria-live]').textContent()).toBe('0 pengajuan.');
    await page.getByLabel('Tampilkan').selectOption('terlambat');
    await page.getByLabel('Cari judul').fill('dinas akta');
    await page.getByRole('button', { name: 'Buka' }).click();
    await expect.poll(() => page.locator('#case').isVisible()).toBe(true);
    await sound(board, `pengelola-berkas-${device}`);
    const cancel = page.locator('#case details', { hasText: 'Batalkan pengajuan' });
    await cancel.locator('summary').click();
    await page.getByLabel('Kode dari surat').fill(code);
    await cancel.getByLabel('Alasan pembatalan').fill('Ganda.');
    await cancel.getByRole('button', { name: 'Batalkan pengajuan' }).click();
    await expect.poll(() => page.locator('#status').textContent()).toBe('Pengajuan dibatalkan.');
    await expect.poll(() => page.locator('#case').isHidden()).toBe(true);
    expect(ownPageOf(registry, MANAGER).manager?.cases[0]?.status).toBe('dibatalkan');
  });

  it('the public pages and the page of a sentence', async () => {
    const registry = officeAt(MAYOR);
    const line = (title: string, code: string) =>
      rowOf('katalog', {
        Berkas: code,
        Judul: title,
        'Nomor Naskah': '061/012/ORG/III/2026',
        Unit: 'Dinas Contoh',
        Keadaan: 'berlaku',
        Disahkan: '2026-03-15',
        Revisi: '1',
        'Sidik PDF': 'a'.repeat(64),
        'Tautan PDF': 'https://drive.example/pdf',
        'Kode Periksa': code,
      });
    registry.store.tabs.set('katalog', [line('SOP Penerbitan Akta', 'k1'), line('SOP Rapat', 'k2')]);
    const catalogue = await open(registry, { p: 'katalog' }, width);
    await sound(catalogue, `katalog-${device}`);
    await catalogue.page.getByLabel('Cari judul').fill('akta');
    await catalogue.page.getByRole('button', { name: 'Cari' }).click();
    await expect.poll(() => catalogue.page.locator('#count').textContent()).toBe('1 naskah.');
    expect(await catalogue.page.locator('#documents a').last().getAttribute('target')).toBe('_top');
    for (const [name, parameters] of [
      ['periksa', { p: 'periksa', k: 'k1' }],
      ['periksa-asing', { p: 'periksa', k: 'x' }],
      ['masuk', { p: 'masuk' }],
      ['pesan', { p: 'putus', t: 'x' }],
    ] as const) {
      await watched?.page.close();
      await sound(await open(registry, parameters, width), `${name}-${device}`);
    }
  });
});

describe('a page', () => {
  it('shows words as words, wherever they come from', async () => {
    const nasty = `<img src=x onerror="alert(1)"></script><script>alert(2)</script>{{x}}\u2028=1+1`;
    const registry = officeAt(MAYOR, { [FORM_TEXTS.subject.title]: nasty, [FORM_TEXTS.name.title]: nasty });
    const { t, code } = ticketOf(registry, MAYOR);
    const model = decisionOf(registry, t);
    const spoilt = JSON.parse(
      JSON.stringify(model, (key, value) =>
        typeof value === 'string' &&
        !['page', 'svg', 'severity', 'state', 'tone', 'token', 'value'].includes(key)
          ? `${value}${nasty}`
          : value,
      ),
    ) as typeof model;
    watched = await show(browser, registry, spoilt, PHONE);
    await sound(watched, 'nasty');
    expect(await watched.page.locator('h1').textContent()).toContain('<img src=x onerror=');
    expect(await watched.page.locator('img:not([src^="data:image/svg+xml"])').count()).toBe(0);
    await watched.page.getByRole('radio', { name: /^Setujui/ }).check();
    await watched.page.getByLabel('Kode dari surat').fill(code);
    await watched.page.getByRole('button', { name: 'Catat keputusan' }).click();
    await expect.poll(() => watched?.page.locator('#form [role=status]').textContent()).toContain('Tercatat');
  });

  it('can be used by the keyboard alone, remarks on rows included', async () => {
    const registry = officeAt(SEKDA);
    const { t, code } = ticketOf(registry, SEKDA);
    const { page, errors } = await open(registry, { p: 'putus', t }, DESKTOP);
    const press = (key: string) => page.keyboard.press(key);
    await page.getByRole('link', { name: 'Langsung ke keputusan' }).focus();
    await press('Enter');
    await press('ArrowDown');
    await expect.poll(() => page.locator(':focus').getAttribute('value')).toBe('Tidak');
    await press('Tab');
    await page.keyboard.type('Lengkapi langkah 3.');
    await press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Tambah catatan pada langkah');
    await press('Enter');
    await page.keyboard.type('3');
    await press('Tab');
    await page.keyboard.type('Waktu');
    await press('Tab');
    await page.keyboard.type('Belum diisi.');
    await page.getByLabel('Kode dari surat').focus();
    await page.keyboard.type(code);
    await shot(page, 'remarks');
    await press('Enter');
    await expect.poll(() => page.locator('#form [role=status]').textContent()).toContain('Tercatat: Tidak');
    runOutbox(registry);
    const read = openPage(registry, { p: 'putus', t });
    expect(read).toMatchObject({ notes: [{ place: 'Langkah 3, Waktu', text: 'Belum diisi.' }] });
    expect(errors).toEqual([]);
  });

  it('answers the remarks and hands the document in again, by the letter that sent it back', async () => {
    const registry = officeAt(SEKDA);
    const { t, code } = ticketOf(registry, SEKDA);
    const remarks = [{ row: '5', column: 'Waktu', text: 'Terlalu lama.' }];
    decideOnPage(registry, t, { choice: 'Tidak', note: 'Perbaiki waktu.', remarks, code });
    runOutbox(registry);
    const analyst = ticketOf(registry, addressOf('Analis Kebijakan'));
    const back = await open(registry, { p: 'putus', t: analyst.t }, PHONE);
    const { page } = back;
    await page.getByRole('radio', { name: /^Sampaikan naskah terbaru/ }).check();
    await page.getByLabel('Kode dari surat').fill(analyst.code);
    await page.getByRole('button', { name: 'Kirim' }).click();
    expect(await page.locator('#form [role=status]').textContent()).toBe(
      'Jawab setiap catatan lebih dahulu.',
    );
    await page.getByLabel('Langkah 5, Waktu: Terlalu lama.').fill('Sudah menjadi 1 hari.');
    await sound(back, 'kembali');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await expect.poll(() => page.locator('#form [role=status]').textContent()).toContain('diteruskan');
    expect(decisionOf(registry, analyst.t).notes).toMatchObject([{ answer: 'Sudah menjadi 1 hari.' }]);
  });

  it('records once what was pressed again because the line was cut', async () => {
    const registry = officeAt(SEKDA);
    const { t, code } = sessionOf(registry, addressOf('Sekretaris Daerah'));
    const desk = await open(registry, { p: 'saya', t }, PHONE);
    const { page } = desk;
    await page.getByRole('radio', { name: /^Setujui/ }).check();
    await page.getByLabel('Kode dari surat').fill(code);
    desk.cut = true;
    await page.getByRole('button', { name: 'Catat 1 keputusan' }).click();
    await expect
      .poll(() => page.locator('#desk > [role=status]').textContent())
      .toContain('Sambungan terputus');
    await shot(page, 'cut');
    desk.cut = false;
    await page.getByRole('button', { name: 'Catat 1 keputusan' }).click();
    await expect
      .poll(() => page.locator('#desk > [role=status]').textContent())
      .toContain('sudah tercatat sebelumnya');
    const requests = desk.calls
      .filter(({ name }) => name === 'tindak')
      .map(({ given }) => JSON.stringify(given[1]));
    expect(new Set(requests).size).toBe(1);
    expect(ownPageOf(registry, MAYOR).desk).toHaveLength(1);
  });
});
