import { localDate } from '../../calendar/working-calendar.ts';
import { foldText } from '../../sop/fold-text.ts';
import type { Executor } from '../route/route.ts';
import type { Applicant } from './case.ts';
import type { Actor, Appointment, Office } from './office.ts';

/** An e-mail address as it is compared. */
export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function inForce({ from, until }: Appointment, date: string): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}

/** Everyone at a post on the day of an instant: holders first, then Plt. and Plh. */
export function holdersOf(office: Office, jabatan: string, at: string): readonly Appointment[] {
  const date = localDate(Date.parse(at), office.calendar.zone);
  const order = ['definitif', 'Plt.', 'Plh.'];
  return office.appointments
    .filter((one) => foldText(one.jabatan) === foldText(jabatan) && inForce(one, date))
    .sort((a, b) => order.indexOf(a.capacity) - order.indexOf(b.capacity));
}

/** Everyone who may act as this executor at an instant. Where a Plt. or Plh. acts, the actor says so. */
export function whoMayAct(
  office: Office,
  executor: Executor,
  applicant: Applicant,
  at: string,
): readonly Actor[] {
  if (executor.kind === 'pengaju') return applicants(office, applicant);
  return holdersOf(office, executor.jabatan, at).map(({ person, name, jabatan, capacity }) => ({
    person,
    name,
    jabatan,
    capacity,
  }));
}

function applicants(office: Office, applicant: Applicant): readonly Actor[] {
  const unit = office.units.find(({ id }) => id === applicant.unit);
  // A unit that is in no list has nobody to speak for it: a claimed name gives no right.
  const addresses = applicant.unit === null ? [applicant.person] : (unit?.contacts ?? []);
  return addresses.map((person) => ({
    person,
    name: sameAddress(person, applicant.person) ? applicant.name : (unit?.name ?? ''),
    jabatan: '',
    capacity: 'pengaju',
  }));
}

/** The person as keeper of the registry; null for anyone else. */
export function asManager(office: Office, person: string): Actor | null {
  return office.managers.some((manager) => sameAddress(manager, person))
    ? {
        person: person.trim().toLowerCase(),
        name: nameOf(office, person),
        jabatan: '',
        capacity: 'pengelola',
      }
    : null;
}

/** The person's name in the office's lists; empty for a stranger. */
export function nameOf(office: Office, person: string): string {
  return office.appointments.find((one) => sameAddress(one.person, person))?.name ?? '';
}

/** True for a person who is in any of the office's lists. */
export function isKnown(office: Office, person: string): boolean {
  return (
    office.appointments.some((one) => sameAddress(one.person, person)) ||
    office.managers.some((manager) => sameAddress(manager, person))
  );
}
