/** Break opportunities that a reader expects: after the hyphen of "masing-masing", never inside "SOP-025". */
const AFTER_HYPHEN = /(?<=\p{L}[-\u2010\u2013])(?=\p{L})/u;
/** Used only when a word has no room in a line of its own: "Kelengkapan/Persyaratan", "http://…/…". */
const AFTER_ANY_SIGN = /(?<=[-\u2010\u2013/\\_.,;:@&?=+)])(?=[^-\u2010\u2013/\\_.,;:@&?=+)])/u;
/** Spaces at which a line may break; the no-break spaces U+00A0, U+2007 and U+202F are not among them. */
const SPACES = /[\t\f\v \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/u;
const NEW_LINE = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const SOFT_HYPHEN = /\u00AD/g;
const ZERO_WIDTH_SPACE = /[\u200B\uFEFF]/;
/** "-", "•", "1.", "2)", "a.": stays with the first word of its item. */
const LIST_MARK = /^(?:[-\u2013\u2022*]|\d{1,3}[.)]|[a-zA-Z][.)])$/;
const LETTER = /\p{L}/u;

/** Lines that the writer made, without soft hyphens. */
export function splitParagraphs(text: string): readonly string[] {
  return text.replace(SOFT_HYPHEN, '').split(NEW_LINE);
}

export function splitWords(paragraph: string): readonly string[] {
  return paragraph.split(SPACES).filter((word) => word !== '');
}

/** Parts of a word between which a line may always break. */
export function splitWord(word: string): readonly string[] {
  return word.split(ZERO_WIDTH_SPACE).flatMap((part) => part.split(AFTER_HYPHEN));
}

/** Pieces between which a part may break when it is wider than a line. */
export function splitAtSigns(part: string): readonly string[] {
  return part.split(AFTER_ANY_SIGN);
}

export function isListMark(word: string): boolean {
  return LIST_MARK.test(word);
}

/** True when a word of the text goes on in the next of its lines where no reader expects it. */
export function breaksWord(text: string, lines: readonly string[]): boolean {
  return unbreakablePieces(text).some((piece) => !lines.some((line) => line.includes(piece)));
}

/**
 * What a column must have room for so that no word breaks between letters: words, broken after signs such as "/" but not
 * inside numbers such as "01.048.2017". A list mark is one piece with the word behind it.
 */
export function unbreakablePieces(text: string): readonly string[] {
  return splitParagraphs(text).flatMap((paragraph) => {
    const words = splitWords(paragraph);
    return words.flatMap((word, index) => {
      if (index === 0 && words.length > 1 && isListMark(word)) return [];
      const before = words[index - 1];
      const pieces = splitWord(word).flatMap((part) => (LETTER.test(part) ? splitAtSigns(part) : [part]));
      const marked = index === 1 && before !== undefined && isListMark(before);
      return marked ? pieces.map((piece, at) => (at === 0 ? `${before} ${piece}` : piece)) : pieces;
    });
  });
}
