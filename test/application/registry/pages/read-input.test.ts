import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOnPage, decideOnPage } from '../../../../src/application/registry/pages/act-on-page.ts';
import { openCase, readPage } from '../../../../src/application/registry/pages/open-page.ts';
import { readDecision, readOwnAction } from '../../../../src/application/registry/pages/read-input.ts';
import { ACT_TEXTS } from '../../../../src/core/messages/registry-acts.ts';
import { smallRegistry } from '../small-registry.ts';

const REFUSED = { ok: false, message: ACT_TEXTS.badInput() };
const request = 'permintaan-0001';

const good = {
  putuskan: {
    act: 'putuskan',
    caseId: 'K',
    step: '6',
    round: 1,
    revision: 1,
    choice: 'Ya',
    note: '',
    remarks: [],
  },
  'jawab-catatan': { act: 'jawab-catatan', caseId: 'K', answers: { n1: 'Sudah' } },
  'ajukan-lagi': { act: 'ajukan-lagi', caseId: 'K', answers: {} },
  'cabut-catatan': { act: 'cabut-catatan', caseId: 'K', note: 'n1' },
  tarik: { act: 'tarik', caseId: 'K', reason: 'Keliru' },
  batalkan: { act: 'batalkan', caseId: 'K', reason: 'Keliru' },
  'buka-lagi': { act: 'buka-lagi', caseId: 'K' },
  alihkan: { act: 'alihkan', caseId: 'K', step: '6', lane: 'L4', to: 'a@b.id', reason: 'Cuti' },
  surat: { act: 'surat', task: 't', outcome: 'terkirim' },
  'mulai-pengumpulan': { act: 'mulai-pengumpulan', service: 'SOP', deadline: '2026-04-17' },
};

describe('what a page hands in', () => {
  it.each(Object.entries(good))(
    'takes %s as it is, and none of its fields away or of another kind',
    (_, act) => {
      expect(readOwnAction({ request, code: '1', acts: [act] })?.acts).toEqual([act]);
      for (const key of Object.keys(act)) {
        if (key === 'remarks') continue;
        const { [key]: _gone, ...less } = act as Record<string, unknown>;
        expect(readOwnAction({ request, code: '1', acts: [less] })).toBeNull();
        for (const wrong of [{}, [], 7.5, null, 'x'.repeat(5000), -1, true])
          if (key !== 'answers' || !(typeof wrong === 'object' && wrong !== null && !Array.isArray(wrong)))
            expect(readOwnAction({ request, code: '1', acts: [{ ...act, [key]: wrong }] })).toBeNull();
      }
    },
  );

  it('lets no field of its own making through', () => {
    const read = readOwnAction({
      request,
      code: '1',
      acts: [{ ...good.tarik, by: 'wali@kota.id', at: '2020' }],
    });
    expect(read?.acts).toEqual([good.tarik]);
    const decision = readDecision({ choice: 'Ya', note: '', remarks: [], code: '1', by: 'wali@kota.id' });
    expect(decision).toEqual({ choice: 'Ya', note: '', remarks: [], code: '1', answers: null });
    expect(readDecision({ choice: '', note: '', code: '1', answers: { n: 'Sudah' } })?.answers).toEqual({
      n: 'Sudah',
    });
    for (const answers of ['x', [], { n: 1 }, { n: 'x'.repeat(3000) }])
      expect(readDecision({ choice: '', note: '', code: '1', answers })).toBeNull();
  });

  it('is refused when it is too much', () => {
    const many = (count: number) => Array.from({ length: count }, () => good.tarik);
    expect(readOwnAction({ request, code: '1', acts: many(60) })?.acts).toHaveLength(60);
    expect(readOwnAction({ request, code: '1', acts: many(61) })).toBeNull();
    expect(readOwnAction({ request, code: '1', acts: [] })).toBeNull();
    expect(readOwnAction({ request: 'a b', code: '1', acts: many(1) })).toBeNull();
    const remark = { row: '5', column: 'Waktu', text: 'x' };
    const remarks = Array.from({ length: 61 }, () => remark);
    expect(readDecision({ choice: 'Tidak', note: 'x', remarks, code: '1' })).toBeNull();
  });

  it('may be anything at all: nothing throws, nothing is written', () => {
    const { registry } = smallRegistry('kotamobagu-sop');
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ request: fc.anything(), code: fc.anything(), acts: fc.anything() }),
    );
    fc.assert(
      fc.property(fc.anything(), anything, (token, input) => {
        expect(decideOnPage(registry, token, input)).toEqual(REFUSED);
        expect(actOnPage(registry, token, input)).toEqual(REFUSED);
        expect(openCase(registry, token, input).ok).toBe(false);
        expect(readPage(registry, { p: 'saya', t: token, b: input }).ok).toBe(false);
        expect(readPage(registry, { p: 'putus', t: token }).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    expect(registry.faults).toEqual([]);
    expect(registry.store.writes).toBe(0);
  });
});
