import { XMLParser } from 'fast-xml-parser';

const LISTS = new Set([
  'sheet',
  'row',
  'c',
  'si',
  'r',
  'mergeCell',
  'col',
  'xf',
  'numFmt',
  'Relationship',
  'font',
  'comment',
]);

export const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  isArray: (name) => LISTS.has(name),
});

/** An element as parsed: attributes begin with `@`. */
export type Tree = Record<string, unknown>;

/** What lies at a path; undefined where it ends before. */
export function branch(tree: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((here, name) => (here as Tree | undefined)?.[name], tree);
}

/** The elements of one name at a path. */
export function items(tree: unknown, ...path: readonly string[]): Tree[] {
  const found = branch(tree, ...path);
  return Array.isArray(found) ? (found as Tree[]) : [];
}
