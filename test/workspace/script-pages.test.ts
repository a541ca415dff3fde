import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPath } from '../../src/workspace/shared/local-address.ts';
import { cell, chooseMenu, openBrowser, openTab, removeState, START_LIMIT } from './open-browser.ts';
import { emailOf, type ScriptOffice, startScriptOffice } from './script-office.ts';

let browser: Browser;
let office: ScriptOffice;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(), startScriptOffice()]);
}, START_LIMIT);

afterAll(async () => {
  await browser?.close();
  await office?.close();
  removeState(office.state);
});

const textAt = (a1: string) => {
  const [sheet] = office.workspace.office.world.spreadsheet(office.file).sheets;
  const [column, row] = [a1.charCodeAt(0) - 65, Number(a1.slice(1)) - 1];
  return sheet?.cells.find((one) => one.row === row && one.column === column)?.text ?? '';
};
const openSheet = async (person: string) => {
  const tab = await openTab(browser, office.address);
  await tab.go(`/orang/${person}/lembar/${office.file}`);
  return tab;
};
const panel = (page: Page) => page.frameLocator('.sidebar iframe');

describe('what scripts show at a sheet', () => {
  it('is a prompt and an alert that the run waits for, while others go on', async () => {
    const [staff, unit] = [await openSheet('staf'), await openSheet('dinkes')];
    await chooseMenu(staff.page, 'Coba', 'Tanya');
    const question = staff.page.locator('dialog.question');
    await question.waitFor();
    expect(await question.locator('h2').textContent()).toBe('Nama');
    await cell(unit.page, 4, 0).click();
    await unit.page.keyboard.type('unit menulis');
    await unit.page.keyboard.press('Enter');
    await expect.poll(() => textAt('A5')).toBe('unit menulis');
    await question.locator('input').fill('Sari');
    await staff.page.keyboard.press('Enter');
    await expect.poll(() => question.locator('h2').textContent()).toBe('Yakin?');
    expect(await question.textContent()).toContain('Tulis Sari?');
    await question.getByRole('button', { name: 'Ya' }).click();
    await expect.poll(() => textAt('B2')).toBe('Sari');
    await expect.poll(() => cell(staff.page, 1, 1).textContent()).toBe('Sari');
    await expect.poll(() => cell(staff.page, 4, 0).textContent()).toBe('unit menulis');
    expect(await staff.page.locator('.toast').first().textContent()).toContain('Nama ditulis.');
    await expect.poll(() => cell(unit.page, 1, 1).textContent()).toBe('Sari');
    expect([...staff.errors, ...unit.errors]).toEqual([]);
    await staff.page.close();
    await unit.page.close();
  });

  it('is a sidebar whose google.script.run knows the selected cell, and which reaches nothing else', async () => {
    const { page, errors } = await openSheet('staf');
    await chooseMenu(page, 'Coba', 'Panel');
    await panel(page).locator('#shout').waitFor();
    await cell(page, 6, 2).click();
    await panel(page).locator('#shout').click();
    await expect.poll(() => panel(page).locator('#said').textContent()).toBe('C7:HALO:bekal');
    await expect.poll(() => cell(page, 6, 2).textContent()).toBe('HALO');
    await panel(page).locator('#fail').click();
    await expect.poll(() => panel(page).locator('#said').textContent()).toContain('Tidak bisa: coba');
    await panel(page).locator('#secret').click();
    await expect.poll(() => panel(page).locator('#said').textContent()).toContain('is private');
    await panel(page).locator('#reach').click();
    await expect
      .poll(() => panel(page).locator('#said').textContent())
      .toBe('orang tua tertutup, api tertutup, kuki tertutup');
    await panel(page).locator('#close').click();
    await expect.poll(() => page.locator('.sidebar').isHidden()).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is the error that nobody caught, and menus inside menus', async () => {
    const { page } = await openSheet('staf');
    await chooseMenu(page, 'Coba', 'Gagal');
    const told = page.locator('dialog.question');
    await expect.poll(() => told.textContent()).toContain('Rusak dengan sengaja');
    await page.keyboard.press('Escape');
    await chooseMenu(page, 'Coba', 'Lain › Lama');
    await expect.poll(() => textAt('D4')).toBe('lama');
    await page.close();
  });

  it('lets whoever may only look neither type nor see a way to', async () => {
    const { page } = await openSheet('sekda');
    expect(await page.locator('.sheet-head .badge').isVisible()).toBe(true);
    await cell(page, 8, 0).click();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    expect(await page.locator('.editor').count()).toBe(0);
    expect(textAt('A9')).toBe('');
    await page.close();
  });
});

