import type { CaseEvent, EventOf } from '../../core/process/engine/event.ts';
import type { Advance } from '../../core/process/engine/advance.ts';
import type { Case } from '../../core/process/engine/case.ts';
import type { Route } from '../../core/process/route/route.ts';
import type { CaseIndex } from '../../core/registry/case-record.ts';
import type { Task } from '../../core/registry/outbox-item.ts';
import type { OfficeBook } from '../../core/registry/registry-settings.ts';
import type { Service } from '../../core/registry/service.ts';
import type { Sop } from '../../core/sop/sop.ts';
import type { Registry, StoreChange, StoreRange, StoreRow } from './ports.ts';
import { Turn } from './turn.ts';

/** A case with everything that its next event needs. */
export interface OpenCase {
  readonly index: CaseIndex;
  readonly kase: Case;
  readonly route: Route;
  /** The SOP that is its route. */
  readonly routeSop: Sop;
  /** Null where the service is no longer in the tab Layanan. */
  readonly service: Service | null;
}

/** Why a case or a service cannot be worked on. */
export type Obstacle = 'no-case' | 'no-route' | 'damaged';

/**
 * Everything that one turn at the registry sees and changes. Nothing is written before the work is done; then all of it, in one
 * write. See the README of this folder.
 */
export interface Transaction {
  readonly book: OfficeBook;
  readonly index: readonly CaseIndex[];
  /** The instant of this turn: every event in it happens at this time. */
  readonly now: string;
  /** Loads cases, in one read however many. */
  load(ids: readonly string[]): void;
  openCase(id: string): OpenCase | Obstacle;
  /** A new case of a service, on the newest version of its route. */
  begin(
    service: Service,
    event: EventOf<'buka'>,
  ): { readonly id: string; readonly result: Advance } | Obstacle;
  apply(id: string, event: CaseEvent): Advance | Obstacle;
  /** Asks for something to be done outside. Known ids are not looked up: errands are asked for once, by their nature. */
  ask(task: Task, to: readonly string[], turn?: string): void;
  counter(key: string): string;
  setCounter(key: string, value: string): void;
  /** The row of a case is written anew though nothing happened to it: when the clock has nothing to say to it until later. */
  touch(id: string): void;
  read(ranges: readonly StoreRange[]): readonly (readonly StoreRow[])[];
  change(change: StoreChange): void;
}

/** The registry as it is, without lock: for reading only, nothing of it is written. */
export function look(registry: Registry): Transaction {
  return new Turn(registry);
}

/** How long a person waits for others' turns to end, and how long a run that nobody waits for. */
export const PATIENCE = { person: 25_000, machine: 240_000 } as const;

/**
 * One turn: lock, read, work, one write. Gives null when others kept the registry busy for too long: nothing has happened then.
 * An exception in the work leaves no trace.
 */
export function transact<Result>(
  registry: Registry,
  patience: number,
  work: (turn: Transaction) => Result,
): Result | null {
  return registry.exclusively(() => {
    const turn = new Turn(registry);
    const result = work(turn);
    turn.commit();
    return result;
  }, patience);
}
