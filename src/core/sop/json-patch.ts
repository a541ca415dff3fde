/** Differences between an object as a sheet shows it and as it is, applied only where the sheet still shows the same. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** `s` seen, `a` actual (absent: no such field); `o` differences inside. */
export interface JsonDifference {
  readonly s?: unknown;
  readonly a?: unknown;
  readonly o?: JsonPatch;
}

export type JsonPatch = Readonly<Record<string, JsonDifference>>;

/** A JSON object: neither list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deep equality of JSON values; an absent field equals an undefined one. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameJson(fieldOf(a, key), fieldOf(b, key)));
}

/** A field of the object's own, under any name; undefined where there is none. */
export function fieldOf(object: JsonObject, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

/** Own property under any name, `__proto__` included. */
function setField(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** What must change in `seen` to get `actual`; undefined where nothing must. Lists are compared as a whole. */
export function diffJson(seen: JsonObject, actual: JsonObject): JsonPatch | undefined {
  const patch: Record<string, JsonDifference> = {};
  for (const key of new Set([...Object.keys(seen), ...Object.keys(actual)])) {
    const s = fieldOf(seen, key);
    const a = fieldOf(actual, key);
    if (sameJson(s, a)) continue;
    if (isObject(s) && isObject(a)) {
      const inner = diffJson(s, a);
      if (inner) setField(patch, key, { o: inner });
    } else
      setField(patch, key, {
        ...(s === undefined ? {} : { s }),
        ...(a === undefined ? {} : { a }),
      });
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** Applies a patch; a field that no longer is as it was seen keeps what the sheet shows. */
export function applyPatch(seen: JsonObject, patch: JsonPatch): JsonObject {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(seen)) setField(result, key, seen[key]);
  for (const key of Object.keys(patch)) {
    const difference: unknown = patch[key];
    if (!isObject(difference)) continue;
    const value = fieldOf(seen, key);
    const inner = difference.o;
    if (isObject(inner)) {
      if (isObject(value)) setField(result, key, applyPatch(value, inner as JsonPatch));
      continue;
    }
    if (!sameJson(value, difference.s)) continue;
    if ('a' in difference) setField(result, key, difference.a);
    else delete result[key];
  }
  return result;
}
