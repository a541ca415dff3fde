import { describe, expect, it } from 'vitest';
import { receiveAnswer } from '../../../src/application/registry/receive-answer.ts';
import { formAnswer, smallRegistry, UNIT_CONTACT } from './small-registry.ts';

describe('the address of an answer', () => {
  it('counts for a unit only where Google vouches for it', () => {
    const { registry, service } = smallRegistry('kotamobagu-sop');
    const typed = receiveAnswer(registry, service, formAnswer(registry, { emailVerified: false }));
    expect(typed).toEqual({
      kind: 'refused',
      reasons: [expect.stringContaining('tidak dipastikan oleh Google')],
    });
    expect(registry.store.tabs.get('berkas')).toEqual([]);
    const verified = receiveAnswer(
      registry,
      service,
      formAnswer(registry, { email: UNIT_CONTACT.toUpperCase() }),
    );
    expect(verified).toEqual({ kind: 'opened', caseId: 'K-2026-0001' });
  });
});
