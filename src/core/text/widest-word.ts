import { unbreakablePieces } from './break-text.ts';
import type { MeasureText, TextStyle } from './measure-text.ts';

/** The least room, in points, in which no word of the text breaks where no reader expects it; 0 for an empty text. */
export function widestWord(text: string, style: TextStyle, measure: MeasureText): number {
  return unbreakablePieces(text).reduce((widest, piece) => Math.max(widest, measure(piece, style)), 0);
}
