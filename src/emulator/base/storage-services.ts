import type { Emulates } from "../runtime/emulates.ts";
import { ScriptException } from "../runtime/errors.ts";
import type { Execution } from "../runtime/execution.ts";
import { ServiceObject } from "../runtime/service-object.ts";
import {
	CACHE_ITEMS,
	CACHE_KEY_CHARACTERS,
	CACHE_SECONDS,
	CACHE_VALUE_BYTES,
	PROPERTY_STORE_BYTES,
	PROPERTY_VALUE_BYTES,
} from "../world/limits.ts";

/** `script`, `user` or `document` store of a project; null where Apps Script gives none. */
function storeName(
	run: Execution,
	kind: "script" | "user" | "document",
): string | null {
	const { scriptId, user, container } = run.setup;
	if (kind === "script") return `${scriptId}|script`;
	if (kind === "user") return `${scriptId}|user|${user}`;
	return container === undefined ? null : `${scriptId}|document|${container}`;
}

const byteLength = (text: string): number => Buffer.byteLength(text, "utf8");

/** `PropertiesService`. */
export class PropertiesServiceObject
	extends ServiceObject
	implements
		Emulates<
			GoogleAppsScript.Properties.PropertiesService,
			"getDocumentProperties" | "getScriptProperties" | "getUserProperties"
		>
{
	readonly interfaceName = "Properties.PropertiesService";

	getScriptProperties(): PropertiesStore {
		return new PropertiesStore(this.run, storeName(this.run, "script") ?? "");
	}

	getUserProperties(): PropertiesStore {
		return new PropertiesStore(this.run, storeName(this.run, "user") ?? "");
	}

	getDocumentProperties(): PropertiesStore | null {
		const name = storeName(this.run, "document");
		return name === null ? null : new PropertiesStore(this.run, name);
	}
}

type PropertyMembers = keyof GoogleAppsScript.Properties.Properties;

/** `Properties`: 9 kB a value, 500 kB a store (both sentences certain). */
export class PropertiesStore
	extends ServiceObject
	implements Emulates<GoogleAppsScript.Properties.Properties, PropertyMembers>
{
	readonly interfaceName = "Properties.Properties";
	private readonly name: string;

	constructor(run: Execution, name: string) {
		super(run);
		this.name = name;
	}

	private get values(): Record<string, string> {
		const { properties } = this.run.world.state;
		properties[this.name] ??= {};
		return properties[this.name] as Record<string, string>;
	}

	private count(): void {
		this.run.world.useDaily(this.run.user, "properties read write");
	}

	getProperty(key: string): string | null {
		this.count();
		return Object.hasOwn(this.values, key) ? (this.values[key] ?? null) : null;
	}

	getProperties(): { [key: string]: string } {
		this.count();
		return { ...this.values };
	}

	getKeys(): string[] {
		this.count();
		return Object.keys(this.values);
	}

	setProperty(key: string, value: string): this {
		this.write({ [key]: value }, false);
		return this;
	}

	setProperties(
		values: { [key: string]: string },
		deleteAllOthers = false,
	): this {
		this.write(values, deleteAllOthers);
		return this;
	}

	deleteProperty(key: string): this {
		this.count();
		delete this.values[key];
		return this;
	}

	deleteAllProperties(): this {
		this.count();
		this.run.world.state.properties[this.name] = {};
		return this;
	}

	private write(
		values: { [key: string]: unknown },
		deleteAllOthers: boolean,
	): void {
		this.count();
		const next = deleteAllOthers ? {} : { ...this.values };
		for (const [key, value] of Object.entries(values)) {
			const text = String(value);
			if (byteLength(text) > PROPERTY_VALUE_BYTES)
				throw new ScriptException("Argument too large: value");
			next[key] = text;
		}
		const size = Object.entries(next).reduce(
			(sum, [key, value]) => sum + byteLength(key) + byteLength(value),
			0,
		);
		if (size > PROPERTY_STORE_BYTES)
			throw new ScriptException(
				"You have exceeded the property storage quota. Please remove some properties and try again.",
			);
		this.run.world.state.properties[this.name] = next;
	}
}

