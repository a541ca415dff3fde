import type { MeasureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { Size } from './density.ts';

export interface FittedCaption extends Size {
  readonly lines: readonly string[];
  /** Points; 0 without a caption. */
  readonly size: number;
}

export type CaptionShape = 'box' | 'capsule' | 'diamond';

const LINE_HEIGHT = 1.15;
const PADDING = 3;
const SMALLEST = 5;

/**
 * Size of a symbol whose caption fits: letters shrink a little before the symbol grows wider, and it grows higher last.
 * Never wider than `widest` unless it already is; never clipped, however long the text.
 */
export function fitCaption(
  caption: string,
  shape: CaptionShape,
  plain: Size,
  options: {
    readonly widest: number;
    readonly size: number;
    readonly measure: MeasureText;
  },
): FittedCaption {
  if (caption === '') return { ...plain, lines: [], size: 0 };
  const widest = Math.max(plain.width, options.widest);
  const highest = plain.height * 1.5;
  for (let size = options.size; size >= SMALLEST; size -= 0.5)
    for (let height = plain.height; height <= highest; height += 3)
      for (let width = plain.width; width <= widest; width += 3) {
        const lines = linesIn(caption, shape, { width, height }, size, options.measure);
        if (lines !== null) return { width, height, lines, size };
      }
  for (let height = plain.height; ; height += 6) {
    const lines = linesIn(caption, shape, { width: widest, height }, SMALLEST, options.measure);
    if (lines !== null) return { width: widest, height, lines, size: SMALLEST };
  }
}

/** The broken caption, or null when it does not fit. */
function linesIn(
  caption: string,
  shape: CaptionShape,
  { width, height }: Size,
  size: number,
  measure: MeasureText,
): readonly string[] | null {
  const style = { size, bold: false };
  const lineHeight = size * LINE_HEIGHT;
  const most = Math.floor((shape === 'diamond' ? height - 6 : height - 3) / lineHeight);
  for (let count = 1; count <= most; count++) {
    const room = roomIn(shape, { width, height }, (count * lineHeight) / 2);
    if (room < size) return null;
    const lines = wrapText(caption, room, style, measure);
    if (lines.length <= count && !breaksWord(caption, lines)) return lines;
    if (lines.length <= count && size === SMALLEST && shape !== 'diamond') return lines;
    if (lines.length <= count && size === SMALLEST && height > 60) return lines;
  }
  return null;
}

/** Width of the widest rectangle of that half height inside the shape, less a little air. */
function roomIn(shape: CaptionShape, { width, height }: Size, halfHeight: number): number {
  if (shape === 'diamond') return width * (1 - halfHeight / (height / 2)) - 2;
  const plain = width - 2 * PADDING;
  if (shape === 'box') return plain;
  const radius = Math.min(width, height) / 2;
  const inArc = Math.max(0, halfHeight - (height / 2 - radius));
  const inset = radius - Math.sqrt(Math.max(0, radius * radius - inArc * inArc));
  return Math.min(plain, width - 2 * inset - 1.5);
}

/** Whether a word was broken between letters. */
function breaksWord(caption: string, lines: readonly string[]): boolean {
  const words = new Set(caption.split(/\s+/));
  return lines.some((line) => line.split(/\s+/).some((word) => word !== '' && !words.has(word)));
}
