import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../src/core/process/ledger/canonical-json.ts';
import { foldLedger } from '../../../../src/core/process/ledger/fold-ledger.ts';
import type { LedgerEntry } from '../../../../src/core/process/ledger/ledger-entry.ts';
import { EMPTY_LEDGER, headOf, sealEntry } from '../../../../src/core/process/ledger/seal-entry.ts';
import { verifyLedger } from '../../../../src/core/process/ledger/verify-ledger.ts';
import { sha256 } from '../play.ts';

function ledgerOf(count: number): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let index = 1; index <= count; index++)
    entries.push(
      sealEntry(
        {
          caseId: `K-${index % 2}`,
          event: `e${index}`,
          type: 'waktu',
          at: '2026-01-05T01:00:00.000Z',
          by: '',
          facts: [{ fact: 'diingatkan', step: '1.A', before: 1, late: index }],
        },
        headOf(entries),
        sha256,
      ),
    );
  return entries;
}

const codes = (entries: readonly LedgerEntry[], witness = EMPTY_LEDGER) =>
  verifyLedger(entries, sha256, witness).map(({ code, line }) => `${code} ${line}`);

describe('canonicalJson', () => {
  it('is the same for equal values, whatever the order of their fields', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined, A: -0.5 })).toBe(
      '{"A":-0.5,"b":[1,{"c":"é","d":null}]}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = (one: unknown): unknown => {
          if (Array.isArray(one)) return one.map(turned);
          if (typeof one !== 'object' || one === null) return one;
          return Object.fromEntries(
            Object.entries(one)
              .reverse()
              .map(([key, field]) => [key, turned(field)]),
          );
        };
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([() => 1])).toThrow(TypeError);
  });
});

describe('verifyLedger', () => {
  const entries = ledgerOf(8);

  it('finds nothing in a ledger as it was written, empty or not', () => {
    expect(codes([])).toEqual([]);
    expect(codes(entries)).toEqual([]);
    expect(codes(entries, headOf(entries.slice(0, 5)))).toEqual([]);
  });

  it.each<[string, (all: LedgerEntry[]) => LedgerEntry[], string[]]>([
    [
      'a changed line',
      (all) => all.map((one, index) => (index === 3 ? { ...one, by: 'x' } : one)),
      ['hash 4'],
    ],
    [
      'an added field',
      (all) => all.map((one, index) => (index === 3 ? { ...one, lain: 1 } : one)),
      ['hash 4'],
    ],
    ['a lost line', (all) => all.filter((_, index) => index !== 3), ['sequence 4', 'link 4']],
    ['a lost first line', (all) => all.slice(1), ['sequence 1', 'link 1']],
    [
      'lines in another order',
      (all) => [...all.slice(0, 2), ...all.slice(2, 4).reverse(), ...all.slice(4)],
      ['sequence 3', 'link 3', 'sequence 4', 'link 4', 'sequence 5', 'link 5'],
    ],
    ['a line twice', (all) => [...all.slice(0, 2), ...all.slice(1)], ['sequence 3', 'link 3', 'twice 3']],
    [
      'a changed line with a hash made anew',
      (all) =>
        all.map((one, index) => {
          if (index !== 3) return one;
          const { hash: _, seq, previous, ...draft } = { ...one, by: 'x' };
          return sealEntry(draft, { seq: seq - 1, hash: previous }, sha256);
        }),
      ['link 5'],
    ],
  ])('tells of %s', (_name, tamper, expected) => {
    expect(codes(tamper([...entries]))).toEqual(expected);
  });

  it('sees a cut end or a ledger written anew against a head kept elsewhere', () => {
    const witness = headOf(entries);
    expect(codes(entries.slice(0, 6), witness)).toEqual(['cut 7']);
    const forged: LedgerEntry[] = [];
    for (const { hash: _, seq: __, previous: ___, ...draft } of entries)
      forged.push(sealEntry({ ...draft, by: 'x' }, headOf(forged), sha256));
    expect(codes(forged)).toEqual([]);
    expect(codes(forged, witness)).toEqual(['rewritten 8']);
    expect(verifyLedger(forged, sha256, witness)[0]?.message).toContain('berbeda dari catatan pembanding');
  });

  it('tells of any change to any field of any line', () => {
    const fields = ['caseId', 'event', 'type', 'at', 'by', 'previous', 'hash'] as const;
    fc.assert(
      fc.property(fc.nat(7), fc.constantFrom(...fields), fc.string(), (line, field, text) => {
        const changed = entries.map((one, index) => (index === line ? { ...one, [field]: text } : one));
        expect(codes(changed).length > 0).toBe(entries[line]?.[field] !== text);
      }),
    );
  });

  it('folds lines of several cases side by side', () => {
    const cases = foldLedger(entries);
    expect([...cases.keys()].sort()).toEqual(['K-0', 'K-1']);
    expect(cases.get('K-1')?.events).toEqual(['e1', 'e3', 'e5', 'e7']);
  });
});
