import { describe, expect, it } from 'vitest';
import { endedOffice, kaseOf, NUMBER, signedBytes } from '../ended-office.ts';
import { MANAGER } from '../small-registry.ts';
import { browserTab, sound } from './browser-office.ts';
import { ownPageOf, sessionOf } from './page-office.ts';

const { open } = browserTab();

describe('handing in the signed document', () => {
  it.each([
    ['phone', 360],
    ['desktop', 1200],
  ])('is asked for its number, taken once, and shown with the case, on a %s', async (_, width) => {
    const registry = endedOffice();
    const { t, code } = sessionOf(registry, MANAGER);
    const tab = await open(registry, { p: 'saya', t }, width);
    const { page } = tab;
    await page.getByLabel('Kode dari surat').fill(code);
    await page.getByLabel('Tampilkan').selectOption('Naskah belum kembali bertanda tangan');
    await page.getByRole('button', { name: 'Buka' }).last().click();
    await page.getByText('Serahkan naskah bertanda tangan').click();
    await page.getByRole('button', { name: 'Unggah' }).click();
    const part = page.locator('details', { hasText: 'Serahkan naskah bertanda tangan' });
    await expect.poll(() => part.locator('[role=status]').textContent()).toContain('Ketik dahulu nomor');
    await page.getByLabel('Nomor yang tertera pada naskah').fill(NUMBER);
    await page
      .getByLabel('Berkas PDF')
      .setInputFiles({ name: 'naskah.pdf', mimeType: 'application/pdf', buffer: signedBytes(registry) });
    await sound(tab);
    await page.getByRole('button', { name: 'Unggah' }).click();
    await expect
      .poll(() => page.locator('#status').textContent())
      .toContain('Naskah bertanda tangan elektronik diterima');
    expect(kaseOf(registry).signed).toHaveLength(1);
    expect(ownPageOf(registry, MANAGER).manager?.cases[0]?.signature).toBe('Bertanda tangan elektronik');
    expect(tab.errors).toEqual([]);
  });
});
