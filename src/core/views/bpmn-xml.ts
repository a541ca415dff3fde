import type { Box, Point } from '../flowchart/drawing.ts';
import { escapeXml } from '../picture/escape-xml.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element; text children are escaped when written, line by line. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}`;
}

function writeElement({ name, attributes, children }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `${indent}<${name}${pairs.join('')}`;
  if (children.length === 0) return `${open}/>\n`;
  if (children.every((child): child is string => typeof child === 'string'))
    return `${open}>${children.map(escapeLines).join('')}</${name}>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escapeLines(child)}\n` : writeElement(child, `${indent}  `),
  );
  return `${open}>\n${inner.join('')}${indent}</${name}>\n`;
}

function escapeLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(escapeXml)
    .join('\n');
}

export function bounds(box: Box): XmlElement {
  return element('dc:Bounds', { x: box.x, y: box.y, width: box.width, height: box.height });
}

export function shape(
  bpmnElement: string,
  box: Box,
  options: { readonly label?: Box | null; readonly attributes?: XmlElement['attributes'] } = {},
): XmlElement {
  const label = options.label ? [element('bpmndi:BPMNLabel', {}, bounds(options.label))] : [];
  return element(
    'bpmndi:BPMNShape',
    { id: `${bpmnElement}_di`, bpmnElement, ...options.attributes },
    bounds(box),
    ...label,
  );
}

export function edge(bpmnElement: string, points: readonly Point[], label: Box | null): XmlElement {
  return element(
    'bpmndi:BPMNEdge',
    { id: `${bpmnElement}_di`, bpmnElement },
    ...points.map(([x, y]) => element('di:waypoint', { x, y })),
    ...(label === null ? [] : [element('bpmndi:BPMNLabel', {}, bounds(label))]),
  );
}
