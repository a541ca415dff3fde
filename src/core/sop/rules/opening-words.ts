/** A word of a text and where it stands. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\d]*(?:['’-][\p{L}\d]+)*/gu)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
}

/** First letter as a sentence begins; a text all in capitals stays in capitals. */
export function asOpening(text: string, model: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '');
  if (letters.length > 3 && letters === letters.toUpperCase()) return text.toUpperCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small, unless the word is an abbreviation or the text is in capitals. */
export function asInner(text: string): string {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const abbreviation = first.length > 1 && first.slice(1) !== first.slice(1).toLowerCase();
  return abbreviation ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
