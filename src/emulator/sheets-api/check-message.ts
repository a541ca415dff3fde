import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import { ENUMS, INTEGER_FIELD, type Messages, ONE_OF } from './api-schema.ts';

/** A request body that the API's parser refuses. The message is the API's own (wording certain, types shortened). */
export class InvalidPayload extends Error {}

/**
 * Reads a body as the API's parser does: unknown names, wrong types, unknown enum values and double choices are
 * refused; null and undefined fields are dropped. Gives a clean copy.
 */
export function checkMessage(schema: Messages, message: string, value: unknown, path = ''): JsonObject {
  const fields = schema[message];
  if (!fields) throw new Error(`No message ${message} in the schema`);
  if (!isObject(value)) throw new InvalidPayload(`Invalid value at '${path}' (${message}), ${shown(value)}`);
  const clean: JsonObject = {};
  for (const [name, entry] of Object.entries(value)) {
    if (entry === null || entry === undefined) continue;
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (type === undefined) {
      const place = path === '' ? '' : ` at '${path}'`;
      throw new InvalidPayload(
        `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`,
      );
    }
    clean[name] = checkValue({ schema, owner: message, name }, type, entry, join(path, name));
  }
  checkChoice(message, clean, path);
  return clean;
}

interface Slot {
  readonly schema: Messages;
  readonly owner: string;
  readonly name: string;
}

function checkValue(slot: Slot, type: string, value: unknown, path: string): Json {
  if (type.endsWith('[]')) {
    // A single message in place of a list is accepted by the parser; here it is refused, to be found early.
    if (!Array.isArray(value)) throw new InvalidPayload(`Invalid value at '${path}' (list), ${shown(value)}`);
    return value.map((entry, index) => checkValue(slot, type.slice(0, -2), entry, `${path}[${index}]`));
  }
  switch (type) {
    case 's':
      return checkText(slot, value, path);
    case 'n':
      return checkNumber(slot, value, path);
    case 'b':
      if (typeof value !== 'boolean')
        throw new InvalidPayload(`Invalid value at '${path}' (TYPE_BOOL), ${shown(value)}`);
      return value;
    case 'o':
    case '*':
      return value as Json;
    default:
      return checkMessage(slot.schema, type, value, path);
  }
}

function checkText({ owner, name }: Slot, value: unknown, path: string): string {
  if (typeof value !== 'string')
    throw new InvalidPayload(`Invalid value at '${path}' (TYPE_STRING), ${shown(value)}`);
  const allowed = ENUMS[`${owner}.${name}`];
  if (allowed && !allowed.includes(value))
    throw new InvalidPayload(
      `Invalid value at '${path}' (type.googleapis.com/google.apps.sheets.v4.${owner}.${capital(name)}), ${shown(value)}`,
    );
  return value;
}

function checkNumber({ name }: Slot, value: unknown, path: string): number {
  const whole = INTEGER_FIELD.test(name);
  const fits = typeof value === 'number' && Number.isFinite(value) && (!whole || Number.isInteger(value));
  if (!fits)
    throw new InvalidPayload(
      `Invalid value at '${path}' (${whole ? 'TYPE_INT32' : 'TYPE_DOUBLE'}), ${shown(value)}`,
    );
  return value;
}

function checkChoice(message: string, value: JsonObject, path: string): void {
  const choice = ONE_OF[message];
  const set = Object.keys(value).filter((name) => !choice?.fields || choice.fields.includes(name));
  if (choice && set.length > 1)
    throw new InvalidPayload(
      `Invalid value at '${path}' (oneof), oneof field '${choice.name}' is already set. Cannot set '${set[1]}'`,
    );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return path === '' ? snake : `${path}.${snake}`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
