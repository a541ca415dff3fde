import type { Lock } from '../application/ports.ts';

/** How long one waits for another's run; a drawing takes a few seconds. */
const LONGEST_WAIT = 20_000;

export const googleLock: Lock = {
  exclusively<Result>(work: () => Result): Result | null {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(LONGEST_WAIT)) return null;
    try {
      return work();
    } finally {
      lock.releaseLock();
    }
  },
};
