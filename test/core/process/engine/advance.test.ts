import { describe, expect, it } from 'vitest';
import { foldLedger } from '../../../../src/core/process/ledger/fold-ledger.ts';
import { A, B, C, chain, D, playOf } from '../chain.ts';
import { UNIT, MANAGER } from '../play.ts';
import { appointment } from '../small-office.ts';
import { smallSop } from '../small-sop.ts';

describe('a case on its route', () => {
  it('goes through, and asks for everything that has to be done outside once', () => {
    const play = playOf(chain);
    expect(play.open()).toBe('ok');
    expect(play.since(0)).toEqual([
      'folder pengajuan',
      `tanda-terima → ${UNIT}, sekretaris@unit.example`,
      `tugas → ${A}`,
    ]);
    let mark = play.effects.length;
    expect(play.done('2.A', A)).toBe('ok');
    expect(play.since(mark)).toEqual(['document draf', 'folder draf', `tugas → ${B}`]);
    expect(play.done('3.B', B, 'ya')).toBe('ok');
    mark = play.effects.length;
    expect(play.done('4.C', C, 'Ya')).toBe('ok');
    expect(play.since(mark)).toEqual([
      'number',
      'document final',
      'folder disahkan',
      'publish',
      `tugas → ${A}`,
    ]);
    mark = play.effects.length;
    expect(play.done('5.A', A)).toBe('ok');
    expect(play.since(mark)).toEqual(['deliver', `selesai → ${UNIT}, sekretaris@unit.example`]);
    expect(play.kase?.status).toBe('selesai');
    expect(play.kase?.outcomes.map(({ kind, values }) => `${kind} ${values}`)).toEqual([
      'folder null',
      'document null',
      'folder null',
      'number null',
      'document null',
      'folder null',
      'publish null',
      'deliver null',
    ]);
    const ids = play.effects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(foldLedger(play.entries).get('K-1')).toEqual(play.kase);
  });

  it('returns along the drawn arrow, with the reason, and counts and keeps every round', () => {
    const play = playOf(chain);
    play.open();
    play.done('2.A', A);
    expect(play.done('3.B', B, 'Tidak')).toBe('reason-required');
    expect(play.done('3.B', B, 'Tidak', 'Waktu langkah 2 terlalu lama')).toBe('ok');
    expect(play.waiting).toEqual(['2.A']);
    expect(play.since(play.effects.length - 1)).toEqual([`dikembalikan → ${A}`]);
    expect(play.kase?.tokens[0]?.returned).toMatchObject({
      from: '3.B',
      reason: 'Waktu langkah 2 terlalu lama',
    });
    play.done('2.A', A);
    play.done('3.B', B, 'Ya');
    expect(play.done('4.C', C, 'Tidak', 'Lampiran kurang')).toBe('ok');
    expect(play.waiting).toEqual(['3.B']);
    play.done('3.B', B, 'Ya');
    play.done('4.C', C, 'Ya');
    expect(play.kase?.visits.map(({ step, round, choice }) => `${step} ${round} ${choice}`.trim())).toEqual([
      '1.U 1',
      '2.A 1',
      '3.B 1 Tidak',
      '2.A 2',
      '3.B 2 Ya',
      '4.C 1 Tidak',
      '3.B 3 Ya',
      '4.C 2 Ya',
    ]);
    expect(play.kase?.visits[2]?.acts).toMatchObject([
      { note: 'Waktu langkah 2 terlalu lama', actor: { person: B } },
    ]);
  });

  it('refuses with a reason, and a refusal leaves no trace', () => {
    const play = playOf(chain);
    expect(play.done('2.A', A)).toBe('not-opened');
    expect(play.open('orang@lain.example')).toBe('not-of-unit');
    const claimed = { unit: 'U9', person: 'orang@lain.example', name: 'Orang' };
    expect(
      play.send({
        type: 'buka',
        by: claimed.person,
        title: 'SOP',
        applicant: claimed,
        contentHash: 'h',
        start: null,
      }),
    ).toBe('not-of-unit');
    play.open();
    const before = play.kase;
    expect(play.open()).toBe('already-opened');
    expect(play.done('3.B', B, 'Ya')).toBe('step-not-active');
    expect(play.done('9.Z', B, 'Ya')).toBe('unknown-step');
    expect(play.done('2.A', B)).toBe('not-authorised');
    expect(play.done('2.A', A, 'Ya')).toBe('choice-not-asked');
    expect(play.send({ type: 'tarik', by: A, reason: '' })).toBe('not-of-unit');
    expect(play.send({ type: 'batalkan', by: A, reason: 'Ganda' })).toBe('managers-only');
    expect(play.send({ type: 'batalkan', by: MANAGER, reason: ' ' })).toBe('reason-required');
    expect(play.send({ type: 'buka-lagi', by: UNIT, contentHash: 'h9', changes: [] })).toBe('still-running');
    expect(play.send({ type: 'hasil', by: '', effect: 'K-1/number', values: {} })).toBe('unknown-effect');
    expect(play.at('2026-01-05T02:00:00Z').kase).toBe(before);
    play.done('2.A', A);
    expect(play.done('3.B', B)).toBe('choice-required');
    expect(play.done('3.B', B, 'Mungkin')).toBe('unknown-choice');
    expect(
      play.send({
        type: 'selesaikan',
        by: B,
        step: '3.B',
        round: 1,
        revision: 7,
        choice: 'Ya',
        note: '',
        remarks: [],
      }),
    ).toBe('old-revision');
    expect(
      play.send({
        type: 'selesaikan',
        by: A,
        step: '2.A',
        round: 1,
        revision: 1,
        choice: '',
        note: '',
        remarks: [],
      }),
    ).toBe('already-done');
    expect(play.send({ type: 'waktu', by: '', id: 'x', at: 'kemarin' } as never)).toBe('bad-instant');
    expect(play.entries).toHaveLength(2);
  });

  it('takes a known event as done, whatever it says', () => {
    const play = playOf(chain);
    play.open();
    const step = {
      type: 'selesaikan',
      id: 'jawaban-1',
      by: A,
      step: '2.A',
      round: 1,
      revision: 1,
      choice: '',
      note: '',
      remarks: [],
    } as const;
    expect(play.send(step)).toBe('ok');
    const after = play.kase;
    expect(play.send(step)).toBe('-');
    expect(play.send({ type: 'tarik', id: 'jawaban-1', by: UNIT, reason: '' })).toBe('-');
    expect(play.kase).toBe(after);
  });

  it('keeps what came of its effects, once', () => {
    const play = playOf(chain);
    play.open();
    play.done('2.A', A);
    play.done('3.B', B, 'Ya');
    play.done('4.C', C, 'Ya');
    const result = {
      type: 'hasil',
      by: '',
      effect: 'K-1/number',
      values: { nomor: '060/001/2026' },
    } as const;
    expect(play.send(result)).toBe('ok');
    expect(play.send({ ...result, values: { nomor: '060/002/2026' } })).toBe('-');
    expect(play.kase?.outcomes.find(({ kind }) => kind === 'number')?.values).toEqual({
      nomor: '060/001/2026',
    });
  });
});

