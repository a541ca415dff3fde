import { sha256 } from './signing.ts';

/** Seconds for which the cache keeps anything at most. */
const LONGEST = 21_600;

/**
 * Counts within a window that begins with the first request. Two requests at the very same moment may be counted as one; a guard
 * against flooding need not be exact, and a lock here would let strangers hold up everybody's work.
 */
export function allowed(key: string, most: number, minutes: number): boolean {
  const cache = CacheService.getScriptCache();
  const name = `boleh:${sha256(key)}`;
  const now = Date.now();
  const [count = 0, ends = 0] = (cache.get(name) ?? '').split(' ').map(Number);
  const isOpen = ends > now;
  const used = isOpen ? count : 0;
  if (used >= most) return false;
  const until = isOpen ? ends : now + minutes * 60_000;
  const seconds = Math.min(LONGEST, Math.max(1, Math.ceil((until - now) / 1000)));
  cache.put(name, `${used + 1} ${until}`, seconds);
  return true;
}
