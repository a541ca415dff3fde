import { beforeAll, describe, expect, it } from 'vitest';
import type { StoryOffice } from '../../src/cli/registry/story-office.ts';
import { addressOf, OWNER, UNIT } from '../../src/cli/registry/story-people.ts';
import { FORM_TEXTS } from '../../src/core/messages/registry-form.ts';
import { grownOffice } from './grown-office.ts';

const ANSWERER = addressOf('Analis Tata Laksana');

/** Names of all calls to services that an act takes, in their order. */
function callsOf(office: StoryOffice, act: () => unknown): readonly string[] {
  const { calls } = office.project;
  calls.reset();
  act();
  return calls.log.map(({ name }) => name);
}

function sweepOf(office: StoryOffice): () => void {
  const { triggers } = office.world;
  const trigger = triggers.list().find(({ functionName }) => functionName === 'sapu');
  return () => triggers.fireClock(trigger?.id ?? '');
}

/** What the same day's work takes. */
function dayOf(office: StoryOffice) {
  const { world } = office;
  office.wait(2);
  const question = { [FORM_TEXTS.question.title]: 'Bagaimana dengan yang ini?' };
  const submit = callsOf(office, () =>
    office.submit(UNIT.contact, office.answers(UNIT.name, 'Yang baru', question)),
  );
  const link = office.linkIn(newest(office, ANSWERER, 'putus'), 'putus');
  const page = world.web.open(null, link.url);
  const decision = callsOf(office, () => {
    const told = page.run('putuskan', link.token, {
      choice: '',
      note: 'Boleh.',
      remarks: [],
      code: link.code,
    });
    expect(told).toMatchObject({ ok: true });
  });
  const followUp = callsOf(office, () => world.wait(2 * 60_000));
  world.web.open(null, `${office.url}?p=masuk`).run('mintaTautan', OWNER);
  world.wait(2 * 60_000);
  const own = office.linkIn(newest(office, OWNER, 'saya'), 'saya');
  let body = '';
  const dashboard = callsOf(office, () => {
    ({ body } = world.web.open(null, own.url));
  });
  // The longest waiting come first.
  expect(body).toContain('Pertanyaan 2');
  const sweep = callsOf(office, sweepOf(office));
  expect(world.triggers.runs.filter(({ error }) => error !== undefined)).toEqual([]);
  return { submit, decision, followUp, dashboard, sweep };
}

function newest(office: StoryOffice, person: string, page: 'putus' | 'saya') {
  const mail = office.letter(person, page);
  if (mail === undefined) throw new Error(`${person} has no letter with a link.`);
  return mail;
}

describe('an office of years', () => {
  let young: ReturnType<typeof dayOf>;
  let old: ReturnType<typeof dayOf>;
  beforeAll(() => {
    young = dayOf(grownOffice(20, 50));
    old = dayOf(grownOffice(2_000, 50_000));
  }, 900_000);

  it.each(['submit', 'decision', 'followUp', 'dashboard', 'sweep'] as const)(
    'takes for %s the calls of a young one: 2,000 cases and 50,000 lines of the ledger against 20 and 50',
    (act) => {
      expect(young[act].length).toBeGreaterThan(0);
      expect(old[act]).toEqual(young[act]);
    },
  );
});
