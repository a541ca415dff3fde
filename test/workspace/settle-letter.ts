import type { Browser, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { decide, openDecision } from '../../scripts/screenshots/registry-screens.ts';
import type { OpenedWorkspace } from '../../src/workspace/open-workspace.ts';
import { openTab } from './open-browser.ts';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

const HOUR = 3_600_000;

export interface Letter {
  readonly person: string;
  readonly size: typeof PHONE;
  /** The choice on the page behind the letter. */
  readonly choice: RegExp;
  /** What else is written on the page before it is sent. */
  readonly write?: (page: FrameLocator) => Promise<void>;
}

/**
 * Lets a person decide by their newest letter, then an hour pass, so that the next letters are sent. Both pages must fit
 * their window; what broke in them is given back.
 */
export async function settleLetter(
  browser: Browser,
  { address, workspace }: Pick<OpenedWorkspace, 'address' | 'workspace'>,
  { person, size, choice, write }: Letter,
): Promise<readonly string[]> {
  const tab = await openTab(browser, address, size);
  const stage = { page: tab.page, open: tab.go, office: workspace.office };
  const decision = await openDecision(stage, person);
  expect(await overflow(tab.page)).toBeLessThanOrEqual(0);
  expect(await overflow(decision.tab)).toBeLessThanOrEqual(0);
  if (write !== undefined) {
    await decision.frame.locator('label', { hasText: choice }).first().click();
    await write(decision.frame);
  }
  await decide(decision.frame, choice, decision.code);
  await decision.tab.close();
  await tab.page.close();
  workspace.office.world.wait(HOUR);
  return tab.errors;
}

/** Pixels by which a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The rows of a tab of the registry's spreadsheet, as they are shown. */
export function registryRows({ workspace }: Pick<OpenedWorkspace, 'workspace'>, tab: string) {
  const { office } = workspace;
  const file = office.world.spreadsheet(office.guide.facts.registry ?? '');
  return file.sheets.find(({ title }) => title === tab)?.texts ?? [];
}
