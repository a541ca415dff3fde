import { type Box, CELL_PADDING, type DrawnCell, type DrawnPage, STROKE } from '../flowchart/drawing.ts';
import { type Arrow, arrowOf } from './arrow.ts';
import { captionCentre, type Shape, symbolShape } from './symbol-shape.ts';
import { type Rule, tableRules } from './table-rules.ts';

/**
 * `page`: everything; `strip`: table rules, symbols and lines on white, to lie over a sheet's cells;
 * `flow`: symbols and lines only, to lie in a document's own table.
 */
export type Layer = 'page' | 'strip' | 'flow';

/** `x` and `baseline` are where the anchor of the text lies on its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** Runs upwards from there instead of to the right. */
  readonly turn?: 'up';
  readonly anchor: 'start' | 'middle';
  readonly size: number;
  readonly bold: boolean;
}

/** What a renderer paints, in this order. Points, y downwards. */
export interface Scene {
  readonly fills: readonly { readonly box: Box; readonly colour: string }[];
  readonly rules: readonly Rule[];
  /** Places to be white again, for the texts outside cells, where a rule may pass. */
  readonly clearings: readonly Box[];
  /** White inside, black outline. */
  readonly shapes: readonly { readonly id: string; readonly shape: Shape }[];
  readonly arrows: readonly Arrow[];
  readonly texts: readonly PlacedText[];
}

/** Of Arial and Arimo, as shares of the size: a line, its baseline from the top, the height of a capital. */
const LINE_HEIGHT = 1.15;
const BASELINE = 0.92;
const CAP_HEIGHT = 0.716;

export function pageScene(page: DrawnPage, layer: Layer): Scene {
  const whole = layer === 'page';
  const beside = besideTexts(page);
  return {
    fills: whole
      ? page.cells.filter((cell) => cell.fill !== '').map((cell) => ({ box: cell, colour: cell.fill }))
      : [],
    rules: layer === 'flow' ? [] : sheetRules(page, layer),
    clearings: layer === 'flow' ? [] : beside.map((text) => text.box),
    shapes: page.symbols.map((symbol) => ({
      id: symbol.id,
      shape: symbolShape(symbol),
    })),
    arrows: page.lines.map((line) => arrowOf(line.points, line.arrow)),
    texts: [
      ...(whole ? page.cells.flatMap(cellTexts) : []),
      ...page.symbols.flatMap((symbol) => {
        const [x, y] = captionCentre(symbol);
        return centredLines(symbol.captionLines, x, y, symbol.captionSize);
      }),
      ...beside.flatMap(({ lines, box }) => besideLines(lines, box)),
    ],
  };
}

/** A sheet draws a cell's border in the last pixel of the cell, a drawing centres its rules on the border. */
function sheetRules(page: DrawnPage, layer: Layer): readonly Rule[] {
  const rules = tableRules(page);
  if (layer !== 'strip') return rules;
  const shift = STROKE.rule / 2;
  return rules.map(({ x1, y1, x2, y2 }) => ({
    x1: x1 - shift,
    y1: y1 - shift,
    x2: x2 - shift,
    y2: y2 - shift,
  }));
}

function besideTexts(page: DrawnPage): { lines: readonly string[]; box: Box }[] {
  const notes = page.symbols.map((symbol) => ({
    text: symbol.note,
    lines: symbol.noteLines,
    box: symbol.noteBox,
  }));
  const labels = page.lines.map((line) => ({
    text: line.label,
    lines: line.labelLines,
    box: line.labelBox,
  }));
  return [...notes, ...labels].flatMap(({ text, lines, box }) =>
    text && box ? [{ lines: lines ?? [text], box }] : [],
  );
}

/** A box as high as its lines says how large its text is: a page with many lanes has smaller labels. */
function besideLines(lines: readonly string[], box: Box): PlacedText[] {
  const size = Math.min(STROKE.font, box.height / (LINE_HEIGHT * lines.length));
  return centredLines(lines, box.x + box.width / 2, box.y + box.height / 2, size);
}

/** Lines of a cell, centred in its height, as the official pages print them. */
function cellTexts(cell: DrawnCell): PlacedText[] {
  if (cell.turn === 'up') return turnedTexts(cell);
  const centre = cell.align === 'center';
  const step = cell.size * LINE_HEIGHT;
  const top = cell.y + (cell.height - cell.lines.length * step) / 2;
  return cell.lines.map((text, index) => ({
    text,
    x: centre ? cell.x + cell.width / 2 : cell.x + CELL_PADDING.x,
    baseline: top + index * step + cell.size * BASELINE,
    anchor: centre ? 'middle' : 'start',
    size: cell.size,
    bold: cell.bold,
  }));
}

/** Lines of a turned cell, from the left, each around the middle of its height. */
function turnedTexts({ x, y, width, height, lines, size, bold }: DrawnCell): PlacedText[] {
  const step = size * LINE_HEIGHT;
  const left = x + (width - lines.length * step) / 2;
  return lines.map((text, index) => ({
    text,
    x: left + index * step + size * BASELINE,
    baseline: y + height / 2,
    turn: 'up',
    anchor: 'middle',
    size,
    bold,
  }));
}

/** Lines around a point, centred by the height of their capitals, which is what the eye sees of a short text. */
function centredLines(lines: readonly string[], x: number, y: number, size: number): PlacedText[] {
  const step = size * LINE_HEIGHT;
  const first = y + (size * CAP_HEIGHT - (lines.length - 1) * step) / 2;
  return lines.map((text, index) => ({
    text,
    x,
    baseline: first + index * step,
    anchor: 'middle',
    size,
    bold: false,
  }));
}