describe('several executors', () => {
  const rows = ['A:M', 'B:P C:P', 'B:K C:K bersama | setujui', 'A:S'];
  const flows = '1.A>2.B 1.A>2.C 2.B>3.B 2.C>3.B 3.B>1.A[Tidak] 3.B>4.A[Ya]';

  it('any one does a row, all do a bersama row', () => {
    const play = playOf(smallSop(rows, flows));
    play.open(A);
    expect(play.waiting).toEqual(['2.B']);
    expect(play.done('2.B', C)).toBe('ok');
    expect(play.done('2.B', B)).toBe('step-not-active');
    expect(play.done('3.B', B, 'Ya')).toBe('ok');
    expect(play.waiting).toEqual(['3.B']);
    expect(play.done('3.B', B, 'Ya')).toBe('already-acted');
    const { office } = play.world;
    const plh = appointment('B', { person: 'wakil@kota.example', capacity: 'Plh.' });
    play.world = { ...play.world, office: { ...office, appointments: [...office.appointments, plh] } };
    expect(play.done('3.B', 'wakil@kota.example', 'Ya')).toBe('already-done');
    expect(play.done('3.B', C, 'Ya')).toBe('ok');
    expect(play.waiting).toEqual(['4.A']);
  });

  it('one of those who decide together can send back, but not overrule the others', () => {
    const play = playOf(
      smallSop(
        ['A:M', 'A:P', 'B:K C:K bersama | setujui', 'D:P', 'A:S'],
        '1.A>2.A 2.A>3.B 3.B>2.A[Tidak] 3.B>5.A[Ya] 3.B>4.D[Ya+lampiran] 4.D>5.A',
      ),
    );
    play.open(A);
    play.done('2.A', A);
    play.done('3.B', B, 'Ya');
    expect(play.done('3.B', C, 'Ya+lampiran')).toBe('choice-differs');
    expect(play.done('3.B', C, 'Tidak', 'Belum lengkap')).toBe('ok');
    expect(play.waiting).toEqual(['2.A']);
    expect(play.kase?.visits[play.kase.visits.length - 1]?.acts.map(({ choice }) => choice)).toEqual([
      'Ya',
      'Tidak',
    ]);
  });
});

describe('forks', () => {
  const fork = smallSop(
    ['A:M', 'A:P', 'B:K', 'C:P', 'D:P', 'A:P', 'A:S'],
    '1.A>2.A 2.A>3.B 2.A>4.C 3.B>2.A[Tidak] 3.B>6.A[Ya] 4.C>5.D 5.D>6.A 6.A>7.A',
  );

  it('waits at the join for every branch', () => {
    const play = playOf(fork);
    play.open(A);
    play.done('2.A', A);
    expect(play.waiting).toEqual(['3.B', '4.C']);
    play.done('3.B', B, 'Ya');
    play.done('4.C', C);
    expect(play.waiting).toEqual(['5.D']);
    expect(play.kase?.arrived).toHaveLength(1);
    play.done('5.D', D);
    expect(play.waiting).toEqual(['6.A']);
    expect(play.kase?.arrived).toEqual([]);
  });

  it('stops the other branches when one returns to before the fork', () => {
    const play = playOf(fork);
    play.open(A);
    play.done('2.A', A);
    play.done('4.C', C);
    play.done('3.B', B, 'Tidak', 'Ulangi');
    expect(play.waiting).toEqual(['2.A']);
    expect(
      play.kase?.visits.filter(({ outcome }) => outcome === 'dihentikan').map(({ step }) => step),
    ).toEqual(['5.D']);
    play.done('2.A', A);
    play.done('3.B', B, 'Ya');
    play.done('4.C', C);
    play.done('5.D', D);
    expect(play.waiting).toEqual(['6.A']);
  });
});
