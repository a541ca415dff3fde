import { describe, expect, it } from 'vitest';
import { decideOnPage } from '../../../../src/application/registry/pages/act-on-page.ts';
import { openPage } from '../../../../src/application/registry/pages/open-page.ts';
import { runOutbox } from '../../../../src/application/registry/run-outbox.ts';
import { FORM_TEXTS } from '../../../../src/core/messages/registry-form.ts';
import { addressOf } from '../small-registry.ts';
import { browserTab, sound } from './browser-office.ts';
import { decisionOf, MAYOR, officeAt, ownPageOf, SEKDA, sessionOf, ticketOf } from './page-office.ts';

const PHONE = 360;
const DESKTOP = 1200;

const { open, show } = browserTab();

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
    const watched = await show(registry, spoilt, PHONE);
    await sound(watched);
    expect(await watched.page.locator('h1').textContent()).toContain('<img src=x onerror=');
    expect(await watched.page.locator('img:not([src^="data:image/svg+xml"])').count()).toBe(0);
    await watched.page.getByRole('radio', { name: /^Setujui/ }).check();
    await watched.page.getByLabel('Kode dari surat').fill(code);
    await watched.page.getByRole('button', { name: 'Catat keputusan' }).click();
    await expect.poll(() => watched.page.locator('#form [role=status]').textContent()).toContain('Tercatat');
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
    await sound(back);
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
