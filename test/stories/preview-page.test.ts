import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../src/cli/pdf/chromium-pdf.ts';
import { findPdfConverter } from '../../src/cli/pdf/find-converter.ts';
import type { Preview } from '../../src/application/preview-sheet.ts';
import { WORKBOOK } from '../../src/core/messages/workbook.ts';
import { type Office, openOffice } from './office.ts';

/** Google's sidebar is that wide; unpacking the browser takes long on a busy machine. */
const SIDEBAR = { width: 300, height: 800 };
const START_LIMIT = 120_000;

let browser: Browser | null = null;
let page: Page;
let office: Office;
const errors: string[] = [];

/** `google.script.run` as a page knows it, answered by the project in the emulator. */
const SCRIPT_RUN = `
  window.google = { script: { get run() {
    let good = () => {}, bad = () => {};
    const run = new Proxy({}, { get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => { good = handler; return run; };
      if (name === 'withFailureHandler') return (handler) => { bad = handler; return run; };
      return (argument) => { window.callProject(name, argument).then(good, bad); };
    } });
    return run;
  } } };`;

beforeAll(async () => {
  const { converter } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: '' });
  if (converter === null || converter.kind === 'libreoffice') throw new Error('No browser to test with');
  browser = await launchChromium(converter);
}, START_LIMIT);

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  office = openOffice();
  office.create({ kind: 'example', id: 'sibolga' });
  office.project.call('openPreview');
  const html = office.project.ui.sidebars.at(-1)?.html ?? '';
  if (browser === null) throw new Error('No browser');
  await page?.close();
  page = await browser.newPage({ viewport: SIDEBAR, hasTouch: true });
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  await page.exposeFunction('callProject', (name: string, argument: unknown) =>
    office.project.callFromPage(name, argument),
  );
  await page.addInitScript(SCRIPT_RUN);
  await page.route('http://sidebar.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('http://sidebar.example/');
}, START_LIMIT);

const status = () => page.locator('#status');
const choose = (name: string) => page.selectOption('#flow', { label: name });
const handle = (end: string, side: string) => page.locator(`.handle[data-end="${end}"][data-side="${side}"]`);

