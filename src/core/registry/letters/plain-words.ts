/** Characters that are not seen, or that turn the direction in which others are read: they make text look like what it is not. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]/gu;

/** A text from outside on one line, at most `most` characters long; a longer one ends with "…". */
export function oneLine(text: string, most = 400): string {
  const line = text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
  const characters = [...line];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** Somebody's words as lines, without empty ones; at most `most` of them. */
export function wordLines(text: string, most = 40): readonly string[] {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => oneLine(line, 1000))
    .filter((line) => line !== '');
  return lines.length > most ? [...lines.slice(0, most), '…'] : lines;
}

/** The address where it can be opened by a press, else empty: nothing but `http` and `https` becomes a link. */
export function safeUrl(url: string): string {
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(url) && url.length <= 4000 ? url : '';
}
