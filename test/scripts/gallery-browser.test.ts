import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawSources, gallerySources } from '../../scripts/gallery/collect-items.ts';
import { drawItem } from '../../scripts/gallery/draw-item.ts';
import type { GalleryItem } from '../../scripts/gallery/gallery-data.ts';
import { galleryPage } from '../../scripts/gallery/gallery-page.ts';
import { launchChromium } from '../../src/cli/pdf/chromium-pdf.ts';
import { findPdfConverter } from '../../src/cli/pdf/find-converter.ts';

const SHOWN = ['kotamobagu-sop', 'naskah-berbahaya', 'enam-puluh-baris', 'arus-rusak'];

/** Milliseconds; bundling the page and unpacking the browser take long on a busy machine. */
const START_LIMIT = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'lajur-gallery-'));
const errors: string[] = [];
let items: readonly GalleryItem[] = [];
let browser: Browser | null = null;
let page: Page;

/** Starts the page anew, so that nothing is left of the test before. */
async function open(hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(join(folder, 'index.html'))}${hash}`);
}

const place = async () => new URLSearchParams(new URL(page.url()).hash.slice(1));
const heading = () => page.locator('.item .title small').textContent();

function itemOf(id: string): GalleryItem {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`No item ${id}`);
  return found;
}

beforeAll(async () => {
  const drawn = drawSources(gallerySources().filter(({ id }) => SHOWN.includes(id)));
  items = drawn.map((item) =>
    item.id === 'kotamobagu-sop'
      ? { ...item, changes: [{ key: 'page-1', before: item.drawing.pictures[0]?.svg ?? '', after: null }] }
      : { ...item, changes: [] },
  );
  writeFileSync(join(folder, 'index.html'), await galleryPage(items));
  const { converter } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: '' });
  if (converter === null || converter.kind === 'libreoffice') throw new Error('No browser to test with');
  browser = await launchChromium(converter);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data|about):/.test(request.url())) errors.push(`asked for ${request.url()}`);
  });
}, START_LIMIT);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the gallery in a browser', () => {
  it('shows a card for every item, and only the matching ones behind a filter', async () => {
    await open();
    expect(await page.locator('.card').count()).toBe(items.length);
    await page.fill('#query', 'naskah');
    expect(await page.locator('.card').count()).toBe(1);
    await page.fill('#query', '');
    await page.selectOption('#only', 'missingFlows');
    expect(await page.locator('.card').getAttribute('data-item')).toBe('arus-rusak');
    await page.selectOption('#only', 'changed');
    expect(await page.locator('.card').getAttribute('data-item')).toBe('kotamobagu-sop');
  });

  it('is walked by keys, and the address keeps the place', async () => {
    await open('#item=kotamobagu-sop');
    await page.keyboard.press('ArrowRight');
    expect(await heading()).toBe(items[1]?.id);
    await page.keyboard.press('ArrowLeft');
    expect(await heading()).toBe('kotamobagu-sop');
    await page.keyboard.press('ArrowDown');
    const second = itemOf('kotamobagu-sop').drawing.pictures[1]?.key;
    expect((await place()).get('picture')).toBe(second);
    await page.reload();
    expect(await heading()).toBe('kotamobagu-sop');
    expect(await page.locator('.bar button[aria-pressed="true"]').first().textContent()).toMatch(
      second === 'sheet' ? /lembar/ : /Halaman 2/,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('.card').count()).toBe(items.length);
  });

  it('prints the measures of measureDrawing, for the own profile and for another one', async () => {
    const { sop, drawing } = itemOf('enam-puluh-baris');
    for (const [profile, { measures }] of [
      ['', drawing],
      ['bps', drawItem(sop, 'bps')],
    ] as const) {
      await open(`#item=enam-puluh-baris&profile=${profile}`);
      for (const kind of ['paper', 'sheet'] as const)
        for (const key of ['pages', 'crossings', 'bends', 'connectors', 'tooClose', 'labelHits'] as const) {
          const cell = page.locator(`[data-measure="${key}"] [data-target="${kind}"]`);
          expect(await cell.textContent()).toBe(String(measures[kind][key]));
        }
    }
  });

  it('sets the accepted picture beside the one drawn now', async () => {
    await open('#item=kotamobagu-sop&picture=page-1');
    expect(await page.locator('figcaption').allTextContents()).toEqual(['Acuan', 'Sekarang']);
    expect(await page.locator('figure svg').count()).toBe(1);
  });

  it('lists defects in red and leaves texts of an SOP alone', async () => {
    await open('#item=arus-rusak');
    expect(await page.locator('.defects button').first().textContent()).toContain('Arus hilang');
    await open('#item=naskah-berbahaya');
    expect(await page.title()).toBe('Galeri gambar alur');
    expect(await page.locator('.item h2').textContent()).toContain('</script><!--');
    expect(await page.locator('figure svg text').count()).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });
});
