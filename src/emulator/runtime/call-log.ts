import type { CallKind } from './call-cost.ts';

/** One call that reached a (pretended) server. */
export interface CallRecord {
  /** `SpreadsheetApp`, `DriveApp`, `sheets`, … */
  readonly service: string;
  /** Full public name, e.g. `SpreadsheetApp.Range.setValues` or `sheets.spreadsheets.batchUpdate`. */
  readonly name: string;
  readonly kind: Exclude<CallKind, 'free'>;
  /** Modelled duration in milliseconds, not measured. */
  readonly milliseconds: number;
}

/** The calls of one project since the last reset; handles such as `getRange` are not in it. */
export class CallLog {
  readonly log: CallRecord[] = [];

  add(record: CallRecord): void {
    this.log.push(record);
  }

  /** How many calls match: all, or those whose name contains the text or fits the expression. */
  count(pattern?: string | RegExp): number {
    return pattern === undefined
      ? this.log.length
      : this.log.filter((call) => fits(call.name, pattern)).length;
  }

  /** Sum of the modelled durations, in milliseconds. */
  duration(): number {
    return this.log.reduce((sum, call) => sum + call.milliseconds, 0);
  }

  reset(): void {
    this.log.length = 0;
  }
}

/** What shall go wrong, and where. */
export interface Fault {
  /** Calls whose name contains this text or fits this expression; all calls when absent. */
  readonly on?: string | RegExp;
  /** The n-th matching call from now on, counted from 1; default 1. */
  readonly nth?: number;
  /**
   * `error`: the call throws and does nothing; `end`: the whole run ends there and nothing after it takes effect; `end-after`: the call
   * takes effect, and the run ends before the script hears of it.
   */
  readonly effect?: 'error' | 'end' | 'end-after';
  /** Default: Google's "Service unavailable" sentence. */
  readonly message?: string;
  /** Fails every matching call from the n-th on, not only that one. */
  readonly always?: boolean;
}

/** Faults waiting to happen in one project. */
export class FaultPlan {
  private pending: { fault: Fault; seen: number }[] = [];

  add(fault: Fault): void {
    this.pending.push({ fault, seen: 0 });
  }

  /** Faults that have not happened yet. */
  list(): readonly Fault[] {
    return this.pending.map(({ fault }) => fault);
  }

  clear(): void {
    this.pending = [];
  }

  /** The fault that hits this call, if any; a fault without `always` is used up. */
  take(name: string): Fault | undefined {
    for (const entry of this.pending) {
      const { fault } = entry;
      if (fault.on !== undefined && !fits(name, fault.on)) continue;
      entry.seen += 1;
      if (entry.seen < (fault.nth ?? 1)) continue;
      if (!fault.always) this.pending = this.pending.filter((other) => other !== entry);
      return fault;
    }
    return undefined;
  }
}

function fits(name: string, pattern: string | RegExp): boolean {
  return typeof pattern === 'string' ? name.includes(pattern) : pattern.test(name);
}
