import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoryOffice } from '../../../src/cli/registry/story-office.ts';
import { OWNER, UNIT } from '../../../src/cli/registry/story-people.ts';
import { CALL_TEXTS } from '../../../src/core/messages/registry-calls.ts';
import { clientIdOf, signIdentity, subjectOf } from '../../../src/emulator/identity/tokens.ts';
import { ask, attackedOffice, everything, STRANGER } from './attacked-office.ts';

let office: StoryOffice;
let caseId: string;
beforeAll(() => {
  office = attackedOffice();
  office.setSetting('clients', clientIdOf('buku-kerja'));
  caseId = ask(office, 'Pertanyaan');
}, 300_000);

/** Every function that Google lets visitors of the web app call: all that the bundle names, with what a page would give them. */
const CALLS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  bacaBerkas: [['t', 'K-2026-0001']],
  bacaHalamanSaya: [['t']],
  bacaKatalog: [['sop']],
  bacaPeriksa: [['abc']],
  bacaPutusan: [['t']],
  doGet: [[{ parameter: {} }], [{ parameter: { p: 'saya', t: 'x' } }]],
  doPost: [[{ postData: { contents: '{}' } }]],
  harian: [[{ triggerUid: '1', authMode: 'FULL' }]],
  lanjutkan: [[{ triggerUid: '1' }]],
  mintaTautan: [[STRANGER]],
  mulaiPengumpulan: [[{ triggerUid: '1' }], ['KONSULTASI']],
  periksaSistem: [[{ triggerUid: '1' }]],
  putuskan: [['t', { choice: 'Ya', note: '', remarks: [], code: '000000' }]],
  saatFormulirDikirim: [[{ triggerUid: '1', source: {}, response: {} }]],
  sapu: [[{ triggerUid: '1' }]],
  siapkan: [[{ triggerUid: '1' }]],
  tindak: [
    [
      't',
      { request: 'tekan-0001', code: '000000', acts: [{ act: 'tarik', caseId: 'K-2026-0001', reason: '' }] },
    ],
  ],
};

const DEEP = Array.from({ length: 200 }).reduce<object>((inner) => ({ inner }), {});

const JUNK: readonly (readonly unknown[])[] = [
  [],
  [null, null, null],
  [0, Number.MAX_SAFE_INTEGER],
  ['x'.repeat(300_000), 'x'.repeat(300_000)],
  [[[[]]], { length: -1 }],
  [DEEP, DEEP],
  ['__proto__', { __proto__: { code: '000000' }, constructor: 1, acts: { length: 1 } }],
  ['%E0%A4%A', { request: '%', code: '%', acts: ['%'] }],
  ['K-2026-0001.1.1.1.a%40b.2999.0123456789abcdef.', '=1+1'],
];

describe('every public function, called by strangers', () => {
  it('is in this list, with no other', () => {
    const source = readdirSync('dist/registry-balasan')
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join('dist/registry-balasan', name), 'utf8'))
      .join('\n');
    const named = [...source.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name);
    expect(named.filter((name) => !name.endsWith('_')).sort()).toEqual(Object.keys(CALLS));
  });

  it.each(Object.keys(CALLS))('%s changes nothing, and shows no fault of the program', (name) => {
    const { web } = office.world;
    for (const visitor of [null, STRANGER, UNIT.contact]) {
      const page = web.open(visitor, office.url);
      const before = everything(office);
      for (const given of [...(CALLS[name] ?? []), ...JUNK]) {
        const seen = attempt(() => page.run(name, ...given));
        expect(seen, JSON.stringify(given).slice(0, 80)).not.toMatch(
          /ReferenceError|TypeError|undefined is not/,
        );
        expect(seen).not.toContain(OWNER);
      }
      expect(everything(office)).toEqual(before);
    }
  });

  it('is none of the functions inside the bundle', () => {
    const page = office.world.web.open(null, office.url);
    for (const name of ['transact', 'sweep', 'runOutbox', 'actOnCases', 'decide'])
      expect(() => page.run(name, 'x')).toThrow();
  });
});

/** What a call shows to the visitor, whichever way it ends. */
function attempt(call: () => unknown): string {
  try {
    return JSON.stringify(call()) ?? '';
  } catch (error) {
    return String(error);
  }
}

type Claims = Partial<Parameters<typeof signIdentity>[0]>;

