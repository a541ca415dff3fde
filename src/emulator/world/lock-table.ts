/** Who holds which lock of this world right now. Locks are not saved: they never outlive their run. */
export class LockTable {
  private readonly holders = new Map<string, object>();
  private readonly freed = new Map<string, number>();

  /** Takes a lock; false when another holder has it. Taking it twice is fine. */
  take(name: string, holder: object): boolean {
    const current = this.holders.get(name);
    if (current !== undefined && current !== holder) return false;
    this.holders.set(name, holder);
    return true;
  }

  holds(name: string, holder: object): boolean {
    return this.holders.get(name) === holder;
  }

  isFree(name: string): boolean {
    return !this.holders.has(name);
  }

  /** When the last holder let it go, in milliseconds of the world's clock. */
  freeSince(name: string): number {
    return this.freed.get(name) ?? 0;
  }

  release(name: string, holder: object, time: number): void {
    if (!this.holds(name, holder)) return;
    this.holders.delete(name);
    this.freed.set(name, time);
  }

  releaseAll(holder: object, time: number): void {
    for (const [name, current] of this.holders) if (current === holder) this.release(name, holder, time);
  }
}
