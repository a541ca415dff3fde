import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCREENS } from '../../scripts/screenshots/screens.ts';
import { guideSteps } from '../../src/workspace/office/guide.ts';
import { localPath } from '../../src/workspace/shared/local-address.ts';
import { auditPage } from './audit-page.ts';
import { chooseMenu, officeOfFile, openTab } from './open-browser.ts';
import { DESKTOP, overflow, PHONE } from './settle-letter.ts';

const ALL_SCREENS = 900_000;
const HOUR = 3_600_000;
const OWNER = 'kantor.organisasi@example.go.id';

const tested = officeOfFile();
/** What was found so far, by what is wrong; each with where it was seen. */
const problems = new Map<string, string[]>();

function note(problem: string, place: string): void {
  problems.set(problem, [...(problems.get(problem) ?? []), place]);
}

/** Looks at a page as it is, on a desktop and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    const place = `${name} at ${size.width}`;
    if ((await overflow(page)) > 0) note('wider than its window', place);
    for (const finding of await auditPage(page)) note(finding, place);
  }
  await page.setViewportSize(DESKTOP);
}

/** A person's page, looked at when `play` has done what leads to it. */
async function visit(
  name: string,
  path: string,
  play: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const { page, go } = await openTab(tested.browser, tested.opened.address, DESKTOP);
  await go(path);
  await play(page);
  await look(page, name);
  await page.close();
}

const framed = (page: Page): FrameLocator => page.frameLocator('main iframe');
const facts = () => tested.opened.workspace.office.guide.facts;

/** A person's own page of the registry, by a link that they ask for. */
async function ownPage(person: string, email: string): Promise<string> {
  const web = localPath(facts().web ?? '') ?? '';
  await visit(`asking for a link as ${person}`, `/orang/tanpa-masuk${web}?p=masuk`, async (page) => {
    await framed(page).getByRole('button', { name: 'Kirim tautan' }).click();
    await framed(page).getByLabel('Alamat surel').fill(email);
    await framed(page).getByRole('button', { name: 'Kirim tautan' }).click();
    await framed(page).locator('.status.good').waitFor();
  });
  const { world } = tested.opened.workspace.office;
  world.wait(HOUR);
  const letter = world.mail.inbox(email).find(({ html }) => /[?&]p=saya/.test(html));
  const address = /href="([^"]*[?&](?:amp;)?p=saya[^"]*)"/.exec(letter?.html ?? '')?.[1] ?? '';
  return `/orang/${person}${localPath(address.replaceAll('&amp;', '&')) ?? ''}`;
}

describe('every screen is fit for keyboards and screen readers, on a desktop and on a phone', () => {
  it(
    'those of the handbook',
    async () => {
      for (const { name, size = DESKTOP, play } of SCREENS) {
        const page = await tested.browser.newPage({ viewport: size, hasTouch: size.width < 600 });
        const pages: Page[] = [page];
        page.context().on('page', (other) => pages.push(other));
        const open = async (path: string): Promise<void> => {
          await page.goto(`${tested.opened.address}${path}`);
          await page.waitForSelector('body[data-ready="ya"]');
        };
        const shown = await play({ page, open, office: tested.opened.workspace.office });
        if (shown === null) throw new Error(`${name} was not shown`);
        await look(shown, name);
        for (const one of pages) await one.close();
      }
      expect(Object.fromEntries(problems)).toEqual({});
    },
    ALL_SCREENS,
  );

  it(
    'what the menu of the workbook opens',
    async () => {
      problems.clear();
      const workbook = `/orang/staf/lembar/${facts().workbook}`;
      const windows = [
        'SOP baru…',
        'Impor…',
        'Ajukan ke registri…',
        'Ambil pengajuan…',
        'Pengaturan…',
        'Bantuan',
      ];
      for (const item of [...windows, 'Pratinjau'])
        await visit(item, workbook, async (page) => {
          await chooseMenu(page, 'SOP', item);
          await page.frameLocator('iframe').locator('h1').waitFor();
        });
      await visit('a note', workbook, async (page) => {
        await page.locator('.grid').focus();
        await page.keyboard.press('Shift+F2');
        await page.getByRole('dialog').waitFor();
      });
      await visit('a cell being filled in', workbook, async (page) => {
        await page.locator('.grid').focus();
        await page.keyboard.press('F2');
        await page.locator('.editor').waitFor();
      });
      expect(Object.fromEntries(problems)).toEqual({});
    },
    ALL_SCREENS,
  );

  it(
    'what the registry serves, and what goes wrong',
    async () => {
      problems.clear();
      const { world } = tested.opened.workspace.office;
      const web = localPath(facts().web ?? '') ?? '';
      const unit = await ownPage('dinkes', 'dinkes@example.go.id');
      await visit('own page of a unit', unit, (page) =>
        framed(page).getByText('Pengajuan unit saya').waitFor(),
      );
      await visit('a case of a unit', unit, async (page) => {
        await framed(page).getByRole('button', { name: 'Buka' }).first().click();
        await framed(page).locator('#case-title').waitFor();
        for (const summary of await framed(page).locator('summary').all()) await summary.click();
      });
      const manager = await ownPage('admin', OWNER);
      await visit('own page of a manager', manager, (page) =>
        framed(page).locator('#manager h2').first().waitFor(),
      );
      await visit('catalogue', `/orang/tanpa-masuk${web}?p=katalog`, async (page) => {
        await framed(page).getByLabel('Cari judul').fill('kesehatan');
        await framed(page).getByRole('button', { name: 'Cari' }).click();
        await framed(page).getByText('1 naskah').waitFor();
      });
      const { page, go } = await openTab(tested.browser, tested.opened.address, DESKTOP);
      await go(`/orang/tanpa-masuk${web}?p=katalog`);
      await framed(page).getByText('Periksa keaslian').first().click();
      await framed(page).locator('#verdict').waitFor();
      await look(page, 'a document that is in force');
      await page.close();
      await visit('an unknown document', `/orang/tanpa-masuk${web}?p=periksa&k=K-1.1.abc`);
      await visit('a link that is none', `/orang/tanpa-masuk${web}?p=putus&t=x`);
      const [formPath = ''] = (
        guideSteps(tested.opened.workspace.office)[0]?.path(tested.opened.workspace.office) ?? ''
      ).split('?');
      await visit('a form with faults', `/orang/disdik${formPath}`, async (one) => {
        await one.getByRole('button', { name: 'Kirim' }).click();
        await one.locator('.question-box.wrong').first().waitFor();
      });
      const pdf = world
        .files()
        .find(({ mimeType, owner }) => mimeType === 'application/pdf' && owner === OWNER);
      await visit('a file', `/orang/admin/berkas/${pdf?.id}`);
      const { page: lost } = await openTab(tested.browser, tested.opened.address, DESKTOP);
      for (const [name, path] of [
        ['an unknown address', '/orang/staf/entah'],
        ['a file of somebody else', `/orang/warga/lembar/${facts().workbook}`],
      ] as const) {
        await lost.goto(`${tested.opened.address}${path}`);
        await lost.locator('main h1').waitFor();
        await look(lost, name);
      }
      await lost.close();
      expect(Object.fromEntries(problems)).toEqual({});
    },
    ALL_SCREENS,
  );
});
