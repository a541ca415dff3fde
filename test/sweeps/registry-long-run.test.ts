import { expect, it } from 'vitest';
import { StoryOffice } from '../../src/cli/registry/story-office.ts';
import { OWNER, UNIT } from '../../src/cli/registry/story-people.ts';
import { FORM_TEXTS } from '../../src/core/messages/registry-form.ts';

const MINUTE = 60_000;
const ANSWERS = 100;

it('stops before Google would end it, asks for another run, and does the rest there: a hundred answers that no trigger brought', () => {
  const office = new StoryOffice('pekalongan-konsultasi', 'dist/registry', () =>
    new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF'),
  );
  const { world, project } = office;
  world.addAccount(OWNER, 'workspace');
  const { triggers } = world;
  triggers.delivery = () => 0;
  for (let at = 0; at < ANSWERS; at += 1) {
    const question = { [FORM_TEXTS.question.title]: `Apakah boleh? (${at})` };
    office.submit(UNIT.contact, office.answers(UNIT.name, `Pertanyaan ${at}`, question));
  }
  expect(office.cases()).toEqual([]);

  triggers.delivery = () => 1;
  const sweep = triggers.list().find(({ functionName }) => functionName === 'sapu');
  project.calls.reset();
  const before = world.now().getTime();
  triggers.fireClock(sweep?.id ?? '');
  const spent = world.now().getTime() - before;
  expect(spent).toBeGreaterThan(4 * MINUTE);
  expect(spent).toBeLessThan(6 * MINUTE);
  expect(triggers.runs.at(-1)?.error).toBeUndefined();
  const waiting = () =>
    office
      .rows('Kotak Keluar')
      .slice(1)
      .filter(([state]) => state !== 'selesai').length;
  expect(waiting() + ANSWERS - office.cases().length).toBeGreaterThan(0);
  expect(triggers.list().map(({ functionName }) => functionName)).toContain('lanjutkan');

  office.world.wait(50 * MINUTE);
  expect(office.cases()).toHaveLength(ANSWERS);
  expect(waiting()).toBe(0);
  const receipts = world.mail.inbox(UNIT.contact).flatMap(({ plain }) => plain.match(/K-2026-\d{4}/g) ?? []);
  expect(new Set(receipts).size).toBe(ANSWERS);
  expect(triggers.runs.filter(({ error }) => error !== undefined)).toEqual([]);
}, 600_000);
