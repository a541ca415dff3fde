import type { Emulates } from '../runtime/emulates.ts';
import { NotEmulatedError, ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { type EnumValue, ServiceObject } from '../runtime/service-object.ts';
import { install, type TriggerObject } from './triggers.ts';

type ClockMembers =
  | 'after'
  | 'at'
  | 'atDate'
  | 'atHour'
  | 'create'
  | 'everyDays'
  | 'everyHours'
  | 'everyMinutes'
  | 'everyWeeks'
  | 'inTimezone'
  | 'nearMinute'
  | 'onMonthDay'
  | 'onWeekDay';

/** `ClockTriggerBuilder`. */
export class ClockTriggerBuilder
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.ClockTriggerBuilder, ClockMembers>
{
  readonly interfaceName = 'Script.ClockTriggerBuilder';
  private readonly functionName: string;
  private readonly schedule: Record<string, unknown> = {};

  constructor(run: Execution, functionName: string) {
    super(run);
    this.functionName = functionName;
  }

  private set(name: string, value: unknown): this {
    this.schedule[name] = value;
    return this;
  }

  after(milliseconds: number): this {
    return this.set('at', new Date(this.run.world.now().getTime() + milliseconds).toISOString());
  }

  at(date: Date): this {
    return this.set('at', date.toISOString());
  }

  /** Midnight of a day in the trigger's zone. */
  atDate(year: number, month: number, day: number): this {
    return this.set('at', new Date(year, month - 1, day).toISOString());
  }

  atHour(hour: number): this {
    if (hour < 0 || hour > 23)
      throw new ScriptException(`Invalid argument: hour. Should be between 0 and 23`);
    return this.set('hour', hour);
  }

  nearMinute(minute: number): this {
    return this.set('minute', minute);
  }

  everyDays(n: number): this {
    return this.set('days', n);
  }

  everyHours(n: number): this {
    return this.set('hours', n);
  }

  everyMinutes(n: number): this {
    // Wording certain.
    if (![1, 5, 10, 15, 30].includes(n))
      throw new ScriptException('The value passed to everyMinutes must be one of 1, 5, 10, 15 or 30');
    return this.set('minutes', n);
  }

  everyWeeks(n: number): this {
    return this.set('weeks', n);
  }

  onMonthDay(day: number): this {
    return this.set('monthDay', day);
  }

  onWeekDay(day: EnumValue): this {
    return this.set('weekDay', day.ordinal);
  }

  inTimezone(timeZone: string): this {
    return this.set('timeZone', timeZone);
  }

  create(): TriggerObject {
    const { functionName, schedule } = this;
    if (!['at', 'minutes', 'hours', 'days', 'weeks', 'monthDay', 'weekDay'].some((key) => key in schedule))
      throw new ScriptException('The trigger must specify how often it shall run.');
    if (typeof schedule.weeks === 'number' && schedule.weeks > 1 && 'weekDay' in schedule)
      throw new NotEmulatedError('ClockTriggerBuilder.everyWeeks with more than 1 and onWeekDay');
    if (!('at' in schedule || 'minutes' in schedule || 'hours' in schedule))
      schedule.timeZone ??= this.run.setup.folder.manifest.timeZone;
    return install(this.run, {
      functionName,
      eventType: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      schedule,
    });
  }
}
