import type { WorkingCalendar } from '../../calendar/working-calendar.ts';

/** A person holds a post for good, or stands in: Plt. for a vacant post, Plh. for an absent holder. */
export type Capacity = 'definitif' | 'Plt.' | 'Plh.';

/** Somebody at a post, from one date to another (ISO, both included; null where it is open). */
export interface Appointment {
  readonly jabatan: string;
  /** E-mail address, in small letters: who a person is. */
  readonly person: string;
  readonly name: string;
  readonly capacity: Capacity;
  readonly from: string | null;
  readonly until: string | null;
}

/** A unit (perangkat daerah) and those who may speak for it. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly contacts: readonly string[];
}

/** Reminders: once before the deadline, then again for every so many working days past it. */
export interface ReminderPolicy {
  /** Working days before the deadline; a step that is shorter is reminded at half its time. */
  readonly before: number;
  readonly every: number;
  /** No more than this many times after the deadline. */
  readonly most: number;
}

/** The office as it is at the moment of an event: everything that decides and is not drawn in the route. */
export interface Office {
  readonly appointments: readonly Appointment[];
  readonly units: readonly Unit[];
  /** E-mail addresses of those who keep the registry: they may register for others, reassign, cancel and reopen. */
  readonly managers: readonly string[];
  readonly calendar: WorkingCalendar;
  readonly reminders: ReminderPolicy;
}

/** Who acted, and for whom: kept with every act. */
export interface Actor {
  readonly person: string;
  readonly name: string;
  /** The post for which the person acted; empty where for the applicant. */
  readonly jabatan: string;
  readonly capacity: Capacity | 'pengaju' | 'pengelola' | 'ditugaskan';
}
