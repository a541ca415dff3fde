import { type Box, type DrawnPage, type Point, STROKE } from '../flowchart/drawing.ts';
import type { Arrow } from './arrow.ts';
import { type Layer, type PlacedText, pageScene, type Scene } from './scene.ts';
import type { Shape } from './symbol-shape.ts';
import { escapeXml } from './escape-xml.ts';
import type { Rule } from './table-rules.ts';

export interface SvgOptions {
  /** What to draw; the whole page when absent. */
  readonly layer?: Layer;
  /** Read out by screen readers; `Halaman <number>` when absent. */
  readonly title?: string;
}

const FONT_FAMILY = 'Arial, Arimo, Liberation Sans, sans-serif';

/**
 * A page as a self-contained SVG document on white paper, one unit per point. The same page gives the same bytes.
 * Each symbol carries its id as `data-symbol`, for whoever lets the reader click on it.
 */
export function pageToSvg(page: DrawnPage, options: SvgOptions = {}): string {
  const scene = pageScene(page, options.layer ?? 'page');
  const [width, height] = [number(page.width), number(page.height)];
  const title = escapeXml(options.title ?? `Halaman ${page.number}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...paint(scene),
    '</svg>',
    '',
  ].join('\n');
}

function paint(scene: Scene): string[] {
  return [
    ...scene.fills.map(({ box, colour }) => `<rect ${boxAttributes(box)} fill="${escapeXml(colour)}"/>`),
    ...group(`fill="none" stroke="#000" stroke-width="${STROKE.rule}" stroke-linecap="square"`, [
      path(scene.rules.map(rulePath).join('')),
    ]),
    ...group(
      'fill="#fff"',
      scene.clearings.map((box) => `<rect ${boxAttributes(box)}/>`),
    ),
    ...group(
      `fill="#fff" stroke="#000" stroke-width="${STROKE.symbol}"`,
      scene.shapes.map(({ id, shape }) => shapeElement(shape, escapeXml(id))),
    ),
    ...group(`fill="none" stroke="#000" stroke-width="${STROKE.line}"`, [
      path(scene.arrows.map(shaftPath).join('')),
    ]),
    ...group('fill="#000"', [path(scene.arrows.map((arrow) => closedPath(arrow.head)).join(''))]),
    ...group(`font-family="${FONT_FAMILY}" fill="#000"`, scene.texts.map(textElement)),
  ];
}

function group(attributes: string, elements: readonly string[]): string[] {
  const drawn = elements.filter((element) => element !== '');
  return drawn.length === 0 ? [] : [`<g ${attributes}>`, ...drawn, '</g>'];
}

function path(data: string): string {
  return data === '' ? '' : `<path d="${data}"/>`;
}

function rulePath(rule: Rule): string {
  const start = `M${number(rule.x1)} ${number(rule.y1)}`;
  return rule.y1 === rule.y2 ? `${start}H${number(rule.x2)}` : `${start}V${number(rule.y2)}`;
}

function closedPath(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${points.map(pair).join('L')}Z`;
}

function shapeElement(shape: Shape, id: string): string {
  if (shape.kind === 'polygon') return `<path data-symbol="${id}" d="${closedPath(shape.points)}"/>`;
  const radius = number(Math.min(shape.box.width, shape.box.height) / 2);
  return `<rect data-symbol="${id}" ${boxAttributes(shape.box)} rx="${radius}"/>`;
}

/** All shafts are one path: where lines run together, the stroke is then no blacker than that of one. */
function shaftPath(arrow: Arrow): string {
  return arrow.shaft.length === 0 ? '' : `M${arrow.shaft.map(pair).join('L')}`;
}

function textElement(text: PlacedText): string {
  if (text.text.trim() === '') return '';
  const anchor = text.anchor === 'middle' ? ' text-anchor="middle"' : '';
  const weight = text.bold ? ' font-weight="bold"' : '';
  const [x, y] = [number(text.x), number(text.baseline)];
  const turn = text.turn === 'up' ? ` transform="rotate(-90 ${x} ${y})"` : '';
  return `<text x="${x}" y="${y}" font-size="${number(text.size)}"${anchor}${weight}${turn}>${escapeXml(text.text)}</text>`;
}

function boxAttributes(box: Box): string {
  return `x="${number(box.x)}" y="${number(box.y)}" width="${number(box.width)}" height="${number(box.height)}"`;
}

const pair = (point: Point): string => `${number(point[0])} ${number(point[1])}`;

/** At most two decimals; `-0` never shows. */
function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
