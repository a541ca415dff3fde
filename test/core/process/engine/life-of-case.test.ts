import { describe, expect, it } from 'vitest';
import { foldLedger } from '../../../../src/core/process/ledger/fold-ledger.ts';
import { A, B, chain, playOf } from '../chain.ts';
import { smallSop } from '../small-sop.ts';
import { MANAGER, UNIT } from '../play.ts';
import { addressOf, appointment } from '../small-office.ts';

describe('people', () => {
  const plh = appointment('B', {
    person: 'wakil@kota.example',
    name: 'Wakil B',
    capacity: 'Plh.',
    from: '2026-01-05',
    until: '2026-01-06',
  });

  it('lets a substitute act while the dates say so, and records for whom', () => {
    const play = playOf(chain, [plh]);
    play.open();
    play.done('2.A', A);
    expect(play.since(play.effects.length - 1)).toEqual([`tugas → ${B}, wakil@kota.example`]);
    // 17:30Z on the 6th is already the 7th in Jakarta.
    expect(play.at('2026-01-06T17:30:00Z').done('3.B', 'wakil@kota.example', 'Ya')).toBe(
      'appointment-not-in-force',
    );
    expect(play.at('2026-01-06T16:30:00Z').done('3.B', 'WAKIL@kota.example', 'Ya')).toBe('ok');
    const visit = play.kase?.visits[play.kase.visits.length - 1];
    expect(visit?.acts[0]?.actor).toEqual({
      person: 'wakil@kota.example',
      name: 'Wakil B',
      jabatan: 'B',
      capacity: 'Plh.',
    });
  });

  it('tells the managers when nobody holds the post', () => {
    const play = playOf(chain);
    const { office } = play.world;
    play.world = {
      ...play.world,
      office: { ...office, appointments: office.appointments.filter(({ jabatan }) => jabatan !== 'B') },
    };
    play.open();
    play.done('2.A', A);
    expect(play.since(play.effects.length - 1)).toEqual([`jabatan-kosong → ${MANAGER}`]);
    expect(play.done('3.B', B, 'Ya')).toBe('not-authorised');
  });

  it('hands work to another person, a verdict only to somebody with the post', () => {
    const play = playOf(chain, [plh, appointment('Staf')]);
    const staff = addressOf('Staf');
    play.open();
    const hand = (step: string, lane: string, to: string, by = MANAGER, reason = 'Cuti') =>
      play.send({ type: 'alihkan', by, step, lane, to, reason });
    expect(hand('2.A', 'A', staff, A)).toBe('managers-only');
    expect(hand('2.A', 'Z', staff)).toBe('unknown-lane');
    expect(hand('2.A', 'A', 'asing@lain.example')).toBe('assignee-unknown');
    expect(hand('3.B', 'B', staff)).toBe('step-not-active');
    expect(hand('2.A', 'A', staff)).toBe('ok');
    expect(play.since(play.effects.length - 1)).toEqual([`dialihkan → ${staff}`]);
    expect(play.done('2.A', A)).toBe('handed-over');
    expect(play.done('2.A', staff)).toBe('ok');
    expect(play.kase?.visits[1]?.acts[0]?.actor.capacity).toBe('ditugaskan');
    expect(hand('3.B', 'B', staff)).toBe('assignee-without-post');
    expect(hand('3.B', 'B', 'wakil@kota.example')).toBe('ok');
    expect(play.done('3.B', B, 'Ya')).toBe('handed-over');
    expect(play.done('3.B', 'wakil@kota.example', 'Ya')).toBe('ok');
  });
});

