import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { playStory } from '../../../src/cli/registry/play-story.ts';
import { type StoryPlan, SUBSTITUTE } from '../../../src/cli/registry/story-plans.ts';
import { foldLedger } from '../../../src/core/process/ledger/fold-ledger.ts';
import { TABS } from '../../../src/core/registry/tab-layout.ts';
import { verifyLedger } from '../../../src/core/process/ledger/verify-ledger.ts';

const EMPTY_PDF = new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF');

/** Plays a story on the built bundle and looks at what is left in the end. */
export async function expectStory(plan: StoryPlan): Promise<void> {
  const office = new StoryOffice(plan.id, 'dist/registry', () => EMPTY_PDF);
  const { happenings, stopped } = await playStory(office, plan);
  expect(stopped).toBe('');
  const [withdrawn, kase, ...others] = office.cases();
  expect([withdrawn?.status, kase?.status, others]).toEqual(['ditarik', 'selesai', []]);
  const acts = kase?.visits.flatMap((visit) => visit.acts) ?? [];
  expect(acts.some(({ actor }) => actor.person === SUBSTITUTE && actor.capacity === 'Plh.')).toBe(true);
  const tells = (word: string) => happenings.filter(({ text }) => text.includes(word)).length;
  expect(tells('diingatkan')).toBe(1);
  expect(tells('(dikembalikan)')).toBeGreaterThanOrEqual(plan.returnedBy.length);
  const runs = office.world.triggers.runs.filter(({ error }) => error !== undefined && error !== null);
  expect(runs).toEqual([]);
  const states = office
    .rows('Kotak Keluar')
    .slice(1)
    .map(([state]) => state ?? '');
  expect([...new Set(states.filter((state) => state !== ''))]).toEqual(['selesai']);
  const entries = office.ledger();
  const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  expect(verifyLedger(entries, hash)).toEqual([]);
  expect([...foldLedger(entries).values()]).toEqual(office.cases());
  if (plan.id.startsWith('pekalongan')) return;
  const [number] = kase?.outcomes.filter(({ kind }) => kind === 'number') ?? [];
  expect(number?.values?.number).toMatch(/^001\/SOP-/);
  expect(
    office
      .rows('Katalog')
      .slice(1)
      .filter(([id]) => id === kase?.id)
      .map((row) => row[TABS.katalog.columns.indexOf('Tanda Tangan')]),
  ).toEqual(['', 'elektronik']);
  expect(kase?.signed).toMatchObject([{ form: 'elektronik', revision: kase?.contents.length }]);
}
