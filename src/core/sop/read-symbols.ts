import { ANSWERS } from './default-flows.ts';
import { compactText, isTypoOf } from './fold-text.ts';
import type { SymbolKind } from './sop.ts';

/** One symbol as typed in a lane cell; `auto` (a plain x) leaves the kind to Lajur. */
export interface SymbolMark {
  readonly kind: SymbolKind | 'auto';
  /** The 2 of "P2". */
  readonly order?: number;
  readonly caption?: string;
  /** Name of the lane up to which the symbol lies, as typed behind an arrow. */
  readonly until?: string;
}

export interface SymbolReading {
  readonly marks: readonly SymbolMark[];
  /** Text of the cell that is no symbol. */
  readonly unread: string;
  /** "Ya", "Tidak": what stood on an arrow of a drawn flowchart. */
  readonly answer?: string;
}

const WORDS: Readonly<Record<SymbolKind, readonly string[]>> = {
  start: ['m', 'mulai', 'start', 'awal', 'begin'],
  process: ['p', 'proses', 'process', 'kotak'],
  decision: ['k', 'keputusan', 'decision', 'belahketupat'],
  end: ['s', 'selesai', 'end', 'akhir', 'finish'],
};

const GLYPHS: Readonly<Record<string, SymbolMark['kind']>> = {
  '✓': 'auto',
  '✔': 'auto',
  '√': 'auto',
  '☑': 'auto',
  '✅': 'auto',
  '✗': 'auto',
  '✘': 'auto',
  '×': 'auto',
  '●': 'auto',
  '•': 'auto',
  '*': 'auto',
  '○': 'auto',
  '◯': 'auto',
  '⬤': 'auto',
  '⚫': 'auto',
  '⚪': 'auto',
  '■': 'process',
  '□': 'process',
  '▭': 'process',
  '▢': 'process',
  '▬': 'process',
  '◼': 'process',
  '◻': 'process',
  '⬛': 'process',
  '⬜': 'process',
  '◆': 'decision',
  '◇': 'decision',
  '◊': 'decision',
  '♦': 'decision',
  '⬭': 'auto',
};

function kindOf(word: string): SymbolMark['kind'] | undefined {
  const plain = compactText(word);
  if (plain === 'x' || plain === 'v' || plain === 'o') return 'auto';
  for (const kind of Object.keys(WORDS) as SymbolKind[])
    if (WORDS[kind].some((known) => known === plain || (plain.length > 4 && isTypoOf(plain, known))))
      return kind;
  return undefined;
}

/** The answers of a decision, in any case. */
const ANSWER = new RegExp(
  `(?:${[...ANSWERS]
    .sort((a, b) => b.length - a.length)
    .map((answer) =>
      answer.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`),
    )
    .join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Reads the text of one cell from left to right. */
class SymbolScanner {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.text);
    if (!match) return undefined;
    this.at = sticky.lastIndex;
    return match;
  }

  private takeKind(): SymbolMark['kind'] | undefined {
    const glyph = this.take(/[*✓✔√☑✅✗✘×●•○◯⬤⚫⚪■□▭▢▬◼◻⬛⬜◆◇◊♦⬭]\ufe0f?/);
    if (glyph) return GLYPHS[glyph[0].replace('\ufe0f', '')];
    const start = this.at;
    const two = this.take(/[Bb]elah\s+[Kk]etupat/);
    const word = two ?? this.take(/\p{L}+/u);
    if (word) {
      const kind = kindOf(word[0]);
      if (kind !== undefined) return kind;
    }
    this.at = start;
    return undefined;
  }

  /** A caption in brackets or quotes; inner brackets must pair. */
  private takeCaption(): string | undefined {
    const start = this.at;
    this.take(/\s*/);
    const open = this.text[this.at];
    const close = { '(': ')', '[': ']', '"': '"', '“': '”' }[open ?? ''];
    if (open === undefined || close === undefined) {
      this.at = start;
      return undefined;
    }
    let depth = 0;
    for (let i = this.at; i < this.text.length; i++) {
      const letter = this.text[i];
      if (letter === open && (open !== close || i === this.at)) depth++;
      else if (letter === close) depth--;
      if (depth > 0) continue;
      const caption = this.text.slice(this.at + 1, i).trim();
      this.at = i + 1;
      return caption;
    }
    this.at = start;
    return undefined;
  }

  private takeUntil(): string | undefined {
    const arrow =
      this.take(/\s*(?:→|->|=>|–>|»)\s*/) ??
      this.take(/\s+(?:s\.?\s?\/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s+/);
    if (!arrow) return undefined;
    return this.take(/[^;\n]+/)?.[0].trim();
  }

  private takeMark(): SymbolMark | undefined {
    const start = this.at;
    let kind = this.takeKind();
    const digits = kind === undefined ? this.take(/\d{1,2}(?=$|[\s,;+&(])/) : this.take(/\s?(\d{1,2})(?!\d)/);
    if (kind === undefined && digits) kind = 'auto';
    if (kind === undefined || !this.take(/(?=$|[\s,;+&/(["“→=»←↑↓↔↕⇐⇑⇓⇒➡⬅⬆⬇-])/)) {
      this.at = start;
      return undefined;
    }
    const caption = this.takeCaption();
    const until = this.takeUntil();
    return {
      kind,
      ...(digits ? { order: Number(digits[1] ?? digits[0]) } : {}),
      ...(caption ? { caption } : {}),
      ...(until ? { until } : {}),
    };
  }

  private takeAnswer(): string | undefined {
    return this.take(ANSWER)?.[0];
  }

  scan(): SymbolReading {
    const marks: SymbolMark[] = [];
    const answers: string[] = [];
    const reading = (unread: string) => ({
      marks,
      unread,
      ...(answers.length > 0 ? { answer: answers.join(', ') } : {}),
    });
    while (true) {
      // Arrows without a name behind them are left over from a drawn flowchart.
      this.take(/(?:[\s,;+&/]|[←↑↓↔↕⇐⇑⇓⬅⬆⬇]\ufe0f?|(?:→|⇒|➡\ufe0f?)(?=\s*[^\p{L}\s])|dan\s)*/u);
      if (this.at >= this.text.length) return reading('');
      const mark = this.takeMark();
      const answer = mark ? undefined : this.takeAnswer();
      if (mark) marks.push(mark);
      else if (answer !== undefined) answers.push(answer);
      else return reading(this.text.slice(this.at).trim());
    }
  }
}

/**
 * Reads a lane cell: words, letters, ticks, several symbols, captions in brackets, an order, a span.
 * A bare question ("Setuju?") is a decision with that caption.
 */
export function readSymbols(text: string): SymbolReading {
  if (text === '' || /^[-–—]$/.test(text)) return { marks: [], unread: '' };
  const bracketed = /^[([]\s*(\S{1,2})\s*[)\]]$/.exec(text)?.[1];
  const reading = new SymbolScanner(bracketed ?? text).scan();
  if (reading.marks.length === 0 && /^[^?\n]{2,60}\?$/.test(text))
    return { marks: [{ kind: 'decision', caption: text }], unread: '' };
  return reading;
}

/** Symbols alone, or nothing but an answer: what a lane's cell holds. */
export function looksLikeSymbols(text: string): boolean {
  const reading = readSymbols(text);
  if (reading.unread !== '') return false;
  const isAlur = reading.answer !== undefined && /\d/.test(text);
  return (reading.marks.length > 0 || reading.answer !== undefined) && !isAlur;
}
