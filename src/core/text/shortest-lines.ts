import { splitParagraphs } from './break-text.ts';
import type { MeasureText, TextStyle } from './measure-text.ts';
import { widestWord } from './widest-word.ts';
import { wrapText } from './wrap-text.ts';

/** A text in lines, and the room that the longest of them was given, points. */
export interface ShortLines {
  readonly lines: readonly string[];
  readonly length: number;
}

/**
 * Breaks a text into at most `mostLines` lines (≥ 1) that are as short as whole words allow, to a point. A word longer than
 * `longestWord` points may break. Line ends that the text has itself are spaces here.
 */
export function shortestLines(
  text: string,
  limits: { readonly mostLines: number; readonly longestWord: number },
  style: TextStyle,
  measure: MeasureText,
): ShortLines {
  const whole = splitParagraphs(text).join(' ');
  const spaces = (limits.mostLines - 1) * measure(' ', style);
  const word = Math.min(limits.longestWord, widestWord(whole, style, measure));
  let length = Math.ceil(Math.max(word, (measure(whole, style) - spaces) / limits.mostLines));
  for (;;) {
    const lines = wrapText(whole, length, style, measure);
    if (lines.length <= limits.mostLines) return { lines, length };
    length += 1;
  }
}
