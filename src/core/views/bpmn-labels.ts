import type { Box, DrawnPage, DrawnSymbol } from '../flowchart/drawing.ts';
import { measureArimo } from '../text/measure-arimo.ts';
import { wrapText } from '../text/wrap-text.ts';

/** Text beside nodes and lines in bpmn.io, pixels. */
export const LABEL_FONT = 11;
export const LINE_HEIGHT = 1.25;
const DISTANCE = 5;

/** The horizontal extent of a symbol on the canvas, and the middle of its node in it. */
export interface Extent {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
}

export type LabelPlace = 'above' | 'below' | 'corner';

/** Where a name fits without a line through it: under a node that no line leaves downwards, above likewise, else in a corner. */
export function labelPlace(symbol: DrawnSymbol, page: DrawnPage): LabelPlace {
  const ends = page.lines.flatMap(({ from, to, points }) => [
    ...(from === symbol.id ? points.slice(0, 1) : []),
    ...(to === symbol.id ? points.slice(-1) : []),
  ]);
  const touched = (y: number) => ends.some((end) => Math.abs(end[1] - y) < 0.5);
  if (!touched(symbol.y + symbol.height)) return 'below';
  return touched(symbol.y) ? 'corner' : 'above';
}

export function textHeight(text: string, width: number, font: number): number {
  if (text === '') return 0;
  const lines = wrapText(text, width, { size: font, bold: true }, measureArimo).length;
  return Math.ceil(lines * font * LINE_HEIGHT);
}

/** Height of a node's name with its distance to the node. */
export function labelHeight(name: string, extent: Extent, place: LabelPlace): number {
  const { width } = across(extent, place);
  const height = textHeight(name, width, LABEL_FONT);
  // bpmn.io breaks long words elsewhere, which may take a line more where the place is narrow.
  const spare = place === 'corner' ? LABEL_FONT * LINE_HEIGHT : 0;
  return Math.ceil(height + spare) + DISTANCE;
}

export function labelBox(name: string, node: Box, extent: Extent, place: LabelPlace): Box {
  const height = labelHeight(name, extent, place) - DISTANCE;
  const size = { ...across(extent, place), height };
  if (place === 'above') return { ...size, y: node.y - DISTANCE - height };
  return { ...size, y: node.y + node.height + DISTANCE };
}

/** Above and below the node the whole symbol is free; else the wider side of the node and of the lines to the symbol's middle. */
function across(
  { x, width, middle }: Extent,
  place: LabelPlace,
): { readonly x: number; readonly width: number } {
  if (place === 'above' || place === 'below') return { x, width };
  const center = x + Math.round(width / 2);
  const rightFrom = Math.max(middle, center) + DISTANCE;
  const right = x + width - rightFrom;
  const left = Math.min(middle, center) - x - DISTANCE;
  return right >= left ? { x: rightFrom, width: right } : { x, width: left };
}
