/** Taking HTML and Markdown off a pasted text; line breaks of the page become line breaks of the cell. */

const BREAKING_TAG = /<\/?(?:p|br|li|ol|ul|div|h[1-6]|tr|table)\b[^<>]*>/gi;
const INLINE_TAG =
  /<\/?(?:u|b|i|s|em|strong|span|font|sup|sub|a|img|td|th|tbody|thead|tfoot|colgroup|col|center|small|o:p|html|body|meta|style)\b[^<>]*>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  bull: '•',
  hellip: '…',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Cleans one cell. */
export function cleanMarkup(text: string): string {
  const plain = text
    .replace(BREAKING_TAG, '\n')
    .replace(INLINE_TAG, '')
    .replace(/\*\*/g, '')
    .replace(/^\s*#{1,6}\s+/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1');
  return decodeEntities(plain)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Raw HTML or Markdown tables as tab-separated lines. */
export function tablesToTabs(text: string): string {
  const tabs = text.replace(/<\/t[dh]>\s*(?=<t[dh]\b)/gi, '\t').replace(/<\/tr>\s*/gi, '\n');
  return tabs
    .split('\n')
    .filter((line) => !/^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/.test(line))
    .map((line) => {
      const inner = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
      return inner === undefined
        ? line
        : inner
            .split('|')
            .map((cell) => cell.trim())
            .join('\t');
    })
    .join('\n');
}
