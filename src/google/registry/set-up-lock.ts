/** How long one waits for another set-up, which takes minutes: not at all. Milliseconds. */
const PATIENCE = 1;

/**
 * One set-up at a time: two at once would both find a folder or a form missing, and both make it. All such runs are the owner's, so the
 * user's lock is the right one; the script's own stays free for those who decide meanwhile. Null where another one is at it.
 */
export function whileNobodySetsUp<Result>(work: () => Result): Result | null {
  const lock = LockService.getUserLock();
  if (!lock.tryLock(PATIENCE)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