describe('the life of a case', () => {
  it('can be withdrawn by its unit, and opened again as a new revision', () => {
    const play = playOf(chain);
    play.open();
    play.done('2.A', A);
    expect(play.send({ type: 'tarik', by: 'sekretaris@unit.example', reason: 'Salah berkas' })).toBe('ok');
    expect(play.kase).toMatchObject({ status: 'ditarik', tokens: [] });
    expect(play.done('3.B', B, 'Ya')).toBe('closed');
    expect(play.send({ type: 'waktu', by: '' })).toBe('-');
    expect(play.send({ type: 'buka-lagi', by: A, contentHash: 'h2', changes: [] })).toBe('not-of-unit');
    expect(
      play.send({
        type: 'buka-lagi',
        by: UNIT,
        contentHash: 'h2',
        changes: ['Waktu langkah 2: 2 hari → 1 hari'],
      }),
    ).toBe('ok');
    expect(play.kase?.contents.map(({ revision, hash }) => `${revision} ${hash}`)).toEqual(['1 h1', '2 h2']);
    expect(play.waiting).toEqual(['2.A']);
    expect(play.kase?.tokens[0]?.round).toBe(2);
  });

  it('can be cancelled by a manager with a reason', () => {
    const play = playOf(chain);
    play.open();
    expect(play.send({ type: 'batalkan', by: MANAGER, reason: 'Diajukan dua kali' })).toBe('ok');
    expect(play.kase?.status).toBe('dibatalkan');
    expect(play.since(play.effects.length - 1)).toEqual([`dibatalkan → ${UNIT}, sekretaris@unit.example`]);
  });

  it('asks that remarks are answered before the case goes on', () => {
    const play = playOf(chain);
    play.open();
    play.done('2.A', A);
    const remark = { row: '5', column: 'Waktu', text: 'Terlalu lama' };
    expect(play.done('3.B', B, 'Ya', '', [remark])).toBe('remarks-and-forward');
    expect(play.done('3.B', B, 'Tidak', 'Lihat catatan', [remark])).toBe('ok');
    const id = play.kase?.notes[0]?.id ?? '';
    expect(play.done('2.A', A)).toBe('remarks-open');
    const revise = (contentHash: string, answers: Record<string, string>, by = A) =>
      play.send({ type: 'revisi', by, contentHash, changes: ['Waktu langkah 5: 2 hari → 1 hari'], answers });
    expect(revise('h2', {}, B)).toBe('no-revision-now');
    expect(revise('h1', {})).toBe('same-content');
    expect(revise('h2', { lain: 'Sudah' })).toBe('unknown-remark');
    expect(revise('h2', { [id]: ' ' })).toBe('remarks-open');
    expect(revise('h2', { [id]: 'Menjadi 1 hari' })).toBe('ok');
    expect(play.kase?.notes).toMatchObject([
      { state: 'dijawab', answer: 'Menjadi 1 hari', row: '5', column: 'Waktu' },
    ]);
    expect(play.done('2.A', A)).toBe('ok');
    expect(play.kase?.contents).toHaveLength(2);
  });

  it('lets only its author take a remark back', () => {
    const play = playOf(chain);
    play.open();
    play.done('2.A', A);
    play.done('3.B', B, 'Tidak', 'Lihat catatan', [{ row: '', column: '', text: 'Judul' }]);
    const note = play.kase?.notes[0]?.id ?? '';
    expect(play.send({ type: 'cabut-catatan', by: A, note })).toBe('not-your-remark');
    expect(play.send({ type: 'cabut-catatan', by: B, note })).toBe('ok');
    expect(play.send({ type: 'cabut-catatan', by: B, note })).toBe('unknown-remark');
    expect(play.done('2.A', A)).toBe('ok');
  });

  it('reminds before the deadline and after it, each once, however often the clock looks', () => {
    const play = playOf(chain);
    play.open();
    // One working day from Monday 08.00: due on Tuesday 08.00, reminded after half of it.
    expect(play.kase?.tokens[0]).toMatchObject({
      due: '2026-01-06T01:00:00.000Z',
      remindAt: '2026-01-05T04:45:00.000Z',
    });
    expect(play.since(play.effects.length - 1)).toEqual([`tugas → ${A}`]);
    const look = (instant: string) => {
      const mark = play.effects.length;
      play.at(instant).send({ type: 'waktu', by: '' });
      return play.since(mark);
    };
    expect(look('2026-01-05T04:44:00Z')).toEqual([]);
    expect(look('2026-01-05T04:46:00Z')).toEqual([`pengingat → ${A}`]);
    expect(look('2026-01-05T04:47:00Z')).toEqual([]);
    expect(look('2026-01-06T01:01:00Z')).toEqual([`terlambat → ${A}`]);
    expect(look('2026-01-06T08:00:00Z')).toEqual([]);
    expect(look('2026-01-07T01:02:00Z')).toEqual([`terlambat → ${A}`]);
    expect(look('2026-02-07T01:02:00Z')).toEqual([`terlambat → ${A}`]);
    expect(look('2026-03-07T01:02:00Z')).toEqual([]);
    expect(foldLedger(play.entries).get('K-1')).toEqual(play.kase);
  });
});

describe('a case that is sent back to somebody who only initials it', () => {
  const paraf = smallSop(
    ['U:M', 'A:P | paraf', 'B:K | setujui', 'A:S'],
    '1.U>2.A 2.A>3.B 3.B>4.A[Ya] 3.B>2.A[Tidak]',
  );
  const remark = [{ row: '5', column: 'Waktu', text: 'Cukup satu hari.' }];

  it('can be mended there: remarks are answered, also with a new content', () => {
    const play = playOf(paraf);
    play.open();
    const revise = (contentHash: string, answers: Readonly<Record<string, string>> = {}) =>
      play.send({ type: 'revisi', by: A, contentHash, changes: [], answers });
    expect(revise('h2')).toBe('no-revision-now');
    play.done('2.A', A);
    expect(play.done('3.B', B, 'Tidak', 'Terlalu lama', remark)).toBe('ok');
    expect(play.done('2.A', A)).toBe('remarks-open');
    expect(revise('h2', { [play.kase?.notes[0]?.id ?? '']: 'Sudah.' })).toBe('ok');
    expect(play.done('2.A', A)).toBe('ok');
    expect(play.rows).toEqual(['3']);
    expect(revise('h3')).toBe('no-revision-now');
  });
});
