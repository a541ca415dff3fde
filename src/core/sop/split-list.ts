/** Turning a text into the items of a list, and back. */

const MARKS: readonly RegExp[] = [
  /^\s*\(?\d{1,3}\s?[.)](?:\s+|(?=\p{L}))/u,
  /^\s*[-–—•*·▪●○■□➢➤✓]\s*(?=[^\s-])/u,
  /^\s*[a-z][.)]\s+/,
];
/** A letter is part of what people refer to ("huruf a"): it marks an item, and stays. */
const LETTER = 2;

/** Cuts "1. … 2. … 3. …" written on one line where the numbers follow each other. */
function splitInline(line: string): string[] {
  if (!/^\s*1\s?[.)]\s/.test(line)) return [line];
  const cuts = [0];
  let number = 2;
  let from = 0;
  while (true) {
    const next = new RegExp(`\\s(?=${number}\\s?[.)]\\s)`).exec(line.slice(from));
    if (!next) break;
    from += next.index + 1;
    cuts.push(from);
    number++;
  }
  return cuts.map((cut, index) => line.slice(cut, cuts[index + 1]).trim());
}

/** Cuts "- … - …" written on one line, as shapes and line breaks are lost on the way. */
function markOf(line: string): number {
  return MARKS.findIndex((mark) => mark.test(line));
}

/**
 * The items of a section. Numbers and dashes in front are taken off; lines without a mark continue the item above,
 * or are items themselves where no line has a mark. A lone "-" is an empty list.
 */
export function splitList(text: string): string[] {
  const lines = text
    .split('\n')
    .flatMap((line) => splitInline(line))
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => markOf(line) >= 0);
  if (lines.length === 1 && /^[-–—.]+$/.test(lines[0]?.trim() ?? '')) return [];
  if (first !== 0) return first < 0 ? lines.map((line) => line.trim()) : [lines.join('\n').trim()];
  const style = markOf(lines[0] ?? '');
  const mark = MARKS[style];
  const items: string[] = [];
  for (const line of lines) {
    if (mark && markOf(line) === style) items.push((style === LETTER ? line : line.replace(mark, '')).trim());
    else items.push(`${items.pop() ?? ''}\n${line}`);
  }
  return items.filter((item) => item !== '');
}

/** The items as one text, each on a line of its own, numbered or dashed; a single item and lettered items stay bare. */
export function joinList(items: readonly string[], marks: 'decimal' | 'bullet'): string {
  if (items.length < 2) return items[0] ?? '';
  if (items.every((item) => MARKS[LETTER]?.test(item))) return items.join('\n');
  return items.map((item, index) => `${marks === 'decimal' ? `${index + 1}.` : '-'} ${item}`).join('\n');
}
