/** Who holds which lock of this world right now. Locks are not saved: they never outlive their run. */
export class LockTable {
  private readonly holders = new Map<string, object>();

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

  release(name: string, holder: object): void {
    if (this.holds(name, holder)) this.holders.delete(name);
  }

  releaseAll(holder: object): void {
    for (const [name, current] of this.holders) if (current === holder) this.holders.delete(name);
  }
}
