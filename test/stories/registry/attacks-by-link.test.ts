import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterLink, StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { OTHER_UNIT, OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { LINK_TEXTS } from '../../../src/core/messages/process-approval.ts';
import { ACT_TEXTS } from '../../../src/core/messages/registry-acts.ts';
import { ANSWERER, attackedOffice, everything, JUDGE, judged, stateOf } from './attacked-office.ts';

let office: StoryOffice;
beforeAll(() => {
  office = attackedOffice();
  office.world.addAccount(OWNER, 'workspace');
}, 300_000);

const DAYS = 24;
const YES = { choice: 'Ya', note: '', remarks: [] } as const;

/** A case that waits for the judge, and what the judge's letter brings. */
function asked(title: string): { readonly id: string; readonly link: LetterLink } {
  const { id, letter } = judged(office, title);
  return { id, link: office.linkIn(letter, 'putus') };
}

/** A link to somebody's own page, by mail, as everybody can ask for it. */
function ownLink(person: string): LetterLink {
  office.world.web.open(null, `${office.url}?p=masuk`).run('mintaTautan', person);
  office.wait(0.1);
  const mail = office.letter(person, 'saya');
  if (mail === undefined) throw new Error(`${person} has no letter with a link.`);
  return office.linkIn(mail, 'saya');
}

function replaced(parts: readonly string[], at: number, part: string): readonly string[] {
  return parts.map((one, position) => (position === at ? part : one));
}

function decide(link: LetterLink, change: Partial<{ token: string; code: string; choice: string }> = {}) {
  const { token, code, choice } = { ...link, choice: 'Ya', ...change };
  return office.onPage(link, 'putuskan', token, { ...YES, choice, code });
}

function act(link: LetterLink, code: string, ...acts: readonly object[]) {
  return office.onPage(link, 'tindak', link.token, { request: 'tekan-0001', code, acts });
}

describe('links and codes', () => {
  it('refuses a link of which any part was changed', () => {
    const { id, link } = asked('Tautan diubah');
    const before = stateOf(office, id);
    const parts = link.token.split('.');
    const forged = [
      ...parts.map((part, at) =>
        replaced(parts, at, at === parts.length - 1 ? '0'.repeat(part.length) : `${part}1`),
      ),
      replaced(parts, 4, encodeURIComponent('penipu@jahat.example').replaceAll('.', '%2E')),
      replaced(parts, 5, '2999-01-01T00%3A00%3A00%2E000Z'),
    ].map((fields) => fields.join('.'));
    const told = forged.map((token) => decide(link, { token }));
    expect(told).toEqual(forged.map(() => ({ ok: false, message: LINK_TEXTS.forged() })));
    for (const token of [
      link.token.slice(0, -1),
      link.token.slice(20),
      `${link.token}.x`,
      '',
      '....',
      '.'.repeat(6),
    ])
      expect(decide(link, { token }).ok).toBe(false);
    expect(stateOf(office, id)).toEqual(before);
    expect(decide(link).ok).toBe(true);
  });

  it('tells what was recorded when a link is used again, and changes nothing', () => {
    const { id, link } = asked('Dipakai dua kali');
    expect(decide(link)).toMatchObject({ ok: true, value: { repeated: false } });
    office.wait(0.2);
    const before = stateOf(office, id);
    for (const choice of ['Ya', 'Tidak'])
      expect(decide(link, { choice })).toMatchObject({
        ok: true,
        value: { repeated: true, message: ACT_TEXTS.already('Ya') },
      });
    office.wait(0.2);
    expect(stateOf(office, id)).toEqual(before);
  });

  it('takes the code of no other letter', () => {
    const [first, second] = [asked('Kode satu'), asked('Kode dua')];
    const before = [stateOf(office, first.id), stateOf(office, second.id)];
    expect(first.link.code).not.toBe(second.link.code);
    const told = { ok: false, message: LINK_TEXTS['wrong-code']() };
    expect(decide(first.link, { code: second.link.code })).toEqual(told);
    expect(decide(second.link, { code: ownLink(JUDGE).code })).toEqual(told);
    expect([stateOf(office, first.id), stateOf(office, second.id)]).toEqual(before);
  });

  it('lets nobody decide what waits for somebody else', () => {
    const { id, link } = asked('Bukan gilirannya');
    const before = stateOf(office, id);
    for (const person of [ANSWERER, UNIT.contact, OTHER_UNIT.contact]) {
      const own = ownLink(person);
      const told = act(own, own.code, {
        act: 'putuskan',
        caseId: id,
        step: '3.L3',
        round: 1,
        revision: 1,
        ...YES,
      });
      expect(told.ok, person).toBe(false);
      expect(decide(link, { token: own.token, code: own.code }).ok).toBe(false);
    }
    // The letter of the step before, whose work is done: its holder cannot go on with it.
    const old = office.letter(ANSWERER, 'putus', id);
    expect(old && decide(office.linkIn(old, 'putus'))).toMatchObject({ ok: true, value: { repeated: true } });
    expect(stateOf(office, id)).toEqual(before);
  });

  it.each([
    ['a unit withdraws another one’s', OTHER_UNIT.contact, { act: 'tarik', reason: 'x' }],
    ['a unit cancels its own', UNIT.contact, { act: 'batalkan', reason: 'x' }],
    ['a unit reopens another one’s', OTHER_UNIT.contact, { act: 'buka-lagi' }],
    [
      'a unit answers remarks of another one’s',
      OTHER_UNIT.contact,
      { act: 'jawab-catatan', answers: { c1: 'x' } },
    ],
    ['a unit hands in another one’s again', OTHER_UNIT.contact, { act: 'ajukan-lagi', answers: {} }],
    [
      'the judge hands the work to a friend',
      JUDGE,
      { act: 'alihkan', step: '3.L3', lane: 'L3', to: ANSWERER, reason: 'x' },
    ],
    ['the judge takes back a remark that is not there', JUDGE, { act: 'cabut-catatan', note: 'c1' }],
  ])('refuses on the own page: %s', (_, person, wish) => {
    const { id } = asked('Tindakan orang lain');
    const before = stateOf(office, id);
    const own = ownLink(person);
    expect(act(own, own.code, { ...wish, caseId: id }).ok).toBe(false);
    expect(stateOf(office, id)).toEqual(before);
  });

  it('shows a case on the own page of nobody whom it does not concern', () => {
    const { id } = asked('Rahasia unit');
    const own = ownLink(OTHER_UNIT.contact);
    expect(office.onPage(own, 'bacaBerkas', own.token, id).ok).toBe(false);
    expect(JSON.stringify(office.onPage(own, 'bacaHalamanSaya', own.token))).not.toContain('Rahasia unit');
  });

  it('stops whoever tries codes, and lets the right one in again after an hour', () => {
    const { id, link } = asked('Kode ditebak');
    const before = stateOf(office, id);
    const wrong = Array.from({ length: 20 }, (_, at) => String(100_000 + at)).filter(
      (code) => code !== link.code,
    );
    const told = wrong.map((code) => decide(link, { code }).message);
    expect(told.slice(0, 12)).toEqual(told.slice(0, 12).map(() => LINK_TEXTS['wrong-code']()));
    expect(told.slice(12)).toEqual(told.slice(12).map(() => ACT_TEXTS.tooMany()));
    expect(decide(link)).toEqual({ ok: false, message: ACT_TEXTS.tooMany() });
    expect(stateOf(office, id)).toEqual(before);
    office.wait(1.1);
    expect(decide(link).ok).toBe(true);
  });

  it('refuses the letter of an older revision', () => {
    const { id, link } = asked('Revisi lama');
    const own = ownLink(UNIT.contact);
    const done = office.onPage(own, 'tindak', own.token, {
      request: 'tarik-0001',
      code: own.code,
      acts: [{ act: 'tarik', caseId: id, reason: 'Keliru' }],
    });
    expect(done.ok).toBe(true);
    expect(decide(link).ok).toBe(false);
    const manager = ownLink(OWNER);
    const again = office.onPage(manager, 'tindak', manager.token, {
      request: 'buka-00001',
      code: manager.code,
      acts: [{ act: 'buka-lagi', caseId: id }],
    });
    expect(again.ok).toBe(true);
    office.wait(0.2);
    const before = stateOf(office, id);
    expect(before.contents?.at(-1)?.revision).toBe(2);
    expect(decide(link)).toEqual({ ok: false, message: LINK_TEXTS['old-revision']() });
    expect(stateOf(office, id)).toEqual(before);
  });

  it('does nothing when links are opened: many times, by programs, by a scanner that runs what the page can call', () => {
    const { id, link } = asked('Dibuka pemindai');
    const own = ownLink(JUDGE);
    const { web } = office.world;
    web.open(null, link.url);
    const before = everything(office);
    for (let time = 0; time < 10; time += 1)
      for (const { url } of [link, own]) {
        expect(web.open(time % 2 === 0 ? null : 'pemindai@jahat.example', url).status).toBe(200);
        web.request({ url, visitor: null, method: time % 2 === 0 ? 'head' : 'get' });
        web.post(null, url, { choice: 'Ya', code: '', submit: 'Kirim' });
      }
    const page = web.open(null, link.url);
    for (const code of ['', '000000', 'undefined']) {
      page.run('putuskan', link.token, { ...YES, code });
      const acts = [{ act: 'putuskan', caseId: id, step: '3.L3', round: 1, revision: 1, ...YES }];
      page.run('tindak', own.token, { request: 'pindai-001', code, acts });
    }
    page.run('bacaPutusan', link.token);
    page.run('bacaHalamanSaya', own.token);
    page.run('bacaBerkas', own.token, id);
    expect(everything(office)).toEqual(before);
    expect(page.body).not.toContain(link.code);
    expect(decide(link).ok).toBe(true);
  });

  it('refuses links that are too old', () => {
    const { id, link } = asked('Kedaluwarsa');
    const own = ownLink(JUDGE);
    office.world.triggers.delivery = () => 0;
    office.world.wait(15 * DAYS * 3_600_000);
    office.world.triggers.delivery = () => 1;
    const before = stateOf(office, id);
    const told = { ok: false, message: LINK_TEXTS.expired() };
    expect(decide(link)).toEqual(told);
    expect(
      act(own, own.code, { act: 'putuskan', caseId: id, step: '3.L3', round: 1, revision: 1, ...YES }),
    ).toEqual(told);
    expect(office.onPage(own, 'bacaHalamanSaya', own.token)).toEqual(told);
    expect(stateOf(office, id)).toEqual(before);
  });
});