/** `CacheService`. */
export class CacheServiceObject
	extends ServiceObject
	implements
		Emulates<
			GoogleAppsScript.Cache.CacheService,
			keyof GoogleAppsScript.Cache.CacheService
		>
{
	readonly interfaceName = "Cache.CacheService";

	getScriptCache(): CacheStore {
		return new CacheStore(this.run, storeName(this.run, "script") ?? "");
	}

	getUserCache(): CacheStore {
		return new CacheStore(this.run, storeName(this.run, "user") ?? "");
	}

	getDocumentCache(): CacheStore | null {
		const name = storeName(this.run, "document");
		return name === null ? null : new CacheStore(this.run, name);
	}
}

/** `Cache`: values expire by the world's clock; over 1,000 items the ones that expire soonest go. */
export class CacheStore
	extends ServiceObject
	implements
		Emulates<GoogleAppsScript.Cache.Cache, keyof GoogleAppsScript.Cache.Cache>
{
	readonly interfaceName = "Cache.Cache";
	private readonly prefix: string;

	constructor(run: Execution, name: string) {
		super(run);
		this.prefix = `${name}|`;
	}

	get(key: string): string | null {
		const { cache } = this.run.world.state;
		const entry = cache[this.prefix + key];
		return entry && entry.expires > this.run.world.now().getTime()
			? entry.value
			: null;
	}

	getAll(keys: string[]): { [key: string]: string } {
		const found: { [key: string]: string } = {};
		for (const key of keys) {
			const value = this.get(key);
			if (value !== null) found[key] = value;
		}
		return found;
	}

	put(
		key: string,
		value: string,
		seconds: number = CACHE_SECONDS.normal,
	): void {
		if (key.length > CACHE_KEY_CHARACTERS)
			throw new ScriptException("Argument too large: key");
		if (byteLength(value) > CACHE_VALUE_BYTES)
			throw new ScriptException("Argument too large: value");
		const { world } = this.run;
		const lasting = Math.min(Math.max(seconds, 1), CACHE_SECONDS.most);
		world.state.cache[this.prefix + key] = {
			value,
			expires: world.now().getTime() + lasting * 1000,
		};
		this.trim();
	}

	putAll(
		values: { [key: string]: unknown },
		seconds: number = CACHE_SECONDS.normal,
	): void {
		for (const [key, value] of Object.entries(values))
			this.put(key, String(value), seconds);
	}

	remove(key: string): void {
		delete this.run.world.state.cache[this.prefix + key];
	}

	removeAll(keys: string[]): void {
		for (const key of keys) this.remove(key);
	}

	private trim(): void {
		const { cache } = this.run.world.state;
		const own = Object.entries(cache).filter(([key]) =>
			key.startsWith(this.prefix),
		);
		if (own.length <= CACHE_ITEMS) return;
		own.sort(([, a], [, b]) => a.expires - b.expires);
		for (const [key] of own.slice(0, own.length - CACHE_ITEMS))
			delete cache[key];
	}
}

/** `LockService`. */
export class LockServiceObject
	extends ServiceObject
	implements
		Emulates<
			GoogleAppsScript.Lock.LockService,
			keyof GoogleAppsScript.Lock.LockService
		>
{
	readonly interfaceName = "Lock.LockService";

	getScriptLock(): LockObject {
		return new LockObject(this.run, storeName(this.run, "script") ?? "");
	}

	getUserLock(): LockObject {
		return new LockObject(this.run, storeName(this.run, "user") ?? "");
	}

	getDocumentLock(): LockObject | null {
		const name = storeName(this.run, "document");
		return name === null ? null : new LockObject(this.run, name);
	}
}

/** `Lock`: another run that holds it makes this one wait in vain, because a call here is never interrupted. */
export class LockObject
	extends ServiceObject
	implements
		Emulates<GoogleAppsScript.Lock.Lock, keyof GoogleAppsScript.Lock.Lock>
{
	readonly interfaceName = "Lock.Lock";
	private readonly name: string;

	constructor(run: Execution, name: string) {
		super(run);
		this.name = name;
	}

	tryLock(timeoutInMillis: number): boolean {
		const taken = this.run.world.locks.take(this.name, this.run);
		if (!taken) this.run.spend(timeoutInMillis);
		return taken;
	}

	waitLock(timeoutInMillis: number): void {
		// Wording certain.
		if (!this.tryLock(timeoutInMillis))
			throw new ScriptException(
				"Lock timeout: another process was holding the lock for too long.",
			);
	}

	hasLock(): boolean {
		return this.run.world.locks.holds(this.name, this.run);
	}

	releaseLock(): void {
		this.run.world.locks.release(this.name, this.run);
	}
}
