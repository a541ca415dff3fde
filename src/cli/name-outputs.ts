/** Gives every SOP of a run its own stem, so that no output overwrites another; file systems may not tell case apart. */
export class OutputNames {
  private readonly taken = new Set<string>();

  /** `base`, or `base-2`, `base-3` … where it is taken. */
  claim(base: string): string {
    const key = (name: string) => name.normalize('NFC').toLowerCase();
    let name = base;
    for (let copy = 2; this.taken.has(key(name)); copy++) name = `${base}-${copy}`;
    this.taken.add(key(name));
    return name;
  }
}
