/** A part of a letter's body, before it is text or HTML. All texts are plain; whoever renders them cleans and escapes. */
export type LetterBlock =
  | { readonly block: 'paragraph' | 'heading' | 'small'; readonly text: string }
  | { readonly block: 'facts'; readonly rows: readonly LetterFact[] }
  /** Lines that belong together, such as a name and its post. */
  | { readonly block: 'lines'; readonly lines: readonly string[] }
  | { readonly block: 'list' | 'steps'; readonly items: readonly string[] }
  /** Somebody's own words. */
  | { readonly block: 'quote'; readonly text: string }
  | { readonly block: 'cards'; readonly cards: readonly LetterCard[] }
  /** The one thing to press. */
  | { readonly block: 'button'; readonly label: string; readonly url: string }
  | { readonly block: 'links'; readonly links: readonly LetterLink[] }
  | { readonly block: 'code'; readonly label: string; readonly code: string }
  | { readonly block: 'picture'; readonly name: string; readonly description: string };

export interface LetterFact {
  readonly label: string;
  readonly value: string;
  /** True for what must catch the eye, such as a deadline that has passed. */
  readonly urgent?: boolean;
}

export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

export interface LetterCard {
  readonly title: string;
  /** Empty where the card is no link. */
  readonly url: string;
  readonly lines: readonly string[];
  readonly tone: 'plain' | 'warning' | 'bad';
}

export const paragraph = (text: string): LetterBlock => ({ block: 'paragraph', text });
export const heading = (text: string): LetterBlock => ({ block: 'heading', text });
/** Lines without the empty ones. */
export function lines(...all: readonly string[]): LetterBlock {
  return { block: 'lines', lines: all.filter((line) => line !== '') };
}

export const small = (text: string): LetterBlock => ({ block: 'small', text });

/** Links that lead somewhere; nothing where none does. */
export function links(...all: readonly LetterLink[]): readonly LetterBlock[] {
  const useful = all.filter(({ url }) => url !== '');
  return useful.length === 0 ? [] : [{ block: 'links', links: useful }];
}

/** A list under its heading, cut at `most` with a line that says how many are left out; nothing for an empty one. */
export function listed(
  title: string,
  items: readonly string[],
  most: number,
  others: (count: number) => string,
): readonly LetterBlock[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  return [heading(title), { block: 'list', items: rest > 0 ? [...shown, others(rest)] : shown }];
}
