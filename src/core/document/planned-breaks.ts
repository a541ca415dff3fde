/** Invisible, and tells every program that a line may end here. */
const BREAK = '\u200B';
const UNSEEN = /[\s\u00AD\u200B\uFEFF]/;

/**
 * The text with a break allowed wherever the plan ends a line inside a word: programs differ in the signs behind which they
 * break one ("Jalan/Dokumen"), and a line more than planned does not fit its row. `lines` is the text as it was wrapped; it may
 * differ from it in white space and invisible signs only.
 */
export function withPlannedBreaks(text: string, lines: readonly string[]): string {
  const ends = lineEnds(lines);
  let seen = 0;
  let broken = '';
  for (const character of text) {
    const isUnseen = UNSEEN.test(character);
    if (!isUnseen && ends.has(seen) && seen > 0 && !UNSEEN.test(broken.slice(-1))) broken += BREAK;
    broken += character;
    if (!isUnseen) seen += 1;
  }
  return broken;
}

/** How many visible characters stand before each line's end. */
function lineEnds(lines: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let seen = 0;
  for (const line of lines) {
    seen += [...line].filter((character) => !UNSEEN.test(character)).length;
    ends.add(seen);
  }
  return ends;
}
