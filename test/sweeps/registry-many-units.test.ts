import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { StoryOffice } from '../../src/cli/registry/story-office.ts';
import { OWNER } from '../../src/cli/registry/story-people.ts';
import { FORM_TEXTS } from '../../src/core/messages/registry-form.ts';
import { verifyLedger } from '../../src/core/process/ledger/verify-ledger.ts';

const UNITS = Array.from({ length: 40 }, (_, at) => ({
  code: `UNIT${at}`,
  name: `Dinas Contoh ${at}`,
  contact: `kontak@unit${at}.example`,
}));

/** What Google says to a run that is one too many. */
const REFUSED = /too many scripts running simultaneously/;

it('takes what forty units ask at the same moment, though Google refuses some of the runs: forty cases, each once', () => {
  const office = new StoryOffice('pekalongan-konsultasi', 'dist/registry', () =>
    new TextEncoder().encode('%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF'),
  );
  const { world } = office;
  // Letters of one day must not be what ends this story.
  world.addAccount(OWNER, 'workspace');
  office.type(
    'Unit',
    'A2',
    UNITS.map(({ code, name, contact }) => [code, name, contact, 'ya']),
  );
  office.fromEditor('siapkan');
  const outcomes = world.together(() => {
    for (const { name, contact } of UNITS) {
      const question = { [FORM_TEXTS.question.title]: `Bagaimana tugas ${name}?` };
      office.submit(contact, office.answers(name, `Pertanyaan ${name}`, question));
    }
  }, 200);

  const refused = outcomes.filter(({ error }) => error !== undefined);
  expect(outcomes).toHaveLength(UNITS.length);
  expect(refused.length).toBeGreaterThan(0);
  for (const { error } of refused) expect(error?.message).toMatch(REFUSED);
  // Those who came last have waited for the lock of all the others.
  const lengths = outcomes.filter(({ error }) => error === undefined).map(({ milliseconds }) => milliseconds);
  expect(Math.max(...lengths)).toBeGreaterThan(3 * Math.min(...lengths));

  office.wait(1);
  const cases = office.cases();
  const ids = UNITS.map((_, at) => `K-2026-${String(at + 1).padStart(4, '0')}`);
  expect(cases.map(({ id }) => id)).toEqual(ids);
  expect(cases.map(({ applicant }) => applicant.unit).sort()).toEqual(UNITS.map(({ code }) => code).sort());
  const ledger = office.ledger();
  const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  expect(verifyLedger(ledger, hash)).toEqual([]);
  expect(ledger.filter(({ type }) => type === 'buka')).toHaveLength(UNITS.length);
  const receipts = UNITS.map(
    ({ contact }) => world.mail.inbox(contact).filter(({ subject }) => subject.includes(' r1]')).length,
  );
  expect(receipts).toEqual(UNITS.map(() => 1));
  const states = office.rows('Kotak Keluar').slice(1);
  expect(states.filter(([state]) => state !== 'selesai')).toEqual([]);
}, 600_000);
