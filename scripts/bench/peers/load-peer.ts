/**
 * A package of `scripts/bench/package.json`. Nothing else depends on these, so they may be missing; their types stay out
 * of ours for the same reason, and each adapter names the few members that it uses.
 */
export async function loadPeer<T>(specifier: string): Promise<T> {
  const loaded: T = await import(specifier);
  return loaded;
}
