import { describe, expect, it } from 'vitest';
import { guideSteps } from '../../src/workspace/office/guide.ts';
import { cell, officeOfFile, openTab } from './open-browser.ts';
import { DESKTOP, type Letter, PHONE, registryRows, settleLetter } from './settle-letter.ts';

const WHOLE_WAY = 500_000;
/** Steps of the route before the unit's own: one letter each. */
const STAFF_STEPS = 3;
const REMARK = 'Sebutkan siapa yang menerima dan kapan.';
const ANSWER = 'Sudah ditambahkan pada uraian kegiatan.';
const MENDED = 'Penyampaian rancangan SP dan maklumat pelayanan kepada Kabag pada hari yang sama';

const tested = officeOfFile();
const errors: string[] = [];

const settle = async (letter: Letter): Promise<void> => {
  errors.push(...(await settleLetter(tested.browser, tested.opened, letter)));
};

/** A tab as it is now: where a text stands in it, from zero. */
function placeOf(file: string, tab: string, text: RegExp): { readonly row: number; readonly column: number } {
  const texts = tested.opened.workspace.office.world
    .spreadsheet(file)
    .sheets.find(({ title }) => title === tab)?.texts;
  const row = (texts ?? []).findIndex((line) => line.some((one) => text.test(one)));
  const column = texts?.[row]?.findIndex((one) => text.test(one)) ?? -1;
  return { row, column };
}

function columnsOf(tab: string): readonly string[] {
  return registryRows(tested.opened, tab)[placeOf(registry(), tab, /^Perangkat Daerah$/).row] ?? [];
}

const registry = (): string => tested.opened.workspace.office.guide.facts.registry ?? '';

/** Types into one cell of a person's sheet, and waits until it is saved. */
async function typeInto(
  person: string,
  file: string,
  tab: string,
  place: { readonly row: number; readonly column: number },
  text: string,
): Promise<void> {
  const { page, go, errors: broken } = await openTab(tested.browser, tested.opened.address);
  const id = tested.opened.workspace.office.world
    .spreadsheet(file)
    .sheets.find(({ title }) => title === tab)?.id;
  await go(`/orang/${person}/lembar/${file}#gid=${id}`);
  const target = cell(page, place.row, place.column);
  await target.click();
  if (text === '') await page.keyboard.press('Delete');
  else {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  const now = () =>
    tested.opened.workspace.office.world.spreadsheet(file).sheets.find(({ title }) => title === tab)?.texts[
      place.row
    ]?.[place.column] ?? '';
  await expect.poll(now).toBe(text);
  errors.push(...broken);
  await page.close();
}

describe('a unit that is asked to mend its SOP', () => {
  it(
    'changes its sheet, answers the remarks, and sees it published',
    async () => {
      // The office lets the unit itself work on the draft: in its route, step 5 moves to the lane of the units.
      const tab = 'Alur SOP';
      const { row } = placeOf(registry(), tab, /^Tim SOP, menyusun draf/);
      const heads = columnsOf(tab);
      const lane = (name: RegExp) => heads.findIndex((head) => name.test(head));
      await typeInto('admin', registry(), tab, { row, column: lane(/^Perangkat Daerah/) }, 'Proses');
      await typeInto('admin', registry(), tab, { row, column: lane(/^Analis Kebijakan/) }, '');
      const clock = await openTab(tested.browser, tested.opened.address);
      await clock.go('/orang/admin/jam');
      await clock.page.getByRole('button', { name: /^Jalankan sekarang: harian/ }).click();
      await clock.page.locator('[role="progressbar"]').waitFor({ state: 'hidden' });
      await clock.page.close();

      const unit = await openTab(tested.browser, tested.opened.address);
      const { office } = tested.opened.workspace;
      await unit.go(`/orang/dinkes${guideSteps(office)[0]?.path(office) ?? ''}`);
      await unit.page.getByRole('button', { name: 'Kirim' }).click();
      await unit.page.locator('.form .title[role="status"]').waitFor({ timeout: 60_000 });
      await unit.page.close();
      for (let step = 0; step < STAFF_STEPS; step += 1)
        await settle({ person: 'staf', size: DESKTOP, choice: /Nyatakan selesai/ });
      await settle({ person: 'dinkes', size: DESKTOP, choice: /Nyatakan selesai/ });

      await settle({
        person: 'sekda',
        size: PHONE,
        choice: /^Kembalikan/,
        write: async (page) => {
          await page.getByLabel('Alasan (wajib)').fill('Langkah pertama belum jelas.');
          await page.getByRole('button', { name: 'Tambah catatan pada langkah' }).click();
          await page.getByLabel('Langkah', { exact: true }).selectOption('1');
          await page.getByLabel('Kolom').selectOption('Kegiatan');
          await page.getByLabel('Catatan perbaikan').fill(REMARK);
        },
      });
      expect(registryRows(tested.opened, 'Berkas')[1]).toContain('berjalan');

      const sheet = office.world.files().find(({ name }) => name === 'SOP Dinas Kesehatan')?.id ?? '';
      const [first] = office.world.spreadsheet(sheet).sheets;
      const place = placeOf(sheet, first?.title ?? '', /^Penyampaian rancangan SP/);
      await typeInto('dinkes', sheet, first?.title ?? '', place, MENDED);
      await settle({
        person: 'dinkes',
        size: DESKTOP,
        choice: /^Sampaikan naskah terbaru/,
        write: async (page) => {
          await page.getByLabel(new RegExp(REMARK)).fill(ANSWER);
        },
      });

      await settle({
        person: 'sekda',
        size: PHONE,
        choice: /^Setujui/,
        write: async (page) => {
          // What is decided about is the unit's new revision, with its answer.
          const text = await page.locator('body').innerText();
          expect(text).toContain(ANSWER);
          expect(text).toMatch(/Revisi\s+2/);
        },
      });
      await settle({ person: 'wali-kota', size: PHONE, choice: /^Setujui/ });
      const [titles = [], ...published] = registryRows(tested.opened, 'Katalog');
      expect(published.map((line) => line[titles.indexOf('Nomor Naskah')])).toEqual([
        expect.stringMatching(/^001\//),
      ]);
      const citizen = await openTab(tested.browser, tested.opened.address, PHONE);
      await citizen.go(`/orang/warga${guideSteps(office)[4]?.path(office) ?? ''}`);
      await citizen.page
        .frameLocator('main iframe')
        .getByText('Penyusunan Standar Pelayanan Kesehatan')
        .waitFor();
      await citizen.page.close();
      expect(errors).toEqual([]);
    },
    WHOLE_WAY,
  );
});
