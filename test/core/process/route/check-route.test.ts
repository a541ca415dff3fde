import { describe, expect, it } from 'vitest';
import { checkRoute } from '../../../../src/core/process/route/check-route.ts';
import { checkSop } from '../../../../src/core/sop/check-sop.ts';
import { findProfile } from '../../../../src/core/profile/profiles.ts';
import { smallSop } from '../small-sop.ts';

const ROWS = ['A:M', 'B:K', 'A:P', 'A:S'];
const oneExit = smallSop(ROWS, '1.A>2.B 2.B>3.A[Ya] 3.A>4.A');
const told = checkSop(oneExit, { profile: findProfile(oneExit.profile) }).findings;

describe('an SOP as a route, in the check of its sheet', () => {
  it('is judged only where a lane is bound to a post', () => {
    const printed = { ...oneExit, lanes: oneExit.lanes.map(({ jabatan: _, ...lane }) => lane) };
    expect(checkRoute(printed, [])).toEqual([]);
    expect(checkRoute(oneExit, []).map(({ code }) => code)).toContain('J06');
  });

  it('tells at the row, and not what is an error there already', () => {
    const [finding] = checkRoute(oneExit, []).filter(({ code }) => code === 'J06');
    expect(finding?.place).toEqual({ kind: 'symbol', activity: 1, lane: 'B' });
    const error = {
      code: 'X',
      severity: 'error',
      place: { kind: 'symbol', activity: 1, lane: 'B' },
      message: '',
    } as const;
    expect(checkRoute(oneExit, [error]).map(({ code }) => code)).not.toContain('J06');
    expect(checkRoute(oneExit, [{ ...error, severity: 'info' }]).map(({ code }) => code)).toContain('J06');
    expect(told.length).toBeGreaterThan(0);
  });

  it('names a lane that nobody is bound to beside those that are', () => {
    const [first, ...others] = oneExit.lanes;
    if (first === undefined) throw new Error('no lane');
    const { jabatan: _, ...unbound } = first;
    const found = checkRoute({ ...oneExit, lanes: [unbound, ...others] }, []);
    expect(found.some(({ code, place }) => code === 'J01' && place.kind === 'lane')).toBe(true);
  });
});
