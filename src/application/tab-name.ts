/** Google Sheets allows 100 characters. */
const LONGEST = 100;

/** A name for a new tab that no other tab has: the wish, cleaned of what Sheets and .xlsx refuse, with ` (2)` … behind it if taken. */
export function tabName(wish: string, taken: readonly string[]): string {
  const cleaned = wish
    .replace(/[[\]*?:/\\'\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST - 6)
    .trim();
  const base = cleaned === '' ? 'SOP' : cleaned;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base} (${count})`;
  return name;
}