/** An identity token of the unit's contact as our workbook gets it, with what the attacker changes. */
function token(change: Claims = {}): string {
  const iat = Math.floor(office.world.now().getTime() / 1000);
  const aud = clientIdOf('buku-kerja');
  return signIdentity({
    iss: 'https://accounts.google.com',
    azp: aud,
    aud,
    sub: subjectOf(UNIT.contact),
    email: UNIT.contact,
    email_verified: true,
    iat,
    exp: iat + 3600,
    ...change,
  });
}

function posted(payload: string): string {
  const { web } = office.world;
  const first = web.request({
    url: office.url,
    visitor: null,
    method: 'post',
    contentType: 'application/json',
    payload,
  });
  const answer = web.request({ url: first.headers?.Location ?? office.url, visitor: null });
  return typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('utf8');
}

const call = (identity: string, body: object) =>
  posted(JSON.stringify({ format: 'lajur.panggilan/1', token: identity, body }));

describe('the way for workbooks', () => {
  it('answers whoever is who they say', () => {
    expect(JSON.parse(call(token(), { call: 'lihat' }))).toMatchObject({
      ok: true,
      value: { kind: 'daftar' },
    });
  });

  const now = () => Math.floor(office.world.now().getTime() / 1000);
  it.each<readonly [string, () => string, string | null]>([
    [
      'made for another client',
      () => token({ aud: clientIdOf('jahat') }),
      CALL_TEXTS.unknownClient(clientIdOf('jahat')),
    ],
    ['that has expired', () => token({ iat: now() - 7200, exp: now() - 3600 }), CALL_TEXTS.noToken()],
    ['of an address that nobody verified', () => token({ email_verified: false }), CALL_TEXTS.unverified()],
    ['of another issuer', () => token({ iss: 'https://jahat.example' }), CALL_TEXTS.noToken()],
    ['with a changed address', () => withClaims(token(), { email: OWNER }), CALL_TEXTS.noToken()],
    ['without signature', () => `${token().split('.').slice(0, 2).join('.')}.`, CALL_TEXTS.noToken()],
    ['that is none', () => 'x'.repeat(5000), CALL_TEXTS.noToken()],
  ])('takes no token %s', (_, identity, message) => {
    const before = everything(office);
    for (const body of [{ call: 'lihat' }, { call: 'ambil', caseId }, submission()])
      expect(JSON.parse(call(identity(), body))).toEqual({ ok: false, message });
    expect(everything(office)).toEqual(before);
  });

  it('gives a stranger with a good token nothing of others', () => {
    const identity = token({ email: STRANGER, sub: subjectOf(STRANGER) });
    const before = everything(office);
    expect(JSON.parse(call(identity, { call: 'lihat' }))).toMatchObject({ value: { units: [], cases: [] } });
    expect(JSON.parse(call(identity, { call: 'ambil', caseId }))).toEqual({
      ok: false,
      message: CALL_TEXTS.notYours(),
    });
    expect(JSON.parse(call(identity, submission())).ok).toBe(false);
    expect(everything(office)).toEqual(before);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":"lajur.panggilan/1",'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another format', '{"format":"lajur.panggilan/2","token":"x","body":{"call":"lihat"}}'],
    ['an unknown call', '{"format":"lajur.panggilan/1","token":"x","body":{"call":"hapus"}}'],
    ['deep nests', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['a prototype', '{"__proto__":{"format":"lajur.panggilan/1"},"token":"x","body":{"call":"lihat"}}'],
    ['a huge body', `{"format":"lajur.panggilan/1","token":"${'x'.repeat(2_100_000)}"}`],
  ])('answers %s with a sentence', (_, payload) => {
    const before = everything(office);
    expect(JSON.parse(posted(payload))).toEqual({ ok: false, message: CALL_TEXTS.noRequest() });
    expect(everything(office)).toEqual(before);
  });
});

function submission() {
  return {
    call: 'ajukan',
    request: 'r-1',
    service: 'SOP',
    unit: UNIT.code,
    caseId: '',
    sop: { activities: [] },
  };
}

/** A token whose claims were changed after it was signed. */
function withClaims(text: string, change: Claims): string {
  const [head = '', claims = '', seal = ''] = text.split('.');
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as object;
  return [head, Buffer.from(JSON.stringify({ ...read, ...change })).toString('base64url'), seal].join('.');
}
