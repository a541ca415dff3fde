import { describe, expect, it } from 'vitest';
import { ALL_DECIDE, STRESS_DENSITIES } from '../../scripts/bench/stress-density.ts';
import { stressSize, stressSop } from '../../scripts/bench/stress-sop.ts';
import { findProfile } from '../../src/core/profile/profiles.ts';
import { checkSop } from '../../src/core/sop/check-sop.ts';
import type { Sop } from '../../src/core/sop/sop.ts';

const seeds = Array.from({ length: 80 }, (_, index) => 1 + index);
const densest = STRESS_DENSITIES.slice(-1);

const family = (density: (typeof STRESS_DENSITIES)[number]): readonly Sop[] =>
  seeds.map((seed) => stressSop(seed, density, stressSize(seed)));

describe('stressSop', () => {
  it('gives the same SOP for the same seed, another for another', () => {
    const [density = ALL_DECIDE] = densest;
    const size = { rows: 12, lanes: 5 };
    expect(stressSop(7, density, size)).toEqual(stressSop(7, density, size));
    expect(stressSop(7, density, size)).not.toEqual(stressSop(8, density, size));
  });

  it.each(STRESS_DENSITIES)('gives SOPs without a structural error: $id', (density) => {
    const found = family(density).flatMap((sop) =>
      checkSop(sop, { profile: findProfile(sop.profile) })
        .findings.filter(({ code, severity }) => severity === 'error' && code.startsWith('S'))
        .map(({ code, message }) => `${sop.identity.title} ${code} ${message}`),
    );
    expect(found).toEqual([]);
  });

  it('has everything that is hard to draw in the first density already', () => {
    const sops = STRESS_DENSITIES.slice(0, 1).flatMap(family);
    const rows = sops.flatMap((sop) => sop.activities);
    const symbols = rows.flatMap((row) => row.symbols);
    const counts = (kind: string) => (sop: Sop) =>
      sop.activities.flatMap((row) => row.symbols).filter((symbol) => symbol.kind === kind).length;
    expect(rows.some((row) => row.joint && row.symbols.length === 3)).toBe(true);
    expect(rows.some((row) => !row.joint && new Set(row.symbols.map(({ lane }) => lane)).size > 1)).toBe(
      true,
    );
    expect(symbols.some(({ id }) => id.endsWith('#3'))).toBe(true);
    expect(symbols.some(({ untilLane }) => untilLane !== undefined)).toBe(true);
    expect(symbols.some(({ kind, caption }) => kind === 'process' && caption !== undefined)).toBe(true);
    expect(sops.some((sop) => counts('start')(sop) > 1)).toBe(true);
    expect(sops.some((sop) => counts('end')(sop) > 1)).toBe(true);
    expect(sops.some(hasFork)).toBe(true);
    expect(sops.some((sop) => sop.flows.some(({ label }) => label === 'Ditunda'))).toBe(true);
  });

  it('decides in every row of the densest, with three symbols in every second one', () => {
    for (const sop of densest.flatMap(family)) {
      for (const [index, row] of sop.activities.entries()) {
        expect(row.symbols.some(({ kind }) => kind === 'decision')).toBe(true);
        const steps = row.symbols.filter(({ kind }) => kind === 'decision' || kind === 'process');
        expect(steps).toHaveLength(index % 2 === 0 ? 1 : 3);
      }
    }
  });
});

/** A step that is no decision and leads to several lanes of one row. */
function hasFork(sop: Sop): boolean {
  return sop.flows.some(
    (flow) =>
      flow.label === undefined &&
      sop.flows.some((other) => other !== flow && other.label === undefined && other.from === flow.from),
  );
}
