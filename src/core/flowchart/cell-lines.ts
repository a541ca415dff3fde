import {
  isListMark,
  splitAtSigns,
  splitParagraphs,
  splitWord,
  splitWords,
  unbreakablePieces,
} from '../text/break-text.ts';
import type { MeasureText, TextStyle } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import { remember } from './remember.ts';

/** A part of a word with its width, and the pieces it breaks into when it is wider than a line. */
interface MeasuredPart {
  readonly text: string;
  readonly width: number;
  /** Width of the space before it; 0 inside a word. */
  readonly space: number;
  readonly pieces: readonly number[];
}

/** A text whose words are measured once, to be broken at many widths. */
export interface MeasuredText {
  readonly text: string;
  readonly style: TextStyle;
  readonly measure: MeasureText;
  readonly paragraphs: readonly (readonly MeasuredPart[])[];
  /** Width of every paragraph on one line. */
  readonly lengths: readonly number[];
  /** That of the longest. */
  readonly natural: number;
  /** Width of its widest piece that must not break between letters. */
  readonly widestPiece: number;
}

/** Words measured before in one size: offices write the same ones again and again. */
interface KnownWords {
  readonly parts: Map<string, readonly MeasuredPart[]>;
  readonly widths: Map<string, number>;
}

export function measureWords(
  text: string,
  style: TextStyle,
  measure: MeasureText,
  known: KnownWords = { parts: new Map(), widths: new Map() },
): MeasuredText {
  const widthOf = (piece: string) => remember(known.widths, piece, () => measure(piece, style));
  const blank = widthOf(' ');
  const partsOf = (word: string) =>
    remember(known.parts, word, () =>
      splitWord(word).map((part, index): MeasuredPart => {
        const pieces = splitAtSigns(part).map(widthOf);
        return { text: part, width: widthOf(part), space: index === 0 ? blank : 0, pieces };
      }),
    );
  const trimmed = text.trim();
  const paragraphs =
    trimmed === '' ? [] : splitParagraphs(trimmed).map((paragraph) => splitWords(paragraph).flatMap(partsOf));
  const lengths = paragraphs.map((parts) =>
    parts.reduce((sum, { width, space }, index) => sum + width + (index === 0 ? 0 : space), 0),
  );
  const pieces = unbreakablePieces(text);
  return {
    text,
    style,
    measure,
    paragraphs,
    lengths,
    natural: Math.max(0, ...lengths),
    widestPiece: pieces.reduce((widest, piece) => Math.max(widest, widthOf(piece)), 0),
  };
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

/** The lines of `wrapText`, from words that are measured already wherever these fit whole. */
export function breakLines(measured: MeasuredText, width: number): readonly string[] {
  const lines: string[] = [];
  for (const parts of measured.paragraphs)
    if (!breakParagraph(parts, width + 1e-6, lines))
      return wrapText(measured.text, width, measured.style, measured.measure);
  return lines;
}

/** False where a word is wider than a line or stands behind a list mark that would be left alone. */
function breakParagraph(parts: readonly MeasuredPart[], width: number, lines: string[]): boolean {
  let line = '';
  let used = 0;
  for (const part of parts) {
    const space = line === '' ? 0 : part.space;
    if (used + space + part.width <= width) {
      line += space > 0 ? ` ${part.text}` : part.text;
      used += space + part.width;
      continue;
    }
    if (part.width > width || isListMark(line)) return false;
    lines.push(line);
    line = part.text;
    used = part.width;
  }
  lines.push(line);
  return true;
}

/** Texts of cells, each measured once for each size of its letters however often it is broken. */
export interface TextMeasures {
  readonly measure: MeasureText;
  readonly words: (text: string, size: number) => MeasuredText;
}

export function createTextMeasures(measure: MeasureText): TextMeasures {
  const bySize = new Map<number, { texts: Map<string, MeasuredText>; words: KnownWords }>();
  return {
    measure,
    words: (text, size) => {
      const known = bySize.get(size) ?? {
        texts: new Map<string, MeasuredText>(),
        words: { parts: new Map(), widths: new Map() },
      };
      bySize.set(size, known);
      return remember(known.texts, text, () =>
        measureWords(text, { size, bold: false }, measure, known.words),
      );
    },
  };
}
