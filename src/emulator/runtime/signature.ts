import { ScriptException } from './errors.ts';
import { members, publicName } from './members.ts';
import { EnumValue, ServiceObject } from './service-object.ts';

/**
 * Checks arguments against the overloads of a member.
 *
 * Needs: arguments already in the host's realm. Gives: nothing, or throws in Google's words
 * (wording certain: "The parameters (String,number) don't match the method signature for X.").
 */
export function checkSignature(
  interfaceName: string,
  member: string,
  overloads: readonly string[],
  args: readonly unknown[],
): void {
  if (overloads.some((overload) => matchesOverload(overload, args))) return;
  const given = args.map(describe).join(',');
  throw new ScriptException(
    `The parameters (${given}) don't match the method signature for ${publicName(interfaceName, member)}.`,
  );
}

function matchesOverload(overload: string, args: readonly unknown[]): boolean {
  const types = overload === '' ? [] : overload.split(',');
  const last = types[types.length - 1];
  const rest = last?.startsWith('...') ? last.slice(3) : undefined;
  const fixed = rest === undefined ? types : types.slice(0, -1);
  if (args.length > fixed.length && rest === undefined) return false;
  const required = fixed.filter((type) => !type.endsWith('?')).length;
  if (args.length < required) return false;
  return args.every((arg, index) => matchesType(fixed[index] ?? elementType(rest ?? '*'), arg));
}

function elementType(type: string): string {
  return type.endsWith('[]') ? type.slice(0, -2) : type;
}

function matchesType(encoded: string, value: unknown): boolean {
  const optional = encoded.endsWith('?');
  const type = optional ? encoded.slice(0, -1) : encoded;
  if (optional && value === undefined) return true;
  return alternatives(type).some((part) => matchesSimple(part, value));
}

/** Splits a union at its outermost bars: `(s|0)[]|b` has two parts. */
function alternatives(type: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of type) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function matchesSimple(type: string, value: unknown): boolean {
  if (type.endsWith('[]'))
    return Array.isArray(value) && value.every((entry) => looseElement(elementType(type), entry));
  switch (type) {
    case '*':
      return true;
    case 's':
      return typeof value === 'string';
    case 'i':
    case 'n':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'b':
      return typeof value === 'boolean';
    case 'd':
      return value instanceof Date;
    case '0':
      return value === null || value === undefined;
    case 'f':
      return typeof value === 'function';
    case 'o':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return matchesNamed(type, value);
  }
}

/** Google accepts null inside arrays of texts (`setNotes`, `setBackgrounds`). */
function looseElement(type: string, value: unknown): boolean {
  const bare = type.startsWith('(') && type.endsWith(')') ? type.slice(1, -1) : type;
  return value === null || matchesType(bare, value);
}

function matchesNamed(type: string, value: unknown): boolean {
  if (type.startsWith('#')) return value instanceof EnumValue && value.enumName === type.slice(1);
  const expected = members.interfaces[type];
  // An interface without methods is a bag of options.
  const bag = !expected || Object.values(expected).every((member) => typeof member === 'string');
  if (bag) return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!(value instanceof ServiceObject)) return false;
  // An attachment is a blob, whatever its interface lists.
  if (/^Base\.Blob(Source)?$/.test(type) && value.interfaceName === 'Gmail.GmailAttachment') return true;
  const actual = members.interfaces[value.interfaceName] ?? {};
  return value.interfaceName === type || Object.keys(expected).every((name) => Object.hasOwn(actual, name));
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof EnumValue) return value.enumName.replace(/\./, 'App.');
  if (value instanceof ServiceObject) return publicName(value.interfaceName, '').replace(/\.$/, '');
  if (Array.isArray(value)) return 'number[]';
  if (value instanceof Date) return 'Date';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'object') return '(class)';
  return typeof value;
}
