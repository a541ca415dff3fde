import { expect } from 'vitest';
import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { OWNER } from '../../../src/cli/registry/story-people.ts';
import { SUBJECTS } from '../../../src/core/messages/registry-letters.ts';
import { cellOf } from '../../../src/core/registry/tab-layout.ts';
import type { CallRecord, World } from '../../../src/emulator/index.ts';
import { playScene, type Scene, settle, type Stage } from './act.ts';
import { expectSound, mailsOf, type Outcome, outcomeOf, tabsOf } from './outcome.ts';

/** What becomes of one call: it fails; the run ends before it, or behind it. */
export const BLOWS = ['error', 'end', 'end-after'] as const;
export type Blow = (typeof BLOWS)[number];

/** An act that nothing disturbs: the calls that may be struck, and how everything stands in the end. */
export interface Whole {
  /** In their order. */
  readonly calls: readonly Pick<CallRecord, 'name' | 'kind'>[];
  readonly outcome: Outcome;
}

export function playWhole<S extends Stage>(scene: Scene<S>): Whole {
  const stage = scene.before.fork() as S;
  const { world } = stage;
  const calls: CallRecord[] = [];
  world.observer = { call: (record) => calls.push(record), run: () => {} };
  playScene(scene, stage, () => {
    world.observer = undefined;
  });
  expect(world.triggers.runs.filter(({ error }) => error !== undefined)).toEqual([]);
  expectSound(world);
  return { calls, outcome: outcomeOf(world) };
}

/** One call, by its number from 1, and what becomes of it. */
export interface Strike {
  readonly nth: number;
  readonly blow: Blow;
}

/**
 * Every way to strike an act that leaves something else behind: every call fails; every call that changes something is the last thing
 * before the end of its run, or the first that the end prevents. A run that ends at a call that only reads leaves what the last change
 * left, and that has been struck.
 */
export function strikesOn({ calls }: Whole): readonly Strike[] {
  return calls.flatMap(({ kind }, at) =>
    BLOWS.filter((blow) => blow === 'error' || kind === 'write').map((blow) => ({ nth: at + 1, blow })),
  );
}

/** Plays a scene in which one call is struck; gives the stage as it is in the end. */
export function playStruck<S extends Stage>(scene: Scene<S>, { nth, blow }: Strike): S {
  const stage = scene.before.fork() as S;
  const { faults } = stage.world;
  faults.add({ nth, effect: blow });
  let left = 0;
  playScene(scene, stage, () => {
    left = faults.list().length;
  });
  // A blow that did not fall proves nothing.
  expect(left).toBe(0);
  expectSound(stage.world);
  return stage;
}

/** Strikes one call, and expects in the end what is there when nothing is struck. */
export function expectUnharmed<S extends Stage>(scene: Scene<S>, whole: Whole, strike: Strike): void {
  const { world } = playStruck(scene, strike);
  expect(outcomeOf(world), told(whole, strike)).toEqual(whole.outcome);
}

/**
 * As {@link expectUnharmed}, for a registry that cannot read mail: where nobody can know whether a mail was sent, it stands on the
 * dashboard, nothing was sent twice, and when a manager has said what they see among the sent mails, all is as undisturbed.
 * Gives whether a manager was needed.
 */
export function expectUnharmedOrTold(scene: Scene<StoryOffice>, whole: Whole, strike: Strike): boolean {
  const office = playStruck(scene, strike);
  const what = told(whole, strike);
  const open = doubts(office.world);
  if (open.length === 0) {
    expect(outcomeOf(office.world), what).toEqual(whole.outcome);
    return false;
  }
  expect(mayHaveSent(whole, strike), what).toBe(true);
  expectNoneTwice(office.world, what);
  answerDoubts(office, open);
  expect(withoutLinks(outcomeOf(office.world)), what).toEqual(withoutLinks(whole.outcome));
  return true;
}

function told({ calls }: Whole, { nth, blow }: Strike): string {
  return `${blow}, call ${nth} of ${calls.length}: ${calls[nth - 1]?.name}`;
}

/** The call that sends a letter. */
export const SENDING = 'MailApp.sendEmail';
const WRITING = 'sheets.spreadsheets.batchUpdate';

/** Only a run that ended while a letter was on its way leaves doubts: from the note before it to the note behind it. */
function mayHaveSent({ calls }: Whole, { nth, blow }: Strike): boolean {
  const names = calls.map(({ name }) => name);
  if (blow === 'error') return false;
  if (names[nth - 1] === SENDING) return true;
  if (blow === 'end-after' && names[nth - 1] === WRITING && names[nth] === SENDING) return true;
  const before = names.slice(0, nth - 1);
  return before.lastIndexOf(SENDING) > before.lastIndexOf(WRITING);
}

interface Doubt {
  readonly task: string;
  readonly reference: string;
}

/** Tasks at which a person must look. */
export function doubts(world: World): readonly Doubt[] {
  return tabsOf(world)('kotakKeluar')
    .filter((row) => cellOf('kotakKeluar', row, 'Keadaan') === 'perlu diperiksa')
    .map((row) => ({
      task: cellOf('kotakKeluar', row, 'Id'),
      reference: cellOf('kotakKeluar', row, 'Rujukan'),
    }));
}

/** Letters name the tasks that they do. */
function expectNoneTwice(world: World, what: string): void {
  const references = mailsOf(world).flatMap((mail) => mail.match(/\bL-[0-9a-f]{10}\b/g) ?? []);
  expect(new Set(references).size, what).toBe(references.length);
}

/** A manager looks at the dashboard and among the sent mails, and says what they find. */
function answerDoubts(office: StoryOffice, open: readonly Doubt[]): void {
  const { world } = office;
  world.web.open(null, `${office.url}?p=masuk`).run('mintaTautan', OWNER);
  world.wait(2 * 60_000);
  const mail = office.letter(OWNER, 'saya');
  if (mail === undefined) throw new Error('The manager has no letter with a link.');
  const link = office.linkIn(mail, 'saya');
  const { body } = world.web.open(null, link.url);
  for (const { task } of open) expect(body).toContain(JSON.stringify(task));
  const sent = world.mail.sent(OWNER).map(({ plain }) => plain);
  const acts = open.map(({ task, reference }) => {
    const outcome = sent.some((text) => text.includes(reference)) ? 'terkirim' : 'kirim-lagi';
    return { act: 'surat', task, outcome };
  });
  expect(
    office.onPage(link, 'tindak', link.token, { request: 'periksa-0001', code: link.code, acts }).ok,
  ).toBe(true);
  settle(world, world.now().getTime() + 50 * 60_000);
}

/** Without the letters by which the manager came to the dashboard. */
function withoutLinks(outcome: Outcome): Outcome {
  const without = (part: string, ...marks: readonly string[]) =>
    (outcome[part] ?? []).filter((line) => !marks.every((mark) => line.includes(mark)));
  return {
    ...outcome,
    kotakKeluar: without('kotakKeluar', `"tautan","","${OWNER}"`),
    surel: without('surel', `["${OWNER}"`, SUBJECTS.tautan),
  };
}