describe('forms, mail and web pages', () => {
  it('go from a filled-in link over a form and an inbox on a phone to a decision on record', async () => {
    const unit = await openTab(browser, office.address);
    await unit.go(`/orang/dinkes${localPath(office.form.prefilled)}`);
    const { page } = unit;
    expect(await page.getByLabel('Judul SOP').inputValue()).toBe('Judul dari tautan');
    expect(await page.getByLabel('Alamat surel *').inputValue()).toBe(emailOf('dinkes'));
    await page.getByLabel('Judul SOP').fill('SOP');
    await page.getByRole('button', { name: /Kirim|Berikutnya/ }).click();
    await expect.poll(() => page.locator('.question-box.wrong').allTextContents()).toHaveLength(1);
    expect(await page.locator('.question-box.wrong .refusal').textContent()).toBe(
      'Pertanyaan ini wajib diisi.',
    );
    await page.getByLabel('Revisi').check();
    await page.getByRole('button', { name: 'Berikutnya' }).click();
    await page.getByText('Rincian revisi').waitFor();
    await page.getByLabel('Alasan revisi').fill('Aturan berubah');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await expect.poll(() => page.locator('form.form > .refusal').textContent()).toContain('1 jawaban');
    await page.getByRole('button', { name: 'Kembali' }).click();
    expect(await page.locator('.question-box.wrong').textContent()).toContain('Paling sedikit lima huruf.');
    await page.getByLabel('Judul SOP').fill('SOP Imunisasi');
    await page.getByLabel('Baru').check();
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Terima kasih.').waitFor();
    await page.close();

    const phone = await openTab(browser, office.address, { width: 360, height: 740 });
    await phone.go('/orang/sekda/surat');
    await expectNoSideScroll(phone.page);
    await phone.page.getByText('Persetujuan: SOP Imunisasi').click();
    await phone.page.waitForSelector('iframe.mail-body');
    const body = phone.page.frameLocator('iframe.mail-body');
    await expect
      .poll(() => body.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1);
    expect(await body.locator('title').count()).toBe(0);
    await expectNoSideScroll(phone.page);
    const [approval] = await Promise.all([
      phone.page.context().waitForEvent('page'),
      body.getByText('Buka halaman persetujuan').click(),
    ]);
    await approval.waitForSelector('body[data-ready="ya"]');
    const decide = approval.frameLocator('main iframe');
    expect(await decide.locator('h1').textContent()).toBe('Kasus 1');
    expect(await approval.title()).toContain('Persetujuan SOP');
    await expect.poll(() => decide.locator('#code').textContent()).toBe('1-4711');
    expect(office.web.call('decision')).toBeNull();
    await decide.getByRole('button', { name: 'Kirim putusan' }).click();
    await expect.poll(() => decide.locator('#done').textContent()).toBe('Putusan tercatat.');
    expect(office.web.call('decision')).toBe('SETUJU');
    expect([...unit.errors, ...phone.errors]).toEqual([]);
    await phone.page.close();
    await approval.close();
  });

  it('follow a link to another page of the same web app, also for nobody', async () => {
    const tab = await openTab(browser, office.address);
    await tab.go(`/orang/tanpa-masuk${localPath(`${office.webAddress}?kasus=9`)}`);
    const frame = tab.page.frameLocator('main iframe');
    expect(await frame.locator('h1').textContent()).toBe('Kasus 9');
    expect(await frame.locator('#siapa').textContent()).toBe('Anda: ');
    await frame.locator('#other').click();
    await tab.page.waitForURL(/kasus=2/);
    await expect.poll(() => frame.locator('h1').textContent()).toBe('Kasus 2');
    await tab.page.close();
  });

  it('let a letter be answered in its thread, with a file, and found again', async () => {
    const { world } = office.workspace.office;
    const tab = await openTab(browser, office.address);
    await tab.go('/orang/asisten/surat/tulis');
    await tab.page.getByLabel('Kepada').fill(emailOf('sekda'));
    await tab.page.getByLabel('Perihal').fill('Rapat <b>besok</b>');
    await tab.page.getByLabel('Isi').fill('Pukul sembilan.');
    await tab.page.getByRole('button', { name: 'Kirim' }).click();
    await tab.page.waitForURL(/surat\/[0-9a-f]{16}/);
    await tab.go('/orang/sekda/surat?cari=sembilan');
    await tab.page.getByText('Rapat <b>besok</b>').click();
    await tab.page.getByLabel('Balasan').fill('Setuju');
    await tab.page
      .getByLabel('Lampirkan berkas')
      .setInputFiles({ name: 'agenda.txt', mimeType: 'text/plain', buffer: Buffer.from('agenda') });
    await tab.page.getByRole('button', { name: 'Balas' }).click();
    await expect.poll(() => tab.page.locator('article').count()).toBe(2);
    const [answer] = world.mail.inbox(emailOf('asisten'));
    expect(answer?.plain.startsWith('Setuju')).toBe(true);
    expect(answer?.files.map(({ name }) => name)).toEqual(['agenda.txt']);
    expect(answer?.threadId).toBe(world.mail.sent(emailOf('asisten'))[0]?.threadId);
    expect(tab.errors).toEqual([]);
    await tab.page.close();
  });
});

