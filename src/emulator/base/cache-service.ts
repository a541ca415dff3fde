import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { CACHE_ITEMS, CACHE_KEY_CHARACTERS, CACHE_SECONDS, CACHE_VALUE_BYTES } from '../world/limits.ts';
import { byteLength, storeName } from './store-name.ts';

/** `CacheService`. */
export class CacheServiceObject
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Cache.CacheService, keyof GoogleAppsScript.Cache.CacheService>
{
  readonly interfaceName = 'Cache.CacheService';

  getScriptCache(): CacheStore {
    return new CacheStore(this.run, storeName(this.run, 'script') ?? '');
  }

  getUserCache(): CacheStore {
    return new CacheStore(this.run, storeName(this.run, 'user') ?? '');
  }

  getDocumentCache(): CacheStore | null {
    const name = storeName(this.run, 'document');
    return name === null ? null : new CacheStore(this.run, name);
  }
}

/** `Cache`: values expire by the world's clock; over 1,000 items the ones that expire soonest go. */
export class CacheStore
  extends ServiceObject
  implements Emulates<GoogleAppsScript.Cache.Cache, keyof GoogleAppsScript.Cache.Cache>
{
  readonly interfaceName = 'Cache.Cache';
  private readonly prefix: string;

  constructor(run: Execution, name: string) {
    super(run);
    this.prefix = `${name}|`;
  }

  get(key: string): string | null {
    const { cache } = this.run.world.state;
    const entry = cache[this.prefix + key];
    return entry && entry.expires > this.run.world.now().getTime() ? entry.value : null;
  }

  getAll(keys: string[]): { [key: string]: string } {
    const found: { [key: string]: string } = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, seconds: number = CACHE_SECONDS.normal): void {
    if (key.length > CACHE_KEY_CHARACTERS) throw new ScriptException('Argument too large: key');
    if (byteLength(value) > CACHE_VALUE_BYTES) throw new ScriptException('Argument too large: value');
    const { world } = this.run;
    const lasting = Math.min(Math.max(seconds, 1), CACHE_SECONDS.most);
    world.state.cache[this.prefix + key] = {
      value,
      expires: world.now().getTime() + lasting * 1000,
    };
    this.trim();
  }

  putAll(values: { [key: string]: unknown }, seconds: number = CACHE_SECONDS.normal): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
  }

  remove(key: string): void {
    delete this.run.world.state.cache[this.prefix + key];
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }

  private trim(): void {
    const { cache } = this.run.world.state;
    const own = Object.entries(cache).filter(([key]) => key.startsWith(this.prefix));
    if (own.length <= CACHE_ITEMS) return;
    own.sort(([, a], [, b]) => a.expires - b.expires);
    for (const [key] of own.slice(0, own.length - CACHE_ITEMS)) delete cache[key];
  }
}
