import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSender } from '../../../../src/core/process/approval/judge-sender.ts';

const EXPECTED = {
  person: 'sekda@kota.example',
  messageId: '<tugas-1@registri.example>',
  authority: 'mx.google.com',
};

interface Parts {
  readonly from?: string;
  readonly results?: readonly string[];
  readonly thread?: string;
  readonly more?: readonly string[];
}

const PASS =
  'mx.google.com;\r\n       dkim=pass header.i=@kota.example header.s=s1;\r\n       spf=pass smtp.mailfrom=sekda@kota.example;\r\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=kota.example';

function judge({
  from = 'From: "Sekda, Drs." <sekda@kota.example>',
  results = [PASS],
  thread = `In-Reply-To: ${EXPECTED.messageId}`,
  more = [],
}: Parts = {}) {
  const lines = [
    'Delivered-To: registri@kota.example',
    ...results.map((value) => `Authentication-Results: ${value}`),
    from,
    thread,
    ...more,
    'Subject: Re: [K-1 r1]',
  ].filter((line) => line !== '');
  return judgeSender(`${lines.join('\r\n')}\r\n\r\nSETUJU\r\nFrom: lain@lain.example`, EXPECTED);
}

describe('judgeSender', () => {
  it('believes the person who was asked, in the thread, passed by the authority', () => {
    expect(judge()).toBe('accepted');
    expect(judge({ from: 'From: SEKDA@Kota.Example' })).toBe('accepted');
    expect(judge({ thread: `References: <a@b>\r\n <c@d> ${EXPECTED.messageId}` })).toBe('accepted');
    expect(judge({ results: ['mx.google.com 1; dkim=pass header.d=kota.example'] })).toBe('accepted');
  });

  it.each<[string, Parts, string]>([
    ['another sender', { from: 'From: sekda@kota.example.lain' }, 'other-sender'],
    [
      'the address only as a name',
      { from: 'From: "sekda@kota.example" <orang@lain.example>' },
      'other-sender',
    ],
    ['two senders', { from: 'From: <sekda@kota.example>, <orang@lain.example>' }, 'no-sender'],
    ['two From headers', { more: ['From: orang@lain.example'] }, 'no-sender'],
    [
      'the address outside of the brackets',
      { from: 'From: sekda@kota.example <orang@lain.example>' },
      'no-sender',
    ],
    ['no From', { from: '' }, 'no-sender'],
    ['no judgement', { results: [] }, 'no-authentication'],
    [
      'a judgement of somebody else',
      { results: [PASS.replace('mx.google.com', 'mx.lain.example')] },
      'no-authentication',
    ],
    [
      'a forged judgement under the real one',
      { results: ['mx.google.com; dmarc=fail header.from=kota.example', PASS] },
      'failed-authentication',
    ],
    [
      'a forged judgement with no real one above',
      { results: ['mx.lain.example; none', PASS] },
      'no-authentication',
    ],
    [
      'DMARC of another domain',
      { results: ['mx.google.com; dmarc=pass header.from=lain.example'] },
      'failed-authentication',
    ],
    [
      'DKIM of another domain',
      { results: ['mx.google.com; dkim=pass header.i=@lain.example'] },
      'failed-authentication',
    ],
    [
      'SPF alone',
      { results: ['mx.google.com; spf=pass smtp.mailfrom=sekda@kota.example'] },
      'failed-authentication',
    ],
    [
      'a pass in comments inside comments',
      {
        results: [
          'mx.google.com; dmarc=fail ((x) ; dmarc=pass header.from=kota.example (y)) header.from=kota.example',
        ],
      },
      'failed-authentication',
    ],
    [
      'a pass in quoted words',
      { results: ['mx.google.com; dmarc=fail reason="x; dmarc=pass header.from=kota.example"'] },
      'failed-authentication',
    ],
    [
      'a pass in a comment',
      {
        results: [
          'mx.google.com; dmarc=fail (x; dmarc=pass header.from=kota.example) header.from=kota.example',
        ],
      },
      'failed-authentication',
    ],
    ['another thread', { thread: 'In-Reply-To: <lain@registri.example>' }, 'other-thread'],
    ['no thread', { thread: '' }, 'other-thread'],
    ['a machine', { more: ['Auto-Submitted: auto-replied'] }, 'automatic'],
    ['a list', { more: ['Precedence: bulk'] }, 'automatic'],
  ])('does not believe %s', (_name, parts, expected) => {
    expect(judge(parts)).toBe(expected);
  });

  it('reads a header made to be slow in no time', () => {
    const deep = `mx.google.com; ${'('.repeat(50_000)}dmarc=pass header.from=kota.example${')'.repeat(50_000)}`;
    expect(judge({ results: [deep] })).toBe('failed-authentication');
  });

  it('accepts nothing without a pass of the authority, whatever else is in the header', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80 }), { maxLength: 6 }), (more) => {
        expect(
          judge({
            results: ['mx.google.com; dmarc=fail header.from=kota.example'],
            more: more.map((line) => `X: ${line.replace(/[\r\n]/g, '')}`),
          }),
        ).not.toBe('accepted');
      }),
    );
  });
});
