import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A letter is shown inside a mail program, which has the headings and landmarks. */
const OF_LETTERS = ['landmark-one-main', 'page-has-heading-one', 'region'];

/**
 * What axe-core has to say of the page and of each page framed in it, every rule of it, also what it calls moderate or minor:
 * "serious color-contrast: .badge (…)". Frames have origins of their own, so each is asked itself.
 */
export async function auditPage(page: Page): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const frame of page.frames()) findings.push(...(await auditFrame(frame)));
  return findings;
}

async function auditFrame(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const element = await frame.frameElement().catch(() => null);
  const isLetter = (await element?.getAttribute('class'))?.includes('mail-body') === true;
  const rules: RunOptions['rules'] = Object.fromEntries(
    (isLetter ? OF_LETTERS : []).map((id) => [id, { enabled: false }]),
  );
  const violations = await frame.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const results: AxeResults = await axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
      ...(wanted === undefined ? {} : { rules: wanted }),
    });
    return results.violations.map(({ id, impact, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`);
      return `${impact ?? ''} ${id}: ${places.join(' | ')}`.replace(/\s+/g, ' ');
    });
  }, rules);
  return violations;
}
