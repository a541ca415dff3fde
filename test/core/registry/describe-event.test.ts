import { describe, expect, it } from 'vitest';
import { describeEvent } from '../../../src/core/registry/describe-event.ts';
import { appointment } from '../process/small-office.ts';
import { A, B, chain, playOf } from '../process/chain.ts';
import { MANAGER } from '../process/play.ts';

/** Sentences of all events of a case, in order. */
function told(play: ReturnType<typeof playOf>): readonly string[] {
  const { kase, world, entries } = play;
  if (kase === null) throw new Error('no case');
  return entries.map((entry) => describeEvent(entry, kase, world.route));
}

describe('describeEvent', () => {
  it('says what was done, at which row, and for whom somebody stood in', () => {
    const plh = 'pelaksana.harian@kota.example';
    const play = playOf(chain, [appointment('B', { person: plh, capacity: 'Plh.' })]);
    play.open();
    play.done('2.A', A);
    play.done('3.B', plh, 'Tidak', 'Belum lengkap');
    expect(told(play)).toEqual([
      'Diajukan: “SOP Contoh”',
      'Langkah 2 selesai (A)',
      'Langkah 3 selesai: Tidak (Plh. B)',
    ]);
  });

  it('names who work was handed to, and why a case was ended', () => {
    const play = playOf(chain);
    play.open();
    play.send({ type: 'alihkan', by: MANAGER, step: '2.A', lane: 'A', to: B, reason: 'Cuti' });
    expect(play.kase?.tokens[0]?.handovers.A).toMatchObject({ reason: 'Cuti', by: { person: MANAGER } });
    play.send({ type: 'batalkan', by: MANAGER, reason: 'Salah kirim' });
    expect(told(play).slice(1)).toEqual([`Langkah 2 dialihkan kepada ${B}`, 'Dibatalkan: “Salah kirim”']);
    expect(play.kase?.closed).toMatchObject({ reason: 'Salah kirim', by: { person: MANAGER } });
  });
});
