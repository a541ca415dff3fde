import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPdfPages } from '../../src/core/document/count-pdf-pages.ts';
import { createWorld, MIME } from '../../src/emulator/index.ts';
import { writeWorkbook } from '../../src/workspace/sheet/write-workbook.ts';
import {
  cell,
  chooseMenu,
  openBrowser,
  openTab,
  removeState,
  START_LIMIT,
  startWorkspace,
} from './open-browser.ts';
import { emailOf } from './script-office.ts';

let browser: Browser;
let opened: Awaited<ReturnType<typeof startWorkspace>>;
let file: string;

beforeAll(async () => {
  [browser, opened] = await Promise.all([openBrowser(), startWorkspace()]);
  file = opened.workspace.office.guide.facts.workbook ?? '';
}, START_LIMIT);

afterAll(async () => {
  await browser?.close();
  await opened?.close();
  removeState(opened.state);
});

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function downloadBy(page: Page, start: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), start()]);
  return download;
}

describe('documents and files', () => {
  it(
    'are made in a sheet, shown page by page as their PDF has them, and taken along',
    async () => {
      const { world } = opened.workspace.office;
      const tab = await openTab(browser, opened.address);
      await tab.go(`/orang/staf/lembar/${file}`);
      await chooseMenu(tab.page, 'SOP', 'Buat dokumen');
      const link = tab.page.frameLocator('.script-dialog iframe').locator('a', { hasText: 'Google Docs' });
      await link.waitFor({ timeout: 90_000 });
      const [document] = await Promise.all([tab.page.context().waitForEvent('page'), link.click()]);
      await document.waitForSelector('body[data-ready="ya"]', { timeout: 60_000 });
      const pages = await document.locator('section.docx').count();
      const pdf = await downloadBy(document, () =>
        document.getByRole('button', { name: 'Unduh PDF' }).click(),
      );
      expect(countPdfPages(new Uint8Array(await bytesOf(pdf)))).toBe(pages);
      expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
      const docx = await downloadBy(document, () =>
        document.getByRole('link', { name: 'Unduh .docx' }).click(),
      );
      const made = world.files().find(({ mimeType }) => mimeType === MIME.document);
      expect(Buffer.compare(await bytesOf(docx), Buffer.from(made?.bytes ?? []))).toBe(0);
      expect(await document.locator('section.docx').last().textContent()).toContain(
        `Halaman ${pages} dari ${pages}`,
      );
      expect(tab.errors).toEqual([]);
      await document.close();
      await tab.page.close();
    },
    START_LIMIT,
  );

  it('go out as .xlsx and come back as a sheet of one’s own', async () => {
    const { world } = opened.workspace.office;
    const tab = await openTab(browser, opened.address);
    await tab.go(`/orang/staf/lembar/${file}`);
    await tab.page.getByRole('button', { name: 'Berkas', exact: true }).click();
    const download = await downloadBy(tab.page, () =>
      tab.page.getByRole('menuitem', { name: 'Unduh .xlsx' }).click(),
    );
    const path = await download.path();
    await tab.go('/orang/disdik/drive');
    const [chooser] = await Promise.all([
      tab.page.waitForEvent('filechooser'),
      tab.page.getByRole('button', { name: 'Unggah .xlsx sebagai lembar' }).click(),
    ]);
    await chooser.setFiles({ name: 'SOP dari Excel.xlsx', mimeType: MIME.xlsx, buffer: readFileSync(path) });
    await tab.page.getByRole('link', { name: 'SOP dari Excel', exact: true }).click();
    await tab.page.waitForSelector('body[data-ready="ya"]');
    const [before] = world.spreadsheet(file).sheets;
    const id = world.drive.list(emailOf('disdik'))[0]?.id ?? '';
    const [after] = world.spreadsheet(id).sheets;
    expect(after?.texts).toEqual(before?.texts);
    expect([...(after?.merges ?? [])].sort()).toEqual([...(before?.merges ?? [])].sort());
    expect(tab.errors).toEqual([]);
    await tab.page.close();
  });

  it('that are no .xlsx are refused with a sentence', async () => {
    const tab = await openTab(browser, opened.address);
    await tab.go('/orang/disdik/drive');
    const [chooser] = await Promise.all([
      tab.page.waitForEvent('filechooser'),
      tab.page.getByRole('button', { name: 'Unggah .xlsx sebagai lembar' }).click(),
    ]);
    await chooser.setFiles({ name: 'rusak.xlsx', mimeType: MIME.xlsx, buffer: Buffer.from('bukan') });
    await expect
      .poll(() => tab.page.locator('.toast.bad').textContent())
      .toContain('"rusak.xlsx" bukan .xlsx');
    await tab.page.close();
  });
});

