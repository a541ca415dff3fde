import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { pageWithParts } from '../../../../scripts/build.ts';
import { launchChromium } from '../../../../src/cli/pdf/chromium-pdf.ts';
import { findPdfConverter } from '../../../../src/cli/pdf/find-converter.ts';
import { actOnPage, decideOnPage } from '../../../../src/application/registry/pages/act-on-page.ts';
import { openCase, openPage, readPage } from '../../../../src/application/registry/pages/open-page.ts';
import type { PageModel } from '../../../../src/application/registry/pages/page-model.ts';
import type { MemoryRegistry } from '../memory-registry.ts';

/** `google.script.run` as a page knows it, answered by the registry in memory. */
const SCRIPT_RUN = `
  window.google = { script: { get run() {
    let good = () => {}, bad = () => {};
    const run = new Proxy({}, { get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => { good = handler; return run; };
      if (name === 'withFailureHandler') return (handler) => { bad = handler; return run; };
      return (...given) => { window.callRegistry(name, given).then(good, bad); };
    } });
    return run;
  } } };`;

type Functions = Readonly<Record<string, (...given: string[]) => unknown>>;

function functionsOf(registry: MemoryRegistry): Functions {
  return {
    putuskan: (t, input) => decideOnPage(registry, t, input),
    tindak: (t, input) => actOnPage(registry, t, input),
    bacaHalamanSaya: (t = '') => readPage(registry, { p: 'saya', t }),
    bacaBerkas: (t = '', id = '') => openCase(registry, t, id),
    bacaKatalog: (q = '') => readPage(registry, { p: 'katalog', q }),
    mintaTautan: () => ({ ok: true, value: 'Bila alamat itu terdaftar, tautan sudah dikirim.' }),
  };
}

async function openBrowser(): Promise<Browser> {
  const { converter } = findPdfConverter({ LAJUR_PDF: 'chromium', PATH: '' });
  if (converter === null || converter.kind === 'libreoffice') throw new Error('No browser to test with');
  return launchChromium(converter);
}

/** Everything that went wrong or out: a page of ours does neither. */
export interface Watched {
  readonly page: Page;
  readonly errors: string[];
  readonly calls: { readonly name: string; readonly given: readonly unknown[] }[];
  /** Calls fail as if the line were cut, after the registry was reached. */
  cut: boolean;
}

/** A page of the web app as doGet serves it. */
async function show(
  browser: Browser,
  registry: MemoryRegistry,
  model: PageModel,
  width: number,
): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width, height: 740 }, hasTouch: width < 500 });
  const watched: Watched = { page, errors: [], calls: [], cut: false };
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') watched.errors.push(line.text());
  });
  page.on('dialog', (dialog) => {
    watched.errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const functions = functionsOf(registry);
  await page.exposeFunction('callRegistry', (name: string, given: string[]) => {
    watched.calls.push({ name, given });
    const answer = functions[name]?.(...given);
    if (watched.cut) throw new Error('NetworkError');
    return answer;
  });
  await page.addInitScript(SCRIPT_RUN);
  const html = (await pageWithParts('appsscript/registry', `${model.page}.html`)).replace(
    '"LAJUR_DATA"',
    () =>
      JSON.stringify(model)
        .replace(/</g, '\\u003c')
        .replace(/\u2028/g, '\\u2028')
        .replace(/\u2029/g, '\\u2029'),
  );
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/exec') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname !== '/favicon.ico') watched.errors.push(`asked for ${route.request().url()}`);
    return route.fulfill({ status: 204 });
  });
  await page.goto('http://registri.example/exec');
  return watched;
}

/** Contrast of every visible text against what is behind it, where it is below what WCAG AA asks. */
export function faintTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: readonly number[]) => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (start: Element): readonly number[] => {
      for (let each: Element | null = start; each !== null; each = each.parentElement) {
        const colour = parse(getComputedStyle(each).backgroundColor);
        if ((colour[3] ?? 1) > 0.9) return colour;
      }
      return [255, 255, 255];
    };
    const found: string[] = [];
    for (const each of document.querySelectorAll('body *')) {
      const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
      if (!own || each.closest('script, style, [hidden]') !== null || each.getClientRects().length === 0)
        continue;
      const style = getComputedStyle(each);
      const [a, b] = [light(parse(style.color)), light(groundOf(each))];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) found.push(`${each.textContent?.slice(0, 40)}: ${ratio.toFixed(2)}`);
    }
    return found;
  });
}

/** Fields and buttons that a finger or a screen reader would miss. */
export function clumsyControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const each of document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')) {
      const { height, width } = each.getBoundingClientRect();
      if (height === 0) continue;
      const target = each.closest('label')?.getBoundingClientRect().height ?? height;
      if (Math.max(height, target) < 40 || width < 20) found.push(`small: ${each.outerHTML.slice(0, 80)}`);
      const labels = each instanceof HTMLInputElement ? (each.labels?.length ?? 0) : 1;
      if (labels === 0) found.push(`no label: ${each.outerHTML.slice(0, 80)}`);
    }
    for (const image of document.querySelectorAll('img'))
      if (image.alt === '') found.push('picture without words');
    return found;
  });
}

/** What holds of every page at every width. */
export async function sound({ page, errors }: Watched): Promise<void> {
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

/** For a file of tests: one browser, and one page at a time. */
export function browserTab() {
  let browser: Browser;
  let watched: Watched | null = null;
  const close = async () => {
    await watched?.page.close();
    watched = null;
  };
  beforeAll(async () => {
    browser = await openBrowser();
  }, START_LIMIT);
  afterEach(close);
  afterAll(async () => {
    await browser?.close();
  });
  return {
    /** What an address shows. */
    open: async (registry: MemoryRegistry, parameters: Readonly<Record<string, string>>, width: number) => {
      await close();
      watched = await show(browser, registry, openPage(registry, parameters), width);
      return watched;
    },
    /** What a page makes of this model. */
    show: async (registry: MemoryRegistry, model: PageModel, width: number) => {
      await close();
      watched = await show(browser, registry, model, width);
      return watched;
    },
  };
}

/** Milliseconds that a browser may take to start. */
const START_LIMIT = 120_000;
