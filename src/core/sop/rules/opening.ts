import type { VerbFault } from '../../messages/rules-table.ts';
import { type Word, wordsOf } from './opening-words.ts';
import { ADVERBS } from './word-lists.ts';

/** Who acts in a row, as headings; needed to tell a subject that may go from one that says more than the lanes do. */
export interface Executors {
  readonly ofRow: readonly string[];
  readonly ofSop: readonly string[];
}

export interface OpeningFault {
  readonly fault: VerbFault;
  readonly words: string;
  /** The whole text, mended; empty where no proposal is safe. */
  readonly better: string;
}

/** An activity's text, ready to be judged by its beginning. */
export interface Opening {
  /** Number or bullet before the text. */
  readonly mark: string;
  readonly body: string;
  readonly words: readonly Word[];
  /** The first word that counts: "kemudian" and the like do not. */
  readonly first: Word;
  readonly executors: Executors;
}

/** Words before a verb that can still be its subject or object. */
export const MOST_WORDS_BEFORE = 10;

/** Null where the text has no word. */
export function readOpening(text: string, executors: Executors): Opening | null {
  const mark = /^[\s\d.)(\-•–—*]*(?:[a-z][.)]\s+)?/i.exec(text)?.[0] ?? '';
  const body = text.slice(mark.length);
  const words = wordsOf(body);
  const first = words.find(({ lower }) => !ADVERBS.has(lower));
  return first === undefined ? null : { mark, body, words, first, executors };
}
