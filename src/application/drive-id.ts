/**
 * The id in what people paste: a link to a file or folder of Drive, Docs or Sheets, or the bare id; null for anything else.
 * Forms: `/d/<id>/`, `/folders/<id>`, `?id=<id>`, `<id>`.
 */
export function driveId(text: string): string | null {
  const trimmed = text.trim();
  if (/^[\w-]{20,120}$/.test(trimmed)) return trimmed;
  if (!/^https:\/\/[\w.-]+\.google\.com\//.test(trimmed)) return null;
  const found = /(?:\/d\/|\/folders\/|[?&]id=)([\w-]{20,120})(?![\w-])/.exec(trimmed);
  return found?.[1] ?? null;
}
