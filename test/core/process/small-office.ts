import { PERPRES_21_2023, readCalendar } from '../../../src/core/calendar/read-calendar.ts';
import type { Appointment, Office } from '../../../src/core/process/engine/office.ts';
import type { Route } from '../../../src/core/process/route/route.ts';
import { UNIT } from './play.ts';

export const CALENDAR = readCalendar({
  zone: 'WIB',
  ...PERPRES_21_2023,
  ramadan: [],
  days: [{ date: '2026-01-01', name: 'Tahun Baru', hours: '' }],
}).calendar;

/** Address of the one who holds a post. */
export function addressOf(jabatan: string): string {
  return `${jabatan.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@kota.example`;
}

export function appointment(jabatan: string, more: Partial<Appointment> = {}): Appointment {
  return {
    jabatan,
    person: addressOf(jabatan),
    name: `Pejabat ${jabatan}`,
    capacity: 'definitif',
    from: null,
    until: null,
    ...more,
  };
}

/** An office in which every post of a route has one holder, and one unit. */
export function officeFor(route: Route, more: readonly Appointment[] = []): Office {
  const posts = route.steps.flatMap(({ executors }) =>
    executors.flatMap((executor) => (executor.kind === 'jabatan' ? [executor.jabatan] : [])),
  );
  return {
    appointments: [...[...new Set(posts)].map((post) => appointment(post)), ...more],
    units: [{ id: 'U1', name: 'Dinas Contoh', contacts: [UNIT, 'sekretaris@unit.example'] }],
    managers: ['pengelola@kota.example'],
    calendar: CALENDAR,
    reminders: { before: 1, every: 1, most: 3 },
  };
}
