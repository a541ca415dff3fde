import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRoute } from '../../../../src/core/process/route/compile-route.ts';
import type { Route } from '../../../../src/core/process/route/route.ts';
import { findProfile } from '../../../../src/core/profile/profiles.ts';
import { readSheet } from '../../../../src/core/sop/read-sheet.ts';
import { readSopJson } from '../../../../src/core/sop/read-sop-json.ts';
import type { Sop } from '../../../../src/core/sop/sop.ts';
import { writeSheet } from '../../../../src/core/sop/write-sheet.ts';
import { writeSopJson } from '../../../../src/core/sop/write-sop-json.ts';
import { EXAMPLES } from '../../../../src/examples/examples.ts';
import { anySop } from '../../sop/arbitrary-sop.ts';
import { CASE_NAMES, readCase } from '../../sop/read-case.ts';
import { smallSop } from '../small-sop.ts';

function routeOf(sop: Sop): Route {
  const { route, findings } = compileRoute(sop);
  if (route === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return route;
}

function faultsOf(rows: readonly string[], flows: string, change: (sop: Sop) => Sop = (sop) => sop) {
  const { route, findings } = compileRoute(change(smallSop(rows, flows)));
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(route === null).toBe(errors.length > 0);
  return errors.map(({ code, place }) => ('activity' in place ? `${code}@${place.activity + 1}` : code));
}

const exitsOf = (route: Route, id: string) =>
  route.steps
    .find((step) => step.id === id)
    ?.exits.map(({ label, sense, targets }) => `${label}:${sense}:${targets.join('+')}`);

describe('compileRoute', () => {
  it('makes routes of the six services that ship', () => {
    for (const { id, sop } of EXAMPLES) expect(compileRoute(sop).route, id).not.toBeNull();
  });

  it.each(EXAMPLES)('keeps posts and actions of $id in a sheet and in JSON', ({ sop }) => {
    expect(readSheet(writeSheet(sop, findProfile(sop.profile))).sop).toEqual(sop);
    expect(readSopJson(writeSopJson(sop), 'rute.sop.json').sop).toEqual(sop);
  });

  it('tells of a post that is no text, and takes the lane as unbound', () => {
    const text = JSON.stringify({
      ...smallSop(['A:M', 'A:S'], '1.A>2.A'),
      lanes: [{ id: 'A', name: 'A', jabatan: ['Sekda'] }],
    });
    const { sop, findings } = readSopJson(text, 'rusak.sop.json');
    expect(findings).toHaveLength(1);
    expect(sop === null ? [] : compileRoute(sop).findings.map(({ code }) => code)).toEqual(['J01']);
  });

  it("sends Kotamobagu's mayor back to the Sekda, and the Sekda back to the team", () => {
    const route = routeOf(EXAMPLES.find(({ id }) => id === 'kotamobagu-sop')?.sop as Sop);
    expect(exitsOf(route, '6.L4')).toEqual(['Tidak:kembali:5.L3', 'Ya:maju:7.L5']);
    expect(exitsOf(route, '7.L5')).toEqual(['Tidak:kembali:6.L4', 'Ya:maju:8.L6']);
    expect(route.steps.map(({ actions }) => actions.join('+'))).toEqual([
      'ajukan',
      'tugas',
      'tugas',
      'tugas',
      'tugas',
      'periksa+setujui',
      'tanda-tangan+nomori+terbitkan',
      'sampaikan',
    ]);
    expect(route.steps[0]?.executors).toEqual([{ kind: 'pengaju', lane: 'L1', name: 'Perangkat Daerah' }]);
  });

  it('makes one step of a joint row, and of symbols that could stand for each other', () => {
    const route = routeOf(
      smallSop(['A:M', 'B:P C:P bersama', 'B:P C:P', 'A:S'], '1.A>2.B 2.C>3.B 2.C>3.C 3.B>4.A 3.C>4.A'),
    );
    expect(route.steps.map(({ symbols, mode }) => `${symbols.join('+')} ${mode}`)).toEqual([
      '1.A salah-satu',
      '2.B+2.C bersama',
      '3.B+3.C salah-satu',
      '4.A salah-satu',
    ]);
    expect(route.forks).toEqual([]);
  });

  it('finds where branches meet, also inside each other', () => {
    const route = routeOf(
      smallSop(
        ['A:M', 'A:P', 'B:P', 'C:P', 'D:P', 'E:P', 'C:P', 'A:P', 'A:S'],
        '1.A>2.A 2.A>3.B 2.A>4.C 4.C>5.D 4.C>6.E 5.D>7.C 6.E>7.C 3.B>8.A 7.C>8.A 8.A>9.A',
      ),
    );
    expect(route.forks).toEqual([
      { id: '2.A>1', branches: ['3.B', '4.C'], join: '8.A' },
      { id: '4.C>1', branches: ['5.D', '6.E'], join: '7.C' },
    ]);
    expect(route.steps.map(({ id, branches }) => [id, branches.map(({ branch }) => branch)])).toEqual([
      ['1.A', []],
      ['2.A', []],
      ['3.B', [0]],
      ['4.C', [1]],
      ['5.D', [1, 0]],
      ['6.E', [1, 1]],
      ['7.C', [1]],
      ['8.A', []],
      ['9.A', []],
    ]);
  });

  it('lets a branch return to a step before the fork', () => {
    expect(
      faultsOf(
        ['A:M', 'A:P', 'B:K', 'C:P', 'A:S'],
        '1.A>2.A 2.A>3.B 2.A>4.C 3.B>2.A[Tidak] 3.B>5.A[Ya] 4.C>5.A',
      ),
    ).toEqual([]);
  });

  it('lets a branch of an inner fork return to before the outer one', () => {
    const route = routeOf(
      smallSop(
        ['A:M', 'A:P', 'B:P', 'C:K', 'D:P', 'B:P', 'E:P', 'A:P', 'A:S'],
        '1.A>2.A 2.A>3.B 2.A>7.E 3.B>4.C 3.B>5.D 4.C>2.A[Tidak] 4.C>6.B[Ya] 5.D>6.B 6.B>8.A 7.E>8.A 8.A>9.A',
      ),
    );
    expect(route.forks.map(({ join }) => join)).toEqual(['8.A', '6.B']);
  });

  it.each([
    ['no start', ['A:P', 'A:S'], '1.A>2.A', ['J02']],
    ['no end', ['A:M', 'A:P'], '1.A>2.A 2.A>1.A', ['J03']],
    ['no exit', ['A:M', 'A:P B:P', 'A:S'], '1.A>2.A 1.A>2.B 2.A>3.A', ['J05@2']],
    ['a step that nothing leads to', ['A:M', 'B:P', 'A:S'], '1.A>3.A 2.B>3.A', ['J04@2']],
    ['a decision with one exit', ['A:M', 'B:K', 'A:S'], '1.A>2.B 2.B>3.A[Ya]', ['J06@2']],
    ['an unlabelled choice', ['A:M', 'B:K', 'A:S'], '1.A>2.B 2.B>1.A 2.B>3.A[Ya]', ['J07@2']],
    [
      'one label to two rows',
      ['A:M', 'B:K', 'A:P', 'A:S'],
      '1.A>2.B 2.B>1.A[Tidak] 2.B>3.A[Ya] 2.B>4.A[Ya] 3.A>4.A',
      ['J08@2'],
    ],
    [
      'a fork whose branches end apart',
      ['A:M', 'B:P', 'C:P', 'B:S', 'C:S'],
      '1.A>2.B 1.A>3.C 2.B>4.B 3.C>5.C',
      ['J09@1'],
    ],
    [
      'a branch entered from another',
      ['A:M', 'B:K', 'C:P', 'D:P', 'A:S'],
      '1.A>2.B 1.A>3.C 2.B>4.D[Ya] 2.B>5.A[Tidak] 3.C>4.D 4.D>5.A',
      ['J10@4'],
    ],
    [
      'branches that use one executor',
      ['A:M', 'B:P', 'C:P', 'B:P', 'A:S'],
      '1.A>2.B 1.A>3.C 2.B>5.A 3.C>4.B 4.B>5.A',
      ['J11@1'],
    ],
    [
      'a loop without a way out',
      ['A:M', 'B:K', 'C:P', 'D:P', 'A:S'],
      '1.A>2.B 2.B>5.A[Ya] 2.B>3.C[Tidak] 3.C>4.D 4.D>3.C',
      ['J12@3', 'J12@4'],
    ],
    ['a flow into nothing', ['A:M', 'A:S'], '1.A>2.A 1.A>9.A', ['J13']],
    ['a choice in a box', ['A:M', 'B:P', 'A:S'], '1.A>2.B 2.B>1.A[Tidak] 2.B>3.A[Ya]', ['J15@2']],
    ['a flow out of an end', ['A:M', 'A:S'], '1.A>2.A 2.A>1.A', ['J16@2']],
    ['an unknown action', ['A:M', 'A:P | setujuin', 'A:S'], '1.A>2.A 2.A>3.A', ['J14@2']],
    ['an end action on a step', ['A:M', 'A:P | selesai', 'A:S'], '1.A>2.A 2.A>3.A', ['J18@2']],
  ])('tells of %s at its row', (_name, rows, flows, expected) => {
    expect(faultsOf(rows, flows)).toEqual(expected);
  });

  it('tells of lanes that nobody is bound to, but not of unused ones', () => {
    const unbind = (sop: Sop): Sop => ({
      ...sop,
      lanes: [
        ...sop.lanes.map(({ jabatan, ...lane }) =>
          lane.id === 'B' ? { ...lane, jabatan: ' ' } : { ...lane, jabatan: jabatan ?? '' },
        ),
        { id: 'Z', name: 'Tidak dipakai' },
      ],
    });
    expect(faultsOf(['A:M', 'B:P', 'A:S'], '1.A>2.B 2.B>3.A', unbind)).toEqual(['J01']);
  });

  it('advises where an approval cannot return, and where a step has no deadline', () => {
    const sop = smallSop(['A:M', 'B:P - | paraf', 'A:S'], '1.A>2.B 2.B>3.A');
    const { findings } = compileRoute(sop);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['J19 info', 'J20 info']);
    expect(findings[1]?.message).toContain('Waktu “-” tidak menyebut lamanya');
  });

  it('answers any SOP with a route or with an error at a place that exists', () => {
    fc.assert(
      fc.property(anySop, (sop) => {
        const bound = { ...sop, lanes: sop.lanes.map((lane) => ({ ...lane, jabatan: lane.id })) };
        for (const candidate of [sop, bound]) {
          const { route, findings } = compileRoute(candidate);
          expect(route === null).toBe(findings.some(({ severity }) => severity === 'error'));
          for (const { place } of findings)
            if ('activity' in place) expect(candidate.activities[place.activity]).toBeDefined();
          const ids = new Set(route?.steps.map(({ id }) => id));
          for (const { exits } of route?.steps ?? [])
            for (const { targets } of exits) for (const target of targets) expect(ids).toContain(target);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads real SOPs: those that cannot be run are told where', () => {
    const verdicts = CASE_NAMES.map((name) => {
      const sop = readCase(name);
      const bound = { ...sop, lanes: sop.lanes.map((lane) => ({ ...lane, jabatan: lane.id })) };
      const errors = compileRoute(bound).findings.filter(({ severity }) => severity === 'error');
      return [name.slice(0, 3), errors.map(({ code }) => code).join(' ')];
    });
    expect(verdicts.filter(([, errors]) => errors !== '')).toEqual([
      ['R02', 'J08'],
      ['R05', 'J16 J16'],
      ['R11', 'J05'],
    ]);
  });
});
