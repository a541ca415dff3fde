import { describe, expect, it } from 'vitest';
import { stepOf } from '../../../src/core/process/route/route.ts';
import { EXAMPLES } from '../../../src/examples/examples.ts';
import { opened } from './open-service.ts';
import type { Play } from './play.ts';
import { addressOf, appointment } from './small-office.ts';

describe.each(EXAMPLES.map(({ id }) => id))('%s, when something goes otherwise', (id) => {
  /** The step that waits first, and the post that is to act there. */
  function first(play: Play): { step: string; jabatan: string; due: string } {
    const token = play.kase?.tokens[0];
    const executor = stepOf(play.world.route, token?.step ?? '')?.executors[0];
    return {
      step: token?.step ?? '',
      jabatan: executor?.kind === 'jabatan' ? executor.jabatan : '',
      due: token?.due ?? '',
    };
  }

  it('reminds a late holder, who can still act', () => {
    const play = opened(id);
    const { step, jabatan, due } = first(play);
    const mark = play.effects.length;
    play.at(due);
    expect(play.send({ type: 'waktu', by: '' })).toBe('ok');
    play.now += 24 * 3_600_000;
    expect(play.send({ type: 'waktu', by: '' })).toBe('ok');
    expect(play.send({ type: 'waktu', by: '' })).toBe('-');
    expect(play.since(mark)).toEqual([
      `pengingat → ${addressOf(jabatan)}`,
      `terlambat → ${addressOf(jabatan)}`,
    ]);
    expect(play.done(step, addressOf(jabatan), '', 'Jawaban')).toBe('ok');
    const visit = play.kase?.visits.find((one) => one.step === step);
    expect(Date.parse(visit?.left ?? '')).toBeGreaterThan(Date.parse(visit?.due ?? ''));
  });

  it('lets a Plh. act for the holder, and keeps for whom', () => {
    const { jabatan } = first(opened(id));
    const plh = appointment(jabatan, {
      person: 'plh@kota.example',
      name: 'Pengganti',
      capacity: 'Plh.',
      from: '2026-01-05',
      until: '2026-01-09',
    });
    const play = opened(id, [plh]);
    const { step } = first(play);
    expect(play.done(step, 'plh@kota.example', '', 'Jawaban')).toBe('ok');
    expect(play.kase?.visits[1]?.acts[0]?.actor).toMatchObject({
      jabatan,
      capacity: 'Plh.',
      person: 'plh@kota.example',
    });
  });

  it('can be withdrawn by whoever brought it', () => {
    const play = opened(id);
    const person = play.kase?.applicant.person ?? '';
    expect(play.send({ type: 'tarik', by: person, reason: 'Diperbaiki dahulu' })).toBe('ok');
    expect(play.kase).toMatchObject({ status: 'ditarik', tokens: [] });
    expect(play.since(play.effects.length - 1)[0]).toContain(`ditarik → ${person}`);
  });
});
