/** Milliseconds between attempts; together half the minute after which Google counts anew. */
const PAUSES = [2_000, 4_000, 8_000, 16_000];

/**
 * Repeats a call that Google has refused because too many came within a minute. Such a call has done nothing, so writing may be
 * repeated, too; every other failure goes on to the caller, because nobody knows how far it came.
 */
export function patiently<Result>(call: () => Result): Result {
  for (const pause of PAUSES) {
    try {
      return call();
    } catch (error) {
      if (!isTooMany(error)) throw error;
      Utilities.sleep(pause + Math.floor(Math.random() * 1_000));
    }
  }
  return call();
}

function isTooMany(error: unknown): boolean {
  const { message = '', details } = (error ?? {}) as { message?: string; details?: { code?: number } };
  return details?.code === 429 || /quota exceeded for quota metric|rate limit exceeded/i.test(message);
}
