import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { PROPERTY_STORE_BYTES, PROPERTY_VALUE_BYTES } from '../world/limits.ts';
import { byteLength, storeName } from './store-name.ts';

/** `PropertiesService`. */
export class PropertiesServiceObject
  extends ServiceObject
  implements
    Emulates<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
    >
{
  readonly interfaceName = 'Properties.PropertiesService';

  getScriptProperties(): PropertiesStore {
    return new PropertiesStore(this.run, storeName(this.run, 'script') ?? '');
  }

  getUserProperties(): PropertiesStore {
    return new PropertiesStore(this.run, storeName(this.run, 'user') ?? '');
  }

  getDocumentProperties(): PropertiesStore | null {
    const name = storeName(this.run, 'document');
    return name === null ? null : new PropertiesStore(this.run, name);
  }
}

type PropertyMembers = keyof GoogleAppsScript.Properties.Properties;

/** `Properties`: 9 kB a value, 500 kB a store (both sentences certain). */
export class PropertiesStore
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Properties.Properties, PropertyMembers>
{
  readonly interfaceName = 'Properties.Properties';
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
    this.run.world.useDaily(this.run.user, 'properties read write');
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

  setProperties(values: { [key: string]: string }, deleteAllOthers = false): this {
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

  private write(values: { [key: string]: unknown }, deleteAllOthers: boolean): void {
    this.count();
    const next = deleteAllOthers ? {} : { ...this.values };
    for (const [key, value] of Object.entries(values)) {
      const text = String(value);
      if (byteLength(text) > PROPERTY_VALUE_BYTES) throw new ScriptException('Argument too large: value');
      next[key] = text;
    }
    const size = Object.entries(next).reduce(
      (sum, [key, value]) => sum + byteLength(key) + byteLength(value),
      0,
    );
    if (size > PROPERTY_STORE_BYTES)
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this.run.world.state.properties[this.name] = next;
  }
}
