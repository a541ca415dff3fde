import type { Json, JsonObject } from '../spreadsheet/spreadsheet-data.ts';
import type { Messages } from './api-schema.ts';

/** A parsed `fields` text: names with what is wanted below them; an empty tree means everything below. */
export interface FieldTree {
  readonly [name: string]: FieldTree;
}

/** A `fields` text that does not parse or names no field of the message. */
export class InvalidMask extends Error {}

/** Parses `sheets(properties.title,data/rowData),spreadsheetId` and checks every name against the schema. */
export function parseFields(text: string, schema: Messages, message: string): FieldTree {
  const parser = new MaskParser(text);
  const tree = parser.list();
  if (!parser.done()) throw new InvalidMask(`Invalid field selection ${text}`);
  checkNames(tree, schema, message);
  return tree;
}

class MaskParser {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text.replace(/\s+/g, '');
  }

  done(): boolean {
    return this.at >= this.text.length;
  }

  list(): FieldTree {
    const tree: Record<string, FieldTree> = {};
    do {
      const [name, below] = this.path();
      tree[name] = mergeTrees(tree[name], below);
    } while (this.accept(','));
    return tree;
  }

  private path(): [string, FieldTree] {
    const name = /^(\*|[A-Za-z]\w*)/.exec(this.text.slice(this.at))?.[0];
    if (name === undefined) throw new InvalidMask(`Invalid field selection ${this.text}`);
    this.at += name.length;
    if (this.accept('(')) {
      const below = this.list();
      if (!this.accept(')')) throw new InvalidMask(`Invalid field selection ${this.text}`);
      return [name, below];
    }
    if (!this.accept('.') && !this.accept('/')) return [name, {}];
    const [next, below] = this.path();
    return [name, { [next]: below }];
  }

  private accept(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}

function mergeTrees(a: FieldTree | undefined, b: FieldTree): FieldTree {
  if (a === undefined) return b;
  if (isLeaf(a) || isLeaf(b)) return {};
  const merged: Record<string, FieldTree> = { ...a };
  for (const [name, below] of Object.entries(b)) merged[name] = mergeTrees(merged[name], below);
  return merged;
}

function isLeaf(tree: FieldTree): boolean {
  return Object.keys(tree).length === 0;
}

function checkNames(tree: FieldTree, schema: Messages, message: string): void {
  for (const [name, below] of Object.entries(tree)) {
    if (name === '*') continue;
    const type = schema[message]?.[name];
    if (type === undefined) throw new InvalidMask(`Invalid field selection ${name}`);
    const inner = type.replace(/\[\]$/, '');
    if (schema[inner]) checkNames(below, schema, inner);
    else if (!isLeaf(below) && inner !== 'o')
      throw new InvalidMask(`Invalid field selection ${Object.keys(below)[0]}`);
  }
}

/** True when a response needs this path, so that costly parts are built only when asked for. */
export function wants(tree: FieldTree, ...path: readonly string[]): boolean {
  let here: FieldTree = tree;
  for (const name of path) {
    if (isLeaf(here) || Object.hasOwn(here, '*')) return true;
    const next = here[name];
    if (next === undefined) return false;
    here = next;
  }
  return true;
}

/** Keeps of a response what the mask names. */
export function selectFields(value: Json, tree: FieldTree): Json {
  if (isLeaf(tree) || Object.hasOwn(tree, '*')) return value;
  if (Array.isArray(value)) return value.map((entry: Json) => selectFields(entry, tree));
  if (typeof value !== 'object' || value === null) return value;
  const kept: JsonObject = {};
  for (const [name, below] of Object.entries(tree)) {
    const entry = (value as JsonObject)[name];
    if (entry !== undefined) kept[name] = selectFields(entry, below);
  }
  return kept;
}

/** Copies onto `target` the fields of `source` that an update mask names; named but absent fields are cleared. */
export function applyUpdate(
  target: JsonObject,
  source: JsonObject,
  tree: FieldTree,
  known: readonly string[],
): void {
  const all = isLeaf(tree) || Object.hasOwn(tree, '*');
  const names = all ? known : Object.keys(tree);
  for (const name of names) {
    const below = all ? {} : (tree[name] ?? {});
    const value = source[name];
    if (isLeaf(below)) {
      if (value === undefined) delete target[name];
      else target[name] = structuredClone(value);
      continue;
    }
    const inner: JsonObject = { ...(target[name] as JsonObject | undefined) };
    applyUpdate(inner, (value ?? {}) as JsonObject, below, Object.keys((value ?? {}) as JsonObject));
    if (Object.keys(inner).length === 0) delete target[name];
    else target[name] = inner;
  }
}
