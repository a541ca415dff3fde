import { createHash } from 'node:crypto';
import { EmulatorError, ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { enumValue } from '../runtime/members.ts';
import type { RunMode } from '../runtime/script-project.ts';
import type { Task } from '../runtime/task.ts';
import { type ClockSchedule, nextDue } from './clock-schedule.ts';
import { TRIGGER_TIME } from './limits.ts';
import type { World } from './world.ts';
import type { TriggerRecord } from './world-state.ts';

/** One run that a trigger started. */
export interface TriggerRun {
  readonly trigger: TriggerRecord;
  /** ISO 8601. */
  readonly startedAt: string;
  /** What Google would write to the trigger's owner; undefined when the run ended well. */
  readonly error: Error | undefined;
}

/** Fields of an event beside `authMode` and `triggerUid`; made inside the run, because they may hold its objects. */
export type EventFields = (run: Execution) => Record<string, unknown>;

/** Installed triggers of all scripts: they fire by the world's clock and by what people do. */
export class TriggerDesk {
  /** How often a due trigger really runs: 0 is a missed event, 2 a doubled one. */
  delivery: (trigger: TriggerRecord) => number = () => 1;
  private readonly world: World;
  private readonly begun: { trigger: TriggerRecord; task: Task }[] = [];

  constructor(world: World) {
    this.world = world;
  }

  /** Copies of all installed triggers. */
  list(): readonly TriggerRecord[] {
    return structuredClone(this.world.state.triggers);
  }

  /** Every run so far, also failed ones: a trigger's error reaches nobody else. */
  get runs(): readonly TriggerRun[] {
    return this.begun.map(({ trigger, task }) => ({
      trigger: structuredClone(trigger),
      startedAt: new Date(task.run.startedAt).toISOString(),
      error: task.outcome && 'error' in task.outcome ? (task.outcome.error as Error) : undefined,
    }));
  }

  disable(id: string): void {
    this.record(id).disabled = true;
  }

  enable(id: string): void {
    this.record(id).disabled = false;
  }

  /** Takes a trigger away, as its owner does by hand or Google does when permission is withdrawn. */
  remove(id: string): void {
    const { state } = this.world;
    const { id: found } = this.record(id);
    state.triggers = state.triggers.filter((trigger) => trigger.id !== found);
  }

  /** Fires one clock trigger now, whatever its schedule. */
  fireClock(id: string): void {
    this.fire(this.clockTrigger(id), clockEvent(this.world.now()));
  }

  /** As {@link fireClock}; the run stands still for work outside the world. */
  async passClock(id: string): Promise<void> {
    await this.fireHeld(this.clockTrigger(id), clockEvent(this.world.now()));
  }

  private clockTrigger(id: string): TriggerRecord {
    const trigger = this.record(id);
    if (trigger.eventType !== 'CLOCK') throw new EmulatorError(`${id} is no clock trigger`);
    return trigger;
  }

  /** Fires all triggers of one kind on one file. */
  fireFor(fileId: string, eventType: string, source: string, event: EventFields): void {
    const due = this.world.state.triggers.filter(
      (one) => one.sourceId === fileId && one.eventType === eventType && one.source === source,
    );
    for (const trigger of due) this.fire(trigger, event);
  }

  /** Runs a simple trigger of every script bound to a file, by the person who is at it. */
  fireSimple(fileId: string, functionName: string, person: string, event: EventFields): void {
    for (const scriptId of this.world.scripts.boundTo(fileId)) {
      const project = this.world.scripts.projectOf(scriptId, person);
      if (!project.has(functionName)) continue;
      const work = project.calling(functionName, (run) => [
        { authMode: enumValue('Script.AuthMode', 'LIMITED'), ...event(run) },
      ]);
      this.world.runner.begin(() => project.newTask({ mode: 'simple', functionName, work }));
    }
  }

  /** Fires what falls due up to a moment, each at its time; `moveClock` sets the world's clock. */
  runUntil(moment: number, moveClock: (time: number) => void): void {
    for (const { trigger, event } of this.due(moment, moveClock)) this.fire(trigger, event);
  }

  /** As {@link runUntil}; runs that need work outside the world stand still for it, and others may act meanwhile. */
  async passUntil(moment: number, moveClock: (time: number) => void): Promise<void> {
    for (const { trigger, event } of this.due(moment, moveClock)) await this.fireHeld(trigger, event);
  }

  private *due(
    moment: number,
    moveClock: (time: number) => void,
  ): Generator<{ readonly trigger: TriggerRecord; readonly event: EventFields }> {
    for (;;) {
      const due = this.world.state.triggers
        .filter((one) => one.nextRun !== null && Date.parse(one.nextRun) <= moment)
        .sort((a, b) => Date.parse(a.nextRun ?? '') - Date.parse(b.nextRun ?? ''))[0];
      if (!due?.nextRun) break;
      const time = Date.parse(due.nextRun);
      moveClock(time);
      due.nextRun = dueAfter(due, time);
      yield { trigger: due, event: clockEvent(new Date(time)) };
    }
    moveClock(moment);
  }

  private fire(trigger: TriggerRecord, event: EventFields): void {
    if (trigger.disabled) return;
    for (let times = this.delivery({ ...trigger }); times > 0; times -= 1)
      this.world.runner.begin(() => this.task(trigger, event));
  }

  private async fireHeld(trigger: TriggerRecord, event: EventFields): Promise<void> {
    if (trigger.disabled) return;
    const { runner } = this.world;
    for (let times = this.delivery({ ...trigger }); times > 0; times -= 1) {
      const task = runner.hold(() => this.task(trigger, event));
      runner.goOn(task);
      await runner.settle(task);
    }
  }

  private task(trigger: TriggerRecord, event: EventFields): Task {
    const { world } = this;
    const { functionName, user } = trigger;
    const project = world.scripts.projectOf(trigger.scriptId, user);
    const calling = project.calling(functionName, (run) => [
      { authMode: enumValue('Script.AuthMode', 'FULL'), ...event(run), triggerUid: trigger.id },
    ]);
    const mode: RunMode = 'headless';
    const task = project.newTask({
      mode,
      functionName,
      work: (realm, membrane, run) => {
        // Wording certain.
        if (world.usedToday(user, 'trigger time') >= TRIGGER_TIME[world.accountKind(user)])
          throw new ScriptException('Service using too much computer time for one day');
        try {
          return calling(realm, membrane, run);
        } finally {
          if (!run.paused) world.addUsage(user, 'trigger time', run.spent);
        }
      },
    });
    this.begun.push({ trigger: { ...trigger }, task });
    return task;
  }

  private record(id: string): TriggerRecord {
    const trigger = this.world.state.triggers.find((one) => one.id === id);
    if (!trigger) throw new EmulatorError(`No trigger with id ${id} in this world`);
    return trigger;
  }
}

/** The next moment of a clock trigger, ISO 8601, or null. */
export function dueAfter(trigger: Pick<TriggerRecord, 'id' | 'schedule'>, time: number): string | null {
  const spread = (createHash('sha256').update(trigger.id).digest()[0] ?? 0) % 60;
  const next = nextDue(trigger.schedule as ClockSchedule, time, spread);
  return next === null ? null : new Date(next).toISOString();
}

/** The fields of a clock event; all in UTC, months from 1 and days of the week from Monday = 1. */
function clockEvent(moment: Date): EventFields {
  const january = Date.UTC(moment.getUTCFullYear(), 0, 1);
  const dayOfYear = Math.floor((moment.getTime() - january) / 86_400_000);
  return () => ({
    'day-of-month': moment.getUTCDate(),
    'day-of-week': moment.getUTCDay() || 7,
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    month: moment.getUTCMonth() + 1,
    second: moment.getUTCSeconds(),
    timezone: 'UTC',
    'week-of-year': Math.floor(dayOfYear / 7) + 1,
    year: moment.getUTCFullYear(),
  });
}
