import { splitAtSigns, splitParagraphs, splitWord, splitWords } from '../text/break-text.ts';
import type { MeasureText, TextStyle } from '../text/measure-text.ts';

/** A part of a word with its width, and the pieces it breaks into when it is wider than a line. */
interface MeasuredPart {
  readonly width: number;
  /** Width of the space before it; 0 inside a word. */
  readonly space: number;
  readonly pieces: readonly number[];
}

/** A text whose words are measured once, to be broken at many widths. */
export interface MeasuredText {
  readonly paragraphs: readonly (readonly MeasuredPart[])[];
  /** Width of its longest paragraph. */
  readonly natural: number;
}

export function measureWords(text: string, style: TextStyle, measure: MeasureText): MeasuredText {
  const blank = measure(' ', style);
  const paragraphs = splitParagraphs(text.trim()).map((paragraph) =>
    splitWords(paragraph).flatMap((word) =>
      splitWord(word).map((part, index): MeasuredPart => {
        const pieces = splitAtSigns(part).map((piece) => measure(piece, style));
        return { width: measure(part, style), space: index === 0 ? blank : 0, pieces };
      }),
    ),
  );
  const lengths = paragraphs.map((parts) =>
    parts.reduce((sum, { width, space }, index) => sum + width + (index === 0 ? 0 : space), 0),
  );
  return { paragraphs: text.trim() === '' ? [] : paragraphs, natural: Math.max(0, ...lengths) };
}

/** Lines that the text takes at that width: those of `wrapText`, without breaking it again for every width. */
export function countLines(text: MeasuredText, width: number): number {
  return text.paragraphs.reduce((sum, parts) => sum + linesOf(parts, width + 1e-6), 0);
}

function linesOf(parts: readonly MeasuredPart[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const part of parts) {
    const space = used === 0 ? 0 : part.space;
    if (used + space + part.width <= width) {
      used += space + part.width;
      continue;
    }
    if (part.width <= width) {
      lines += 1;
      used = part.width;
      continue;
    }
    part.pieces.forEach((piece, index) => {
      const before = index === 0 ? space : 0;
      if (used + before + piece <= width) {
        used += before + piece;
        return;
      }
      const broken = Math.max(1, Math.ceil(piece / Math.max(1, width)));
      lines += used === 0 ? broken - 1 : broken;
      used = piece - (broken - 1) * width;
    });
  }
  return lines;
}
