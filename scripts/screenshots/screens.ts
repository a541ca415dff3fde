import type { Page } from 'playwright-core';
import type { Office } from '../../src/workspace/office/office.ts';
import { REGISTRY_SCREENS } from './registry-screens.ts';

export interface Stage {
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
  readonly office: Office;
}

/** One picture of the handbook: what is done before it is taken, and which page it is taken of; null leaves it out. */
export interface Screen {
  readonly name: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly play: (stage: Stage) => Promise<Page | null>;
}

async function chooseMenu(page: Page, item: string): Promise<void> {
  await page.locator('.script-menus button[aria-haspopup]').first().click();
  await page.getByRole('menuitem', { name: item, exact: true }).click({ noWaitAfter: true });
}

/** The workbook of the staff, without the guide, which needs the room on other screens only. */
async function openWorkbook({ open, page, office }: Stage): Promise<void> {
  await open(`/orang/staf/lembar/${office.guide.facts.workbook}`);
  if (await page.locator('#panduan').isVisible()) await page.locator('.guide-toggle').click();
  await page.locator('.script-menus button[aria-haspopup]').first().waitFor();
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'beranda',
    play: async ({ page, open }) => {
      await open('/orang/staf/');
      return page;
    },
  },
  {
    name: 'lembar',
    play: async (stage) => {
      await openWorkbook(stage);
      await stage.page.locator('.script-menus button[aria-haspopup]').first().click();
      return stage.page;
    },
  },
  {
    name: 'lembar-periksa',
    play: async (stage) => {
      await openWorkbook(stage);
      await chooseMenu(stage.page, 'Periksa');
      await stage.page.frameLocator('.sidebar iframe').locator('.card').first().waitFor();
      return stage.page;
    },
  },
  {
    name: 'lembar-alur',
    play: async (stage) => {
      await openWorkbook(stage);
      await chooseMenu(stage.page, 'Gambar alur');
      const picture = stage.page.locator('.anchor img').first();
      await picture.waitFor();
      await picture.evaluate((image) => image.scrollIntoView({ block: 'start' }));
      await stage.page.locator('.grid').evaluate((grid) => grid.scrollBy(0, -120));
      return stage.page;
    },
  },
  {
    name: 'lembar-dokumen',
    play: async (stage) => {
      await openWorkbook(stage);
      await chooseMenu(stage.page, 'Buat dokumen');
      await stage.page
        .frameLocator('.script-dialog iframe')
        .locator('a')
        .first()
        .waitFor({ timeout: 120_000 });
      return stage.page;
    },
  },
  {
    name: 'drive',
    play: async ({ page, open }) => {
      await open('/orang/dinkes/drive');
      return page;
    },
  },
  {
    name: 'dokumen',
    play: async ({ page, open, office }) => {
      const files = office.world.files();
      const made = files.filter(({ mimeType }) => mimeType === 'application/vnd.google-apps.document').pop();
      if (!made) return null;
      await open(`/orang/staf/dokumen/${made.id}`);
      await page.locator('section.docx').last().scrollIntoViewIfNeeded();
      return page;
    },
  },
  {
    name: 'surat-tulis',
    play: async ({ page, open }) => {
      await open('/orang/staf/surat/tulis');
      return page;
    },
  },
  ...REGISTRY_SCREENS,
  {
    name: 'jam',
    play: async ({ page, open }) => {
      await open('/orang/admin/jam');
      return page;
    },
  },
  {
    name: 'panggilan',
    play: async ({ page, open }) => {
      await open('/orang/admin/panggilan');
      return page;
    },
  },
];
