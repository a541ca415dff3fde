const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Containers in which mail programs put what is answered, and what belongs to nobody's words. */
const QUOTES =
  /<(blockquote|style|script|head|title)\b[\s\S]*?<\/\1\s*>|<div[^>]*\b(?:class="?[^">]*\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix)|id="?(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container))[\s\S]*$/gi;

/** The words of an HTML mail as lines: quoted mail left out, blocks and breaks as line ends, everything else as text. */
export function htmlToText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(QUOTES, '\n')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|hr)\b[^>]*>|<\/?(?:p|div|tr|li|ul|ol|table|h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