async function middleOf(selector: ReturnType<typeof handle>): Promise<{ x: number; y: number }> {
  await selector.scrollIntoViewIfNeeded();
  const box = await selector.boundingBox();
  if (box === null) throw new Error('not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(
  from: ReturnType<typeof handle>,
  to: () => Promise<{ x: number; y: number }>,
): Promise<void> {
  const start = await middleOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const goal = await to();
  await page.mouse.move((start.x + goal.x) / 2, (start.y + goal.y) / 2);
  await page.mouse.move(goal.x, goal.y);
  await page.mouse.up();
}

/** What the sheet says now of the flow that is named so. */
function flowNamed(name: string) {
  const preview = office.ask<Preview>('refreshPreview', { shown: '' });
  if (preview.kind === 'same') throw new Error('nothing to show');
  const flow = preview.flows.find((each) => each.name === name);
  if (flow === undefined) throw new Error(`No flow ${name}`);
  const shapes = preview.pages.flatMap((each) => each.shapes.filter((shape) => shape.flow === flow.flow));
  return { pin: flow.pin, shape: shapes[0] };
}

const YES = 'No. 6 → No. 7 · Ya';

describe('the preview in the sidebar', () => {
  it('pins the end of an arrow where it is dragged to, in the sheet and in the picture', async () => {
    await choose(YES);
    expect(await handle('leave', 'W').getAttribute('class')).toContain('now');
    await drag(handle('leave', 'W'), () => middleOf(handle('leave', 'S')));
    await expect.poll(() => status().textContent()).toBe(WORKBOOK.preview.pinned);
    expect(flowNamed(YES).pin).toEqual({ leave: 'S' });
    expect(await handle('leave', 'S').getAttribute('class')).toContain('now');
    expect(await page.locator('#leave .pinned').textContent()).toBe('↓ Bawah');
    expect(await page.locator('#pinned .kind').allTextContents()).toEqual([YES]);
    expect(errors).toEqual([]);
  });

  it('pins a label where it is dragged to', async () => {
    await choose(YES);
    const before = flowNamed(YES).shape?.label;
    await drag(page.locator('.tag'), async () => {
      const { x, y } = await middleOf(page.locator('.tag'));
      return { x: x - 4, y: y + 24 };
    });
    await expect.poll(() => status().textContent()).toBe(WORKBOOK.preview.pinned);
    const { pin, shape } = flowNamed(YES);
    expect(Object.keys(pin ?? {})).toEqual(['label']);
    expect((shape?.label?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });

  it('lets an arrow be chosen in the picture, and its end be tapped elsewhere', async () => {
    await page.click('#zoom');
    const { flow } = flowNamed(YES).shape ?? { flow: -1 };
    const line = page.locator(`.reach[data-flow="${flow}"]`);
    await line.scrollIntoViewIfNeeded();
    const spot = await line.evaluate((each: SVGPolylineElement) => {
      const { x, y } = each.getPointAtLength(each.getTotalLength() * 0.6);
      const at = new DOMPoint(x, y).matrixTransform(each.getScreenCTM() ?? new DOMMatrix());
      return { x: at.x, y: at.y };
    });
    await page.mouse.click(spot.x, spot.y);
    expect(await page.locator('#name').textContent()).toBe(YES);
    const { x, y } = await middleOf(handle('enter', 'E'));
    await page.mouse.click(x, y);
    await expect.poll(() => flowNamed(YES).pin).toEqual({ enter: 'E' });
    expect(errors).toEqual([]);
  });

  it('follows a finger', async () => {
    await choose(YES);
    const touch = await page.context().newCDPSession(page);
    const from = await middleOf(handle('leave', 'W'));
    const to = await middleOf(handle('leave', 'S'));
    const send = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      points: readonly { x: number; y: number }[],
    ) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
    await send('touchStart', [from]);
    await send('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
    await send('touchMove', [to]);
    await send('touchEnd', []);
    await expect.poll(() => flowNamed(YES).pin).toEqual({ leave: 'S' });
    expect(errors).toEqual([]);
  });

  it('does all of it by the keyboard', async () => {
    await page.focus('#flow');
    const names = await page.locator('#flow option').allTextContents();
    for (let step = 0; step < names.indexOf(YES); step++) await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('#name').textContent()).toBe(YES);
    await page.locator('#leave button', { hasText: 'Bawah' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => flowNamed(YES).pin).toEqual({ leave: 'S' });
    await page.locator('#moves button', { hasText: 'Kiri' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => Object.keys(flowNamed(YES).pin ?? {}).sort()).toEqual(['label', 'leave']);
    await page.locator('#pinned button', { hasText: 'Lepas semua' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => flowNamed(YES).pin).toBeNull();
    await expect.poll(() => page.locator('#pinned').isHidden()).toBe(true);
    expect(errors).toEqual([]);
  });

  it('says why a side cannot be had, and leaves everything as it was', async () => {
    const names = await page.locator('#flow option').allTextContents();
    const name = names.find((each) => each.startsWith('No. 2 → No. 3 (')) ?? '';
    await choose(name);
    const before = await page.locator('.handle.now[data-end="enter"]').getAttribute('data-side');
    await drag(page.locator('.handle.now[data-end="enter"]'), () => middleOf(handle('enter', 'W')));
    await expect.poll(() => status().textContent()).toContain('garis kegiatan bersama');
    expect(flowNamed(name).pin).toBeNull();
    const after = await page.locator('.handle.now[data-end="enter"]').getAttribute('data-side');
    expect(after).toBe(before);
    expect(errors).toEqual([]);
  });

  it('refuses what was made on a table that has changed since, and shows the new one', async () => {
    await choose(YES);
    const [tab] = office.tabs().slice(-1);
    const row = tab?.texts.findIndex((cells) => cells[1]?.startsWith('Mempersiapkan')) ?? -1;
    office.byHand('type', tab?.id, row, 1, 'Menyiapkan rapat penyusunan SOP');
    await page.locator('#leave button', { hasText: 'Bawah' }).click();
    await expect.poll(() => status().textContent()).toBe(WORKBOOK.preview.changed);
    expect(flowNamed(YES).pin).toBeNull();
    await page.locator('#leave button', { hasText: 'Bawah' }).click();
    await expect.poll(() => flowNamed(YES).pin).toEqual({ leave: 'S' });
    expect(errors).toEqual([]);
  });
});
