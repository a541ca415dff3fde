import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApprovalLink,
  canonicalLink,
  codeFits,
  equalInConstantTime,
  type Hmac,
  linkEvent,
  linkStands,
  shortCode,
  signLink,
  verifyLink,
} from '../../../../src/core/process/approval/approval-link.ts';
import type { Case } from '../../../../src/core/process/engine/case.ts';
import { compileRoute } from '../../../../src/core/process/route/compile-route.ts';
import { Play } from '../play.ts';
import { addressOf, officeFor } from '../small-office.ts';
import { smallSop } from '../small-sop.ts';

const keyed =
  (key: string): Hmac =>
  (text) =>
    createHmac('sha256', key).update(text, 'utf8').digest('hex');
const hmac = keyed('kunci kantor');

const LINK: ApprovalLink = {
  caseId: 'K-1',
  step: '2.B',
  round: 1,
  revision: 1,
  person: addressOf('B'),
  expiry: '2026-01-20T00:00:00.000Z',
  nonce: 'a1b2c3d4e5f60718',
};
const NOW = '2026-01-06T00:00:00Z';

const anyLink: fc.Arbitrary<ApprovalLink> = fc.record({
  caseId: fc.string(),
  step: fc.string(),
  round: fc.nat(),
  revision: fc.nat(),
  person: fc.emailAddress().map((one) => one.toLowerCase()),
  expiry: fc.constant('2026-01-20T00:00:00.000Z'),
  nonce: fc.string({ minLength: 16 }),
});

describe('approval links', () => {
  it('come back as they were signed', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const text = signLink(link, hmac);
        expect(verifyLink(text, hmac, NOW)).toEqual(link);
        expect(text).toMatch(/^[\w.%-]+$/);
      }),
    );
  });

  it('have different contents for different links', () => {
    fc.assert(
      fc.property(anyLink, anyLink, (a, b) => {
        expect(canonicalLink(a) === canonicalLink(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
    expect(canonicalLink({ ...LINK, caseId: 'a.b', step: 'c' })).not.toBe(
      canonicalLink({ ...LINK, caseId: 'a', step: 'b.c' }),
    );
  });

  it('are refused after any change, under another key, and when they are late', () => {
    const text = signLink(LINK, hmac);
    expect(verifyLink(text, keyed('kunci lain'), NOW)).toBe('forged');
    expect(verifyLink(text, hmac, '2026-01-20T00:00:00.001Z')).toBe('expired');
    expect(verifyLink(text.split('.').slice(1).join('.'), hmac, NOW)).toBe('malformed');
    for (const junk of ['', '.', '......', '%', 'x'.repeat(5000)])
      expect(['malformed', 'forged']).toContain(verifyLink(junk, hmac, NOW));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'a', '.', '%'), (at, mark) => {
        const changed = `${text.slice(0, at)}${mark}${text.slice(at + 1)}`;
        expect(typeof verifyLink(changed, hmac, NOW) === 'object').toBe(changed === text);
      }),
    );
  });

  it('need the code of their own letter', () => {
    const code = shortCode(LINK, hmac);
    expect(code).toMatch(/^\d{6}$/);
    expect(codeFits(LINK, ` ${code.slice(0, 3)}-${code.slice(3)} `, hmac)).toBe(true);
    expect(codeFits(LINK, '', hmac)).toBe(false);
    const others = Array.from({ length: 50 }, (_, index) =>
      shortCode({ ...LINK, nonce: `${LINK.nonce}${index}` }, hmac),
    );
    expect(new Set(others).size).toBeGreaterThan(45);
  });

  it('stand only for their case, person, revision and round, and once', () => {
    const { route } = compileRoute(
      smallSop(
        ['U:M', 'B:K | setujui', 'C:K | setujui', 'U:S'],
        '1.U>2.B 2.B>1.U[Tidak] 2.B>3.C[Ya] 3.C>2.B[Tidak] 3.C>4.U[Ya]',
      ),
    );
    if (route === null) throw new Error('no route');
    const play = new Play({ route, office: officeFor(route) });
    play.open();
    const stands = (link: ApprovalLink, person: string | null = null) =>
      linkStands(link, play.kase as Case, person);
    expect(stands(LINK)).toBeNull();
    expect(stands(LINK, addressOf('B').toUpperCase())).toBeNull();
    expect(stands(LINK, addressOf('C'))).toBe('other-person');
    expect(stands({ ...LINK, caseId: 'K-2' })).toBe('other-case');
    expect(stands({ ...LINK, revision: 2 })).toBe('old-revision');
    expect(stands({ ...LINK, round: 2 })).toBe('not-waiting');
    const act = {
      type: 'selesaikan',
      id: linkEvent(LINK),
      by: LINK.person,
      step: '2.B',
      round: 1,
      revision: 1,
      choice: 'Ya',
      note: '',
      remarks: [],
    } as const;
    expect(play.send(act)).toBe('ok');
    expect(stands(LINK)).toBe('used');
    expect(play.send(act)).toBe('-');
    play.done('3.C', addressOf('C'), 'Tidak', 'Kurang');
    expect(stands({ ...LINK, nonce: 'yang lain, lama' })).toBe('not-waiting');
    expect(stands({ ...LINK, nonce: 'yang baru', round: 2 })).toBeNull();
  });
});

describe('equalInConstantTime', () => {
  it('agrees with ordinary comparison', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(equalInConstantTime(a, b)).toBe(a === b);
        expect(equalInConstantTime(a, `${a}`)).toBe(true);
      }),
    );
  });
});
