import { expect } from 'vitest';
import type { Applicant } from '../../../src/core/process/engine/case.ts';
import type { Appointment } from '../../../src/core/process/engine/office.ts';
import { compileRoute } from '../../../src/core/process/route/compile-route.ts';
import { EXAMPLES } from '../../../src/examples/examples.ts';
import { Play, UNIT } from './play.ts';
import { addressOf, officeFor } from './small-office.ts';

export const SEKRETARIS = addressOf('Sekretaris Dinas');

function serviceOf(id: string, more: readonly Appointment[] = []): Play {
  const sop = EXAMPLES.find((example) => example.id === id)?.sop;
  const route = sop === undefined ? null : compileRoute(sop).route;
  if (route === null) throw new Error(`no route: ${id}`);
  return new Play({ route, office: officeFor(route, more) }, '2026-01-05T00:30:00Z');
}

/** Opens a service as its own SOP says: by a unit, by a citizen, or inside one office. */
export function opened(id: string, more: readonly Appointment[] = []): Play {
  const play = serviceOf(id, more);
  const own = { sibolga: SEKRETARIS, 'pekalongan-pengaduan': 'warga@surel.example' }[id];
  const applicant: Applicant =
    own === undefined
      ? { unit: 'U1', person: UNIT, name: 'Kontak' }
      : { unit: null, person: own, name: 'Pengaju' };
  const event = {
    type: 'buka',
    by: applicant.person,
    title: 'SOP',
    applicant,
    contentHash: 'h1',
    start: null,
  } as const;
  expect(play.send(event)).toBe('ok');
  return play;
}