describe('two persons at one sheet', () => {
  it('see each other’s typing at once, and neither loses any', async () => {
    const [staff, admin] = [await openTab(browser, opened.address), await openTab(browser, opened.address)];
    await staff.go(`/orang/staf/lembar/${file}`);
    await admin.go(`/orang/admin/lembar/${file}`);
    const type = async (page: Page, column: number, name: string) => {
      for (let row = 36; row < 42; row += 1) {
        await cell(page, row, column).click();
        await page.keyboard.type(`${name} ${row}`);
        await page.keyboard.press('Enter');
      }
    };
    await Promise.all([type(staff.page, 2, 'staf'), type(admin.page, 3, 'admin')]);
    for (let row = 36; row < 42; row += 1) {
      await expect.poll(() => cell(staff.page, row, 3).textContent()).toBe(`admin ${row}`);
      await expect.poll(() => cell(admin.page, row, 2).textContent()).toBe(`staf ${row}`);
    }
    expect([...staff.errors, ...admin.errors]).toEqual([]);
    await staff.page.close();
    await admin.page.close();
  });
});

describe('a spreadsheet as .xlsx', () => {
  it('comes back through an upload with values, formulas, looks and sizes', async () => {
    const world = createWorld({ now: () => new Date('2026-01-05T03:00:00Z') });
    const owner = 'staf@example.go.id';
    const id = world.createSpreadsheet({ owner, name: 'Buku' });
    world.sheets.edit(owner, id, { sheet: 'Sheet1', a1: 'A1' }, [
      ['teks', '12', '=1+2'],
      ['', 'x', ''],
    ]);
    const sheetId = world.sheets.tabs(owner, id)[0]?.id ?? 0;
    const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    world.sheets.apply(owner, id, [
      {
        repeatCell: {
          range,
          cell: {
            userEnteredFormat: {
              textFormat: { bold: true, fontSize: 14 },
              horizontalAlignment: 'CENTER',
              backgroundColor: { red: 1, green: 0.8, blue: 0 },
            },
          },
          fields: 'userEnteredFormat(textFormat,horizontalAlignment,backgroundColor)',
        },
      },
      { updateCells: { range, rows: [{ values: [{ note: 'Perlu dicek' }] }], fields: 'note' } },
      {
        mergeCells: {
          range: { ...range, startRowIndex: 1, endRowIndex: 2, endColumnIndex: 3 },
          mergeType: 'MERGE_ALL',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 210 },
          fields: 'pixelSize',
        },
      },
    ]);
    const bytes = await writeWorkbook(world.spreadsheet(id));
    const excel = new ExcelJS.Workbook();
    await excel.xlsx.load(bytes.buffer as ArrayBuffer);
    const looks = excel.worksheets[0]?.getCell('A1');
    expect(JSON.stringify(looks?.note)).toContain('Perlu dicek');
    expect(looks?.font).toMatchObject({ bold: true, size: 14 });
    expect(looks?.alignment).toMatchObject({ horizontal: 'center' });
    expect(looks?.fill).toMatchObject({ fgColor: { argb: 'FFFFCC00' } });
    const back = world.importXlsx({ owner, name: 'Balik', bytes });
    const [sheet] = world.spreadsheet(back).sheets;
    expect(sheet?.texts[0]?.slice(0, 3)).toEqual(['teks', '12', '3']);
    expect(sheet?.cells.find(({ row, column }) => row === 0 && column === 2)?.value?.formulaValue).toBe(
      '=1+2',
    );
    expect(sheet?.merges).toEqual(['A2:C2']);
    expect(Math.abs((sheet?.columnWidths[0] ?? 0) - 210)).toBeLessThanOrEqual(8);
  });
});
