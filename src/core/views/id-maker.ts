/**
 * Ids that are XML NCNames (and Mermaid node ids), unique and the same for the same sequence of calls, whatever
 * characters the SOP's own ids hold.
 */
export class IdMaker {
  private readonly used = new Set<string>();

  /** `prefix` must begin with a letter; `rest` may be anything. */
  make(prefix: string, rest: string): string {
    const plain = `${prefix}_${rest.replace(/[^A-Za-z0-9]+/g, '_')}`;
    let id = plain;
    for (let count = 2; this.used.has(id); count++) id = `${plain}_${count}`;
    this.used.add(id);
    return id;
  }
}
