import type { Emulates } from "../runtime/emulates.ts";
import { ScriptException } from "../runtime/errors.ts";
import type { Execution } from "../runtime/execution.ts";
import { enumValue } from "../runtime/members.ts";
import { type EnumValue, ServiceObject } from "../runtime/service-object.ts";
import { TRIGGERS_PER_SCRIPT } from "../world/limits.ts";
import type { TriggerRecord } from "../world/world-state.ts";

type Members =
	| "deleteTrigger"
	| "getIdentityToken"
	| "getOAuthToken"
	| "getProjectTriggers"
	| "getScriptId"
	| "newTrigger";

/** `ScriptApp`. */
export class ScriptAppService
	extends ServiceObject
	implements Emulates<GoogleAppsScript.Script.ScriptApp, Members>
{
	readonly interfaceName = "Script.ScriptApp";

	getOAuthToken(): string {
		return `ya29.emulated-${Buffer.from(this.run.user).toString("base64url")}`;
	}

	/** An unsigned token with the caller's e-mail; null without the `openid` scope, as on the real platform. */
	getIdentityToken(): string | null {
		const scopes = this.run.setup.folder.manifest.oauthScopes;
		if (scopes && !scopes.includes("openid")) return null;
		const seconds = Math.floor(this.run.world.now().getTime() / 1000);
		const part = (value: object): string =>
			Buffer.from(JSON.stringify(value)).toString("base64url");
		const claims = {
			iss: "https://accounts.google.com",
			aud: `${this.getScriptId().slice(0, 12)}.apps.googleusercontent.com`,
			sub: Buffer.from(this.run.user).toString("hex").slice(0, 21),
			email: this.run.user,
			email_verified: true,
			iat: seconds,
			exp: seconds + 3600,
		};
		return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.emulated`;
	}

	getScriptId(): string {
		return this.run.setup.scriptId;
	}

	getProjectTriggers(): TriggerObject[] {
		return this.own().map((record) => new TriggerObject(this.run, record));
	}

	deleteTrigger(trigger: TriggerObject): void {
		const { state } = this.run.world;
		state.triggers = state.triggers.filter(
			(record) => record.id !== trigger.record.id,
		);
	}

	newTrigger(functionName: string): TriggerBuilder {
		return new TriggerBuilder(this.run, functionName);
	}

	/** Ends the run when a scope is missing from the manifest; a person has always ticked every scope here. */
	requireScopes(_mode: unknown, scopes: readonly string[]): void {
		const granted = this.run.setup.folder.manifest.oauthScopes;
		const missing = scopes.filter(
			(scope) => granted && !granted.includes(scope),
		);
		if (missing.length > 0)
			this.run.end(
				`Authorization is required to perform that action: ${missing.join(" ")}`,
			);
	}

	requireAllScopes(_mode: unknown): void {
		// Every scope of the manifest counts as granted.
	}

	private own(): TriggerRecord[] {
		const { scriptId, user } = this.run.setup;
		return this.run.world.state.triggers.filter(
			(record) => record.scriptId === scriptId && record.user === user,
		);
	}
}

/** `Trigger`. */
export class TriggerObject
	extends ServiceObject
	implements
		Emulates<
			GoogleAppsScript.Script.Trigger,
			keyof GoogleAppsScript.Script.Trigger
		>
{
	readonly interfaceName = "Script.Trigger";
	readonly record: TriggerRecord;

	constructor(run: Execution, record: TriggerRecord) {
		super(run);
		this.record = record;
	}

	getEventType(): EnumValue {
		return enumValue("Script.EventType", this.record.eventType);
	}

	getHandlerFunction(): string {
		return this.record.functionName;
	}

	getTriggerSource(): EnumValue {
		return enumValue("Script.TriggerSource", this.record.source);
	}

	getTriggerSourceId(): string | null {
		return this.record.sourceId;
	}

	getUniqueId(): string {
		return this.record.id;
	}
}

function install(
	run: Execution,
	trigger: Omit<TriggerRecord, "id" | "scriptId" | "user">,
): TriggerObject {
	const { scriptId, user, world } = run.setup;
	const own = world.state.triggers.filter(
		(record) => record.scriptId === scriptId && record.user === user,
	);
	// Wording certain.
	if (own.length >= TRIGGERS_PER_SCRIPT)
		throw new ScriptException(
			"This script has too many triggers. Triggers must be deleted from the script before more can be added.",
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
	implements
		Emulates<
			GoogleAppsScript.Script.TriggerBuilder,
			"forSpreadsheet" | "timeBased"
		>
{
	readonly interfaceName = "Script.TriggerBuilder";
	private readonly functionName: string;

	constructor(run: Execution, functionName: string) {
		super(run);
		this.functionName = functionName;
	}

	forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
		const id =
			typeof spreadsheet === "string"
				? spreadsheet
				: (spreadsheet as { id: string }).id;
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
			"create" | "onChange" | "onEdit" | "onFormSubmit" | "onOpen"
		>
{
	readonly interfaceName = "Script.SpreadsheetTriggerBuilder";
	private readonly functionName: string;
	private readonly fileId: string;
	private eventType: string | undefined;

	constructor(run: Execution, functionName: string, fileId: string) {
		super(run);
		this.functionName = functionName;
		this.fileId = fileId;
	}

	onChange(): this {
		this.eventType = "ON_CHANGE";
		return this;
	}

	onEdit(): this {
		this.eventType = "ON_EDIT";
		return this;
	}

	onFormSubmit(): this {
		this.eventType = "ON_FORM_SUBMIT";
		return this;
	}

	onOpen(): this {
		this.eventType = "ON_OPEN";
		return this;
	}

	create(): TriggerObject {
		if (this.eventType === undefined)
			throw new ScriptException("The trigger must specify an event type.");
		const { functionName, eventType, fileId } = this;
		return install(this.run, {
			functionName,
			eventType,
			source: "SPREADSHEETS",
			sourceId: fileId,
			schedule: {},
		});
	}
}

type ClockMembers =
	| "after"
	| "at"
	| "atHour"
	| "create"
	| "everyDays"
	| "everyHours"
	| "everyMinutes"
	| "everyWeeks"
	| "inTimezone"
	| "nearMinute";

/** `ClockTriggerBuilder`. */
export class ClockTriggerBuilder
	extends ServiceObject
	implements Emulates<GoogleAppsScript.Script.ClockTriggerBuilder, ClockMembers>
{
	readonly interfaceName = "Script.ClockTriggerBuilder";
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
		return this.set(
			"at",
			new Date(this.run.world.now().getTime() + milliseconds).toISOString(),
		);
	}

	at(date: Date): this {
		return this.set("at", date.toISOString());
	}

	atHour(hour: number): this {
		return this.set("hour", hour);
	}

	nearMinute(minute: number): this {
		return this.set("minute", minute);
	}

	everyDays(n: number): this {
		return this.set("days", n);
	}

	everyHours(n: number): this {
		return this.set("hours", n);
	}

	everyMinutes(n: number): this {
		// Wording certain.
		if (![1, 5, 10, 15, 30].includes(n))
			throw new ScriptException(
				"The value passed to everyMinutes must be one of 1, 5, 10, 15 or 30",
			);
		return this.set("minutes", n);
	}

	everyWeeks(n: number): this {
		return this.set("weeks", n);
	}

	inTimezone(timeZone: string): this {
		return this.set("timeZone", timeZone);
	}

	create(): TriggerObject {
		const { functionName, schedule } = this;
		return install(this.run, {
			functionName,
			eventType: "CLOCK",
			source: "CLOCK",
			sourceId: null,
			schedule,
		});
	}
}