describe('clock and calls', () => {
  it('move on, and fire what falls due: as usual, not at all, or twice', async () => {
    const tab = await openTab(browser, office.address);
    await tab.go('/orang/admin/jam');
    const { page } = tab;
    const before = office.workspace.office.world.now().getTime();
    const hours = () => Number(office.web.call('hours'));
    await page.getByRole('button', { name: 'Maju satu jam' }).click();
    await expect.poll(hours).toBe(1);
    expect(office.workspace.office.world.now().getTime() - before).toBeGreaterThanOrEqual(3_600_000);
    await page.getByRole('button', { name: 'Tahan: everyHour' }).click();
    await page.getByText('ditahan').waitFor();
    await page.getByRole('button', { name: 'Maju satu jam' }).click();
    await page.getByRole('button', { name: 'Gandakan: everyHour' }).click();
    await page.getByText('jalan dua kali').waitFor();
    expect(hours()).toBe(1);
    await page.getByRole('button', { name: 'Jalankan sekarang: everyHour' }).click();
    await expect.poll(hours).toBe(3);
    await page.getByRole('button', { name: 'Ke hari kerja berikutnya' }).click();
    await expect.poll(() => office.workspace.office.world.now().toISOString()).toMatch(/T00:00:/);
    expect(tab.errors).toEqual([]);
    await page.close();
  });

  it('are listed with their caller, and the next one of a kind fails on purpose', async () => {
    const [tab, sheet] = [await openTab(browser, office.address), await openSheet('staf')];
    await tab.go('/orang/admin/panggilan');
    await tab.page.getByLabel('Nama panggilan').fill('setValue');
    await tab.page.getByRole('button', { name: 'Gagalkan' }).click();
    await tab.page.getByText('Menunggu untuk gagal: setValue').waitFor();
    await chooseMenu(sheet.page, 'Coba', 'Lain › Lama');
    await expect
      .poll(() => sheet.page.locator('dialog.question').textContent())
      .toContain('Service unavailable: SpreadsheetApp');
    await tab.page.locator('h1').click();
    const line = tab.page.getByRole('region', { name: 'Panggilan', exact: true }).locator('tbody tr').first();
    await expect.poll(() => line.textContent()).toContain('SpreadsheetApp.Range.setValue');
    expect(await line.textContent()).toContain('Staf Bagian Organisasi');
    expect(await line.textContent()).toContain('coba: takeLong');
    await tab.page.close();
    await sheet.page.close();
  });
});

async function expectNoSideScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}
