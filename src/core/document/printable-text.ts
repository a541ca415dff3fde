/** What XML 1.0 cannot hold: most control characters, half surrogate pairs, two non-characters. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as a document can hold it: line ends as `\n`, tabs as spaces, no character that would break the file. */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\v/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '');
}
