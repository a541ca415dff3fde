import { describe, expect, it } from 'vitest';
import { receiveAnswer } from '../../../../src/application/registry/receive-answer.ts';
import { FORM_TEXTS } from '../../../../src/core/messages/registry-form.ts';
import { rowOf } from '../../../../src/core/registry/tab-layout.ts';
import { formAnswer, MANAGER, smallRegistry, UNIT_CONTACT } from '../small-registry.ts';
import { browserTab, sound } from './browser-office.ts';
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

const { open } = browserTab();

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('the pages on a %s', (_device, width) => {
  it('the decision page: read, choose, type the code, press, once', async () => {
    const registry = officeAt(SEKDA);
    const { t, code } = ticketOf(registry, SEKDA);
    const open1 = await open(registry, { p: 'putus', t }, width);
    const { page, calls } = open1;
    await sound(open1);
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
    await sound(open1);
    await send.click();
    await expect.poll(() => page.locator('#form [role=status]').textContent()).toContain('Tercatat: Ya');
    await sound(open1);
    expect(decisionOf(registry, t).step).toBeNull();
    await page.close();
    const again = await open(registry, { p: 'putus', t }, width);
    await sound(again);
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
    await sound(desk);
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
    await sound(desk);
    await send.click();
    await expect
      .poll(() => page.locator('#desk > [role=status]').textContent())
      .toBe('2 keputusan tercatat.');
    expect(await page.getByRole('button', { name: /^Catat/ }).textContent()).toBe('Catat keputusan');
    await sound(desk);
    expect(ownPageOf(registry, SEKDA).desk.map(({ case: about }) => about.title)).toEqual(['SOP Rapat']);
  });

  it('the own page of a unit: read the remarks, answer them, hand in again, withdraw', async () => {
    const registry = officeAt(SEKDA);
    const own = await open(registry, { p: 'saya', t: sessionOf(registry, UNIT_CONTACT).t, b: CASE }, width);
    const { page } = own;
    await expect.poll(() => page.locator('#case h2').first().textContent()).toBe('SOP Penerbitan Akta');
    await sound(own);
    await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
    await sound(own);
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
    await sound(board);
    expect(await page.locator('#manager').textContent()).toContain('1 dari 2 unit sudah mengajukan');
    await page.getByLabel('Tampilkan').selectOption('selesai');
    expect(await page.locator('#manager .hint[aria-live]').textContent()).toBe('0 pengajuan.');
    await page.getByLabel('Tampilkan').selectOption('terlambat');
    await page.getByLabel('Cari judul').fill('dinas akta');
    await page.getByRole('button', { name: 'Buka' }).click();
    await expect.poll(() => page.locator('#case').isVisible()).toBe(true);
    await sound(board);
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
    await sound(catalogue);
    await catalogue.page.getByLabel('Cari judul').fill('akta');
    await catalogue.page.getByRole('button', { name: 'Cari' }).click();
    await expect.poll(() => catalogue.page.locator('#count').textContent()).toBe('1 naskah.');
    expect(await catalogue.page.locator('#documents a').last().getAttribute('target')).toBe('_top');
    for (const parameters of [
      { p: 'periksa', k: 'k1' },
      { p: 'periksa', k: 'x' },
      { p: 'masuk' },
      { p: 'putus', t: 'x' },
    ])
      await sound(await open(registry, parameters, width));
  });
});
