import type { Task } from './task.ts';

/** One crossing of the border between script and emulator. */
export interface Slot {
  /** The call was counted and paid for; a repeated attempt must not do so again. */
  admitted: boolean;
  /** Why the run ends behind this call, where a fault wants that. */
  endsAfter: string | undefined;
  /** Runs of other projects that this call started (a fetch of a web app), in order. */
  readonly tasks: Task[];
  /** How many of them the present attempt has asked for again. */
  asked: number;
  outcome?: { readonly value: unknown } | { readonly error: unknown };
  /** Position behind this crossing and those inside it. */
  end: number;
}

export function newSlot(): Slot {
  return { admitted: false, endsAfter: undefined, tasks: [], asked: 0, end: 0 };
}

/**
 * What every crossing of one run gave, in order.
 *
 * A script cannot be stopped in the middle and continued: it is stopped by an error, and continued by running it
 * again from the start while the tape answers everything it has asked before. That brings it to the same place,
 * because a script learns nothing but through crossings, the clock and chance among them.
 */
export class Tape {
  private readonly slots: Slot[] = [];
  private position = 0;

  rewind(): void {
    this.position = 0;
  }

  /** Answers a crossing from the tape, or does it; `isPaused` tells whether it was broken off rather than done. */
  cross(work: (slot: Slot) => unknown, isPaused: () => boolean): unknown {
    const known = this.slots[this.position];
    if (known?.outcome) {
      this.position = known.end;
      if ('error' in known.outcome) throw known.outcome.error;
      return known.outcome.value;
    }
    const slot = known ?? newSlot();
    if (!known) this.slots.push(slot);
    this.position += 1;
    slot.asked = 0;
    try {
      const value = work(slot);
      if (!isPaused()) slot.outcome = { value };
      return value;
    } catch (error) {
      if (!isPaused()) slot.outcome = { error };
      throw error;
    } finally {
      slot.end = this.position;
    }
  }
}
