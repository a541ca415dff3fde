import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { enumValue } from '../runtime/members.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { TRIGGERS_PER_SCRIPT } from '../world/limits.ts';
import type { TriggerRecord } from '../world/world-state.ts';

/** `Trigger`. */
export class TriggerObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.Trigger, keyof GoogleAppsScript.Script.Trigger>
{
  readonly interfaceName = 'Script.Trigger';
  readonly record: TriggerRecord;

  constructor(run: Execution, record: TriggerRecord) {
    super(run);
    this.record = record;
  }

  getEventType(): EnumValue {
    return enumValue('Script.EventType', this.record.eventType);
  }

  getHandlerFunction(): string {
    return this.record.functionName;
  }

  getTriggerSource(): EnumValue {
    return enumValue('Script.TriggerSource', this.record.source);
  }

  getTriggerSourceId(): string | null {
    return this.record.sourceId;
  }

  getUniqueId(): string {
    return this.record.id;
  }
}

function install(run: Execution, trigger: Omit<TriggerRecord, 'id' | 'scriptId' | 'user'>): TriggerObject {
  const { scriptId, user, world } = run.setup;
  const own = world.state.triggers.filter((record) => record.scriptId === scriptId && record.user === user);
  // Wording certain.
  if (own.length >= TRIGGERS_PER_SCRIPT)
    throw new ScriptException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  const record: TriggerRecord = {
    ...trigger,
    id: world.newId().slice(0, 19),
    scriptId,
    user,
  };
  world.state.triggers.push(record);
  return new TriggerObject(run, record);
}

/** `TriggerBuilder`. */
export class TriggerBuilder
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.TriggerBuilder, 'forSpreadsheet' | 'timeBased'>
{
  readonly interfaceName = 'Script.TriggerBuilder';
  private readonly functionName: string;

  constructor(run: Execution, functionName: string) {
    super(run);
    this.functionName = functionName;
  }

  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    const id = typeof spreadsheet === 'string' ? spreadsheet : (spreadsheet as { id: string }).id;
    return new SpreadsheetTriggerBuilder(this.run, this.functionName, id);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.run, this.functionName);
  }
}

/** `SpreadsheetTriggerBuilder`. */
export class SpreadsheetTriggerBuilder
  extends ServiceObject
  implements
    Emulates<
      GoogleAppsScript.Script.SpreadsheetTriggerBuilder,
      'create' | 'onChange' | 'onEdit' | 'onFormSubmit' | 'onOpen'
    >
{
  readonly interfaceName = 'Script.SpreadsheetTriggerBuilder';
  private readonly functionName: string;
  private readonly fileId: string;
  private eventType: string | undefined;

  constructor(run: Execution, functionName: string, fileId: string) {
    super(run);
    this.functionName = functionName;
    this.fileId = fileId;
  }

  onChange(): this {
    this.eventType = 'ON_CHANGE';
    return this;
  }

  onEdit(): this {
    this.eventType = 'ON_EDIT';
    return this;
  }

  onFormSubmit(): this {
    this.eventType = 'ON_FORM_SUBMIT';
    return this;
  }

  onOpen(): this {
    this.eventType = 'ON_OPEN';
    return this;
  }

  create(): TriggerObject {
    if (this.eventType === undefined) throw new ScriptException('The trigger must specify an event type.');
    const { functionName, eventType, fileId } = this;
    return install(this.run, {
      functionName,
      eventType,
      source: 'SPREADSHEETS',
      sourceId: fileId,
      schedule: {},
    });
  }
}

type ClockMembers =
  | 'after'
  | 'at'
  | 'atHour'
  | 'create'
  | 'everyDays'
  | 'everyHours'
  | 'everyMinutes'
  | 'everyWeeks'
  | 'inTimezone'
  | 'nearMinute';

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

  atHour(hour: number): this {
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

  inTimezone(timeZone: string): this {
    return this.set('timeZone', timeZone);
  }

  create(): TriggerObject {
    const { functionName, schedule } = this;
    return install(this.run, {
      functionName,
      eventType: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      schedule,
    });
  }
}
