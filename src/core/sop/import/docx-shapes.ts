import { descendants, type XmlNode } from './xml-node.ts';

/** A symbol drawn as a Word shape. */
export interface DocxShape {
  readonly symbol: 'process' | 'decision' | 'terminator';
  /** Text inside the shape. */
  readonly text: string;
  /** Middle of the shape, twentieths of a point right of its cell's left edge; null when the anchor does not say. */
  readonly middle: number | null;
}

const DRAWINGML: Readonly<Record<string, DocxShape['symbol']>> = {
  rect: 'process',
  flowChartProcess: 'process',
  flowChartAlternateProcess: 'process',
  diamond: 'decision',
  flowChartDecision: 'decision',
  roundRect: 'terminator',
  flowChartTerminator: 'terminator',
};

/** Numbers of Word's own shape types (`#_x0000_t110`). */
const VML_TYPES: Readonly<Record<string, DocxShape['symbol']>> = {
  '1': 'process',
  '109': 'process',
  '176': 'process',
  '4': 'decision',
  '110': 'decision',
  '2': 'terminator',
  '116': 'terminator',
};

const EMU_PER_TWIP = 635;

/**
 * The flowchart symbols of one `w:drawing` or `w:pict`. Lines, connectors, plain text boxes and pictures give nothing; so does a
 * group of several symbols, because only the group's place is known, not the cell of each.
 */
export function readShapes(drawing: XmlNode, plainText: (node: XmlNode) => string): readonly DocxShape[] {
  const found = drawing.name === 'w:pict' ? vmlShapes(drawing, plainText) : drawnShapes(drawing, plainText);
  return found.length === 1 ? found : [];
}

function drawnShapes(drawing: XmlNode, plainText: (node: XmlNode) => string): DocxShape[] {
  const middle = anchoredMiddle(drawing);
  return descendants(drawing, 'wps:wsp').flatMap((shape) => {
    const isTextBox = descendants(shape, 'wps:cNvSpPr').some(
      (properties) => properties.attributes.txBox === '1',
    );
    const symbol = DRAWINGML[descendants(shape, 'a:prstGeom')[0]?.attributes.prst ?? ''];
    if (symbol === undefined || (isTextBox && symbol === 'process')) return [];
    return [{ symbol, text: shapeText(shape, plainText), middle }];
  });
}

function vmlShapes(pict: XmlNode, plainText: (node: XmlNode) => string): DocxShape[] {
  return [
    ...descendants(pict, 'v:shape'),
    ...descendants(pict, 'v:rect'),
    ...descendants(pict, 'v:roundrect'),
  ].flatMap((shape) => {
    const type = /_t(\d+)$/.exec(shape.attributes.type ?? '')?.[1] ?? '';
    const symbol =
      shape.name === 'v:rect' ? 'process' : shape.name === 'v:roundrect' ? 'terminator' : VML_TYPES[type];
    return symbol === undefined ? [] : [{ symbol, text: shapeText(shape, plainText), middle: null }];
  });
}

function shapeText(shape: XmlNode, plainText: (node: XmlNode) => string): string {
  return descendants(shape, 'w:txbxContent').map(plainText).join('\n').trim();
}

/** Word measures a shape in a table from its cell when it is placed relative to the column. */
function anchoredMiddle(drawing: XmlNode): number | null {
  const position = descendants(drawing, 'wp:positionH')[0];
  const extent = descendants(drawing, 'wp:extent')[0];
  if (position?.attributes.relativeFrom !== 'column' || extent === undefined) return null;
  const offset = descendants(position, 'wp:posOffset')[0]?.children[0]?.text;
  if (offset === undefined) return null;
  const middle = (Number(offset) + Number(extent.attributes.cx ?? '0') / 2) / EMU_PER_TWIP;
  return Number.isFinite(middle) ? middle : null;
}
