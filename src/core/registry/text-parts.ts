import { PART_COUNT } from './tab-layout.ts';

/** Characters of one part: below what a cell of Google Sheets holds (50,000). */
const PART_LENGTH = 45_000;

/** Longest text that fits, in characters. */
export const LONGEST_TEXT = PART_LENGTH * PART_COUNT;

/**
 * Lays a long text into a fixed number of cells; unused ones are empty. A pair of UTF-16 halves is never cut apart.
 * @throws RangeError for a text longer than {@link LONGEST_TEXT}; whoever writes sees to it that this cannot be
 */
export function intoParts(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(text.length, at + PART_LENGTH);
    if (end < text.length && isHighHalf(text.charCodeAt(end - 1))) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  if (parts.length > PART_COUNT)
    throw new RangeError(`A text of ${text.length} characters does not fit a row.`);
  return [...parts, ...Array<string>(PART_COUNT - parts.length).fill('')];
}

export function fromParts(parts: readonly string[]): string {
  return parts.slice(0, PART_COUNT).join('');
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
