import { XMLParser } from 'fast-xml-parser';

/** An element with its children in document order, or a piece of text (`name` is then `#text`). */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const TEXT = '#text';
const ATTRIBUTES = ':@';

/** The parser itself is made when it is needed: Apps Script loads this file at every run. */
const OPTIONS = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
};

/** The root element, or null when the text is not well-formed enough to have one, or defines entities of its own. */
export function parseXml(xml: string): XmlNode | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return null;
  try {
    const nodes = toNodes(new XMLParser(OPTIONS).parse(xml));
    return nodes.find((node) => node.name !== TEXT && !node.name.startsWith('?')) ?? null;
  } catch {
    return null;
  }
}

function toNodes(parsed: unknown): XmlNode[] {
  return Array.isArray(parsed) ? parsed.flatMap(toNode) : [];
}

function toNode(entry: unknown): XmlNode[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const fields = entry as Readonly<Record<string, unknown>>;
  const name = Object.keys(fields).find((key) => key !== ATTRIBUTES);
  if (name === undefined) return [];
  if (name === TEXT) return [{ name, attributes: {}, children: [], text: String(fields[TEXT]) }];
  const attributes = (fields[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>;
  return [{ name, attributes, children: toNodes(fields[name]), text: '' }];
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** The `w:val` of a child element, Word's usual way of writing a property. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}

/** Every element of that name below `node`, in document order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((below) => [
    ...(below.name === name ? [below] : []),
    ...descendants(below, name),
  ]);
}
