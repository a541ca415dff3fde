import type { TriggerDesk } from './trigger-desk.ts';

/** The clock of a world, which runs with the one it was given and can be moved ahead of it. */
export class WorldClock {
  private readonly state: { clockOffset: number };
  private readonly given: () => Date;
  /** When the last run ended: the clock never goes back behind it. */
  private latest = 0;
  private passing: Promise<void> = Promise.resolve();

  constructor(state: { clockOffset: number }, given: () => Date) {
    this.state = state;
    this.given = given;
  }

  get time(): number {
    return Math.max(this.clock(), this.latest);
  }

  ended(time: number): void {
    this.latest = Math.max(this.latest, time);
  }

  /** Moves forward and fires what falls due on the way. */
  waitUntil(triggers: TriggerDesk, time: number): void {
    triggers.runUntil(time, (moment) => this.move(moment));
  }

  /** As {@link waitUntil} while others act; one move after the other. `time` is asked for when it is this one's turn. */
  passUntil(triggers: TriggerDesk, time: () => number): Promise<void> {
    const passed = this.passing.then(() => triggers.passUntil(time(), (moment) => this.move(moment)));
    this.passing = passed.catch(() => undefined);
    return passed;
  }

  private move(time: number): void {
    this.state.clockOffset += Math.max(0, time - this.clock());
  }

  private clock(): number {
    return this.given().getTime() + this.state.clockOffset;
  }
}
