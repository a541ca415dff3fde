import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedWorkspace } from '../../src/workspace/open-workspace.ts';
import { drawFlowchart } from '../../src/core/flowchart/draw-flowchart.ts';
import { pageToSvg } from '../../src/core/picture/page-to-svg.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import { measureArimo } from '../../src/core/text/measure-arimo.ts';
import { EXAMPLES } from '../../src/examples/examples.ts';
import { comparePictures, paintSvg } from './compare-pictures.ts';
import {
  cell,
  chooseMenu,
  openBrowser,
  openTab,
  removeState,
  START_LIMIT,
  startWorkspace,
} from './open-browser.ts';

const OWNER = 'staf.organisasi@example.go.id';

let browser: Browser;
let workspace: OpenedWorkspace & { readonly state: string };
let file: string;

beforeAll(async () => {
  [browser, workspace] = await Promise.all([openBrowser(), startWorkspace()]);
  file = workspace.workspace.office.guide.facts.workbook ?? '';
}, START_LIMIT);

afterAll(async () => {
  await browser?.close();
  await workspace?.close();
  removeState(workspace.state);
});

const openSheet = async (person: string) => {
  const tab = await openTab(browser, workspace.address);
  await tab.go(`/orang/${person}/lembar/${file}`);
  return tab;
};
const sheetNow = () => {
  const [sheet] = workspace.workspace.office.world.spreadsheet(file).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const textAt = (row: number, column: number) =>
  sheetNow().cells.find((one) => one.row === row && one.column === column)?.text ?? '';

describe('a sheet in the browser', () => {
  it('is typed in, moved in and undone by the keyboard, and saved before it answers', async () => {
    const { page, errors } = await openSheet('staf');
    await page.locator('.grid').focus();
    await cell(page, 36, 3).click();
    await page.keyboard.type('Rapat awal');
    await page.keyboard.press('Enter');
    await expect.poll(() => textAt(36, 3)).toBe('Rapat awal');
    await expect.poll(() => cell(page, 37, 3).getAttribute('class')).toContain('active');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type(' dan akhir');
    await page.keyboard.press('Tab');
    await expect.poll(() => cell(page, 36, 3).textContent()).toBe('Rapat awal dan akhir');
    expect(await page.locator('.grid').getAttribute('aria-activedescendant')).toBe('sel-36-4');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 36, 3).textContent()).toBe('Rapat awal');
    await page.keyboard.press('Control+y');
    await expect.poll(() => cell(page, 36, 3).textContent()).toBe('Rapat awal dan akhir');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await expect.poll(() => textAt(36, 3)).toBe('');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows text that reads upwards along its cell, in lines that the cell holds', async () => {
    const { world } = workspace.workspace.office;
    const own = world.createSpreadsheet({ owner: OWNER, name: 'Tegak' });
    const format = { textRotation: { angle: 90 }, wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' };
    const value = { stringValue: 'Kepala Subbagian Perencanaan, Evaluasi dan Pelaporan' };
    const first = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    world.sheets.apply(OWNER, own, [
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: value, userEnteredFormat: format }] }],
          fields: '*',
        },
      },
      { updateDimensionProperties: { range: first, properties: { pixelSize: 130 }, fields: 'pixelSize' } },
    ]);
    const { page, go } = await openTab(browser, workspace.address);
    await go(`/orang/staf/lembar/${own}`);
    const [outer, inner] = [
      await cell(page, 0, 0).boundingBox(),
      await cell(page, 0, 0).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }),
    ];
    expect(outer?.height).toBeCloseTo(130, 0);
    expect(inner.height).toBeGreaterThan(inner.width);
    expect(inner.y).toBeGreaterThanOrEqual(outer?.y ?? Number.NaN);
    expect(inner.y + inner.height).toBeLessThanOrEqual((outer?.y ?? 0) + 130);
    expect(inner.width).toBeLessThan(outer?.width ?? 0);
    await page.close();
  });

  it('takes what was copied from another spreadsheet, with its merged cells, and gives it back', async () => {
    const { page, errors } = await openSheet('staf');
    await cell(page, 37, 1).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<meta charset="utf-8"><table><tr><td colspan="2">Judul<br>panjang</td><td>C</td></tr><tr><td>=1+1</td><td onclick="x()"><b>tebal</b></td><td>3</td></tr></table>',
      );
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
      );
    });
    await expect.poll(() => textAt(38, 3)).toBe('3');
    await expect.poll(() => sheetNow().merges).toContain('B38:C38');
    expect([textAt(37, 1), textAt(38, 1), textAt(38, 2)]).toEqual(['Judul\npanjang', '2', 'tebal']);
    await cell(page, 39, 1).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'a\t"b\nbaris dua"\r\nc\td');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
      );
    });
    await expect.poll(() => textAt(40, 2)).toBe('d');
    expect(textAt(39, 2)).toBe('b\nbaris dua');
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData: data, bubbles: true }),
      );
      return [data.getData('text/plain'), data.getData('text/html')];
    });
    expect(copied[0]).toBe('a\t"b\nbaris dua"\nc\td');
    expect(copied[1]).toContain('<td>b<br>baris dua</td>');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows texts in parts, and says in Google’s words what is protected', async () => {
    const { world } = workspace.workspace.office;
    const { id } = sheetNow();
    const range = { sheetId: id, startRowIndex: 44, endRowIndex: 45, startColumnIndex: 1, endColumnIndex: 2 };
    const text = { userEnteredValue: { stringValue: 'Segera diperiksa' } };
    const runs = [{ format: { bold: true } }, { startIndex: 7, format: { italic: true } }];
    const rows = [{ values: [{ ...text, textFormatRuns: runs }] }];
    world.sheets.apply(OWNER, file, [
      { updateCells: { range, rows, fields: 'userEnteredValue,textFormatRuns' } },
      { addProtectedRange: { protectedRange: { range, editors: { users: [OWNER] } } } },
    ]);
    workspace.workspace.commit();
    const { page, errors } = await openSheet('admin');
    const target = cell(page, 44, 1);
    await target.scrollIntoViewIfNeeded();
    const parts = await target
      .locator('span span')
      .evaluateAll((spans) =>
        spans.map((span) => [
          span.textContent,
          getComputedStyle(span).fontWeight,
          getComputedStyle(span).fontStyle,
        ]),
      );
    expect(parts).toEqual([
      ['Segera ', '700', 'normal'],
      ['diperiksa', '400', 'italic'],
    ]);
    await target.click();
    await page.keyboard.type('lain');
    await page.keyboard.press('Enter');
    await page.getByText('You are trying to edit a protected cell or object.').waitFor();
    await expect.poll(() => target.textContent()).toBe('Segera diperiksa');
    expect(textAt(44, 1)).toBe('Segera diperiksa');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('hangs the flow that was drawn where the sheet has it', async () => {
    const { page, errors } = await openSheet('staf');
    await chooseMenu(page, 'SOP', 'Gambar alur');
    await page.waitForSelector('.anchor img');
    const sheet = sheetNow();
    const [image] = sheet.images;
    if (!image) throw new Error('no picture');
    const picture = page.locator(`[data-picture="${image.id}"]`);
    await picture.scrollIntoViewIfNeeded();
    await page.locator('.toast button').click();
    // Where the picture must stand by the sheet's own sizes, independent of how the page lays it out.
    const sum = (sizes: readonly number[], end: number) =>
      sizes.slice(0, end).reduce((all, size) => all + size, 0);
    const anchor = await cell(page, image.row, image.column).boundingBox();
    const shown = await picture.boundingBox();
    const lanes = sheet.columnWidths;
    expect(shown?.x).toBeCloseTo((anchor?.x ?? 0) + image.offsetX, 0);
    expect(shown?.y).toBeCloseTo((anchor?.y ?? 0) + image.offsetY, 0);
    expect(anchor?.x).toBeCloseTo(46 + sum(lanes, image.column) - (await scrolled(page, 'scrollLeft')), 0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows, pixel by pixel, what the core draws anew from the rows', async () => {
    const { page, go, errors } = await openTab(browser, workspace.address, { width: 1900, height: 2600 });
    await go(`/orang/staf/lembar/${file}`);
    await page.waitForSelector('.anchor img');
    const { svg, region } = drawAnew();
    const pictures = sheetNow().images;
    const [corner] = await Promise.all(
      pictures.slice(0, 1).map(({ id }) => page.locator(`[data-picture="${id}"]`).boundingBox()),
    );
    if (!corner) throw new Error('no picture');
    const clip = { x: corner.x, y: corner.y, width: region.width, height: region.height };
    expect(clip.y + clip.height).toBeLessThan(2600);
    const shown = await page.screenshot({ clip });
    const { inked, missing, surplus } = await comparePictures(
      browser,
      shown,
      await paintSvg(browser, svg, region),
    );
    expect(inked).toBeGreaterThan(5000);
    expect(missing / inked).toBeLessThan(0.01);
    // The sheet's own rules lie under the pictures.
    expect(surplus / inked).toBeLessThan(0.1);
    expect(errors).toEqual([]);
    await page.close();
  });
});

interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The flow of the office's example by the core alone: its rows, the widths of the text columns, nothing that the sheet shows. The
 * region of the lanes is in CSS pixels.
 */
function drawAnew(): { readonly svg: string; readonly region: Region } {
  const { sop } = EXAMPLES.find(({ id }) => id === 'kotamobagu-sop') ?? {};
  if (!sop) throw new Error('no example');
  const { texts, columnWidths } = sheetNow();
  const heads = texts.find((line) => line.includes('Kegiatan')) ?? [];
  const below = texts[texts.indexOf(heads) + 1] ?? [];
  const width = (title: string): number =>
    columnWidths[heads.includes(title) ? heads.indexOf(title) : below.indexOf(title)] ?? Number.NaN;
  const target = {
    kind: 'sheet',
    fontSize: 10,
    columnWidths: {
      number: width('No'),
      activity: width('Kegiatan'),
      kelengkapan: width('Kelengkapan'),
      waktu: width('Waktu'),
      output: width('Output'),
      keterangan: width('Keterangan'),
    },
  } as const;
  const profile = findProfile(sop.profile);
  const [drawn] = drawFlowchart(sop, { profile, measure: measureArimo, target }).pages;
  if (!drawn) throw new Error('no drawing');
  const pixels = (points = 0): number => points / 0.75;
  const [left, top] = [pixels(drawn.columns[0]), pixels(drawn.rows[0])];
  return {
    svg: pageToSvg(drawn, { layer: 'strip' }),
    region: {
      x: left,
      y: top,
      width: Math.round(pixels(drawn.columns.at(-1)) - left),
      height: Math.round(pixels(drawn.rows.at(-1)) - top),
    },
  };
}

async function scrolled(page: Page, side: 'scrollLeft' | 'scrollTop'): Promise<number> {
  return page.locator('.grid').evaluate((grid, name) => Number(Reflect.get(grid, name)), side);
}
