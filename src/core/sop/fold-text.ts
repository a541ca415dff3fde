/** Comparing what people type: case, accents, spaces and punctuation do not count. */

/** Words in lower case without accents and punctuation, one space between them. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** {@link foldText} without the spaces, so that "Out put" equals "Output". */
export function compactText(text: string): string {
  return foldText(text).replace(/ /g, '');
}

/** Removes what a carrier adds to a cell: carriage returns, no-break and zero-width spaces, space around the text. */
export function cleanCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim();
}

/** Number of letters to change, add, drop or swap to get from one text to the other; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Equal but for a typing error: one letter in six, two in nine or more. Short words must be equal. */
export function isTypoOf(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (meant.length < 6) return false;
  const limit = meant.length >= 9 ? 2 : 1;
  return editDistance(typed, meant, limit) <= limit;
}
