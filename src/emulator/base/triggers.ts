import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { enumValue } from '../runtime/members.ts';
import type { EnumValue } from '../runtime/service-object.ts';
import { TRIGGERS_PER_SCRIPT } from '../world/limits.ts';
import { dueAfter } from '../world/trigger-desk.ts';
import type { TriggerRecord } from '../world/world-state.ts';
import { ClockTriggerBuilder } from './clock-trigger-builder.ts';

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

/** Installs a trigger for the user of this run. */
export function install(
  run: Execution,
  trigger: Omit<TriggerRecord, 'id' | 'scriptId' | 'user' | 'nextRun' | 'disabled'>,
): TriggerObject {
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
    nextRun: null,
    disabled: false,
  };
  if (record.eventType === 'CLOCK') record.nextRun = dueAfter(record, world.now().getTime());
  world.state.triggers.push(record);
  return new TriggerObject(run, record);
}

/** `TriggerBuilder`. */
export class TriggerBuilder
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.TriggerBuilder, 'forForm' | 'forSpreadsheet' | 'timeBased'>
{
  readonly interfaceName = 'Script.TriggerBuilder';
  private readonly functionName: string;

  constructor(run: Execution, functionName: string) {
    super(run);
    this.functionName = functionName;
  }

  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.run, this.functionName, this.fileId(spreadsheet));
  }

  forForm(form: unknown): FormTriggerBuilder {
    return new FormTriggerBuilder(this.run, this.functionName, this.fileId(form));
  }

  private fileId(file: unknown): string {
    const id = typeof file === 'string' ? file : (file as { id: string }).id;
    const { store } = this.run.world;
    const record = store.get(id);
    if (!record || !store.mayOpen(record, this.run.user))
      throw new ScriptException('You do not have permission to access the requested document.');
    return id;
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

/** `FormTriggerBuilder`. */
export class FormTriggerBuilder
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Script.FormTriggerBuilder, 'create' | 'onFormSubmit' | 'onOpen'>
{
  readonly interfaceName = 'Script.FormTriggerBuilder';
  private readonly functionName: string;
  private readonly fileId: string;
  private eventType: string | undefined;

  constructor(run: Execution, functionName: string, fileId: string) {
    super(run);
    this.functionName = functionName;
    this.fileId = fileId;
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
    return install(this.run, { functionName, eventType, source: 'FORMS', sourceId: fileId, schedule: {} });
  }
}
