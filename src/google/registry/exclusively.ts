let isHeld = false;

/** One run of the registry at a time; work inside such work goes straight on. */
export function exclusively<Result>(work: () => Result, patience: number): Result | null {
  if (isHeld) return work();
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(patience)) return null;
  isHeld = true;
  try {
    return work();
  } finally {
    isHeld = false;
    lock.releaseLock();
  }
}
