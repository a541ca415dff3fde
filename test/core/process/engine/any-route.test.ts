import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { World } from '../../../../src/core/process/engine/advance.ts';
import { revisionOf, tokenAt } from '../../../../src/core/process/engine/case.ts';
import type { CaseEvent } from '../../../../src/core/process/engine/event.ts';
import { foldLedger } from '../../../../src/core/process/ledger/fold-ledger.ts';
import { verifyLedger } from '../../../../src/core/process/ledger/verify-ledger.ts';
import { compileRoute } from '../../../../src/core/process/route/compile-route.ts';
import { type Route, stepOf } from '../../../../src/core/process/route/route.ts';
import { REFUSAL_TEXTS } from '../../../../src/core/messages/process-refusals.ts';
import { MANAGER, Play, sha256, UNIT } from '../play.ts';
import { anyRunnableSop, Tape, tapes } from '../random-route.ts';
import { addressOf, appointment, officeFor } from '../small-office.ts';

function worldOf(sop: Parameters<typeof compileRoute>[0]): World {
  const { route, findings } = compileRoute(sop);
  if (route === null) throw new Error(findings.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const standIn = appointment('L1', {
    person: 'plh@kota.example',
    capacity: 'Plh.',
    from: '2026-01-05',
    until: '2026-01-07',
  });
  return { route, office: officeFor(route, [standIn]) };
}

/** Holder of the first lane of a step. */
const holderOf = (route: Route, step: string, lane = 0) =>
  addressOf(stepOf(route, step)?.executors[lane]?.lane ?? '');

type Sent = Parameters<Play['send']>[0];

/** Some event, more often one that fits than not. */
function someEvent(play: Play, tape: Tape): Sent {
  const { route } = play.world;
  const waiting = play.waiting;
  const step = (tape.pick(5) > 0 ? tape.of(waiting) : tape.of(route.steps)?.id) ?? '9.X';
  const labels = stepOf(route, step)?.exits.map(({ label }) => label) ?? [];
  const people = [UNIT, MANAGER, 'plh@kota.example', 'asing@lain.example', addressOf('L2')];
  const by = tape.pick(5) > 0 ? holderOf(route, step, tape.pick(2)) : (tape.of(people) ?? '');
  const words = tape.pick(4) > 0 ? 'Catatan' : '';
  const kase = play.kase;
  const token = kase === null ? undefined : tokenAt(kase, step);
  const revision = kase === null ? 1 : revisionOf(kase) - (tape.pick(12) === 0 ? 1 : 0);
  const open = kase?.notes.filter(({ state }) => state === 'terbuka') ?? [];
  const effect = tape.of(kase?.outcomes ?? [])?.effect ?? 'K-1/number';
  const hash = `h${tape.pick(4)}`;
  const complete = {
    type: 'selesaikan',
    by,
    step,
    round: (token?.round ?? 1) - (tape.pick(12) === 0 ? 1 : 0),
    revision,
    choice: tape.pick(12) === 0 ? 'Entah' : (tape.of(labels) ?? ''),
    note: words,
    remarks: tape.pick(8) === 0 ? [{ row: '1', column: 'Waktu', text: 'Periksa' }] : [],
  } as const;
  const answers = Object.fromEntries(open.map(({ id }) => [id, words]));
  const others: readonly Sent[] = [
    { type: 'revisi', by, contentHash: hash, changes: [], answers },
    { type: 'cabut-catatan', by: open[0]?.by.person ?? by, note: open[0]?.id ?? 'x' },
    {
      type: 'alihkan',
      by: tape.pick(2) === 0 ? MANAGER : by,
      step,
      lane: stepOf(route, step)?.executors[0]?.lane ?? '',
      to: tape.of(people) ?? '',
      reason: words,
    },
    { type: 'waktu', by: '' },
    { type: 'hasil', by: '', effect, values: { nilai: hash } },
    { type: 'tarik', by: tape.pick(4) === 0 ? UNIT : by, reason: words },
    { type: 'batalkan', by: tape.pick(4) === 0 ? MANAGER : by, reason: words },
    {
      type: 'buka-lagi',
      by: tape.pick(2) === 0 ? MANAGER : holderOf(route, route.steps[0]?.id ?? ''),
      contentHash: hash,
      changes: [],
    },
    {
      type: 'buka',
      by: MANAGER,
      title: 'Lagi',
      applicant: { unit: null, person: UNIT, name: '' },
      contentHash: hash,
      start: null,
    },
  ];
  return tape.pick(4) > 0 ? complete : (tape.of(others) ?? complete);
}

function expectSound(play: Play): void {
  const { kase, world } = play;
  if (kase === null) return;
  expect(kase.tokens.length > 0).toBe(kase.status === 'berjalan');
  if (kase.status !== 'berjalan') expect(kase.arrived).toEqual([]);
  const lanes = kase.tokens.flatMap(
    ({ step }) => stepOf(world.route, step)?.executors.map(({ lane }) => lane) ?? [],
  );
  expect(new Set(lanes).size).toBe(lanes.length);
}

describe('any route under any events', () => {
  it('never throws, never loses a case, is the fold of its ledger, and says why it refuses', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRunnableSop, tapes, (sop, numbers) => {
        const play = new Play(worldOf(sop));
        const tape = new Tape(numbers, true);
        expect(play.open(MANAGER)).toBe('ok');
        for (let count = 0; count < 25; count++) {
          play.now += tape.pick(8) * 3_600_000;
          const before = play.kase;
          const answer = play.send(someEvent(play, tape));
          seen.add(answer);
          expect(answer === 'ok' || answer === '-' || answer in REFUSAL_TEXTS).toBe(true);
          if (answer !== 'ok') expect(play.kase).toBe(before);
          expectSound(play);
        }
        expect(foldLedger(play.entries).get('K-1')).toEqual(play.kase);
        const ids = play.effects.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(verifyLedger(play.entries, sha256)).toEqual([]);
        expect(JSON.parse(JSON.stringify(play.entries))).toEqual(play.entries);
        const known = play.entries.map(
          ({ event }) => ({ type: 'waktu', id: event, by: '' }) as Sent & CaseEvent,
        );
        for (const event of known) expect(play.send(event)).toBe('-');
      }),
      { numRuns: 120 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['ok', 'closed', 'not-authorised', 'reason-required']));
  });

  it('reaches its end when everybody goes forward', () => {
    fc.assert(
      fc.property(anyRunnableSop, (sop) => {
        const play = new Play(worldOf(sop));
        const { route } = play.world;
        play.open(MANAGER);
        for (let count = 0; count < 200 && play.kase?.status === 'berjalan'; count++) {
          const token = play.kase.tokens[0];
          const step = stepOf(route, token?.step ?? '');
          if (token === undefined || step === undefined) break;
          const forward = step.exits.find(({ sense }) => sense === 'maju')?.label ?? '';
          expect(play.done(step.id, holderOf(route, step.id, token.acts.length), forward)).toBe('ok');
        }
        expect(play.kase?.status).toBe('selesai');
      }),
      { numRuns: 120 },
    );
  });

  it('is drawn from forks, joins, returns and shared rows alike', () => {
    const routes = fc.sample(anyRunnableSop, { numRuns: 200, seed: 5 }).map((sop) => worldOf(sop).route);
    const some = (test: (route: Route) => boolean) => routes.filter(test).length;
    expect(some(({ forks }) => forks.length > 1)).toBeGreaterThan(20);
    expect(some(({ steps }) => steps.some(({ branches }) => branches.length > 1))).toBeGreaterThan(5);
    expect(some(({ steps }) => steps.some(({ mode }) => mode === 'bersama'))).toBeGreaterThan(20);
    expect(
      some(({ steps }) => steps.some(({ exits }) => exits.some(({ sense }) => sense === 'kembali'))),
    ).toBeGreaterThan(20);
  });
});
