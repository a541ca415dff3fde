import { beforeAll, describe, expect, it } from 'vitest';
import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { SENDER_TEXTS } from '../../../src/core/messages/process-approval.ts';
import type { MailRecord, OutsideMail } from '../../../src/emulator/index.ts';
import { ANSWERER, attackedOffice, JUDGE, judged, stateOf, STRANGER } from './attacked-office.ts';

let office: StoryOffice;
beforeAll(() => {
  office = attackedOffice();
  // Letters of one day must not be what ends these attacks.
  office.world.addAccount(OWNER, 'workspace');
}, 300_000);

/** A reply as the judge would write it, with what the attacker changes. */
function replied(letter: MailRecord, change: Partial<OutsideMail> = {}): void {
  office.world.mail.receive({
    from: `Pejabat <${JUDGE}>`,
    to: OWNER,
    subject: `Re: ${letter.subject}`,
    text: 'SETUJU',
    inReplyTo: letter.messageId,
    references: letter.messageId,
    ...change,
  });
  office.wait(0.4);
}

/** What the registry has written to somebody about a case since. */
function lettersTo(person: string, id: string): readonly string[] {
  return office.world.mail
    .inbox(person)
    .filter(({ subject }) => subject.includes(id))
    .map(({ plain }) => plain);
}

const FAILED = { spf: 'fail', dkim: 'none', dmarc: 'fail' };

/** Mails that must not decide, with the sentence that the judge is told; null where silence is right. */
const FORGED: readonly (readonly [string, (letter: MailRecord) => Partial<OutsideMail>, string | null])[] = [
  [
    'a forged From that the receiving server has seen through',
    () => ({ authentication: FAILED }),
    SENDER_TEXTS['failed-authentication'](),
  ],
  [
    'a forged From, signed by the domain of the attacker',
    () => ({ authentication: { spf: 'pass', dkim: 'pass', dmarc: 'fail', dkimDomain: 'jahat.example' } }),
    SENDER_TEXTS['failed-authentication'](),
  ],
  [
    'an attacker who puts the judge into the name before the own address',
    () => ({ from: `"${JUDGE}" <${STRANGER}>` }),
    null,
  ],
  ['two senders in one From', () => ({ from: `${JUDGE}, ${STRANGER}` }), null],
  ['somebody of the office who was not asked', () => ({ from: `Rekan <${UNIT.contact}>` }), null],
  [
    'a mail of which the receiving server has found nothing out',
    () => ({ authentication: null }),
    SENDER_TEXTS['no-authentication'](),
  ],
  [
    'a mail that brings its own verdict under the one of the server',
    () => ({
      authentication: FAILED,
      headers: [['Authentication-Results', 'mx.google.com; dmarc=pass header.from=kota.example']],
    }),
    SENDER_TEXTS['failed-authentication'](),
  ],
  [
    'a verdict by a server that is not ours',
    () => ({
      authentication: null,
      headers: [['Authentication-Results', 'mx.jahat.example; dmarc=pass header.from=kota.example']],
    }),
    SENDER_TEXTS['no-authentication'](),
  ],
  [
    'a mail outside the thread of the letter',
    () => ({ inReplyTo: '<lain@mail.gmail.com>', references: '<lain@mail.gmail.com>' }),
    SENDER_TEXTS['other-thread'](),
  ],
  ['an absence notice', () => ({ headers: [['Auto-Submitted', 'auto-replied']] }), null],
  [
    'a reply to a revision that is not the present one',
    ({ subject }) => ({ subject: `Re: ${subject.replace(' r1]', ' r7]')}` }),
    'Naskah sudah direvisi',
  ],
  ['a subject that names two cases', ({ subject }) => ({ subject: `${subject} [K-2026-9999 r1]` }), null],
  [
    'a yes under conditions',
    () => ({ text: 'Setuju, asalkan waktunya dipendekkan' }),
    'disertai syarat atau catatan',
  ],
  [
    'a yes that stands only in the quoted letter',
    () => ({ text: '> SETUJU\n> Dapat pula cukup membalas surat ini.' }),
    'tidak berisi keputusan',
  ],
];

describe('replies by mail that must not decide', () => {
  it.each(FORGED)('%s', (_, change, told) => {
    const { id, letter } = judged(office, 'Pertanyaan');
    const before = stateOf(office, id);
    const letters = lettersTo(JUDGE, id).length;
    replied(letter, change(letter));
    expect(stateOf(office, id)).toEqual(before);
    expect(lettersTo(STRANGER, id)).toEqual([]);
    const answers = lettersTo(JUDGE, id)
      .slice(letters)
      .filter((text) => told !== null && text.includes(told));
    expect(answers).toHaveLength(told === null ? 0 : 1);
  });

  it('a reply to the letter of another case, with the subject of this one', () => {
    const [first, second] = [judged(office, 'Yang pertama'), judged(office, 'Yang kedua')];
    const before = [stateOf(office, first.id), stateOf(office, second.id)];
    replied(first.letter, { subject: `Re: ${second.letter.subject}` });
    expect([stateOf(office, first.id), stateOf(office, second.id)]).toEqual(before);
  });

  it('a reply to a step whose holder has already decided', () => {
    const { id, letter } = judged(office, 'Sudah diputus');
    expect(office.decide(JUDGE, id, 'Ya').ok).toBe(true);
    office.wait(0.2);
    const before = stateOf(office, id);
    replied(letter);
    expect(stateOf(office, id)).toEqual(before);
  });

  it('takes the true one, once, also when it is brought again', () => {
    const { id, letter } = judged(office, 'Balasan yang benar');
    replied(letter);
    const after = stateOf(office, id);
    expect(after.acts?.filter(({ actor }) => actor.person === JUDGE)).toHaveLength(1);
    expect(after.waiting).not.toEqual(['3.L3/1']);
    replied(letter);
    office.wait(1);
    expect(stateOf(office, id)).toEqual(after);
  });

  it('lets nobody decide by writing to the office in the name of the one who answers', () => {
    const { id, letter } = judged(office, 'Bukan pemeriksa');
    const before = stateOf(office, id);
    office.world.mail.reply(ANSWERER, office.letter(ANSWERER, 'putus', id)?.id ?? '', 'SETUJU', {
      subject: `Re: ${letter.subject}`,
    });
    office.wait(0.4);
    expect(stateOf(office, id)).toEqual(before);
  });
});
