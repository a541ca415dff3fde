const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Everything outside XML 1.0's `Char`, and the control characters that it merely discourages. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text that is safe in XML content and in attributes; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
