import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACT_TEXTS } from '../../../src/core/messages/registry-acts.ts';
import { openPage } from '../../../src/application/registry/pages/open-page.ts';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { askLink } from '../../../src/application/registry/ask-link.ts';
import { runOutbox } from '../../../src/application/registry/run-outbox.ts';
import { FORM_TEXTS } from '../../../src/core/messages/registry-form.ts';
import { addressOf, formAnswer, MANAGER, smallRegistry, UNIT_CONTACT } from './small-registry.ts';

const SAME = askLink(smallRegistry('kotamobagu-sop').registry, 'orang@lain.example');

function asked(address: unknown, example = 'kotamobagu-sop') {
  const { registry } = smallRegistry(example);
  expect(askLink(registry, address)).toEqual(SAME);
  runOutbox(registry);
  return registry;
}

describe('asking for a link', () => {
  it.each([MANAGER, UNIT_CONTACT, addressOf('Wali Kota'), ` ${MANAGER.toUpperCase()} `])(
    'sends %s, who is known, a link that opens their own page',
    (address) => {
      const registry = asked(address);
      expect(registry.sent).toHaveLength(1);
      expect(registry.sent[0]?.to).toEqual([address.trim().toLowerCase()]);
      const t = /[?&]p=saya&t=([^\s&]+)/.exec(registry.sent[0]?.text ?? '')?.[1] ?? '';
      const page = openPage(registry, { p: 'saya', t: decodeURIComponent(t) });
      expect(page).toMatchObject({ page: 'saya', person: address.trim().toLowerCase() });
    },
  );

  it('knows whoever has brought a case for themselves', () => {
    const { registry, service } = smallRegistry('pekalongan-pengaduan');
    const person = 'warga@contoh.example';
    askLink(registry, person);
    runOutbox(registry);
    expect(registry.sent).toEqual([]);
    const words = { [FORM_TEXTS.unit.title]: '', [FORM_TEXTS.question.title]: 'Lampu jalan padam.' };
    expect(receiveAnswer(registry, service, formAnswer(registry, { email: person }, words)).kind).toBe(
      'opened',
    );
    runOutbox(registry);
    const before = registry.sent.length;
    askLink(registry, person);
    runOutbox(registry);
    expect(registry.sent.slice(before).map(({ to }) => to)).toEqual([[person]]);
  });

  it('says the same to a stranger, and sends nothing', () => {
    expect(asked('tamu@lain.example').sent).toEqual([]);
  });

  it('takes anything, and sends nothing to what is no address', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.constant(`${MANAGER}, x@y.id`)), (address) => {
        expect(askLink(registry, address)).toEqual({ ok: false, message: ACT_TEXTS.badInput() });
      }),
      { numRuns: 100 },
    );
    expect(registry.store.writes).toBe(0);
  });

  it('is not kept from anybody by strangers who ask for many', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    for (let time = 0; time < 100; time++) askLink(registry, `orang${time}@lain.example`);
    askLink(registry, MANAGER);
    runOutbox(registry);
    expect(registry.sent.map(({ to }) => to)).toEqual([[MANAGER]]);
  });

  it('sends one address no more than three an hour, and says nothing of it', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    for (let time = 0; time < 6; time++) expect(askLink(registry, MANAGER)).toEqual(SAME);
    runOutbox(registry);
    expect(registry.sent).toHaveLength(3);
  });
});
